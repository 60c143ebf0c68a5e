// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "core/jsonfields.h"
#include "devices/scannersettings.h"

namespace yichuang {

/// How site.json says it:
///
///     {"scanner": "FUJITSU fi-7160", "source": "automatic", "bothSides": true, "dpi": 300, "colour": true}
///
/// All but the first may be left out. The source is "automatic", "flatbed" or "feeder"; 75 to 600 dpi. What does not fit is
/// reported to `fields`.
[[nodiscard]] ScannerSetting scannerSettingFromJson(JsonFields &fields);
[[nodiscard]] QJsonObject scannerSettingToJson(const ScannerSetting &setting);

} // namespace yichuang
