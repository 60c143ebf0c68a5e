// SPDX-License-Identifier: Apache-2.0
#include "devices/fileservice.h"

#include <algorithm>
#include <ctime>
#include <new>

#include <QElapsedTimer>

#include "capture/pagechecks.h"
#include "capture/paperformat.h"
#include "devices/devicecodec.h"
#include "devices/documentopener.h"
#include "devices/filelimits.h"
#include "devices/filelooks.h"
#include "devices/ofdfile.h"
#include "devices/sandbox.h"
#include "devices/sheetcomparison.h"

namespace yichuang {
namespace {

constexpr int secondsForOneRequest = 10; // TRUST B6
constexpr std::clock_t ticksPerMs = CLOCKS_PER_SEC / 1'000;

/// Drawn letters are never out of focus, and a line or two give the measure little to go by: what looks blurred in a drawn
/// page is for a person to look at, not a reason to refuse it.
void softenBlur(QList<PageFinding> &findings)
{
    for (PageFinding &finding : findings) {
        if (finding.check == PageCheck::Blur && finding.verdict == Verdict::Fail)
            finding.verdict = Verdict::Ask;
    }
}

/// A PDF page is drawn for the checks, so its pixels say nothing about how it was scanned.
Result<PageLook> lookAt(DocumentFile &document, int page)
{
    if (const QByteArray jpeg = document.uprightJpeg(); !jpeg.isEmpty()) {
        const auto allowed = document.pageSize(page);
        return allowed ? lookAtJpeg(jpeg, page + 1, 0) : failure(allowed.error());
    }
    const auto pixels = document.pixels(page, 0);
    if (!pixels)
        return failure(pixels.error());
    if (document.dpi() <= 0)
        return lookAtPage(*pixels, page + 1, 0);
    auto look = lookAtContent(*pixels, page + 1, document.dpi());
    if (look)
        softenBlur(look->findings);
    return look;
}

/// Looks at that page and at the next ones, counted from 0, until the time is used up; at least at one.
/// @return the first that nobody looked at
Result<int> lookAtPages(DocumentFile &document, int from, const LookingTime &time, FileInspection &inspection)
{
    const std::clock_t begun = std::clock();
    QElapsedTimer timer;
    timer.start();
    int page = from;
    do {
        const auto look = lookAt(document, page);
        if (!look)
            return failure(look.error());
        inspection.findings.append(look->findings);
        inspection.sheetPrints.append(look->sheetPrint);
        ++page;
    } while (page < inspection.pageCount && std::clock() - begun < time.processorMs * ticksPerMs
             && timer.elapsed() < time.clockMs);
    return page;
}

FileInspection::PageSize sizeOf(const DocumentFile &document, QSize size)
{
    const double dpi = document.dpi() > 0 ? document.dpi()
                                          : dpiOf(paperFormatOf(size.width(), size.height()), size.width(),
                                                  size.height());
    return {size.width(), size.height(), dpi};
}

/// The kind and the sizes, before anybody looks at a page.
Result<FileInspection> describe(DocumentFile &document, const QByteArray &bytes)
{
    FileInspection inspection;
    inspection.mediaType = mediaTypeOf(bytes);
    inspection.pageCount = document.pageCount();
    for (int page = 0; page < inspection.pageCount; ++page) {
        const auto size = document.pageSize(page);
        if (!size)
            return failure(size.error());
        inspection.pages.append(sizeOf(document, *size));
    }
    return inspection;
}

Result<Pixels> renderPage(DocumentFile &document, int page, int edge)
{
    if (edge < 1 || edge > FileLimits::edge)
        return failure(ErrorCode::Invalid, QStringLiteral("edge"));
    if (page < 1 || page > document.pageCount())
        return failure(ErrorCode::NotFound, QStringLiteral("page"));
    return document.pixels(page - 1, edge);
}

/// It is stored as it was given; nobody here can count its pages or look at them.
FileInspection ofdInspection()
{
    FileInspection inspection;
    inspection.mediaType = ofdMediaType();
    return inspection;
}

} // namespace

Result<FileInspection> inspectFile(const QByteArray &bytes, const LookingTime &time)
{
    if (bytes.size() <= FileLimits::bytes && isOfd(bytes))
        return ofdInspection();
    const auto document = openDocument(bytes);
    if (!document)
        return failure(document.error());
    auto inspection = describe(**document, bytes);
    if (!inspection)
        return inspection;
    const auto next = lookAtPages(**document, 0, time, *inspection);
    if (!next)
        return failure(next.error());
    tellUnseen(*inspection, *next + 1);
    inspection->sheetPrints.resize(inspection->pageCount);
    return inspection;
}

Result<Pixels> renderFile(const QByteArray &bytes, int page, int edge)
{
    const auto document = openDocument(bytes);
    if (!document)
        return failure(document.error());
    return renderPage(**document, page, edge);
}

void FileService::takeBytes(const DeviceFrame &request)
{
    if (request.payload.isEmpty())
        return;
    m_open.reset(); // never two at once in the memory that the process may take
    m_bytes = request.payload;
}

Result<DocumentFile *> FileService::document()
{
    if (!m_open) {
        auto document = openDocument(m_bytes);
        if (!document)
            return failure(document.error());
        m_open = std::move(*document);
    }
    return m_open.get();
}

DeviceFrame FileService::inspect(int id, const DeviceFrame &request)
{
    takeBytes(request);
    if (m_bytes.size() <= FileLimits::bytes && isOfd(m_bytes))
        return looksFrame(id, ofdInspection(), 1);
    const auto open = document();
    auto slice = open ? describe(**open, m_bytes) : Result<FileInspection>(failure(open.error()));
    if (!slice)
        return errorFrame(id, slice.error());
    const int from = request.header.value(u"from").toInt(1);
    if (from < 1 || from > slice->pageCount)
        return errorFrame(id, {ErrorCode::NotFound, QStringLiteral("page")});
    LookingTime time = m_time;
    if (const int within = request.header.value(u"within").toInt(); within > 0)
        time.clockMs = std::min(time.clockMs, within);
    const auto next = lookAtPages(**open, from - 1, time, *slice);
    return next ? looksFrame(id, *slice, *next + 1) : errorFrame(id, next.error());
}

Result<Pixels> FileService::render(const DeviceFrame &request)
{
    takeBytes(request);
    const auto open = document();
    if (!open)
        return failure(open.error());
    return renderPage(**open, request.header.value(u"page").toInt(), request.header.value(u"edge").toInt());
}

DeviceFrame FileService::answer(int id, const DeviceFrame &request)
{
    const QString wish = request.header.value(u"do").toString();
    if (wish == QStringLiteral("inspect"))
        return inspect(id, request);
    if (wish == QStringLiteral("render")) {
        const auto pixels = render(request);
        return pixels ? lastFrame(id, pixelsToJson(*pixels), pixels->bytes) : errorFrame(id, pixels.error());
    }
    if (wish == QStringLiteral("compare"))
        return answerCompare(id, request);
    if (wish == QStringLiteral("walls")) // they were told with the first word; the question starts the process
        return lastFrame(id, {});
    return errorFrame(id, {ErrorCode::Unsupported, QStringLiteral("request")});
}

AfterRequest FileService::handle(int id, const DeviceFrame &request, FrameChannel &channel)
{
    allowProcessorSeconds(secondsForOneRequest);
    try {
        channel.send(answer(id, request));
    } catch (const std::bad_alloc &) {
        m_open.reset();
        channel.send(errorFrame(id, {ErrorCode::TooLarge, QStringLiteral("memory")}));
    }
    return AfterRequest::Serve;
}

} // namespace yichuang
