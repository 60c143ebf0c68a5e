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
    if (wish.page > (*document)->pageCount())
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
}

ReadService::~ReadService() = default;

Result<QList<ReadLine>> ReadService::read(const ReadingWish &wish)
{
    if (!m_reader)
        return failure(ErrorCode::Unsupported, QStringLiteral("letters"));
    const auto page = pageOf(wish);
    if (!page)
        return failure(page.error());
    const auto text = m_reader->read(page->pixels, page->dpi);
    if (!text)
        return failure(text.error());
    QList<ReadLine> lines;
    for (const FoundText &found : findTexts(text->lines, wish.rules, QDate::currentDate()))
        lines.append({found.ruleId, found.field, found.text, text->areaOnPage(found.area), ReadFrom::Letters,
                      found.confidence});
    return lines;
}

AfterRequest ReadService::handle(int id, const DeviceFrame &request, FrameChannel &channel)
{
    allowProcessorSeconds(secondsForOnePage);
    try {
        const auto wish = readingWishFrom(request);
        const auto lines = wish ? read(*wish) : Result<QList<ReadLine>>(failure(wish.error()));
        channel.send(lines ? lastFrame(id, readLinesToJson(*lines)) : errorFrame(id, lines.error()));
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
