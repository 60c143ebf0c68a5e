// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include "core/id.h"
#include "domain/cases/applicant.h"
#include "domain/cases/casecomponent.h"
#include "domain/cases/casematerial.h"
#include "domain/cases/casestate.h"
#include "domain/cases/gap.h"
#include "domain/cases/onetimenotice.h"
#include "domain/cases/openintake.h"
#include "domain/guide/guide.h"
#include "domain/terms/deadline.h"

namespace yichuang {

struct CaseTag;
using CaseId = Id<CaseTag>;

/// What a source says that a field should hold (DOMAIN R35, R38, R51).
struct FormClaim
{
    QString source; ///< "applicant.name", "cover:<entry>", "case:<number>"
    QString value;
    QDateTime at;   ///< as of when the source says so; invalid: now
    bool authoritative = false; ///< a register of the state says so: nothing typed overrides it silently
    bool operator==(const FormClaim &) const = default;
};

/// A value of the form and where it came from (DOMAIN R35).
struct FormValue
{
    QString value;
    QString source; ///< "typed", or the claim it was taken from: "applicant.name"
    QDateTime at = {};              ///< as of when its source says so, or when it was typed
    QList<FormClaim> claims = {};   ///< what else is said of it; one at most of a source
    QString keptBecause = {};       ///< why it differs from what an authoritative source says
    QString words = {};             ///< of a code of a reference list: what it stood for when it was chosen
    bool operator==(const FormValue &) const = default;
};

/// Where the clerk was, so that a draft comes back at the same field.
struct DraftPlace
{
    QString station;    ///< "applicant", "item", "questions", "materials", "form", "check"
    QString materialId; ///< the selected material
    QString field;      ///< object name of the focused field
    QString typed;      ///< text in that field that is not a value of the case yet
    int caret = 0;
    QString targetId{}; ///< what that field is about: the review point whose reason is typed
    bool operator==(const DraftPlace &) const = default;
};

/// How a draft stands; empty for every filed case.
struct DraftStanding
{
    bool open = false;       ///< somebody works on it: a program that finds it so was interrupted
    int moment = 0;          ///< where it stands in its past, DraftMoment::number
    QDateTime recoveredAt;   ///< when it was found open; invalid when it never was
    QList<Station> unseen;   ///< had content when it was recovered, and nobody has looked at it since: no act before
    QString refusalReasons;  ///< typed for a refusal that was not issued, one a line
    QString competentBody;   ///< the same: which body would be competent
    bool operator==(const DraftStanding &) const = default;
};

/// One thing that must be put right, as the one-time notice tells it (行政许可法 32(4)).
struct Defect
{
    QString materialId; ///< empty when it is not about a material
    QString material;   ///< its name
    QString text;
    QDateTime correctedAt = {}; ///< when the applicant handed in what puts it right; invalid: not yet
    bool operator==(const Defect &) const = default;
};

enum class ReviewState { Pending, Approved, Returned };

/// What a supervisor said about the intake (当日复核).
struct CaseReview
{
    ReviewState state = ReviewState::Pending;
    QString reviewerId;
    QString reviewerName;
    QDateTime at;
    QList<Defect> reasons; ///< for Returned, pinned to a material
    bool operator==(const CaseReview &) const = default;
};

/// One of the permits that a comprehensive industry certificate stands for (行业综合许可证, DOMAIN R132).
struct ListedPermit
{
    QString name;
    QString number;
    QDate validUntil; ///< null: for good, or not said
    bool operator==(const ListedPermit &) const = default;
};

/// A finished result that came back from the department.
struct CaseResult
{
    QString id;     ///< the gateway's
    QString name;
    QString number; ///< certificate number
    QByteArray sha256;
    qint64 size = 0;
    QString mediaType;
    QString componentId = {};           ///< the item of the package it is of; empty: of the case as a whole
    QList<ListedPermit> permits = {};   ///< of a certificate that lists single permits
    QDateTime handedOutAt = {};         ///< invalid: not yet
    bool operator==(const CaseResult &) const = default;
};

/// Who fetched the results, and when (DOMAIN §3.4, 取件凭证).
struct HandOver
{
    Person collector;
    bool isAgent = false;
    QString relation;     ///< to the applicant, for an agent
    QString verification; ///< how the collector's identity was checked, in words
    QString clerkId;
    QDateTime at;
    bool operator==(const HandOver &) const = default;
};

/// 办件: one application for one item, from the first typed letter to the archive. A value; the store keeps the truth.
struct CaseRecord
{
    CaseId id;
    int revision = 0; ///< raised by every commit of the store
    CaseState state = CaseState::Draft;
    QString number;         ///< provisional number, once reserved
    QString platformNumber; ///< once the platform has given one
    QString checkToken;     ///< printed in the QR beside the number

    QString counterNo;
    QString clerkId;
    QString clerkName;
    QStringList handlerIds; ///< every clerk who opened, changed or decided it, once each: none of them reviews it
    QString changedBy;      ///< the signed-in person who made the last change; empty: a report of the department
    QDateTime openedAt;
    QDateTime changedAt;
    std::optional<QDateTime> receivedAt;
    std::optional<QDateTime> acceptedAt;

    GuideRef guide;
    QString itemName;
    QString department;
    QString situationId;
    QString situationName;

    Applicant applicant;
    std::optional<Agent> agent;
    QJsonObject answers; ///< question id → option id
    QMap<QString, FormValue> form;
    QList<CaseMaterial> materials;
    CaseDeadlines deadlines;
    QList<Defect> defects; ///< of the one correction notice
    std::optional<QDateTime> correctedAt;  ///< when all corrections were handed in (DOMAIN L24)
    std::optional<OneTimeNotice> notice;   ///< what the applicant was told to bring
    QString anotherBecause = {}; ///< why it is another application although the same one stands open (R10); empty: not said
    QList<CaseComponent> components;       ///< of a package; empty for a single item
    QString certificate;           ///< of a package: the one certificate that lists the single permits (R132), or empty
    bool releasedTogether = false; ///< of a package: nothing is handed out before all of it is decided (R86)
    CaseReview review;
    QList<CaseResult> results;
    std::optional<HandOver> handOver;
    QList<OpenIntake> twins;       ///< the same application elsewhere, which the city found when it took the case (R10)
    bool takenOffline = false;
    bool sample = false; ///< taken in under sample data: said on every paper
    DraftPlace place;
    DraftStanding draft;

    bool operator==(const CaseRecord &) const = default;

    /// Counts this clerk among those who had a hand in the case, and as the one who changed it last.
    void addHandler(const QString &handlerId);
    /// Everybody who had a hand in it: who opened, changed or filed it, looked at a material, accepted a page that failed
    /// a check, or handed the result out. None of them reviews it (promise 8).
    [[nodiscard]] QStringList handlers() const;
    [[nodiscard]] const CaseMaterial *material(const QString &materialId) const;
    [[nodiscard]] CaseMaterial *material(const QString &materialId);
};

/// What lists show of a case. Names and numbers are masked by whoever shows them.
struct CaseSummary
{
    CaseId id;
    CaseState state = CaseState::Draft;
    QString number;
    QString platformNumber;
    QString counterNo;
    QString clerkId;
    QString clerkName;
    QString itemName;
    QString applicantName;
    bool organisation = false;
    QDateTime openedAt;
    QDateTime receivedAt; ///< invalid while a draft
    QDate noticeDue;      ///< invalid while a draft
    QDate promisedDue;    ///< invalid until accepted
    QDate due;            ///< the last day of the period that runs; invalid when none does
    ReviewState review = ReviewState::Pending;
    QDate promiseDue;     ///< the nearest day by which something promised must be there; invalid when nothing is open
    int coversOpen = 0;   ///< materials of a case that are still to be fetched (DOMAIN R44)
    int coversMissing = 0; ///< of a filed case: the city has none of them, and a person has to see to it
    bool noticed = false; ///< a draft whose applicant was told what to bring
    int components = 0;   ///< of a package: how many items it was taken in for; 0 for a single item
    int componentsDone = 0; ///< how many of them are decided or ended
    bool twin = false;    ///< the same application stands open elsewhere (两头受理, R10)
    int unsent = 0;       ///< outbox entries of this case that are not acknowledged
    bool hasResult = false;
    bool operator==(const CaseSummary &) const = default;
};

/// Which cases a list shows; empty members do not restrict.
struct CaseFilter
{
    QList<CaseState> states;
    std::optional<QDate> receivedOn;
    QString clerkId;
    std::optional<ReviewState> review;
    bool unsentOnly = false;
    bool withResultOnly = false;
    bool coversOpenOnly = false; ///< something is still to be fetched
    bool twinsOnly = false;    ///< the same application stands open elsewhere
    bool promisesOnly = false; ///< something promised is still to come
    QString applicantNumber;   ///< the whole number, normalised
    QString guideId;
    QString situationId;
    QString text; ///< part of a number, of the applicant's name or the last four of an identity number
    int limit = 500;
};

} // namespace yichuang
