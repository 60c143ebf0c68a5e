// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QList>

#include "ports/pageinspector.h"

namespace yichuang::test {

/// Answers at once from a script. Without one, every file that is not empty is a JPEG with one good A4 page.
class FakeInspector final : public PageInspector
{
public:
    [[nodiscard]] QFuture<Result<FileInspection>> inspect(const QByteArray &bytes) override;
    [[nodiscard]] QFuture<Result<Pixels>> render(const QByteArray &bytes, int page, int edge) override;

    [[nodiscard]] QFuture<Result<QList<SheetLikeness>>> compare(const QByteArray &sheetPrint,
                                                                const QList<QByteArray> &others) override;

    [[nodiscard]] QFuture<Result<QStringList>> walls() override;

    /// What walls() answers from now on; none until then.
    void setWalls(const Result<QStringList> &walls) { m_walls = walls; }
    /// The next answers, in this order; afterwards the usual one again.
    void queueInspection(const Result<FileInspection> &answer) { m_inspections.append(answer); }
    /// Every render() from now on; no value makes it a grey square again.
    void setPicture(std::optional<Result<Pixels>> answer) { m_picture = std::move(answer); }

    /// How alike every other sheet is from now on; unlike until then.
    void setLikeness(const SheetLikeness &likeness) { m_likeness = likeness; m_likenesses.clear(); }
    /// The same one by one, in the order of the others.
    void setLikenesses(const QList<SheetLikeness> &likenesses) { m_likenesses = likenesses; }
    void setNoComparison(const Error &error) { m_noComparison = error; }

    /// The other sheets of the last comparison.
    [[nodiscard]] const QList<QByteArray> &compared() const { return m_compared; }
    [[nodiscard]] const QList<QByteArray> &inspected() const { return m_inspected; }
    [[nodiscard]] int rendered() const { return m_rendered; }

    /// The answer for a file of this kind with good A4 pages at 300 dpi.
    [[nodiscard]] static FileInspection goodPages(const QString &mediaType, int pages);

private:
    QList<Result<FileInspection>> m_inspections;
    std::optional<Result<Pixels>> m_picture;
    Result<QStringList> m_walls{QStringList()};
    SheetLikeness m_likeness;
    QList<SheetLikeness> m_likenesses;
    std::optional<Error> m_noComparison;
    QList<QByteArray> m_compared;
    QList<QByteArray> m_inspected;
    int m_rendered = 0;
};

} // namespace yichuang::test
