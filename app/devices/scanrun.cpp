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

Result<int> scanStack(ScanDevice &device, bool stack, const ScanListener &listener)
{
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
        listener.pageScanned({*jpeg, QStringLiteral("image/jpeg"), device.dpi()});
        if (!listener.goOn())
            return failure(ErrorCode::Cancelled);
    } while (stack && pages < mostPages);
    return pages;
}

} // namespace

Result<int> scanPages(ScanDevice &device, bool stack, const ScanListener &listener)
{
    auto pages = scanStack(device, stack, listener);
    if (listener.ended)
        listener.ended(pages);
    device.cancel(); // the standard wants it after every run, also a good one
    return pages;
}

} // namespace yichuang
