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

/// Scans what a request asks for: one page from the glass, or from the feeder until it is empty; each page is handed over
/// as soon as it is whole. Automatic begins with the feeder and goes to the glass at once when no page came out of it, for
/// what devices say beforehand of an empty feeder is not to be relied on. Whatever ends the run, the pages handed over stay
/// good.
/// @return how many pages came; DeviceNoPaper when there was none to begin with, DeviceMissing without such a source,
///         Cancelled when `goOn` said so, else what the device reported
[[nodiscard]] Result<int> scanPages(ScanDevice &device, const ScanRequest &request, const ScanListener &listener);

} // namespace yichuang
