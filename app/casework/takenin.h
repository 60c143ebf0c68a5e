// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QObject>

#include "domain/cases/caserecord.h"
#include "ports/casestore.h"
#include "ports/intakeregister.h"

namespace yichuang {

/// Whether the same applicant has the same item in the same situation open already (两头受理, DOMAIN R10): in this counter's
/// store, and, when the line is up, anywhere. Drafts do not count. That the line is silent is no answer and stops nobody.
class TakenIn : public QObject
{
    Q_OBJECT

public:
    enum class Reach { Here, Everywhere };
    using Found = std::function<void(const Result<QList<OpenIntake>> &)>;

    TakenIn(CaseStore &cases, IntakeRegister &intakeRegister, QObject *parent = nullptr);

    /// What has to be known of a case before it can be asked about.
    [[nodiscard]] static IntakeKey keyOf(const CaseRecord &record);
    /// Calls `found` once, with the open cases, those of this store first; with the error of the store when that does not
    /// answer. A key that is not whole has no cases. Whoever asks elsewhere waits a second and a half at most.
    /// @param own the case it is asked for, which is not found
    void find(const IntakeKey &key, const CaseId &own, Reach reach, const Found &found);

private:
    void askElsewhere(const IntakeKey &key, const QStringList &knownHere, const Found &found);

    CaseStore &m_cases;
    IntakeRegister &m_register;
};

} // namespace yichuang
