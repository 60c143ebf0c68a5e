// SPDX-License-Identifier: Apache-2.0
#include "devices/scannersettings.h"

namespace yichuang {

QList<ScannerInfo> withProfiles(const QList<ScannerInfo> &scanners, const QList<ScannerSetting> &settings)
{
    QList<ScannerInfo> others = scanners;
    QList<ScannerInfo> ordered;
    for (const ScannerSetting &setting : settings) {
        const auto isMeant = [&setting](const ScannerInfo &scanner) {
            return setting.scanner == scanner.name || setting.scanner == scanner.label;
        };
        for (ScannerInfo &scanner : others) {
            if (!isMeant(scanner))
                continue;
            scanner.profile = setting.profile;
            ordered.append(scanner);
        }
        others.removeIf(isMeant);
    }
    return ordered + others;
}

} // namespace yichuang
