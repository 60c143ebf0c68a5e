// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "core/clock.h"
#include "ports/casestore.h"
#include "ports/guidestore.h"

namespace yichuang {

class Visit;

/// Looks up what earlier cases of the applicant say of the form of the visit, and offers it to the draft (DOMAIN R35, R41). The
/// newest case that says something of the form is taken. It asks by itself, whenever applicant or item are other ones; what it
/// finds is a proposal, and a failure of the store only means that nothing is proposed.
class RecallForm : public QObject
{
    Q_OBJECT

public:
    RecallForm(Visit &visit, CaseStore &cases, GuideStore &guides, const Clock &clock, QObject *parent = nullptr);

private:
    void follow();
    void look(const QList<CaseSummary> &earlier, qsizetype index);
    void read(const CaseRecord &found, const QList<CaseSummary> &earlier, qsizetype index);
    /// Applicant, item and fields: while these are the same, so is what earlier cases say.
    [[nodiscard]] QString wish() const;

    Visit &m_visit;
    CaseStore &m_cases;
    GuideStore &m_guides;
    const Clock &m_clock;
    QString m_wish;                    ///< what was asked last
    QMap<QString, FormClaim> m_claims; ///< what was found for it
};

} // namespace yichuang
