// SPDX-License-Identifier: Apache-2.0
#include "devices/readservice.h"

#include <new>

#include <sys/resource.h>

#include <QImage>
#include <QTransform>

#include "capture/paperformat.h"
#include "devices/devicecodec.h"
#include "devices/documentopener.h"
#include "devices/readcodec.h"
#include "devices/sandbox.h"
#include "domain/reading/linefinder.h"

namespace yichuang {
namespace {

constexpr int secondsForOnePage = 60; // a dense page takes three; a hostile one does not end

Pixels turnedBy(const Pixels &page, int degrees)
{
    if (degrees == 0)
        return page;
    const auto format = page.format == Pixels::Format::Gray8 ? QImage::Format_Grayscale8 : QImage::Format_RGB888;
    const int rowBytes = page.width * page.bytesPerPixel();
    const QImage image(reinterpret_cast<const uchar *>(page.bytes.constData()), page.width, page.height, rowBytes, format);
    const QImage turned = image.transformed(QTransform().rotate(degrees)).convertToFormat(format);
    Pixels pixels{turned.width(), turned.height(), page.format, {}};
    for (int y = 0; y < turned.height(); ++y)
        pixels.bytes.append(reinterpret_cast<const char *>(turned.constScanLine(y)),
                            qsizetype(turned.width()) * page.bytesPerPixel());
    return pixels;
}

struct OpenedPage
{
    Pixels pixels;
    double dpi = 0;
};

Result<OpenedPage> pageOf(const ReadingWish &wish)
{
    const auto document = openDocument(wish.bytes);
    // Unsupported would say that this computer reads no letters at all.
    if (!document && document.error().code == ErrorCode::Unsupported)
        return failure(ErrorCode::Malformed, QStringLiteral("no pages to look at"));
    if (!document)
        return failure(document.error());
    if (wish.page < 1 || wish.page > (*document)->pageCount())
        return failure(ErrorCode::NotFound, QStringLiteral("page"));
    const auto pixels = (*document)->pixels(wish.page - 1, 0);
    if (!pixels)
        return failure(pixels.error());
    const double known = (*document)->dpi();
    const double dpi = known > 0 ? known : dpiOf(paperFormatOf(pixels->width, pixels->height), pixels->width, pixels->height);
    return OpenedPage{turnedBy(*pixels, wish.turned), dpi};
}

} // namespace

ReadService::ReadService()
{
    if (auto reader = TextReader::create())
        m_reader = std::move(*reader);
    if (auto orientation = OrientationReader::create())
        m_orientation = std::move(*orientation);
}

ReadService::~ReadService() = default;

Result<QList<ReadLine>> ReadService::read(const ReadingWish &wish)
{
    if (!m_reader)
        return failure(ErrorCode::Unsupported, QStringLiteral("letters"));
    const auto page = pageOf(wish);
    if (!page)
        return failure(page.error());
    const QDate today = QDate::currentDate();
    const auto text = m_reader->read(page->pixels, page->dpi, wish.rules, today);
    if (!text)
        return failure(text.error());
    QList<ReadLine> lines;
    for (const FoundText &found : findTexts(text->lines, wish.rules, today))
        lines.append({found.ruleId, found.field, found.text, text->areaOnPage(found.area), ReadFrom::Letters,
                      found.confidence});
    return lines;
}

Result<std::optional<int>> ReadService::wayUp(const QByteArray &bytes, int pageNo)
{
    constexpr int fullTurn = 360;
    constexpr double clearlyMore = 15; // of 100
    if (!m_reader || !m_orientation)
        return failure(ErrorCode::Unsupported, QStringLiteral("orientation"));
    const auto page = pageOf({bytes, pageNo, 0, {}});
    if (!page)
        return failure(page.error());
    const auto told = m_orientation->orientationOf(page->pixels, page->dpi);
    if (!told || told->turned == 0)
        return told ? std::optional<int>(0) : std::nullopt;
    const double upright = m_reader->legibility(turnedBy(page->pixels, fullTurn - told->turned), page->dpi);
    const bool both = upright > m_reader->legibility(page->pixels, page->dpi) + clearlyMore;
    return both ? std::optional<int>(told->turned) : std::nullopt;
}

Result<QJsonObject> ReadService::answerTo(const DeviceFrame &request)
{
    if (isWayUpRequest(request)) {
        const auto turned = wayUp(request.payload, request.header.value(u"page").toInt());
        return turned ? Result<QJsonObject>(wayUpToJson(*turned)) : failure(turned.error());
    }
    const auto wish = readingWishFrom(request);
    if (!wish)
        return failure(wish.error());
    const auto lines = read(*wish);
    return lines ? Result<QJsonObject>(readLinesToJson(*lines)) : failure(lines.error());
}

AfterRequest ReadService::handle(int id, const DeviceFrame &request, FrameChannel &channel)
{
    allowProcessorSeconds(secondsForOnePage);
    try {
        const Result<QJsonObject> answer = answerTo(request);
        channel.send(answer ? lastFrame(id, *answer) : errorFrame(id, answer.error()));
    } catch (const std::bad_alloc &) {
        channel.send(errorFrame(id, {ErrorCode::TooLarge, QStringLiteral("memory")}));
    }
    return AfterRequest::Serve;
}

void yieldToOthers()
{
    // Below everybody's work, and yet not at the very bottom, where a busy computer leaves no time at all.
    constexpr int low = 10;
    ::setpriority(PRIO_PROCESS, 0, low);
}

} // namespace yichuang
