// SPDX-License-Identifier: Apache-2.0
#include "support/fakeinspector.h"

#include "core/taskrunner.h"

namespace yichuang::test {

QFuture<Result<FileInspection>> FakeInspector::inspect(const QByteArray &bytes)
{
    m_inspected.append(bytes);
    if (bytes.isEmpty())
        return readyFuture<Result<FileInspection>>(failure(ErrorCode::Empty, QStringLiteral("file")));
    if (!m_inspections.isEmpty())
        return readyFuture(m_inspections.takeFirst());
    return readyFuture<Result<FileInspection>>(goodPages(QStringLiteral("image/jpeg"), 1));
}

QFuture<Result<Pixels>> FakeInspector::render(const QByteArray &bytes, int page, int edge)
{
    ++m_rendered;
    if (bytes.isEmpty())
        return readyFuture<Result<Pixels>>(failure(ErrorCode::Empty, QStringLiteral("file")));
    if (m_picture)
        return readyFuture(*m_picture);
    if (page < 1)
        return readyFuture<Result<Pixels>>(failure(ErrorCode::NotFound, QStringLiteral("page")));
    return readyFuture<Result<Pixels>>(
        Pixels{edge, edge, Pixels::Format::Gray8, QByteArray(qsizetype(edge) * edge, '\xC0')});
}

QFuture<Result<QList<SheetLikeness>>> FakeInspector::compare(const QByteArray &, const QList<QByteArray> &others)
{
    m_compared = others;
    if (m_noComparison)
        return readyFuture<Result<QList<SheetLikeness>>>(failure(*m_noComparison));
    QList<SheetLikeness> likenesses = m_likenesses;
    while (likenesses.size() < others.size())
        likenesses.append(m_likeness);
    return readyFuture<Result<QList<SheetLikeness>>>(likenesses);
}

QFuture<Result<QStringList>> FakeInspector::walls()
{
    return readyFuture(m_walls);
}

FileInspection FakeInspector::goodPages(const QString &mediaType, int pages)
{
    FileInspection inspection;
    inspection.mediaType = mediaType;
    inspection.pageCount = pages;
    for (int page = 1; page <= pages; ++page) {
        inspection.pages.append({2480, 3508, 300});
        inspection.findings.append({PageCheck::Blank, Verdict::Ok, page, 120, 1});
        inspection.findings.append({PageCheck::Blur, Verdict::Ok, page, 1.4, 1.9});
        inspection.findings.append({PageCheck::Resolution, Verdict::Ok, page, 300, 200});
    }
    return inspection;
}

} // namespace yichuang::test
