// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QFrame>
#include <QPointer>

#include "desk/window/keylistmodel.h"

namespace yichuang {

namespace Ui {
class KeysOverlay;
}

/// The F1 card: lies over its parent until F1 or Esc, and gives the focus back to where it was.
class KeysOverlay : public QFrame
{
    Q_OBJECT

public:
    explicit KeysOverlay(QWidget *parent);
    ~KeysOverlay() override;

    void toggle();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void close();

    std::unique_ptr<Ui::KeysOverlay> m_ui;
    KeyListModel m_keys;
    QPointer<QWidget> m_focusBefore;
};

} // namespace yichuang
