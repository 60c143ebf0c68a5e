// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QWidget>

#include "casework/counterwork.h"

namespace yichuang {

class GuideChangesPanel;
class GuideCorrectionPanel;
class NoticeStrip;

/// What the open visit has to do with its guide beside following it: says when a newer version is offered and what is different
/// there, while the visit keeps its own; and takes down with F11 what is wrong in it (纠错). It is not there while there is
/// nothing to say.
class VisitGuideBar : public QWidget
{
    Q_OBJECT

public:
    explicit VisitGuideBar(CounterWork &work, QWidget *parent = nullptr);

    /// 纠错 about what the clerk is at: the material, the form, the questions, or the guide as a whole.
    void correct();
    [[nodiscard]] GuideCorrectionPanel *correctionPanel() const { return m_correction; }

private:
    void forget();
    void follow();
    void compare(const GuideRef &now);
    void showChanges();
    [[nodiscard]] QString pointer() const;
    [[nodiscard]] static QString pointerOfField(const Guide &guide);

    CounterWork &m_work;
    NoticeStrip *m_strip;
    GuideChangesPanel *m_changes;
    GuideCorrectionPanel *m_correction;
    GuideRef m_guide;                   ///< of the visit, as it was looked at last
    std::optional<GuideRef> m_newer;    ///< what is offered now
    std::optional<MustRead> m_reading;  ///< what is different there
};

} // namespace yichuang
