// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>

#include "core/clock.h"
#include "domain/exchange/casechange.h"
#include "ports/casestore.h"
#include "ports/envelopes.h"

namespace yichuang {

/// Notes that promises lapsed: their last day passed, and what was promised is not there (DOMAIN R58, R60). Asked for at the
/// start of a day and each time its date changes. Each is noted once, with an entry of the ledger by nobody and an event to the
/// city; the case is shown until the material came. Nothing else follows by itself: what does is the department's to say.
class LapsePromises : public QObject
{
    Q_OBJECT

public:
    LapsePromises(CaseStore &cases, const Envelopes &envelopes, const Clock &clock, QString counterNo, QObject *parent = nullptr);

    /// Looks through all cases to which something is still to come; done() follows. Nothing happens while it looks, and on a
    /// day on which it has looked already.
    void look();

    /// The case with every promise noted whose last day is before today. No events when there is none. Pure.
    [[nodiscard]] static CaseChange changeOf(const CaseRecord &record, const Envelopes &envelopes, const QDateTime &at,
                                             const QString &counterNo);

Q_SIGNALS:
    /// A promise of this case lapsed just now.
    void lapsed(const yichuang::CaseRecord &record);
    /// How many cases were noted; those that could not be read or stored are looked at again the next time.
    void done(int noted);

private:
    void next();

    CaseStore &m_cases;
    const Envelopes &m_envelopes;
    const Clock &m_clock;
    QString m_counterNo;
    QList<CaseId> m_waiting;
    QDate m_lookedOn;
    int m_noted = 0;
    bool m_looking = false;
};

} // namespace yichuang
