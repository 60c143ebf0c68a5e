// SPDX-License-Identifier: Apache-2.0
#include "desk/look/statuscolours.h"

namespace yichuang {

namespace {

struct ToneColours
{
    Tone tone;
    QRgb light;
    QRgb dark;
};

// Measured against window and base of both palettes; tests/desk/tst_style.cpp holds them to 4.5:1.
constexpr ToneColours toneColours[] = {
    {Tone::Quiet, 0xff59616d, 0xffa9b1bc}, {Tone::Good, 0xff14713d, 0xff63d195},    {Tone::Warn, 0xff8a5a00, 0xfff2b84b},
    {Tone::Bad, 0xffb3261e, 0xffff8f85},   {Tone::Exempt, 0xff1b5fc1, 0xff8db8fa}, {Tone::Working, 0xff1b5fc1, 0xff8db8fa},
};

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness()
           < palette.color(QPalette::Active, QPalette::WindowText).lightness();
}

QColor toneColour(Tone tone, const QPalette &palette)
{
    for (const ToneColours &colours : toneColours) {
        if (colours.tone == tone)
            return QColor::fromRgb(isDark(palette) ? colours.dark : colours.light);
    }
    return palette.color(QPalette::WindowText);
}

QString toneGlyph(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return {};
    case Tone::Quiet:
        return QStringLiteral("—");
    case Tone::Good:
        return QStringLiteral("✓");
    case Tone::Warn:
        return QStringLiteral("◷");
    case Tone::Bad:
        return QStringLiteral("✕");
    case Tone::Exempt:
        return QStringLiteral("⚡");
    case Tone::Working:
        return QStringLiteral("●");
    }
    return {};
}

QString toneText(Tone tone, const QString &word)
{
    const QString glyph = toneGlyph(tone);
    return glyph.isEmpty() ? word : glyph + QStringLiteral(" ") + word;
}

QColor toneBackground(Tone tone, const QPalette &palette)
{
    const QColor ink = toneColour(tone, palette);
    const QColor ground = palette.color(QPalette::Window);
    const double share = isDark(palette) ? 0.18 : 0.12;
    const auto mixed = [share](int ink8, int ground8) { return qRound(ink8 * share + ground8 * (1.0 - share)); };
    return QColor(mixed(ink.red(), ground.red()), mixed(ink.green(), ground.green()), mixed(ink.blue(), ground.blue()));
}

} // namespace yichuang
