// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QFrame>
#include <QPointer>

#include "casework/changepassword.h"
#include "casework/counterports.h"

namespace yichuang {

namespace Ui {
class PasswordPanel;
}

/// The person who is signed in gives themselves another password. Lies over its parent until Esc, and gives the focus back to
/// where it was; what was typed never stays.
class PasswordPanel : public QFrame
{
    Q_OBJECT

public:
    PasswordPanel(const CounterPorts &ports, const Session &session, QWidget *parent);
    ~PasswordPanel() override;

    void toggle();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void open();
    void close();
    void submit();
    void changed();
    void fail(const Error &error);
    void clear();

    std::unique_ptr<Ui::PasswordPanel> m_ui;
    ChangePassword m_change;
    QPointer<QWidget> m_focusBefore;
};

} // namespace yichuang
