// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

#include "casework/devicetest.h"
#include "desk/look/statuscolours.h"
#include "ports/scanner.h"

namespace yichuang {

/// What a clerk reads of scanners, cameras and printers.
struct DeviceWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::DeviceWords)

public:
    /// Maker and model; the driver's name where nothing else is known.
    [[nodiscard]] static QString scanner(const ScannerInfo &scanner);
    [[nodiscard]] static QString source(const ScannerProfile &profile);
    /// Source, resolution, colour.
    [[nodiscard]] static QString profile(const ScannerProfile &profile);
    [[nodiscard]] static QString part(DevicePart part);
    [[nodiscard]] static Tone tone(DeviceVerdict verdict);
    [[nodiscard]] static QString verdict(const DeviceFinding &finding);
    [[nodiscard]] static QString sentence(const DeviceFinding &finding);
    [[nodiscard]] static DeviceReportRow row(const DeviceFinding &finding);
};

} // namespace yichuang
