// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

#include "desk/look/passingstrip.h"

namespace yichuang {

/// Says why something is asked for, above the work and without a dialogue. It takes the focus, so that it is read out and its
/// words can be marked and copied; F11 or Esc closes it, and the focus is where it was.
class WhyStrip : public PassingStrip
{
    Q_OBJECT

public:
    explicit WhyStrip(QWidget *parent = nullptr);

    void say(const QString &text);
    [[nodiscard]] QString text() const { return m_text->text(); }

private:
    QLabel *m_text;
};

} // namespace yichuang
