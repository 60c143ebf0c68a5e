// SPDX-License-Identifier: Apache-2.0
#include "desk/look/desklook.h"

#include <QApplication>
#include <QFont>
#include <QIcon>

#include "desk/look/deskstyle.h"
#include "desk/look/statuscolours.h"

// A static library's resources are not linked in unless somebody names them; the macro works in no namespace.
static void registerDeskResources()
{
    Q_INIT_RESOURCE(deskicons);
}

namespace yichuang {

namespace {

constexpr double bodyPoints = 10.5;

struct Shades
{
    QRgb window, base, alternate, text, quiet, button, mid, dark, highlight, inactive, link;
};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette(QColor::fromRgb(shades.button), QColor::fromRgb(shades.window));
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor::fromRgb(colour)); };
    set(QPalette::WindowText, shades.text);
    set(QPalette::Text, shades.text);
    set(QPalette::ButtonText, shades.text);
    set(QPalette::ToolTipText, shades.text);
    set(QPalette::ToolTipBase, shades.base);
    set(QPalette::Base, shades.base);
    set(QPalette::AlternateBase, shades.alternate);
    set(QPalette::PlaceholderText, shades.quiet);
    set(QPalette::Mid, shades.mid);
    set(QPalette::Midlight, shades.alternate);
    set(QPalette::Dark, shades.dark);
    set(QPalette::Light, shades.base);
    set(QPalette::Highlight, shades.highlight);
    set(QPalette::HighlightedText, 0xffffffff);
    set(QPalette::Link, shades.link);
    // A row stays marked when the focus is elsewhere, but it must not look as if keys went there.
    palette.setColor(QPalette::Inactive, QPalette::Highlight, QColor::fromRgb(shades.inactive));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, QColor::fromRgb(shades.text));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(shades.quiet));
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor::fromRgb(shades.window));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({0xfff4f5f7, 0xffffffff, 0xfff0f2f5, 0xff1b1e23, 0xff59616d, 0xfffdfdfe, 0xffc9ced6, 0xff8b94a1,
                      0xff1b5fc1, 0xffd3e0f3, 0xff1b5fc1});
}

QPalette darkPalette()
{
    return paletteOf({0xff202328, 0xff181a1e, 0xff24272d, 0xffe9ecf0, 0xffa9b1bc, 0xff2d3138, 0xff454b55, 0xff737c89,
                      0xff2f6bc8, 0xff31445f, 0xff8db8fa});
}

void applyDeskLook(QApplication &application, Theme theme, int fontPercent)
{
    registerDeskResources();
    static const bool platformIsDark = isDark(QApplication::palette());
    const bool dark = theme == Theme::Dark || (theme == Theme::System && platformIsDark);

    QIcon::setThemeSearchPaths({QStringLiteral(":/icons")});
    QIcon::setThemeName(dark ? QStringLiteral("yichuang-dark") : QStringLiteral("yichuang"));
    const int percent = qBound(90, fontPercent, 150);
    QApplication::setStyle(new DeskStyle(percent));
    QApplication::setPalette(dark ? darkPalette() : lightPalette());

    QFont font = application.font();
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("WenQuanYi Zen Hei"), QStringLiteral("Sans Serif")});
    font.setPointSizeF(bodyPoints * percent / 100.0);
    QApplication::setFont(font);
}

} // namespace yichuang
