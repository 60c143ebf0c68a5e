// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "desk/look/tonestrip.h"

namespace yichuang {

namespace Ui {
class NoticeStrip;
}

/// A strip above the work that says what happened, what is safe and what to press. It takes no focus by itself and never has
/// to be answered; nothing typed is lost by it.
class NoticeStrip : public ToneStrip
{
    Q_OBJECT

public:
    explicit NoticeStrip(QWidget *parent = nullptr);
    ~NoticeStrip() override;

    /// @param actionText an empty one shows no button
    void say(Tone tone, const QString &text, const QString &actionText = {});
    void clear();
    /// When its button is all that can be done now.
    void focusAction();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionTriggered();

private:
    std::unique_ptr<Ui::NoticeStrip> m_ui;
};

} // namespace yichuang
