// SPDX-License-Identifier: Apache-2.0
#include "devices/fileservice.h"

#include <algorithm>
#include <new>

#include "capture/pagechecks.h"
#include "capture/paperformat.h"
#include "devices/devicecodec.h"
#include "devices/documentopener.h"
#include "devices/filelimits.h"
#include "devices/ofdfile.h"
#include "devices/sandbox.h"

namespace yichuang {
namespace {

constexpr int secondsForOneRequest = 10; // TRUST B6

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
Result<QList<PageFinding>> findingsOf(DocumentFile &document, int page)
{
    const auto pixels = document.pixels(page, 0);
    if (!pixels)
        return failure(pixels.error());
    if (document.dpi() <= 0)
        return checkPage(*pixels, page + 1, 0);
    auto findings = checkContent(*pixels, page + 1, document.dpi());
    if (findings)
        softenBlur(*findings);
    return findings;
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
    return inspection ? lastFrame(id, inspectionToJson(*inspection)) : errorFrame(id, inspection.error());
}

DeviceFrame answerRender(int id, const DeviceFrame &request)
{
    const auto pixels = renderFile(request.payload, request.header.value(u"page").toInt(),
                                   request.header.value(u"edge").toInt());
    return pixels ? lastFrame(id, pixelsToJson(*pixels), pixels->bytes) : errorFrame(id, pixels.error());
}

DeviceFrame answer(int id, const DeviceFrame &request)
{
    const QString wish = request.header.value(u"do").toString();
    if (wish == QStringLiteral("inspect"))
        return answerInspect(id, request);
    if (wish == QStringLiteral("render"))
        return answerRender(id, request);
    if (wish == QStringLiteral("walls")) // they were told with the first word; the question starts the process
        return lastFrame(id, {});
    return errorFrame(id, {ErrorCode::Unsupported, QStringLiteral("request")});
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
    for (int page = 0; page < std::min(inspection.pageCount, FileLimits::checkedPages); ++page) {
        const auto findings = findingsOf(**document, page);
        if (!findings)
            return failure(findings.error());
        inspection.findings.append(*findings);
    }
    return inspection;
}

Result<Pixels> renderFile(const QByteArray &bytes, int page, int edge)
{
    if (edge < 1 || edge > FileLimits::edge)
        return failure(ErrorCode::Invalid, QStringLiteral("edge"));
    const auto document = openDocument(bytes);
    if (!document)
        return failure(document.error());
    if (page < 1 || page > (*document)->pageCount())
        return failure(ErrorCode::NotFound, QStringLiteral("page"));
    return (*document)->pixels(page - 1, edge);
}

AfterRequest FileService::handle(int id, const DeviceFrame &request, FrameChannel &channel)
{
    allowProcessorSeconds(secondsForOneRequest);
    try {
        channel.send(answer(id, request));
    } catch (const std::bad_alloc &) {
        channel.send(errorFrame(id, {ErrorCode::TooLarge, QStringLiteral("memory")}));
    }
    return AfterRequest::Serve;
}

} // namespace yichuang
