// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/session.h"
#include "core/clock.h"
#include "domain/exchange/casechange.h"
#include "ports/authorisations.h"
#include "ports/casestore.h"
#include "ports/envelopes.h"
#include "ports/guidestore.h"

namespace yichuang {

/// Why a result may not be handed out to this person now; what the red strip says.
enum class DeliveryBar {
    None,
    NotReady,          ///< no decision yet, or the certificate is not here
    AlreadyDelivered,
    CodeNotGenuine,    ///< the check token of the scanned code does not fit the number
    WrongPerson,       ///< the number shown is not the applicant's
    AuthorityMissing,  ///< an agent without relation or power of attorney
};

/// 出件: finds a case by number or by the receipt's QR, checks who collects, hands out and orders the slip. Only the
/// applicant or an agent with a power of attorney may collect (行政许可法 44, DOMAIN §3.4 取件凭证).
class DeliverResult : public QObject
{
    Q_OBJECT

public:
    /// What handing out needs from outside; all of it outlives the object.
    struct Ports
    {
        CaseStore &cases;
        GuideStore &guides;
        Authorisations &authorisations;
        const Envelopes &envelopes;
        const Clock &clock;
    };

    DeliverResult(const Ports &ports, QByteArray tokenKey, Session session, QObject *parent = nullptr);

    /// A case number (either kind), the text of the receipt's QR, or the last four of an identity number.
    /// found(), severalFound() or failed(NotFound) follows.
    void find(const QString &typed);

    /// May the results of this case be handed to that collector?
    [[nodiscard]] DeliveryBar bar(const CaseRecord &record, const HandOver &handOver) const;

    /// One transaction: state, hand-over, slip, outbox. delivered() or failed() follows; a second call before that is
    /// ignored. NotAllowed when something bars it, NotAuthorised when the department has not authorised this person to hand out
    /// (DOMAIN R7), Invalid when it does not say how the collector was identified. A guide that is not at this counter bars
    /// nobody from their result: the slip then names no original as taken by law.
    ///
    /// @param takenBack materials whose original is taken from the collector now, because the law wants it (R47); Invalid for
    /// one that stillToSurrender() does not name
    void deliver(const CaseRecord &record, const HandOver &handOver, const QStringList &takenBack = {});

Q_SIGNALS:
    /// `bar` is what is known before the collector is: None, NotReady, AlreadyDelivered or CodeNotGenuine.
    void found(const yichuang::CaseRecord &record, yichuang::DeliveryBar bar);
    void severalFound(const QList<yichuang::CaseSummary> &cases);
    void delivered(const yichuang::CaseRecord &record, const yichuang::PrintOrder &order);
    void failed(const yichuang::Error &error);

private:
    void load(const CaseId &id, bool codeGenuine);
    void stop(const Error &error);
    void loadGuide(const CaseRecord &record, const HandOver &handOver, const QStringList &takenBack);
    void commit(const CaseRecord &record, const Guide &guide, const HandOver &handOver, const QStringList &takenBack);

    const Ports m_ports;
    QByteArray m_tokenKey;
    Session m_session;
    bool m_busy = false;
};

} // namespace yichuang
