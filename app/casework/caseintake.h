// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/counterwork.h"
#include "casework/intakerequest.h"

namespace yichuang {

/// Takes in a described case through the very same steps, checks and transaction as the desk. What the rules refuse, it
/// refuses; an incomplete case is then left among the parked drafts.
class CaseIntake : public QObject
{
    Q_OBJECT

public:
    CaseIntake(const CounterPorts &ports, const Session &session, QObject *parent = nullptr);

    /// `offline`: the gateway does not answer now, so that the paper says so. filed() or failed() follows once.
    void take(const IntakeRequest &request, bool offline);
    /// The same described case is only told what to bring (一次性告知单): what is there already is kept with the draft, which a
    /// later visit begins from, and told() or failed() follows once.
    void tell(const IntakeRequest &request, bool offline);

Q_SIGNALS:
    void filed(const yichuang::CaseRecord &record, const yichuang::PrintOrder &order);
    void told(const yichuang::CaseRecord &draft, const yichuang::PrintOrder &order);
    /// Incomplete comes with all gaps; other errors with none. `fileName` when one file was the cause.
    void failed(const yichuang::Error &error, const QList<yichuang::Gap> &gaps, const QString &fileName);

private:
    void itemChosen();
    /// Whose document each is that is another person's, so that the city can be asked about them.
    [[nodiscard]] Result<> takeHolders();
    void nextMaterial();
    void materialTaken();
    /// How it is obtained, its dates and pieces. WrongState where the guide allows no promise for it, Invalid for dates and
    /// pieces that cannot be.
    [[nodiscard]] Result<> takeParticulars(const IntakeMaterial &material);
    /// What somebody read on its pages, or why they need not say it. NotFound and Invalid as ConfirmReadings gives them.
    [[nodiscard]] Result<> takeReadings(const IntakeMaterial &material);
    /// The act, once each list that the form refers to is there or cannot be had: a code is checked by it and filed with its words.
    void act();
    void decide();
    void give();
    void stop(const Error &error, const QString &fileName = {});

    CounterWork m_work;
    IntakeRequest m_request;
    bool m_offline = false;
    bool m_stopped = false;
    bool m_onlyTells = false;
    qsizetype m_material = 0;
};

} // namespace yichuang
