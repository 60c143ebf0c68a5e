// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include "desk/look/passingstrip.h"

namespace yichuang {

namespace Ui {
class AskStrip;
}

/// Asks a question before something goes that cannot be brought back. It stands in the page and blocks nothing; the answer
/// that loses nothing has the focus, and Esc gives it.
class AskStrip : public PassingStrip
{
    Q_OBJECT

public:
    explicit AskStrip(QWidget *parent = nullptr);
    ~AskStrip() override;

    /// @param yes,no the words of the two answers; @param act is done on yes, and only then
    void ask(const QString &question, const QString &yes, const QString &no, const std::function<void()> &act);
    /// Takes the question back; nothing is done.
    void leave() override;
    [[nodiscard]] QString question() const;

private:
    std::unique_ptr<Ui::AskStrip> m_ui;
    std::function<void()> m_act;
};

} // namespace yichuang
