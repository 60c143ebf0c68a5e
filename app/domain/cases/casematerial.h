// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include "core/id.h"
#include "domain/cases/applicant.h"
#include "domain/cases/cover.h"
#include "domain/cases/pagefinding.h"
#include "domain/cases/promise.h"
#include "domain/cases/reading.h"

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
    QString mediaType;  ///< application/pdf, application/ofd, image/jpeg, image/png, image/tiff, image/webp
    int pageCount = 1;  ///< of those that belong here; 0 for a kind whose pages nobody can count (OFD)
    /// Where they begin within the stored bytes, from 1: of a file that was split, each part cites its own pages, and the
    /// bytes are stored once. The page of a finding counts within the stored bytes too.
    int firstPage = 1;
    int turned = 0;     ///< how a clerk turned them: 0, 90, 180 or 270 degrees clockwise; the bytes stay as they came
    QString origin;     ///< "scanner:test:0" or the imported file's name without its folder
    QDateTime takenAt;
    QList<PageFinding> findings;
    bool operator==(const PageFile &) const = default;
};

/// How a material is obtained (取得方式).
enum class Obtained {
    Submitted,   ///< 现场提交: paper at the counter, scanned or imported
    ToBeFetched, ///< 免交 · 待调取: an electronic licence covers it; never turned into a paper demand (R42, R44)
    Fetched,     ///< 免交 · 已调取: a cover was found and is kept with the material
    Promised,    ///< 容缺后补: comes later, by a written promise (R58)
    Committed,   ///< 告知承诺: a written commitment stands for it (R59–R61)
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
    QString guideVersion = {}; ///< of the point that was decided
    /// What the machine held when it was the machine that decided: ReviewPoint::provedBy. Empty: a person did. A person's
    /// word is never overwritten by the machine's.
    QString provedBy = {};
    bool operator==(const PointDecision &) const = default;
};

/// The one file that a material leaves the counter as, made of its pages in their order.
struct MaterialDocument
{
    QByteArray sha256; ///< 32 bytes; the bytes are in the page store
    qint64 size = 0;   ///< bytes
    QString mediaType; ///< application/pdf; that of the file when a single one is sent as it was given
    int pageCount = 0;
    bool archival = false; ///< it is PDF/A-1b; false when a foreign PDF is part of it
    QByteArray madeOf;     ///< pagesDigest() of the material it was made of: another digest means that it is stale
    bool operator==(const MaterialDocument &) const = default;
};

/// What was handed in for one material of the guide.
struct CaseMaterial
{
    QString materialId; ///< MaterialRule::id
    QString name;       ///< as in the guide version of the case
    Obtained obtained = Obtained::Submitted;
    QList<PageFile> files;
    QList<PointDecision> points;
    /// Why a page that a machine check failed is good enough all the same, and where a file that can be seen nowhere here was
    /// looked at; empty when there is none.
    QString findingsAcceptedBecause;
    QString findingsAcceptedBy; ///< the clerk who said so

    std::optional<Cover> cover;             ///< what stands for the paper; with Fetched, and kept when the paper is asked for
    QDateTime noneFoundAt;                  ///< when the city said that it has none; invalid: not asked, or it has one
    QString askedBecause;                   ///< why the paper is asked for although something covers it (R42)
    std::optional<MaterialPromise> promise; ///< with Promised and Committed; stays when the material came
    int originals = 0;                      ///< pieces handed in (原件份数)
    int copies = 0;                         ///< pieces handed in (复印件份数)
    int originalsReturned = 0;              ///< given back at once, having been looked at (验原件)
    QDate issuedOn;                         ///< as the paper says and a person confirmed; null: not asked or not said
    QDate validUntil;                       ///< the same
    QList<MaterialReading> readings = {};   ///< what a machine read from its pages
    std::optional<MaterialDocument> document;
    /// Whose document it is, as somebody said, where the guide says that it is another person's (MaterialRule::holder).
    std::optional<Person> holder = {};
    bool operator==(const CaseMaterial &) const = default;

    /// Pages were handed in for it, or a licence stands for it or will. Of all others, what was promised among them, no
    /// paper may say that it was.
    [[nodiscard]] bool isTakenIn() const;
    [[nodiscard]] int pageCount() const;
    /// SHA-256 of which pages it has, in which order and how turned; empty without pages.
    [[nodiscard]] QByteArray pagesDigest() const;
    [[nodiscard]] PointVerdict verdictOf(const QString &pointId) const;
    [[nodiscard]] QString reasonOf(const QString &pointId) const;
};

} // namespace yichuang
