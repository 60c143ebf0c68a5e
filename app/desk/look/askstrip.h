// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include <QFrame>
#include <QPointer>

namespace yichuang {

namespace Ui {
class AskStrip;
}

/// Asks a question before something goes that cannot be brought back. It stands in the page and blocks nothing; the answer
/// that loses nothing has the focus, and Esc gives it.
class AskStrip : public QFrame
{
    Q_OBJECT

public:
    explicit AskStrip(QWidget *parent = nullptr);
    ~AskStrip() override;

    /// @param yes,no the words of the two answers; @param act is done on yes, and only then
    void ask(const QString &question, const QString &yes, const QString &no, const std::function<void()> &act);
    /// Takes the question back; nothing is done.
    void leave();
    [[nodiscard]] QString question() const;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void dress();

    std::unique_ptr<Ui::AskStrip> m_ui;
    std::function<void()> m_act;
    QPointer<QWidget> m_before; ///< had the focus when the question came
    bool m_dressing = false;
};

} // namespace yichuang
