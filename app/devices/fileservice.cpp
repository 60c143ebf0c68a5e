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
#include "devices/ofdfile.h"
#include "devices/sandbox.h"
#include "devices/sheetcodec.h"
#include "devices/sheetcomparison.h"

namespace yichuang {
namespace {

constexpr int secondsForOneRequest = 10; // TRUST B6
// So that a thick file is never refused because looking at it took too long. What else the computer does shall not matter,
// as long as the desk still waits for the answer (DevicePatience::inspect).
constexpr std::clock_t processorTimeForLooking = 5 * CLOCKS_PER_SEC;
constexpr int millisecondsForLooking = 8000;

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

/// The first pages, until the time for them is used up: a page that nobody looked at has no finding and an empty print.
Result<void> lookAtPages(DocumentFile &document, FileInspection &inspection)
{
    const std::clock_t begun = std::clock();
    QElapsedTimer timer;
    timer.start();
    const int pages = std::min(inspection.pageCount, FileLimits::checkedPages);
    for (int page = 0; page < pages; ++page) {
        if (std::clock() - begun >= processorTimeForLooking || timer.elapsed() >= millisecondsForLooking)
            break;
        const auto look = lookAt(document, page);
        if (!look)
            return failure(look.error());
        inspection.findings.append(look->findings);
        inspection.sheetPrints.append(look->sheetPrint);
    }
    inspection.sheetPrints.resize(inspection.pageCount);
    return {};
}

FileInspection::PageSize sizeOf(const DocumentFile &document, QSize size)
{
    const double dpi = document.dpi() > 0 ? document.dpi()
                                          : dpiOf(paperFormatOf(size.width(), size.height()), size.width(),
                                                  size.height());
    return {size.width(), size.height(), dpi};
}

DeviceFrame answerInspect(int id, const DeviceFrame &request)
{
    const auto inspection = inspectFile(request.payload);
    if (!inspection)
        return errorFrame(id, inspection.error());
    DeviceFrame frame = lastFrame(id, inspectionToJson(*inspection));
    putPrints(frame, inspection->sheetPrints);
    return frame;
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

Result<FileInspection> inspectFile(const QByteArray &bytes)
{
    if (bytes.size() <= FileLimits::bytes && isOfd(bytes))
        return ofdInspection();
    const auto document = openDocument(bytes);
    if (!document)
        return failure(document.error());
    FileInspection inspection;
    inspection.mediaType = mediaTypeOf(bytes);
    inspection.pageCount = (*document)->pageCount();
    for (int page = 0; page < inspection.pageCount; ++page) {
        const auto size = (*document)->pageSize(page);
        if (!size)
            return failure(size.error());
        inspection.pages.append(sizeOf(**document, *size));
    }
    if (const auto looked = lookAtPages(**document, inspection); !looked)
        return failure(looked.error());
    return inspection;
}

Result<Pixels> renderFile(const QByteArray &bytes, int page, int edge)
{
    const auto document = openDocument(bytes);
    if (!document)
        return failure(document.error());
    return renderPage(**document, page, edge);
}

Result<Pixels> FileService::render(const DeviceFrame &request)
{
    if (!request.payload.isEmpty()) {
        m_open.reset(); // never two at once in the memory that the process may take
        m_bytes = request.payload;
    }
    if (!m_open) {
        auto document = openDocument(m_bytes);
        if (!document)
            return failure(document.error());
        m_open = std::move(*document);
    }
    return renderPage(*m_open, request.header.value(u"page").toInt(), request.header.value(u"edge").toInt());
}

DeviceFrame FileService::answer(int id, const DeviceFrame &request)
{
    const QString wish = request.header.value(u"do").toString();
    if (wish == QStringLiteral("inspect"))
        return answerInspect(id, request);
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
