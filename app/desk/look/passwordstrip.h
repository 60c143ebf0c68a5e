// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QLineEdit>

#include "desk/look/passingstrip.h"
#include "ports/keyslots.h"

namespace yichuang {

/// Asks for the password of a file, above the work and without a dialogue. What is typed leaves the field at once and is
/// shown nowhere. Enter tries it; Esc goes on without the file.
class PasswordStrip : public PassingStrip
{
    Q_OBJECT

public:
    explicit PasswordStrip(QWidget *parent = nullptr);

    void ask(const QString &question);
    /// Hides the strip without a word: there is nothing to ask for any more.
    void done();
    /// Goes on without the file.
    void leave() override;

Q_SIGNALS:
    void typed(const yichuang::SharedSecret &password);
    void left();

private:
    QLabel *m_question;
    QLineEdit *m_field;
};

} // namespace yichuang
