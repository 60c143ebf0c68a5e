// SPDX-License-Identifier: Apache-2.0
#include "casework/latematerials.h"

#include <algorithm>

#include <QJsonArray>

#include "casework/draftedits.h"
#include "casework/ledgerentry.h"
#include "casework/outboxentries.h"
#include "casework/provepoints.h"
#include "core/jsonfields.h"
#include "core/whenanswered.h"
#include "domain/cases/materialjson.h"
#include "domain/cases/sentfile.h"
#include "domain/checks/documentcheck.h"
#include "domain/roles/casepermission.h"

namespace yichuang {

namespace {

const QString place = QStringLiteral("late");
/// Pages that no case names are swept a week after that was seen.
constexpr int keptForDays = 5;

bool isAwaited(const CaseMaterial &material)
{
    return material.promise && !material.promise->keptAt && material.promise->due.isValid();
}

void addTo(CaseMaterial &held, const CaseMaterial &late)
{
    held.files += late.files;
    held.obtained = Obtained::Submitted;
    held.originals += late.originals;
    held.copies += late.copies;
    held.originalsReturned += late.originalsReturned;
    if (late.issuedOn.isValid())
        held.issuedOn = late.issuedOn;
    if (late.validUntil.isValid())
        held.validUntil = late.validUntil;
    for (const PointDecision &point : late.points)
        decidePoint(held, point);
    if (!late.findingsAcceptedBecause.isEmpty()) {
        held.findingsAcceptedBecause = late.findingsAcceptedBecause;
        held.findingsAcceptedBy = late.findingsAcceptedBy;
    }
    if (late.document)
        held.document = late.document;
}

QJsonObject ledgerBody(const QList<CaseMaterial> &late)
{
    QJsonArray ids;
    qsizetype files = 0;
    for (const CaseMaterial &material : late) {
        ids.append(material.materialId);
        files += material.files.size();
    }
    return {{QStringLiteral("materials"), ids}, {QStringLiteral("files"), files}};
}

} // namespace

CaseRecord withLateMaterials(CaseRecord record, const QList<CaseMaterial> &late, const QDateTime &at)
{
    for (const CaseMaterial &material : late) {
        if (!record.material(material.materialId)) {
            CaseMaterial line;
            line.materialId = material.materialId;
            line.name = material.name;
            record.materials.append(line);
        }
        CaseMaterial &held = *record.material(material.materialId);
        addTo(held, material);
        if (held.promise && !held.promise->keptAt)
            held.promise->keptAt = at;
    }
    record.changedAt = at;
    return record;
}

CaseChange lateMaterialChange(const CaseRecord &record, const QList<CaseMaterial> &late, const Envelopes &envelopes,
                              const Session &session, const QDateTime &at, const QJsonObject &told)
{
    CaseChange change;
    change.after = withLateMaterials(record, late, at);
    change.after.addHandler(session.clerk.id);
    change.events = {ledgerEntry(QStringLiteral("materialsAdded"), record.id, session, at, ledgerBody(late))};

    QList<CaseMaterial> sent;
    // The city hears how the material stands, and gets what it does not have yet.
    for (const CaseMaterial &material : late)
        sent.append(sentAnew(record.material(material.materialId), *change.after.material(material.materialId)));
    const QString eventId = newUuidV7(at.toMSecsSinceEpoch()).toString(QUuid::WithoutBraces);
    const QByteArray envelope = envelopes.ofSupplement(eventId, change.after, sent, at, session.clerk.id, told);
    change.outbox = {entryForEvent(change.after, eventId, envelope, OutboxLane::Metadata, at)};
    change.outbox += entriesForFiles(change.after, sent, at);
    return change;
}

LateMaterials::LateMaterials(CaseStore &cases, GuideStore &guides, const Envelopes &envelopes, const Clock &clock,
                             WorkCalendar calendar, Session session, QObject *parent)
    : PageTaker(parent),
      m_cases(cases),
      m_guides(guides),
      m_envelopes(envelopes),
      m_clock(clock),
      m_calendar(std::move(calendar)),
      m_session(std::move(session))
{
}

LateMaterials::~LateMaterials() = default;

void LateMaterials::bindWith(DocumentMaker &maker, PageStore &pages)
{
    m_binder = std::make_unique<DocumentBinder>(maker, pages);
    connect(m_binder.get(), &DocumentBinder::began, this, &LateMaterials::binding);
    connect(m_binder.get(), &DocumentBinder::bound, this, [this](const QString &materialId, const MaterialDocument &document) {
        if (CaseMaterial *material = heldOf(materialId))
            material->document = document;
    });
    connect(m_binder.get(), &DocumentBinder::unbound, this,
            [this](const UnboundMaterial &material) { m_unbound.append(material); });
    connect(m_binder.get(), &DocumentBinder::finished, this, [this] {
        const auto then = std::exchange(m_then, nullptr);
        Q_EMIT changed();
        if (!gaps().isEmpty())
            Q_EMIT failed({ErrorCode::Incomplete, QStringLiteral("a document is too large")});
        else if (then)
            then();
    });
}

void LateMaterials::whenBound(const std::function<void()> &then)
{
    if (m_busy || m_then)
        return;
    m_unbound.clear();
    if (!m_binder)
        return then();
    const CaseRecord after = withLateMaterials(m_record, m_late, m_clock.now());
    QList<BindingOrder> orders;
    for (const CaseMaterial &late : std::as_const(m_late)) {
        const CaseMaterial *material = after.material(late.materialId);
        if (!currentDocument(*material))
            orders.append({*material, m_checklist.material(late.materialId)->rule.maxKilobytes});
    }
    m_then = then;
    m_binder->bind(m_record.id, orders);
}

void LateMaterials::stopBinding()
{
    if (!std::exchange(m_then, nullptr))
        return;
    m_binder->stop();
    Q_EMIT failed({ErrorCode::Cancelled, QStringLiteral("the documents were not waited for")});
}

void LateMaterials::open(const CaseId &id)
{
    close();
    whenAnswered(this, m_cases.load(id), [this, wish = m_wish](const Result<CaseRecord> &record) {
        if (wish != m_wish)
            return;
        if (record)
            take(*record);
        else
            Q_EMIT failed(record.error());
    });
}

void LateMaterials::take(const CaseRecord &record)
{
    if (!may(m_session.clerk.role, Act::AddMaterial)) {
        Q_EMIT failed({ErrorCode::NotAllowed, QStringLiteral("late material by %1").arg(m_session.clerk.id)});
        return;
    }
    if (!may(m_session.clerk.role, Act::AddMaterial, record.state)) {
        Q_EMIT failed({ErrorCode::WrongState, QStringLiteral("nothing comes to a case that stands so")});
        return;
    }
    whenAnswered(this, m_guides.load(record.guide), [this, record, wish = m_wish](const Result<Guide> &guide) {
        if (wish != m_wish)
            return;
        if (guide)
            takeGuide(record, *guide);
        else
            Q_EMIT failed(guide.error());
    });
}

void LateMaterials::takeGuide(const CaseRecord &record, const Guide &guide)
{
    const ApplicantFacts facts{record.applicant.organisation, record.agent.has_value()};
    const Result<Checklist> checklist = resolveChecklist(guide, record.answers, facts);
    if (!checklist) {
        Q_EMIT failed(checklist.error());
        return;
    }
    whenAnswered(this, m_cases.jotting(record.id, place, m_session.clerk.id),
                 [this, record, guide, checklist = *checklist, wish = m_wish](const Result<QJsonObject> &fields) {
        if (wish != m_wish)
            return;
        if (!fields) {
            Q_EMIT failed(fields.error());
            return;
        }
        m_record = record;
        m_guide = guide;
        m_checklist = checklist;
        takeJotting(*fields);
        Q_EMIT opened();
        Q_EMIT changed();
    });
}

void LateMaterials::takeJotting(const QJsonObject &object)
{
    JsonFields fields(object);
    for (JsonFields element : fields.eachOr(u"materials")) {
        CaseMaterial material = caseMaterialFromJson(element);
        const QDateTime now = m_clock.now();
        material.files.removeIf([&now](const PageFile &file) { return file.takenAt.daysTo(now) > keptForDays; });
        // What cannot be read is typed or scanned again; nothing of the case itself depends on it.
        if (element.ok() && !material.files.isEmpty() && asksFor(material.materialId))
            m_late.append(material);
    }
}

void LateMaterials::close()
{
    ++m_wish;
    m_record = {};
    m_guide = {};
    m_checklist = {};
    m_late.clear();
    m_noted = 0;
    m_durable = 0;
    m_saving = false;
    m_then = nullptr;
    m_unbound.clear();
    if (m_binder)
        m_binder->stop();
}

QList<CaseMaterial> LateMaterials::awaited() const
{
    QList<CaseMaterial> materials = m_record.materials;
    materials.removeIf([](const CaseMaterial &material) { return !isAwaited(material); });
    return materials;
}

QList<Gap> LateMaterials::gaps() const
{
    QList<Gap> gaps;
    const MaterialDays days = materialDays(m_guide, m_clock.today(), m_calendar);
    const CaseRecord after = withLateMaterials(m_record, m_late, m_clock.now());
    for (const CaseMaterial &material : m_late) {
        const MaterialDemand *demand = m_checklist.material(material.materialId);
        if (!demand)
            continue;
        gaps += checkPages(demand->rule, material, days);
        // The document is of all pages, those that were there before among them.
        if (!currentDocument(material))
            gaps += checkDocument(demand->rule, *after.material(material.materialId));
    }
    return gaps;
}

bool LateMaterials::asksFor(const QString &materialId) const
{
    return m_checklist.material(materialId) != nullptr;
}

CaseMaterial *LateMaterials::heldOf(const QString &materialId)
{
    const auto found = std::find_if(m_late.begin(), m_late.end(), [&materialId](const CaseMaterial &material) {
        return material.materialId == materialId;
    });
    return found == m_late.end() ? nullptr : &*found;
}

int LateMaterials::takePage(const QString &materialId, const PageFile &file, const PageFileId &after)
{
    if (!heldOf(materialId)) {
        CaseMaterial material;
        material.materialId = materialId;
        material.name = m_checklist.material(materialId)->rule.name;
        m_late.append(material);
    }
    addPage(*heldOf(materialId), file, after);
    note();
    return m_noted;
}

void LateMaterials::removePage(const QString &materialId, const PageFileId &fileId)
{
    CaseMaterial *material = heldOf(materialId);
    if (!material)
        return;
    material->files.removeIf([&fileId](const PageFile &file) { return file.id == fileId; });
    m_late.removeIf([](const CaseMaterial &held) { return held.files.isEmpty(); });
    note();
    save();
}

void LateMaterials::change(const QString &materialId, const std::function<void(CaseMaterial &)> &how)
{
    CaseMaterial *material = heldOf(materialId);
    if (!material)
        return;
    how(*material);
    note();
    save();
}

void LateMaterials::decidePoint(const QString &materialId, const QString &pointId, PointVerdict verdict, const QString &reason)
{
    change(materialId, [&](CaseMaterial &material) {
        yichuang::decidePoint(material, {pointId, verdict, reason.trimmed(), m_session.clerk.id, m_clock.now(),
                                         versionOf(m_record.guide), {}});
    });
}

void LateMaterials::passAllPoints(const QString &materialId)
{
    const MaterialDemand *demand = m_checklist.material(materialId);
    if (!demand)
        return;
    change(materialId, [&](CaseMaterial &material) {
        for (const ReviewPoint &point : demand->rule.points) {
            if (material.verdictOf(point.id) == PointVerdict::Unticked)
                yichuang::decidePoint(material, {point.id, PointVerdict::Passed, {}, m_session.clerk.id, m_clock.now(),
                                                 versionOf(m_record.guide), {}});
        }
    });
}

void LateMaterials::acceptFindings(const QString &materialId, const QString &because)
{
    change(materialId, [this, &because](CaseMaterial &material) {
        yichuang::acceptFindings(material, because, m_session.clerk.id);
    });
}

void LateMaterials::note()
{
    proveLatePoints(m_late, m_record, m_guide, m_checklist, m_calendar, m_clock);
    ++m_noted;
    Q_EMIT changed();
}

void LateMaterials::saveNow()
{
    save();
}

CaseJotting LateMaterials::jotting() const
{
    CaseJotting jotting{m_record.id, place, m_session.clerk.id, {}};
    QJsonArray materials;
    for (const CaseMaterial &material : m_late)
        materials.append(caseMaterialToJson(material));
    if (!materials.isEmpty())
        jotting.fields.insert(QStringLiteral("materials"), materials);
    return jotting;
}

void LateMaterials::save()
{
    if (m_saving || m_record.id.isNull())
        return;
    m_saving = true;
    whenAnswered(this, m_cases.keepJotting(jotting()), [this, noted = m_noted, wish = m_wish](const Result<> &kept) {
        if (wish != m_wish)
            return;
        m_saving = false;
        if (!kept) {
            Q_EMIT notSaved(kept.error());
            Q_EMIT failed(kept.error());
            return;
        }
        m_durable = noted;
        Q_EMIT saved(m_clock.now());
        if (m_durable < m_noted)
            save();
    });
}

void LateMaterials::handIn()
{
    const QList<CaseMaterial> expected = awaited();
    const auto isExpected = [&expected](const CaseMaterial &late) {
        return std::any_of(expected.cbegin(), expected.cend(),
                           [&late](const CaseMaterial &material) { return material.materialId == late.materialId; });
    };
    if (m_late.isEmpty()) {
        Q_EMIT failed({ErrorCode::Empty, QStringLiteral("no page came")});
    } else if (!std::all_of(m_late.cbegin(), m_late.cend(), isExpected)) {
        Q_EMIT failed({ErrorCode::Invalid, QStringLiteral("something came that nobody promised")});
    } else if (!gaps().isEmpty()) {
        Q_EMIT failed({ErrorCode::Incomplete, QStringLiteral("%1 gaps").arg(gaps().size())});
    } else {
        whenBound([this] { handIn(lateMaterialChange(m_record, m_late, m_envelopes, m_session, m_clock.now())); });
    }
}

void LateMaterials::handIn(const CaseChange &change)
{
    if (m_busy)
        return;
    m_busy = true;
    whenAnswered(this, m_cases.commit(change), [this](const Result<CaseRecord> &stored) {
        m_busy = false;
        if (!stored) {
            Q_EMIT failed(stored.error());
            return;
        }
        // The pages are the case's now. Should the jotting stay behind, opening it again finds them promised no more.
        m_late.clear();
        m_record = *stored;
        note();
        save();
        Q_EMIT handedIn(*stored);
    });
}

} // namespace yichuang
