// SPDX-License-Identifier: Apache-2.0
#include "desk/look/lookkeeper.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include "core/durablefile.h"
#include "core/jsonfields.h"

namespace yichuang {

namespace {

LookChoice readChoice(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject document = parseJsonObject(file.readAll()).value_or(QJsonObject());
    const int percent = document.value(u"fontPercent").toInt();
    LookChoice choice;
    choice.theme = themeFromName(document.value(u"theme").toString()).value_or(choice.theme);
    if (percent >= smallestFontPercent && percent <= largestFontPercent)
        choice.fontPercent = percent;
    return choice;
}

} // namespace

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::System: return QStringLiteral("system");
    case Theme::Light: return QStringLiteral("light");
    case Theme::Dark: return QStringLiteral("dark");
    }
    return {};
}

std::optional<Theme> themeFromName(const QString &name)
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        if (themeName(theme) == name)
            return theme;
    }
    return std::nullopt;
}

LookKeeper::LookKeeper(const QString &folder)
    : m_file(QDir(folder).filePath(QStringLiteral("look.json"))), m_choice(readChoice(m_file))
{
}

void LookKeeper::begin(std::optional<Theme> forThisRun)
{
    m_choice.theme = forThisRun.value_or(m_choice.theme);
    apply();
}

Result<> LookKeeper::choose(const LookChoice &choice)
{
    m_choice = choice;
    m_choice.fontPercent = qBound(smallestFontPercent, choice.fontPercent, largestFontPercent);
    apply();
    const QJsonObject document{{QStringLiteral("theme"), themeName(m_choice.theme)},
                               {QStringLiteral("fontPercent"), m_choice.fontPercent}};
    return writeDurably(m_file, QJsonDocument(document).toJson());
}

void LookKeeper::apply()
{
    applyDeskLook(*qApp, m_choice.theme, m_choice.fontPercent);
}

} // namespace yichuang
