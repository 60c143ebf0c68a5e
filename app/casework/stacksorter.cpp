// SPDX-License-Identifier: Apache-2.0
#include "casework/stacksorter.h"

#include <algorithm>

#include "domain/cases/noticecode.h"
#include "domain/cases/pagesorting.h"
#include "domain/cases/separatorcode.h"
#include "domain/checks/pagerules.h"

namespace yichuang {

namespace {

/// One page of a file, with what was found on it.
PageFile pageOf(const PageFile &file, int page)
{
    CaseRecord shelf;
    shelf.materials = {CaseMaterial{}};
    shelf.materials.first().files = {file};
    const QList<PageFile> cut = filesIn(shelf, {QString(), page - file.firstPage + 1, 1});
    return cut.isEmpty() ? file : cut.first();
}

int unseenIn(const PageFile &page)
{
    return static_cast<int>(std::count_if(page.findings.cbegin(), page.findings.cend(), [](const PageFinding &finding) {
        return finding.check == PageCheck::Unseen;
    }));
}

/// Adds the page to the run before it, where that goes on with it.
bool extend(QList<SortedPages> &sorted, const PageFile &page, const QString &materialId)
{
    if (sorted.isEmpty() || sorted.last().kind != SheetKind::Page || sorted.last().materialId != materialId)
        return false;
    sorted.last().file.pageCount += page.pageCount;
    sorted.last().file.findings += page.findings;
    sorted.last().unseen += unseenIn(page);
    return true;
}

} // namespace

StackSorter::StackSorter(const CaseId &caseId, const QString &materialId, QByteArray tokenKey,
                         std::function<bool(const QString &)> asksFor, std::function<PageFileId()> freshId)
    : m_caseId(caseId),
      m_materialId(materialId),
      m_tokenKey(std::move(tokenKey)),
      m_asksFor(std::move(asksFor)),
      m_freshId(std::move(freshId))
{
}

StackSorter::Sheet StackSorter::sheetOf(const QString &code) const
{
    if (!claimsToSeparate(code)) {
        const bool numbered = draftOfNoticeCode(code) == m_caseId;
        return {numbered ? SheetKind::UnreadableSheet : SheetKind::Page, {}};
    }
    const std::optional<SeparatorCode> separator = parseSeparatorCode(code);
    if (!separator || separator->caseId != m_caseId || !isGenuine(*separator, m_tokenKey))
        return {SheetKind::ForeignSeparator, {}};
    if (!m_asksFor(separator->materialId))
        return {SheetKind::UnknownMaterial, {}};
    return {SheetKind::Separator, separator->materialId};
}

StackSorter::Sheet StackSorter::sheetOf(const PageFile &file, int page) const
{
    Sheet sheet;
    bool othersToo = false;
    for (const PageFinding &finding : file.findings) {
        if (finding.check != PageCheck::Code || finding.page != page)
            continue;
        const Sheet read = sheetOf(finding.text);
        if (read.kind == SheetKind::Separator)
            return read;
        othersToo = othersToo || read.kind == SheetKind::Page;
        if (read.kind != SheetKind::Page)
            sheet = read;
    }
    // A one-time notice bears the number too, beside a code of its own.
    return sheet.kind == SheetKind::UnreadableSheet && othersToo ? Sheet{} : sheet;
}

SheetKind StackSorter::kindOf(const Sheet &sheet, const PageFile &file, int page, bool bothSides) const
{
    const bool back = bothSides && m_behindSeparator && sheet.kind == SheetKind::Page && isBlankPage(file, page);
    return back ? SheetKind::SeparatorBack : sheet.kind;
}

QList<SortedPages> StackSorter::sort(const PageFile &file, bool bothSides)
{
    QList<SortedPages> sorted;
    for (int page = file.firstPage; page < file.firstPage + placesOf(file); ++page) {
        const Sheet sheet = sheetOf(file, page);
        const SheetKind kind = kindOf(sheet, file, page, bothSides);
        const PageFile one = pageOf(file, page);
        m_behindSeparator = kind == SheetKind::Separator;
        if (kind == SheetKind::Separator)
            m_materialId = sheet.materialId;
        if (kind == SheetKind::Page && extend(sorted, one, m_materialId))
            continue;
        sorted.append({one, m_materialId, kind, unseenIn(one)});
        if (sorted.size() > 1)
            sorted.last().file.id = m_freshId();
    }
    return sorted;
}

} // namespace yichuang
