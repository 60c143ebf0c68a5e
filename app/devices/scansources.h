// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace yichuang {

/// What a device calls its sources, sorted by what is meant. Makers name them as they like: "ADF", "Automatic Document
/// Feeder(left aligned,Duplex)", "DP" (Kyocera), "ADF Front/Back" (Kodak), "Normal" (Avision), "双面". A source for backs only,
/// for film or for cards is none of these.
struct ScanSources
{
    QString flatbed;   ///< empty: none
    QString feeder;    ///< one side of each sheet; empty: none
    QString bothSides; ///< empty: none
    bool operator==(const ScanSources &) const = default;

    /// @param offered the device's own names, the order of which breaks a tie
    [[nodiscard]] static ScanSources among(const QStringList &offered);
};

} // namespace yichuang
