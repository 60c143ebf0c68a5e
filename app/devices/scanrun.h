// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/error.h"
#include "devices/scandevice.h"
#include "ports/scanner.h"

namespace yichuang {

/// What a run through a stack tells the outside.
struct ScanListener
{
    std::function<void(const ScannedPage &page)> pageScanned;
    /// Called after every piece of data, a few hundred times a page; false stops the scan.
    std::function<bool()> goOn;
    /// What scanPages() is about to return, told before the device is asked to tidy up: drivers hang there at times.
    std::function<void(const Result<int> &pages)> ended;
};

/// Scans one page, or with `stack` until the feeder is empty, and hands each page over as soon as it is whole. Whatever
/// ends the run, the pages handed over stay good.
/// @return how many pages came; DeviceNoPaper when there was none to begin with, Cancelled when `goOn` said so, else
///         what the device reported
[[nodiscard]] Result<int> scanPages(ScanDevice &device, bool stack, const ScanListener &listener);

} // namespace yichuang
