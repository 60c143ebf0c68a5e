// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QString>
#include <QUrl>

#include "core/error.h"
#include "devices/scannersettings.h"
#include "domain/guide/guide.h"
#include "domain/roles/clerk.h"

namespace yichuang {

/// What the hall's administrator sets for one counter: the file site.json in the data folder.
///
///     {"hallName": "…", "centreCode": "310118", "counterNo": "07", "consultPhone": "021-59260000",
///      "gateway": "http://127.0.0.1:8480", "printQueue": "", "printFolder": "", "backupFolder": "/mnt/backup/counter-07",
///      "scanFolder": "/srv/scans/counter-07",
///      "lockMinutes": 5, "retention": {"days": 365, "basis": "…"},
///      "scanners": [{"scanner": "FUJITSU fi-7160", "source": "feeder", "bothSides": true}]}
struct SiteSettings
{
    Counter counter;
    QUrl gateway;        ///< where the hall's gateway answers
    QString printQueue;  ///< CUPS queue; empty: the default one
    QString backupFolder; ///< where the second copy goes: a folder on another disk or a mounted share; empty: nowhere
    QString scanFolder; ///< into which a scanner of its own puts files for this counter alone; empty: none
    QString printFolder; ///< when set, papers go into this folder instead of a printer
    int lockMinutes = 5; ///< untouched for that long, the desk locks itself (TRUST B1); 1 to 60
    bool demo = false;   ///< the sample hall made this folder: its cases are invented, its gateway plays the city
    QList<ScannerSetting> scanners; ///< how this counter's are used, the preferred one first (scannersettingjson.h)
    std::optional<RetentionRule> retention; ///< of items whose guide has none; absent: as the program brings it
    bool operator==(const SiteSettings &) const = default;
};

/// NotFound without the file; SettingsBroken, naming the file and the field, when it cannot be read or does not fit.
[[nodiscard]] Result<SiteSettings> loadSiteSettings(const QString &dataFolder);
/// Replaces the file durably. StorageUnavailable.
[[nodiscard]] Result<> saveSiteSettings(const QString &dataFolder, const SiteSettings &settings);

/// What a folder without settings begins with: a hall without a name and a gateway on this computer.
[[nodiscard]] SiteSettings freshSiteSettings();

/// The settings of a folder, which is made with fresh ones when there are none: they can then be edited. The errors of
/// loading, saving and requireDataFolder(), but never NotFound.
[[nodiscard]] Result<SiteSettings> loadOrCreateSiteSettings(const QString &dataFolder);

} // namespace yichuang
