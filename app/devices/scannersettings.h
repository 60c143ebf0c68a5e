// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "ports/scanner.h"

namespace yichuang {

/// What a counter's settings say of one scanner.
struct ScannerSetting
{
    QString scanner; ///< ScannerInfo::name, or its label: a name with the number of a USB plug changes from day to day
    ScannerProfile profile;
    bool operator==(const ScannerSetting &) const = default;
};

/// The scanners with their profiles, those that are set first and in the order of the settings: the first is the one to be
/// used. The others follow as they were listed, as what a scanner is when nobody said anything of it.
[[nodiscard]] QList<ScannerInfo> withProfiles(const QList<ScannerInfo> &scanners, const QList<ScannerSetting> &settings);

} // namespace yichuang
