// SPDX-License-Identifier: Apache-2.0
#include "devices/scanrun.h"

#include "capture/jpegcodec.h"
#include "devices/pageassembly.h"

namespace yichuang {
namespace {

constexpr int jpegQuality = 85;
/// No feeder of a counter holds so many; a driver that never says "empty" must not fill the disk.
constexpr int mostPages = 500;

Result<> readFrame(ScanDevice &device, PageAssembly &assembly, const std::function<bool()> &goOn)
{
    while (true) {
        const auto bytes = device.read();
        if (!bytes)
            return failure(bytes.error());
        if (bytes->isEmpty())
            return {};
        if (const auto added = assembly.append(*bytes); !added)
            return added;
        if (!goOn())
            return failure(ErrorCode::Cancelled);
    }
}

/// All frames of one page. DeviceNoPaper only when the feeder was empty before anything of the page came.
Result<Pixels> readPage(ScanDevice &device, const std::function<bool()> &goOn)
{
    PageAssembly assembly;
    for (bool complete = false; !complete;) {
        if (const auto started = device.start(); !started)
            return failure(started.error());
        const auto frame = device.frame();
        if (!frame)
            return failure(frame.error());
        if (const auto begun = assembly.begin(*frame); !begun)
            return failure(begun.error());
        if (const auto read = readFrame(device, assembly, goOn); !read) {
            const bool tornOff = read.error().code == ErrorCode::DeviceNoPaper && assembly.hasBytes();
            return tornOff ? failure(ErrorCode::DeviceFailed, QStringLiteral("page cut off")) : failure(read.error());
        }
        complete = frame->last;
    }
    return assembly.page();
}

/// `request` is the one that the device was configured with.
Result<int> scanStack(ScanDevice &device, const ScanRequest &request, const ScanListener &listener)
{
    const bool stack = request.source == ScanSource::Feeder;
    int pages = 0;
    do {
        const auto page = readPage(device, listener.goOn);
        if (!page && page.error().code == ErrorCode::DeviceNoPaper && pages > 0)
            return pages;
        if (!page)
            return failure(page.error());
        const auto jpeg = encodeJpeg(*page, jpegQuality, device.dpi());
        if (!jpeg)
            return failure(jpeg.error());
        ++pages;
        listener.pageScanned({*jpeg, QStringLiteral("image/jpeg"), device.dpi(), request.source, device.givesBothSides()});
        if (!listener.goOn())
            return failure(ErrorCode::Cancelled);
    } while (stack && pages < mostPages);
    return pages;
}

Result<int> scanFrom(ScanDevice &device, ScanRequest request, ScanSource source, const ScanListener &listener)
{
    request.source = source;
    if (const auto configured = device.configure(request); !configured)
        return failure(configured.error());
    return scanStack(device, request, listener);
}

/// The feeder has no sheet, or is none: nothing came, and the glass may have what is wanted.
bool isForTheGlass(const Result<int> &pages)
{
    return !pages
        && (pages.error().code == ErrorCode::DeviceNoPaper || pages.error().code == ErrorCode::DeviceMissing);
}

Result<int> scanAutomatic(ScanDevice &device, const ScanRequest &request, const ScanListener &listener)
{
    const Result<int> fed = scanFrom(device, request, ScanSource::Feeder, listener);
    if (!isForTheGlass(fed))
        return fed;
    device.cancel(); // a scan must have ended before a source is changed
    const Result<int> laid = scanFrom(device, request, ScanSource::Flatbed, listener);
    const bool noGlass = !laid && laid.error().code == ErrorCode::DeviceMissing;
    return noGlass ? fed : laid;
}

} // namespace

Result<int> scanPages(ScanDevice &device, const ScanRequest &request, const ScanListener &listener)
{
    auto pages = request.source == ScanSource::Automatic ? scanAutomatic(device, request, listener)
                                                         : scanFrom(device, request, request.source, listener);
    if (listener.ended)
        listener.ended(pages);
    device.cancel(); // the standard wants it after every run, also a good one
    return pages;
}

} // namespace yichuang
