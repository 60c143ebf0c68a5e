// SPDX-License-Identifier: Apache-2.0
#include "devices/scanservice.h"

#include <QElapsedTimer>

#include "devices/devicecodec.h"
#include "devices/sanedevice.h"
#include "devices/scanrun.h"

namespace yichuang {
namespace {

/// How often the desk hears that a slow page is still coming.
constexpr qint64 signOfLifeMs = 1'000;

void listScanners(int id, FrameChannel &channel)
{
    const SaneLibrary library;
    const auto scanners = library.scanners();
    channel.send(tidyingAfter(scanners ? lastFrame(id, scannersToJson(*scanners)) : errorFrame(id, scanners.error())));
}

/// True when the desk wants this scan to stop, or is gone.
bool isCalledOff(int id, FrameChannel &channel)
{
    const auto frame = channel.receive(0);
    if (!frame)
        return true;
    return frame->has_value() && (*frame)->header.value(u"do") == QStringLiteral("cancel")
        && (*frame)->header.value(u"id").toInt() == id;
}

void sendPage(int id, const ScannedPage &page, FrameChannel &channel)
{
    QJsonObject header = pageToJson(page);
    header.insert(u"id", id);
    channel.send({header, page.bytes});
}

void sendSignOfLife(int id, FrameChannel &channel)
{
    channel.send({QJsonObject{{QStringLiteral("id"), id}}, {}});
}

void sendVerdict(int id, const Result<int> &pages, FrameChannel &channel)
{
    channel.send(tidyingAfter(pages ? lastFrame(id, {{QStringLiteral("pages"), *pages}})
                                    : errorFrame(id, pages.error())));
}

ScanListener listenerFor(int id, FrameChannel &channel)
{
    QElapsedTimer lastWord;
    lastWord.start();
    ScanListener listener;
    listener.pageScanned = [id, &channel](const ScannedPage &page) { sendPage(id, page, channel); };
    listener.goOn = [id, &channel, lastWord]() mutable {
        if (lastWord.elapsed() > signOfLifeMs) {
            lastWord.restart();
            sendSignOfLife(id, channel);
        }
        return !isCalledOff(id, channel);
    };
    listener.ended = [id, &channel](const Result<int> &pages) { sendVerdict(id, pages, channel); };
    return listener;
}

/// Sends the verdict, then returns what it was, with the driver closed.
Result<int> scan(int id, const QJsonObject &header, FrameChannel &channel)
{
    const ScanListener listener = listenerFor(id, channel);
    const auto refuse = [&listener](const Error &error) -> Result<int> {
        listener.ended(failure(error));
        return failure(error);
    };
    const auto request = scanRequestFromJson(header);
    if (!request)
        return refuse(request.error());
    const SaneLibrary library;
    const auto device = SaneDevice::open(library, request->scanner);
    if (!device)
        return refuse(device.error());
    return scanPages(**device, *request, listener);
}

} // namespace

AfterRequest ScanService::handle(int id, const DeviceFrame &request, FrameChannel &channel)
{
    const QString wish = request.header.value(u"do").toString();
    if (wish == QStringLiteral("listScanners")) {
        listScanners(id, channel);
        channel.send(readyFrame(id));
    } else if (wish == QStringLiteral("scan")) {
        if (!scan(id, request.header, channel))
            return AfterRequest::End;
        channel.send(readyFrame(id));
    } else if (wish != QStringLiteral("cancel")) { // one that came after the end of its scan
        channel.send(errorFrame(id, {ErrorCode::Unsupported, QStringLiteral("request")}));
    }
    return AfterRequest::Serve;
}

} // namespace yichuang
