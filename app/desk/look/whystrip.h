// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPointer>

namespace yichuang {

/// Says why something is asked for, above the work and without a dialogue. It takes the focus, so that it is read out and its
/// words can be marked and copied; F11 or Esc closes it, and the focus is where it was.
class WhyStrip : public QFrame
{
    Q_OBJECT

public:
    explicit WhyStrip(QWidget *parent = nullptr);

    void say(const QString &text);
    void leave();
    [[nodiscard]] QString text() const { return m_text->text(); }

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void dress();

    QLabel *m_text;
    QPointer<QWidget> m_before; ///< had the focus when it was asked
    bool m_dressing = false;
};

} // namespace yichuang
