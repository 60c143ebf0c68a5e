// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QPointer>

#include "casework/counterwork.h"
#include "casework/takenin.h"
#include "desk/look/noticestrip.h"

namespace yichuang {

/// What this counter knows of the applicant of the open visit, as soon as enough is typed: that they were told before what to
/// bring, that the same application is open already (两头受理, DOMAIN R10), or that the guide changed since they were told.
/// It has one button, and Enter goes there once; whoever goes on without it loses nothing.
class ApplicantStrip : public NoticeStrip
{
    Q_OBJECT

public:
    explicit ApplicantStrip(CounterWork &work, QWidget *parent = nullptr);

    /// After every change of the visit.
    void refresh();
    /// The focus goes to its button if it has just one to offer; false when there is none, or it was offered before.
    [[nodiscard]] bool offer();
    /// Takes back what it says; false when it says nothing.
    bool dismiss();

Q_SIGNALS:
    /// The visit in which the applicant was told what to bring.
    void visitChosen(const yichuang::CaseId &id);
    /// The filed case that is open already.
    void caseChosen(const yichuang::CaseId &id);

private:
    void forget();
    void lookForNotice();
    void lookForOpenCase();
    void lookForNewerGuide();
    void showNotice(const QList<CaseSummary> &drafts);
    void showOpenCase(const OpenIntake &intake);
    void propose(Tone tone, const QString &text, const QString &button, const std::function<void()> &act);

    CounterWork &m_work;
    CaseId m_caseId;    ///< what all below is about
    QString m_number;   ///< asked about
    IntakeKey m_key;    ///< asked about
    GuideRef m_guide;   ///< asked about
    std::function<void()> m_act;
    bool m_offered = false;
    bool m_double = false; ///< it says that the same application is open, which nothing else covers
};

} // namespace yichuang
