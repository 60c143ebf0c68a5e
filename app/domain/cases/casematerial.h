// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include "core/id.h"
#include "domain/cases/pagefinding.h"

namespace yichuang {

struct PageFileTag;
using PageFileId = Id<PageFileTag>;

/// One file that was taken in for a material: a scanned page or an imported document. Its bytes are in the page store,
/// write-once, addressed by SHA-256, durable before anything names them (DESIGN §4).
struct PageFile
{
    PageFileId id;
    QByteArray sha256;  ///< 32 bytes
    qint64 size = 0;    ///< bytes; never 0
    QString mediaType;  ///< application/pdf, image/jpeg, image/png, image/tiff
    int pageCount = 1;
    QString origin;     ///< "scanner:test:0" or the imported file's name without its folder
    QDateTime takenAt;
    QList<PageFinding> findings;
    bool operator==(const PageFile &) const = default;
};

/// How a material is obtained (取得方式).
enum class Obtained {
    Submitted,   ///< 现场提交: paper at the counter, scanned or imported
    ToBeFetched, ///< 免交 · 待调取: an electronic licence covers it; never turned into a paper demand (R42, R44)
};

enum class PointVerdict { Unticked, Passed, Failed, NotApplicable };

/// What a person decided about one review point, and when.
struct PointDecision
{
    QString pointId;
    PointVerdict verdict = PointVerdict::Unticked;
    QString reason; ///< needed for Failed; goes into the correction notice
    QString clerkId;
    QDateTime at;
    bool operator==(const PointDecision &) const = default;
};

/// What was handed in for one material of the guide.
struct CaseMaterial
{
    QString materialId; ///< MaterialRule::id
    QString name;       ///< as in the guide version of the case
    Obtained obtained = Obtained::Submitted;
    QList<PageFile> files;
    QList<PointDecision> points;
    /// Why a page that a machine check failed is good enough all the same; empty when there is none.
    QString findingsAcceptedBecause;
    QString findingsAcceptedBy; ///< the clerk who said so
    bool operator==(const CaseMaterial &) const = default;

    /// Pages were handed in for it, or a licence will be fetched for it. Of all others no paper may say that it was.
    [[nodiscard]] bool isTakenIn() const;
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] PointVerdict verdictOf(const QString &pointId) const;
    [[nodiscard]] QString reasonOf(const QString &pointId) const;
};

} // namespace yichuang
