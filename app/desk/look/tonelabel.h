// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

#include "desk/look/statuscolours.h"

namespace yichuang {

/// A label that speaks in a tone and keeps its contrast when the palette turns light or dark.
class ToneLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ToneLabel(QWidget *parent = nullptr);

    [[nodiscard]] Tone tone() const { return m_tone; }
    void setTone(Tone tone);
    /// Text as it is; an empty one keeps the label's place in the layout.
    void say(Tone tone, const QString &text);
    /// Fills the label with the tone's faint background, for strips and chips.
    void setFilled(bool filled);

protected:
    bool event(QEvent *event) override;

private:
    void dress();

    Tone m_tone = Tone::Plain;
    bool m_filled = false;
    bool m_dressing = false;
};

} // namespace yichuang
