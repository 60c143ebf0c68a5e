// SPDX-License-Identifier: Apache-2.0
#include "root/scannersettingjson.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yichuang {

namespace {

constexpr qint64 coarsestDpi = 75;
constexpr qint64 finestDpi = 600;

constexpr std::array sourceNames{std::pair{ScanSource::Automatic, QStringView(u"automatic")},
                                 std::pair{ScanSource::Flatbed, QStringView(u"flatbed")},
                                 std::pair{ScanSource::Feeder, QStringView(u"feeder")}};

} // namespace

ScannerSetting scannerSettingFromJson(JsonFields &fields)
{
    ScannerSetting setting;
    setting.scanner = fields.text(u"scanner");
    const QString source = fields.textOr(u"source", sourceNames.front().second.toString());
    const auto named = std::find_if(sourceNames.begin(), sourceNames.end(),
                                    [&source](const auto &name) { return name.second == source; });
    if (named == sourceNames.end())
        fields.reject(u"source", QStringLiteral("must be automatic, flatbed or feeder"));
    else
        setting.profile.source = named->first;
    setting.profile.bothSides = fields.booleanOr(u"bothSides", setting.profile.bothSides);
    const qint64 dpi = fields.integerOr(u"dpi", setting.profile.dpi);
    if (dpi < coarsestDpi || dpi > finestDpi)
        fields.reject(u"dpi", QStringLiteral("must be %1 to %2").arg(coarsestDpi).arg(finestDpi));
    setting.profile.dpi = int(std::clamp(dpi, coarsestDpi, finestDpi));
    setting.profile.colour = fields.booleanOr(u"colour", setting.profile.colour);
    return setting;
}

QJsonObject scannerSettingToJson(const ScannerSetting &setting)
{
    const auto named = std::find_if(sourceNames.begin(), sourceNames.end(),
                                    [&setting](const auto &name) { return name.first == setting.profile.source; });
    return {{QStringLiteral("scanner"), setting.scanner},
            {QStringLiteral("source"), named == sourceNames.end() ? QString() : named->second.toString()},
            {QStringLiteral("bothSides"), setting.profile.bothSides},
            {QStringLiteral("dpi"), setting.profile.dpi},
            {QStringLiteral("colour"), setting.profile.colour}};
}

} // namespace yichuang
