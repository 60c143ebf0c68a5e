// SPDX-License-Identifier: Apache-2.0
#include "casework/knownsheets.h"

#include <algorithm>

#include "core/whenanswered.h"

namespace yichuang {

namespace {

/// A comparison takes some 5 ms (CAPTURE §6): with so many of the last sheets a page waits for a quarter of a second at most.
constexpr qsizetype mostCompared = 50;

PageFinding sameSheetFinding(const QByteArray &like, double correlation)
{
    PageFinding finding{PageCheck::Duplicate, Verdict::Ask, 1, 100 * correlation, 100 * SheetLikeness::leastWhole};
    finding.like = like;
    return finding;
}

QByteArray printOf(const FileInspection &inspection)
{
    return inspection.pageCount == 1 && inspection.sheetPrints.size() == 1 ? inspection.sheetPrints.first() : QByteArray();
}

} // namespace

QList<KnownSheets::Known> KnownSheets::knownFor(const Sheet &sheet) const
{
    QList<Known> known;
    for (const Known &one : m_known) {
        if (one.sheet.caseId == sheet.caseId && one.sheet.materialId == sheet.materialId)
            known.append(one);
    }
    return known;
}

void KnownSheets::remember(const Sheet &sheet, const FileInspection &inspection)
{
    if (!m_known.isEmpty() && m_known.first().sheet.caseId != sheet.caseId)
        m_known.clear();
    m_known.append({sheet, printOf(inspection)});
}

void KnownSheets::lookUp(const Sheet &sheet, const FileInspection &inspection,
                         std::function<void(const FileInspection &)> then)
{
    QList<Known> known = knownFor(sheet);
    remember(sheet, inspection);
    const bool sameBytes = std::any_of(known.cbegin(), known.cend(),
                                       [&sheet](const Known &one) { return one.sheet.sha256 == sheet.sha256; });
    if (sameBytes) {
        FileInspection looked = inspection;
        looked.findings.append(sameSheetFinding(sheet.sha256, 1));
        return then(looked);
    }
    known.removeIf([](const Known &one) { return one.print.isEmpty(); });
    known = known.mid(std::max<qsizetype>(0, known.size() - mostCompared));
    const QByteArray print = printOf(inspection);
    if (print.isEmpty() || known.isEmpty())
        return then(inspection);
    QList<QByteArray> prints;
    for (const Known &one : known)
        prints.append(one.print);
    whenAnswered(this, m_inspector.compare(print, prints),
                 [inspection, known, done = std::move(then)](const Result<QList<SheetLikeness>> &likenesses) {
        FileInspection looked = inspection;
        for (qsizetype i = 0; likenesses && i < std::min(likenesses->size(), known.size()); ++i) {
            if (!likenesses->at(i).sameSheet())
                continue;
            looked.findings.append(sameSheetFinding(known.at(i).sheet.sha256, likenesses->at(i).whole));
            break; // one is enough to look at
        }
        done(looked);
    });
}

} // namespace yichuang
