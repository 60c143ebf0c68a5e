// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

#include "desk/look/statuscolours.h"

namespace yichuang {

/// A strip whose ground has the colour of a tone, in whatever theme.
class ToneStrip : public QFrame
{
    Q_OBJECT

protected:
    ToneStrip(Tone tone, QWidget *parent);

    void dress(Tone tone);
    /// In the tone that it has.
    void dress();
    bool event(QEvent *event) override;

private:
    Tone m_tone;
    bool m_dressing = false;
};

} // namespace yichuang
