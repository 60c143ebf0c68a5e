// SPDX-License-Identifier: Apache-2.0
#include "devices/filelooks.h"

#include <algorithm>

#include "devices/devicecodec.h"
#include "devices/sheetcodec.h"

namespace yichuang {
namespace {

Unexpected<Error> foreign()
{
    return failure(ErrorCode::DeviceFailed, QStringLiteral("foreign findings from the device process"));
}

bool isSameFile(const FileInspection &one, const FileInspection &other)
{
    return one.mediaType == other.mediaType && one.pageCount == other.pageCount && one.pages == other.pages;
}

} // namespace

DeviceFrame inspectRequest(const QByteArray &bytes, int fromPage, int withinMs)
{
    return {{{QStringLiteral("do"), QStringLiteral("inspect")},
             {QStringLiteral("keep"), true},
             {QStringLiteral("from"), fromPage},
             {QStringLiteral("within"), withinMs}},
            bytes};
}

DeviceFrame looksFrame(int id, const FileInspection &slice, int nextPage)
{
    QJsonObject header = inspectionToJson(slice);
    header.insert(u"next", nextPage);
    DeviceFrame frame = lastFrame(id, header);
    putPrints(frame, slice.sheetPrints);
    return frame;
}

void tellUnseen(FileInspection &inspection, int fromPage)
{
    for (int page = fromPage; page <= inspection.pageCount; ++page)
        inspection.findings.append({PageCheck::Unseen, Verdict::Ask, page});
}

Result<> FileLooks::add(const DeviceFrame &answer)
{
    const auto slice = inspectionFromJson(answer.header);
    const auto prints = printsOf(answer);
    if (!slice || !prints || (m_started && !isSameFile(*slice, m_inspection)))
        return foreign();
    const int next = answer.header.value(u"next").toInt();
    const bool advances = next > m_nextPage || slice->pageCount == 0; // OFD: no page can be seen
    if (!advances || next > slice->pageCount + 1 || prints->size() != next - m_nextPage)
        return foreign();
    const bool elsewhere = std::any_of(slice->findings.cbegin(), slice->findings.cend(), [&](const PageFinding &finding) {
        return finding.page < m_nextPage || finding.page >= next;
    });
    if (elsewhere)
        return foreign();
    QList<PageFinding> findings = m_inspection.findings + slice->findings;
    QList<QByteArray> all = m_inspection.sheetPrints + *prints;
    m_inspection = *slice;
    m_inspection.findings = std::move(findings);
    m_inspection.sheetPrints = std::move(all);
    m_lastSlice = next - m_nextPage;
    m_nextPage = next;
    m_started = true;
    return {};
}

FileInspection FileLooks::inspection() const
{
    FileInspection whole = m_inspection;
    tellUnseen(whole, m_nextPage);
    whole.sheetPrints.resize(whole.pageCount);
    return whole;
}

} // namespace yichuang
