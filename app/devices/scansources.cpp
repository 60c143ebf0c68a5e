// SPDX-License-Identifier: Apache-2.0
#include "devices/scansources.h"

#include <algorithm>

#include <QRegularExpression>

namespace yichuang {
namespace {

QRegularExpression words(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

bool isOfNoUse(const QString &name)
{
    static const QRegularExpression pattern = words(
        QStringLiteral("card|film|slide|negative|transparen|tma|tpu|卡片|胶片"));
    return pattern.match(name).hasMatch();
}

bool takesBothSides(const QString &name)
{
    static const QRegularExpression pattern = words(
        QStringLiteral("duplex|both|two.?side|double.?side|front.*back|双面"));
    return pattern.match(name).hasMatch();
}

bool takesSheets(const QString &name)
{
    static const QRegularExpression pattern = words(QStringLiteral("adf|feed|\\bdp\\b|front|进纸|送纸|馈纸"));
    static const QRegularExpression backs = words(QStringLiteral("back|rear|背面"));
    return pattern.match(name).hasMatch() && !backs.match(name).hasMatch();
}

bool isGlass(const QString &name)
{
    static const QRegularExpression pattern = words(
        QStringLiteral("flat.?bed|platen|normal|glass|document table|\\bbook\\b|平板|平台"));
    return pattern.match(name).hasMatch();
}

} // namespace

ScanSources ScanSources::among(const QStringList &offered)
{
    ScanSources sources;
    const auto take = [](QString &place, const QString &name) {
        if (place.isEmpty())
            place = name;
    };
    for (const QString &name : offered) {
        if (isOfNoUse(name))
            continue;
        if (isGlass(name))
            take(sources.flatbed, name);
        else if (takesBothSides(name))
            take(sources.bothSides, name);
        else if (takesSheets(name))
            take(sources.feeder, name);
    }
    return sources;
}

} // namespace yichuang
