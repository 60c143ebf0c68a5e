// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QLineEdit>

#include "desk/look/passingstrip.h"

namespace yichuang {

/// Asks why it will do that a paper does not say what the guide asks for. Enter gives the reason; Esc goes back, and nothing
/// was said.
class AbsenceStrip : public PassingStrip
{
    Q_OBJECT

public:
    explicit AbsenceStrip(QWidget *parent = nullptr);

    /// @param what is not on the paper
    void ask(const QString &what);
    /// Gives what was typed, if anything, and is gone; the focus stays where it is.
    void settle();
    void leave() override;

Q_SIGNALS:
    /// Never empty. The strip is gone by then.
    void given(const QString &reason);

private:
    [[nodiscard]] QString takeReason();

    QLabel *m_question;
    QLineEdit *m_reason;
};

} // namespace yichuang
