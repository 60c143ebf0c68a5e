// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QStringList>

#include "core/error.h"

namespace yichuang {

/// What a print server says about one job at one moment; the numbers are those of IPP (RFC 8011 §5.3.7, §5.4.11).
struct JobReport
{
    int jobState = 0;
    int printerState = 0;
    QStringList printerReasons; ///< printer-state-reasons
};

/// Whether the job has come to its end for good: completed gives a success, cancelled Cancelled, aborted the printer's
/// fault or DeviceFailed.
[[nodiscard]] std::optional<Result<>> endOf(const JobReport &report);

/// The fault that keeps a waiting job from being printed, or none: DeviceJammed, DeviceNoPaper, DeviceCoverOpen,
/// PrinterUnavailable (switched off), or DeviceFailed when the printer has stopped for another reason. A fault may pass
/// by itself, so that it counts only when it lasts. Warnings and reports are no faults.
[[nodiscard]] std::optional<Error> faultOf(const JobReport &report);

} // namespace yichuang
