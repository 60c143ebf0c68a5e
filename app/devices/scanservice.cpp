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

DeviceFrame listScanners(int id)
{
    const SaneLibrary library;
    const auto scanners = library.scanners();
    return scanners ? lastFrame(id, scannersToJson(*scanners)) : errorFrame(id, scanners.error());
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
    const QJsonObject header{{QStringLiteral("id"), id}, {QStringLiteral("dpi"), page.dpi}};
    channel.send({header, page.bytes});
}

void sendSignOfLife(int id, FrameChannel &channel)
{
    channel.send({QJsonObject{{QStringLiteral("id"), id}}, {}});
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
    return listener;
}

Result<int> scan(int id, const QJsonObject &header, FrameChannel &channel)
{
    const auto request = scanRequestFromJson(header);
    if (!request)
        return failure(request.error());
    const SaneLibrary library;
    const auto device = SaneDevice::open(library, *request);
    if (!device)
        return failure(device.error());
    return scanPages(**device, request->source == ScanSource::Feeder, listenerFor(id, channel));
}

} // namespace

void ScanService::handle(int id, const DeviceFrame &request, FrameChannel &channel)
{
    const QString wish = request.header.value(u"do").toString();
    if (wish == QStringLiteral("listScanners")) {
        channel.send(listScanners(id));
    } else if (wish == QStringLiteral("scan")) {
        const auto pages = scan(id, request.header, channel);
        channel.send(pages ? lastFrame(id, {{QStringLiteral("pages"), *pages}}) : errorFrame(id, pages.error()));
    } else if (wish != QStringLiteral("cancel")) { // one that came after the end of its scan
        channel.send(errorFrame(id, {ErrorCode::Unsupported, QStringLiteral("request")}));
    }
}

} // namespace yichuang
