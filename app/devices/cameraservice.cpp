// SPDX-License-Identifier: Apache-2.0
#include "devices/cameraservice.h"

#include <new>

#include <QElapsedTimer>

#include "capture/cardpage.h"
#include "capture/jpegcodec.h"
#include "capture/sheetoutline.h"
#include "capture/sheetwarp.h"
#include "devices/cameracodec.h"
#include "devices/devicecodec.h"
#include "devices/pixelsimage.h"

namespace yichuang {
namespace {

constexpr int jpegQuality = 85;
/// Ten pictures a second follow a hand well enough, and leave the computer to other work.
constexpr qint64 frameMs = 100;
constexpr int lookEdge = 900; // px

Result<ScannedPage> pageOf(const StraightSheet &sheet)
{
    const auto jpeg = encodeJpeg(sheet.picture, jpegQuality, sheet.dpi);
    if (!jpeg)
        return failure(jpeg.error());
    ScannedPage page;
    page.bytes = *jpeg;
    page.mediaType = QStringLiteral("image/jpeg");
    page.dpi = sheet.dpi;
    return page;
}

CameraFrame frameOf(const Pixels &seen)
{
    CameraFrame frame;
    frame.picture = scaledInto(seen, lookEdge);
    if (const auto outline = sheetOutline(frame.picture))
        frame.outline = *outline;
    return frame;
}

/// Waits until the next frame is due, or the desk says something. True when it wants no more of them, or is gone.
bool isCalledOff(int id, int waitMs, FrameChannel &channel)
{
    const auto frame = channel.receive(waitMs);
    if (!frame)
        return true;
    return frame->has_value() && (*frame)->header.value(u"do") == QStringLiteral("cancel")
        && (*frame)->header.value(u"id").toInt() == id;
}

Result<ScannedPage> joinedCardOf(const DeviceFrame &request)
{
    const qint64 frontSize = request.header.value(u"front").toInteger();
    if (frontSize <= 0 || frontSize >= request.payload.size())
        return failure(ErrorCode::Malformed, QStringLiteral("not two sides"));
    return joinedCard(request.payload.left(frontSize), request.payload.mid(frontSize));
}

DeviceFrame answerOf(int id, const Result<CameraPage> &taken)
{
    if (!taken)
        return errorFrame(id, taken.error());
    return lastFrame(id, {{QStringLiteral("dpi"), taken->page.dpi}, {QStringLiteral("outline"), taken->outlineFound}},
                     taken->page.bytes);
}

} // namespace

Result<CameraPage> cameraPageOf(const Pixels &picture, const CameraWish &wish)
{
    auto corners = wish.corners.isEmpty() ? sheetOutline(picture) : orderedCorners(wish.corners);
    if (!corners && !wish.corners.isEmpty())
        return failure(ErrorCode::Invalid, QStringLiteral("corners of no sheet"));
    PaperFormat format = corners ? formatWithin(*corners, picture.width, picture.height) : PaperFormat::Unknown;
    const bool seenByMachine = wish.corners.isEmpty();
    if (wish.card && (!corners || (seenByMachine && format != PaperFormat::IdCard)))
        return failure(ErrorCode::NotFound, QStringLiteral("no card"));
    if (wish.card)
        format = PaperFormat::IdCard;
    else if (format == PaperFormat::IdCard)
        format = PaperFormat::Unknown; // a slip of that shape need not be as small as a card

    CameraPage taken;
    taken.outlineFound = corners.has_value();
    auto sheet = corners ? straightened(picture, *corners, format) : Result<StraightSheet>(StraightSheet{picture});
    if (!sheet)
        return failure(sheet.error());
    const auto page = pageOf(*sheet);
    if (!page)
        return failure(page.error());
    taken.page = *page;
    return taken;
}

Result<ScannedPage> joinedCard(const QByteArray &front, const QByteArray &back)
{
    const auto first = decodeJpeg(front);
    const auto second = decodeJpeg(back);
    if (!first || !second)
        return failure(ErrorCode::Malformed, QStringLiteral("a side is no picture"));
    const auto page = cardPage(*first, *second);
    if (!page)
        return failure(page.error());
    return pageOf(*page);
}

AfterRequest CameraService::handle(int id, const DeviceFrame &request, FrameChannel &channel)
{
    const QString wish = request.header.value(u"do").toString();
    if (wish == QStringLiteral("listCameras"))
        return list(id, channel);
    if (wish == QStringLiteral("watch"))
        return watch(id, request.header.value(u"camera").toString(), channel);
    if (wish == QStringLiteral("take"))
        return take(id, request, channel);
    if (wish == QStringLiteral("close")) {
        m_source.reset();
        channel.send(lastFrame(id, {}));
    } else if (wish == QStringLiteral("joinCard")) {
        const auto page = joinedCardOf(request);
        channel.send(page ? lastFrame(id, {{QStringLiteral("dpi"), page->dpi}}, page->bytes)
                          : errorFrame(id, page.error()));
    } else if (wish != QStringLiteral("cancel")) { // one that came after the end of its watch
        channel.send(errorFrame(id, {ErrorCode::Unsupported, QStringLiteral("request")}));
    }
    return AfterRequest::Serve;
}

AfterRequest CameraService::list(int id, FrameChannel &channel)
{
    const DeviceFrame answer = lastFrame(id, camerasToJson(m_bus->list()));
    if (m_source) {
        channel.send(answer);
        return AfterRequest::Serve;
    }
    // The next process sees what is plugged in by then.
    channel.send(tidyingAfter(answer));
    return AfterRequest::End;
}

Result<> CameraService::open(const QString &camera)
{
    if (m_source && m_camera == camera)
        return {};
    m_source.reset();
    auto source = m_bus->open(camera);
    if (!source)
        return failure(source.error());
    m_source = std::move(*source);
    m_camera = camera;
    return {};
}

AfterRequest CameraService::fail(int id, const Error &error, FrameChannel &channel)
{
    channel.send(tidyingAfter(errorFrame(id, error)));
    return AfterRequest::End;
}

AfterRequest CameraService::watch(int id, const QString &camera, FrameChannel &channel)
{
    if (const auto opened = open(camera); !opened)
        return fail(id, opened.error(), channel);
    QElapsedTimer sinceLast;
    do {
        sinceLast.start();
        const auto seen = m_source->look();
        if (!seen)
            return fail(id, seen.error(), channel);
        if (!channel.send(cameraFrameToFrame(id, frameOf(*seen))))
            return AfterRequest::End;
    } while (!isCalledOff(id, int(qMax<qint64>(0, frameMs - sinceLast.elapsed())), channel));
    channel.send(lastFrame(id, {}));
    return AfterRequest::Serve;
}

AfterRequest CameraService::take(int id, const DeviceFrame &request, FrameChannel &channel)
{
    const auto wish = cameraWishFromJson(request.header);
    if (!wish) {
        channel.send(errorFrame(id, wish.error()));
        return AfterRequest::Serve;
    }
    if (const auto opened = open(request.header.value(u"camera").toString()); !opened)
        return fail(id, opened.error(), channel);
    try {
        const auto seen = m_source->take();
        if (!seen)
            return fail(id, seen.error(), channel);
        channel.send(answerOf(id, cameraPageOf(*seen, *wish)));
    } catch (const std::bad_alloc &) {
        channel.send(errorFrame(id, {ErrorCode::TooLarge, QStringLiteral("memory")}));
    }
    return AfterRequest::Serve;
}

} // namespace yichuang
