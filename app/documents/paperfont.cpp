// SPDX-License-Identifier: Apache-2.0
#include "documents/paperfont.h"

#include <algorithm>

#include <QFontInfo>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

namespace yichuang {

namespace {

QString paperFamily()
{
    return QStringLiteral("WenQuanYi Zen Hei");
}

/// Lays the character out as the paper does, with Qt's fallback fonts; glyph 0 is a font's "missing" box.
bool someFontDraws(const QString &character)
{
    QTextLayout layout(character, paperFont());
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    return !runs.isEmpty() && std::none_of(runs.cbegin(), runs.cend(), [](const QGlyphRun &run) {
        return run.glyphIndexes().contains(0U);
    });
}

} // namespace

QFont paperFont()
{
    // After the first family come those asked for characters of rare names, mainland glyph shapes first.
    QFont font;
    font.setFamilies({paperFamily(), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("HanaMinA"),
                      QStringLiteral("HanaMinB")});
    font.setPointSizeF(12);
    return font;
}

bool isPaperFontInstalled()
{
    return QFontInfo(paperFont()).family() == paperFamily();
}

QString drawableText(const QString &text)
{
    const QRawFont main = QRawFont::fromFont(paperFont());
    QString drawable;
    const QList<uint> codePoints = text.toUcs4();
    for (const uint codePoint : codePoints) {
        const char32_t one = codePoint;
        const QString character = QString::fromUcs4(&one, 1);
        if (codePoint < 0x20 || main.supportsCharacter(codePoint) || someFontDraws(character))
            drawable += character;
        else
            drawable += QStringLiteral("〔U+%1〕").arg(codePoint, 4, 16, QLatin1Char('0')).toUpper();
    }
    return drawable;
}

} // namespace yichuang
