// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/pagesorting.h"

#include <algorithm>
#include <numeric>

namespace yichuang {

namespace {

constexpr int fullTurn = 360; // degrees

bool holdsPage(const PageFile &file, const QByteArray &sha256, int page)
{
    return file.sha256 == sha256 && page >= file.firstPage && page < file.firstPage + placesOf(file);
}

/// The pages of a file from its `skipped`-th on. Both parts together have each finding once.
PageFile rearOf(const PageFile &file, int skipped, const PageFileId &id)
{
    PageFile rear = file;
    rear.id = id;
    rear.firstPage += skipped;
    rear.pageCount -= skipped;
    rear.findings.removeIf([&rear](const PageFinding &finding) { return finding.page < rear.firstPage; });
    return rear;
}

PageFile frontOf(const PageFile &file, int kept)
{
    PageFile front = file;
    front.pageCount = kept;
    const int end = front.firstPage + kept;
    front.findings.removeIf([end](const PageFinding &finding) { return finding.page >= end; });
    return front;
}

bool goesOn(const PageFile &file, const PageFile &next)
{
    return file.pageCount > 0 && next.pageCount > 0 && file.sha256 == next.sha256 && file.turned == next.turned
        && file.firstPage + file.pageCount == next.firstPage;
}

/// Sees to it that a file begins at the place; answers which one, or the number of files for the place behind the last.
qsizetype cutBefore(QList<PageFile> &files, int place, const FreshPageFileId &freshId)
{
    int begins = 1;
    for (qsizetype at = 0; at < files.size(); ++at) {
        if (place == begins)
            return at;
        const int places = placesOf(files.at(at));
        if (place < begins + places) {
            const int kept = place - begins;
            files.insert(at + 1, rearOf(files.at(at), kept, freshId()));
            files[at] = frontOf(files.at(at), kept);
            return at + 1;
        }
        begins += places;
    }
    return files.size();
}

/// Makes one of the file and the one before it, where they are one run of the same bytes.
void joinBefore(QList<PageFile> &files, qsizetype at)
{
    if (at <= 0 || at >= files.size() || !goesOn(files.at(at - 1), files.at(at)))
        return;
    const PageFile rear = files.takeAt(at);
    PageFile &front = files[at - 1];
    front.pageCount += rear.pageCount;
    front.findings += rear.findings;
}

int turnedOn(int degrees, int by)
{
    return ((degrees + by) % fullTurn + fullTurn) % fullTurn;
}

/// What a machine says of how a page stands is of how it stands now.
void turn(PageFile &file, int degrees)
{
    file.turned = turnedOn(file.turned, degrees);
    for (PageFinding &finding : file.findings) {
        if (finding.check != PageCheck::Orientation)
            continue;
        finding.measured = turnedOn(int(finding.measured), degrees);
        finding.verdict = finding.measured == 0 ? Verdict::Ok : Verdict::Ask;
    }
}

QList<PageFile> takeOut(QList<PageFile> &files, const PageSpan &span, const FreshPageFileId &freshId)
{
    const qsizetype from = cutBefore(files, span.first, freshId);
    const qsizetype to = cutBefore(files, span.first + span.count, freshId);
    const QList<PageFile> taken = files.mid(from, to - from);
    files.remove(from, to - from);
    joinBefore(files, from);
    return taken;
}

void putIn(QList<PageFile> &files, int place, const QList<PageFile> &pages, const FreshPageFileId &freshId)
{
    const qsizetype at = cutBefore(files, place, freshId);
    for (qsizetype nth = 0; nth < pages.size(); ++nth)
        files.insert(at + nth, pages.at(nth));
    joinBefore(files, at + pages.size());
    joinBefore(files, at);
}

/// What was read from pages that are here no more says nothing of this material.
void forgetReadingsOfOthers(CaseMaterial &material)
{
    material.readings.removeIf([&material](const MaterialReading &reading) {
        return std::none_of(material.files.cbegin(), material.files.cend(), [&reading](const PageFile &file) {
            return holdsPage(file, reading.sha256, reading.page);
        });
    });
}

Unexpected<Error> unknownMaterial(const QString &materialId)
{
    return failure(ErrorCode::NotFound, QStringLiteral("no material ") + materialId);
}

Unexpected<Error> unknownPlace(const QString &materialId, int place)
{
    return failure(ErrorCode::Invalid, QStringLiteral("place %1 of %2").arg(place).arg(materialId));
}

Result<> checkSpan(const CaseRecord &record, const PageSpan &span)
{
    const CaseMaterial *material = record.material(span.materialId);
    if (!material)
        return unknownMaterial(span.materialId);
    const int places = placesOf(*material);
    if (span.first < 1 || span.count < 1 || span.first > places || span.count > places - span.first + 1)
        return unknownPlace(span.materialId, span.first);
    return {};
}

Result<> checkGoal(const CaseRecord &record, const QString &materialId, int place)
{
    const CaseMaterial *material = record.material(materialId);
    if (!material)
        return unknownMaterial(materialId);
    if (place < 1 || place > placesOf(*material) + 1)
        return unknownPlace(materialId, place);
    return {};
}

/// Which file begins at the place; -1 where none does.
qsizetype beginningAt(const QList<PageFile> &files, int place)
{
    int begins = 1;
    for (qsizetype at = 0; at < files.size() && begins <= place; ++at) {
        if (begins == place)
            return at;
        begins += placesOf(files.at(at));
    }
    return -1;
}

} // namespace

int placesOf(const PageFile &file)
{
    return qMax(1, file.pageCount);
}

int placesOf(const CaseMaterial &material)
{
    return std::accumulate(material.files.cbegin(), material.files.cend(), 0,
                           [](int sum, const PageFile &file) { return sum + placesOf(file); });
}

QList<PageFile> filesIn(const CaseRecord &record, const PageSpan &span)
{
    if (!checkSpan(record, span))
        return {};
    QList<PageFile> found;
    int begins = 1;
    for (const PageFile &file : record.material(span.materialId)->files) {
        const int skipped = qMax(0, span.first - begins);
        const int kept = qMin(placesOf(file), span.first + span.count - begins);
        if (skipped < kept)
            found.append(file.pageCount > 0 ? rearOf(frontOf(file, kept), skipped, file.id) : file);
        begins += placesOf(file);
    }
    return found;
}

Result<CaseRecord> withPagesTurned(CaseRecord record, const PageSpan &span, int quarters, const FreshPageFileId &freshId)
{
    if (const Result<> there = checkSpan(record, span); !there)
        return failure(there.error());
    QList<PageFile> &files = record.material(span.materialId)->files;
    QList<PageFile> pages = takeOut(files, span, freshId);
    for (PageFile &page : pages) {
        if (page.pageCount == 0)
            return failure(ErrorCode::Unsupported, QStringLiteral("pages that nobody can count are not turned"));
        turn(page, quarters % 4 * 90);
    }
    putIn(files, span.first, pages, freshId);
    return record;
}

Result<CaseRecord> withPagesMoved(CaseRecord record, const PageSpan &span, const QString &materialId, int place,
                                  const FreshPageFileId &freshId)
{
    if (const Result<> there = checkSpan(record, span); !there)
        return failure(there.error());
    if (const Result<> goal = checkGoal(record, materialId, place); !goal)
        return failure(goal.error());
    const bool stays = materialId == span.materialId;
    if (stays && place >= span.first && place <= span.first + span.count)
        return record;
    CaseMaterial &source = *record.material(span.materialId);
    const QList<PageFile> pages = takeOut(source.files, span, freshId);
    const bool behind = stays && place > span.first;
    putIn(record.material(materialId)->files, behind ? place - span.count : place, pages, freshId);
    forgetReadingsOfOthers(source);
    return record;
}

Result<CaseRecord> withPagesUsedAgain(CaseRecord record, const PageSpan &span, const QString &materialId, int place,
                                      const FreshPageFileId &freshId)
{
    if (const Result<> there = checkSpan(record, span); !there)
        return failure(there.error());
    if (const Result<> goal = checkGoal(record, materialId, place); !goal)
        return failure(goal.error());
    QList<PageFile> pages = filesIn(record, span);
    for (PageFile &page : pages)
        page.id = freshId();
    putIn(record.material(materialId)->files, place, pages, freshId);
    return record;
}

Result<CaseRecord> withPagesRemoved(CaseRecord record, const PageSpan &span, const FreshPageFileId &freshId)
{
    if (const Result<> there = checkSpan(record, span); !there)
        return failure(there.error());
    CaseMaterial &material = *record.material(span.materialId);
    takeOut(material.files, span, freshId);
    forgetReadingsOfOthers(material);
    return record;
}

bool canJoin(const CaseMaterial &material, int place)
{
    const qsizetype at = beginningAt(material.files, place);
    return at > 0 && goesOn(material.files.at(at - 1), material.files.at(at));
}

Result<CaseRecord> withFileDivided(CaseRecord record, const QString &materialId, int place, const FreshPageFileId &freshId)
{
    if (const Result<> there = checkSpan(record, {materialId, place, 1}); !there)
        return failure(there.error());
    QList<PageFile> &files = record.material(materialId)->files;
    if (beginningAt(files, place) >= 0)
        return unknownPlace(materialId, place);
    cutBefore(files, place, freshId);
    return record;
}

Result<CaseRecord> withFilesJoined(CaseRecord record, const QString &materialId, int place)
{
    CaseMaterial *material = record.material(materialId);
    if (!material)
        return unknownMaterial(materialId);
    if (!canJoin(*material, place))
        return unknownPlace(materialId, place);
    joinBefore(material->files, beginningAt(material->files, place));
    return record;
}

} // namespace yichuang
