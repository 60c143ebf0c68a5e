// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QFrame>
#include <QPointer>

#include "desk/look/lookkeeper.h"

namespace yichuang {

namespace Ui {
class LookPanel;
}

/// Light or dark, and how large the letters are: holds at once and is kept for this counter. Lies over its parent until
/// Ctrl+, or Esc, and gives the focus back to where it was.
class LookPanel : public QFrame
{
    Q_OBJECT

public:
    /// @param look outlives the panel
    LookPanel(LookKeeper &look, QWidget *parent);
    ~LookPanel() override;

    void toggle();
    void close();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose();
    void place();

    std::unique_ptr<Ui::LookPanel> m_ui;
    LookKeeper &m_look;
    QPointer<QWidget> m_focusBefore;
};

} // namespace yichuang
