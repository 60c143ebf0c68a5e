// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointer>

#include "desk/look/tonestrip.h"

namespace yichuang {

/// A coloured strip that comes into a page and goes again, blocking nothing: its keys close it whatever the page around it
/// does with them, and the focus is then where it was before.
class PassingStrip : public ToneStrip
{
    Q_OBJECT

public:
    /// Hides the strip; nothing when it is hidden.
    virtual void leave();

protected:
    /// @param keys close the strip
    PassingStrip(Tone tone, const QList<Qt::Key> &keys, QWidget *parent);

    /// Shows the strip with the focus on that part of it.
    void comeWith(QWidget *focused);
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<Qt::Key> m_keys;
    QPointer<QWidget> m_before; ///< had the focus when the strip came
};

} // namespace yichuang
