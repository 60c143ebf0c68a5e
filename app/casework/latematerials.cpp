// SPDX-License-Identifier: Apache-2.0
#include "casework/latematerials.h"

#include <algorithm>

#include "casework/draftedits.h"
#include "casework/latejotting.h"
#include "casework/provepoints.h"
#include "core/whenanswered.h"
#include "domain/cases/sentfile.h"
#include "domain/checks/documentcheck.h"
#include "domain/roles/casepermission.h"

namespace yichuang {

namespace {

constexpr int mostSteps = 100; // that can be taken back

bool isAwaited(const CaseMaterial &material)
{
    return material.promise && !material.promise->keptAt && material.promise->due.isValid();
}

} // namespace

LateMaterials::LateMaterials(CaseStore &cases, GuideStore &guides, const Envelopes &envelopes, const Clock &clock,
                             const CalendarInUse &calendar, Session session, QObject *parent)
    : PageTaker(parent),
      m_cases(cases),
      m_guides(guides),
      m_envelopes(envelopes),
      m_clock(clock),
      m_calendar(calendar),
      m_session(std::move(session))
{
}

LateMaterials::~LateMaterials()
{
    if (placeArrived()) // told to nobody: who would hear it may be gone already
        ++m_noted;
    keepUnsaved();
}

void LateMaterials::bindWith(DocumentMaker &maker, PageStore &pages)
{
    m_binder = std::make_unique<DocumentBinder>(maker, pages);
    connect(m_binder.get(), &DocumentBinder::began, this, &LateMaterials::binding);
    connect(m_binder.get(), &DocumentBinder::bound, this, [this](const QString &materialId, const MaterialDocument &document) {
        if (CaseMaterial *material = heldOf(materialId))
            material->document = document;
        shelve();
    });
    connect(m_binder.get(), &DocumentBinder::unbound, this,
            [this](const UnboundMaterial &material) { m_unbound.append(material); });
    connect(m_binder.get(), &DocumentBinder::finished, this, &LateMaterials::bound);
}

void LateMaterials::bound()
{
    Q_EMIT changed();
    // Whoever heard of it may have closed the case.
    const auto then = std::exchange(m_then, nullptr);
    if (!then)
        return;
    if (gaps().isEmpty())
        return then();
    addArrived();
    Q_EMIT failed({ErrorCode::Incomplete, QStringLiteral("a document is too large")});
}

void LateMaterials::whenBound(const std::function<void()> &then)
{
    if (isHandingIn())
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

bool LateMaterials::stopBinding()
{
    if (!std::exchange(m_then, nullptr))
        return false;
    m_binder->stop();
    addArrived();
    Q_EMIT failed({ErrorCode::Cancelled, QStringLiteral("the documents were not waited for")});
    return true;
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
    whenAnswered(this, m_cases.jotting(record.id, latePlace(), m_session.clerk.id),
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
        shelve();
        Q_EMIT opened();
        Q_EMIT changed();
    });
}

void LateMaterials::takeJotting(const QJsonObject &object)
{
    const LateJotting kept = lateJottingOf(object, m_record, m_clock.now());
    m_forgotten = kept.forgotten;
    m_late = kept.materials;
    m_late.removeIf([this](const CaseMaterial &material) { return !asksFor(material.materialId); });
}

void LateMaterials::close()
{
    m_then = nullptr;
    addArrived();
    keepUnsaved();
    ++m_wish;
    m_record = {};
    m_guide = {};
    m_checklist = {};
    m_late.clear();
    m_shelf = {};
    m_past.clear();
    m_forgotten = 0;
    m_noted = 0;
    m_durable = 0;
    m_saving = false;
    m_unbound.clear();
    if (m_binder)
        m_binder->stop();
}

QDate LateMaterials::keptUntil() const
{
    return lastDayHere(m_late);
}

void LateMaterials::look(const CaseRecord &record)
{
    whenAnswered(this, m_cases.jotting(record.id, latePlace(), m_session.clerk.id), [this, record](const Result<QJsonObject> &fields) {
        const LateJotting kept = fields ? lateJottingOf(*fields, record, m_clock.now()) : LateJotting();
        int pages = 0;
        for (const CaseMaterial &material : kept.materials)
            pages += material.pageCount();
        if (pages > 0)
            Q_EMIT waiting(record.id, pages, lastDayHere(kept.materials));
    });
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
        // What the guide wants read (GapKind::ReadingMissing, ReadingUnconfirmed) is asked for in a visit alone: these pages are
        // not given to the machine, and nowhere could a person type it. A case that is filed is not held to it again either;
        // whoever looks at the page says so by its review points.
    }
    return gaps;
}

CaseMaterial *LateMaterials::heldOf(const QString &materialId)
{
    const auto found = std::find_if(m_late.begin(), m_late.end(), [&materialId](const CaseMaterial &material) {
        return material.materialId == materialId;
    });
    return found == m_late.end() ? nullptr : &*found;
}

bool LateMaterials::mayChange()
{
    if (isHandingIn())
        Q_EMIT refused();
    return !isHandingIn();
}

int LateMaterials::takePage(const QString &materialId, const PageFile &file, const PageFileId &after)
{
    if (isHandingIn()) {
        m_arrived.append({materialId, file, after});
        return m_noted + 1; // what addArrived() notes
    }
    step();
    add(materialId, file, after);
    note();
    return m_noted;
}

void LateMaterials::addArrived()
{
    if (m_arrived.isEmpty())
        return;
    step();
    static_cast<void>(placeArrived());
    note();
    save();
}

bool LateMaterials::placeArrived()
{
    const QList<Arrived> arrived = std::exchange(m_arrived, {});
    for (const Arrived &page : arrived)
        add(page.materialId, page.file, page.after);
    return !arrived.isEmpty();
}

void LateMaterials::add(const QString &materialId, const PageFile &file, const PageFileId &after)
{
    if (!heldOf(materialId)) {
        CaseMaterial material;
        material.materialId = materialId;
        material.name = m_checklist.material(materialId)->rule.name;
        m_late.append(material);
    }
    addPage(*heldOf(materialId), file, rule(materialId), after);
}

void LateMaterials::removePage(const QString &materialId, const PageFileId &fileId)
{
    if (!heldOf(materialId) || !mayChange())
        return;
    step();
    heldOf(materialId)->files.removeIf([&fileId](const PageFile &file) { return file.id == fileId; });
    m_late.removeIf([](const CaseMaterial &held) { return held.files.isEmpty(); });
    note();
    save();
}

void LateMaterials::change(const QString &materialId, const std::function<void(CaseMaterial &)> &how)
{
    if (!heldOf(materialId) || !mayChange())
        return;
    step();
    how(*heldOf(materialId));
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

QList<ReasonSubject> LateMaterials::reasonSubjects(const QString &materialId) const
{
    const MaterialRule *asked = rule(materialId);
    for (const CaseMaterial &held : m_late) {
        if (asked && held.materialId == materialId)
            return yichuang::reasonSubjects(*asked, held, *withLateMaterials(m_record, m_late, m_clock.now()).material(materialId));
    }
    return {};
}

QList<ReasonedMaterial> LateMaterials::reasoned() const
{
    QList<ReasonedMaterial> materials;
    for (const CaseMaterial &held : m_late) {
        if (!held.findingsAcceptedBecause.isEmpty())
            materials.append({held.materialId, reasonSubjects(held.materialId), held.findingsAcceptedBecause});
    }
    return materials;
}

const MaterialRule *LateMaterials::rule(const QString &materialId) const
{
    const MaterialDemand *demand = m_checklist.material(materialId);
    return demand ? &demand->rule : nullptr;
}

void LateMaterials::arrange(const CaseRecord &next, const DraftDeed &)
{
    if (!mayChange())
        return;
    step();
    m_late = next.materials;
    m_late.removeIf([](const CaseMaterial &held) { return held.files.isEmpty(); });
    note();
    save();
}

void LateMaterials::step()
{
    m_past.append(m_late);
    if (m_past.size() > mostSteps)
        m_past.removeFirst();
}

void LateMaterials::undo()
{
    if (m_past.isEmpty() || !mayChange())
        return;
    m_late = m_past.takeLast();
    note();
    save();
}

void LateMaterials::shelve()
{
    m_shelf = {};
    m_shelf.id = m_record.id;
    for (const MaterialDemand &demand : m_checklist.materials) {
        CaseMaterial line;
        line.materialId = demand.rule.id;
        line.name = demand.rule.name;
        const CaseMaterial *held = heldOf(demand.rule.id);
        m_shelf.materials.append(held ? *held : line);
    }
}

void LateMaterials::note()
{
    proveLatePoints(m_late, m_record, m_guide, m_checklist, m_calendar, m_clock);
    shelve();
    ++m_noted;
    Q_EMIT changed();
}

CaseJotting LateMaterials::jotting() const
{
    return {m_record.id, latePlace(), m_session.clerk.id, lateJottingFields(m_late)};
}

/// Nobody hears an answer to a save that is under way when the case is let go of.
void LateMaterials::keepUnsaved()
{
    if (m_durable < m_noted)
        static_cast<void>(m_cases.keepJotting(jotting()));
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
        whenBound([this] {
            handIn(lateMaterialChange(m_record, m_late, m_envelopes, m_session, m_clock.now(), {}, reasoned()));
        });
    }
}

void LateMaterials::handIn(const CaseChange &change)
{
    if (m_busy)
        return;
    m_busy = true;
    whenAnswered(this, m_cases.commit(change), [this, wish = m_wish](const Result<CaseRecord> &stored) {
        m_busy = false;
        if (wish != m_wish)
            return addArrived(); // of the case that was opened since
        if (stored)
            return takeStored(*stored);
        addArrived();
        Q_EMIT failed(stored.error());
    });
}

/// The pages are the case's now. Should the jotting stay behind, whoever opens it again finds them in the case and drops them.
void LateMaterials::takeStored(const CaseRecord &record)
{
    m_late.clear();
    m_past.clear();
    m_record = record;
    // What came meanwhile is in the very next jotting, which is the one that its takePage() named.
    if (m_arrived.isEmpty()) {
        note();
        save();
    } else {
        addArrived();
    }
    Q_EMIT handedIn(record);
}

} // namespace yichuang
