// SPDX-License-Identifier: Apache-2.0
#include "casework/knownsheets.h"

#include <algorithm>
#include <utility>

#include "core/whenanswered.h"

namespace yichuang {

namespace {

/// @param otherMaterial empty for a sheet of the same one
PageFinding sameSheetFinding(int page, double correlation, const QString &otherMaterial, const QByteArray &like, int likePage)
{
    PageFinding finding{PageCheck::Duplicate, Verdict::Ask, page, 100 * correlation, 100 * SheetLikeness::leastWhole};
    finding.text = otherMaterial;
    finding.like = like;
    finding.likePage = likePage;
    return finding;
}

/// Among so many others a page of this file is looked for.
qsizetype othersOf(const FileInspection &file)
{
    const qsizetype pages = std::max(1, file.pageCount);
    return std::clamp(KnownSheets::mostPairs / pages, KnownSheets::leastCompared, KnownSheets::mostCompared);
}

} // namespace

void KnownSheets::remember(const Sheet &sheet, const FileInspection &inspection)
{
    if (!m_files.isEmpty() && m_files.first().caseId != sheet.caseId) {
        m_files.clear();
        m_pages.clear();
    }
    m_files.append(sheet);
    for (int page = 1; page <= inspection.sheetPrints.size(); ++page) {
        if (const QByteArray print = inspection.sheetPrints.at(page - 1); !print.isEmpty())
            m_pages.append({sheet.materialId, sheet.sha256, page, print});
    }
}

void KnownSheets::lookUp(const Sheet &sheet, const FileInspection &inspection,
                         std::function<void(const FileInspection &)> then)
{
    const bool sameBytes = std::any_of(m_files.cbegin(), m_files.cend(), [&sheet](const Sheet &one) {
        return one.caseId == sheet.caseId && one.materialId == sheet.materialId && one.sha256 == sheet.sha256;
    });
    if (sameBytes) {
        FileInspection looked = inspection;
        looked.findings.append(sameSheetFinding(1, 1, {}, sheet.sha256, 1));
        return then(looked);
    }
    remember(sheet, inspection);
    goOn(std::make_shared<Search>(Search{sheet, inspection, std::move(then)}));
}

/// The last ones first: of the same file, of its material, then of the others.
QList<KnownSheets::KnownPage> KnownSheets::othersFor(const Search &search) const
{
    QList<KnownPage> same;
    QList<KnownPage> others;
    for (auto known = m_pages.crbegin(); known != m_pages.crend(); ++known) {
        const bool sameMaterial = known->materialId == search.sheet.materialId;
        const bool sameFile = known->sha256 == search.sheet.sha256;
        if (sameFile && (!sameMaterial || known->page >= search.page))
            continue;
        (sameMaterial ? same : others).append(*known);
    }
    return (same + others).mid(0, othersOf(search.file));
}

void KnownSheets::goOn(const std::shared_ptr<Search> &search)
{
    const QList<QByteArray> &prints = search->file.sheetPrints;
    QList<KnownPage> others;
    for (; search->page <= prints.size() && others.isEmpty(); ++search->page) {
        if (!prints.at(search->page - 1).isEmpty())
            others = othersFor(*search);
    }
    if (others.isEmpty())
        return search->then(search->file);
    const int page = search->page - 1;
    QList<QByteArray> compared;
    for (const KnownPage &one : std::as_const(others))
        compared.append(one.print);
    whenAnswered(this, m_inspector.compare(prints.at(page - 1), compared),
                 [this, search, others, page](const Result<QList<SheetLikeness>> &likenesses) {
        if (!likenesses)
            return search->then(search->file); // nor could anybody compare the next one
        for (qsizetype i = 0; i < std::min(likenesses->size(), others.size()); ++i) {
            if (!likenesses->at(i).sameSheet())
                continue;
            const KnownPage &like = others.at(i);
            const QString elsewhere = like.materialId == search->sheet.materialId ? QString() : like.materialId;
            search->file.findings.append(sameSheetFinding(page, likenesses->at(i).whole, elsewhere, like.sha256, like.page));
            break; // one is enough to look at
        }
        goOn(search);
    });
}

} // namespace yichuang
