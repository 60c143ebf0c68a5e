// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QString>

#include "core/error.h"
#include "desk/look/desklook.h"

namespace yichuang {

constexpr int smallestFontPercent = 90;
constexpr int largestFontPercent = 150;

/// How the desk looks.
struct LookChoice
{
    Theme theme = Theme::System;
    int fontPercent = 100; ///< smallestFontPercent to largestFontPercent
    bool operator==(const LookChoice &) const = default;
};

/// "system", "light" or "dark", as files and the command line say it.
[[nodiscard]] QString themeName(Theme theme);
/// Nothing for any other word.
[[nodiscard]] std::optional<Theme> themeFromName(const QString &name);

/// The look of one counter, for everybody who works at it: it is there before anybody signs in. Kept in look.json in the data
/// folder ({"theme": "dark", "fontPercent": 125}); what cannot be read or cannot be is as usual, because a desk has to open.
class LookKeeper
{
public:
    explicit LookKeeper(const QString &folder);

    [[nodiscard]] const LookChoice &choice() const { return m_choice; }
    /// Applies what was kept. A theme that is asked for holds for this run only.
    void begin(std::optional<Theme> forThisRun = {});
    /// Applies it at once and keeps it. Errors of writeDurably(): it holds until the program ends, then.
    [[nodiscard]] Result<> choose(const LookChoice &choice);

private:
    void apply();

    QString m_file;
    LookChoice m_choice;
};

} // namespace yichuang
