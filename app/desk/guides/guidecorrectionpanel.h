// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QPointer>
#include <QWidget>

#include "casework/correctguide.h"

namespace yichuang {

namespace Ui {
class GuideCorrectionPanel;
}

/// 纠错: a small panel in the page, opened with Shift+F11 wherever a guide is in use. Item, version, element and owner are
/// filled in; another element of the same version may be chosen and read. The clerk writes what it should be and why. What was
/// written stays when it is left, also over a lock or a crash.
class GuideCorrectionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit GuideCorrectionPanel(CorrectGuide &correct, QWidget *parent = nullptr);
    ~GuideCorrectionPanel() override;

    /// @param pointer the element (JSON pointer); empty: the guide as a whole
    void open(const Guide &guide, const QString &pointer);
    void leave();

Q_SIGNALS:
    /// It was raised; the panel is closed already.
    void raised(const yichuang::GuideCorrection &correction);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QString &pointer);
    void describe();
    void takeUp(const QJsonObject &fields);
    void note();
    void raise();

    std::unique_ptr<Ui::GuideCorrectionPanel> m_ui;
    CorrectGuide &m_correct;
    Guide m_guide;
    GuideCorrection m_correction;
    QPointer<QWidget> m_before; ///< had the focus when the panel was opened
    bool m_filling = false;
};

} // namespace yichuang
