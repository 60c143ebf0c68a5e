// SPDX-License-Identifier: Apache-2.0
#include "casework/caseintake.h"

#include "casework/askforpaper.h"
#include "casework/formedits.h"

namespace yichuang {

CaseIntake::CaseIntake(const CounterPorts &ports, const Session &session, QObject *parent)
    : QObject(parent), m_work(ports, session)
{
    connect(&m_work.visit, &Visit::failed, this, [this](const Error &error) { stop(error); });
    connect(&m_work.choice, &ItemChoice::refused, this, [this](const Error &error) { stop(error); });
    connect(&m_work.choice, &ItemChoice::failed, this, [this](const Error &error) { stop(error); });
    connect(&m_work.choice, &ItemChoice::mustRead, this, [this](const MustRead &reading) {
        stop({ErrorCode::GuideUnread, QStringLiteral("%1 changed and was not read").arg(reading.news.now.id)});
    });
    connect(&m_work.intake, &PageIntake::finished, this, &CaseIntake::materialTaken);
    connect(&m_work.intake, &PageIntake::failed, this, [this](const Error &error) { stop(error); });
    connect(&m_work.intake, &PageIntake::fileRefused, this,
            [this](const QString &fileName, const Error &error) { stop(error, fileName); });
    connect(&m_work.notice, &GiveOneTimeNotice::failed, this, [this](const Error &error) { stop(error); });
    connect(&m_work.decide, &DecideCase::failed, this, [this](const Error &error) { stop(error); });
    connect(&m_work.decide, &DecideCase::filed, this, [this](const CaseRecord &record, const PrintOrder &order) {
        m_work.visit.release();
        Q_EMIT filed(record, order);
    });
}

void CaseIntake::take(const IntakeRequest &request, bool offline)
{
    m_request = request;
    m_offline = offline;
    // Who asks says of each file which material it is.
    m_work.intake.sortBy({});
    m_work.reading.rest();
    m_work.fetchCovers.setOnline(!offline);
    m_work.visit.start();
    m_work.visit.setApplicant(request.applicant);
    m_work.visit.setAgent(request.agent);
    connect(&m_work.visit, &Visit::changed, this, &CaseIntake::itemChosen, Qt::SingleShotConnection);
    m_work.choice.choose(request.item);
}

void CaseIntake::tell(const IntakeRequest &request, bool offline)
{
    m_onlyTells = true;
    take(request, offline);
}

void CaseIntake::give()
{
    connect(&m_work.notice, &GiveOneTimeNotice::given, this, [this](const PrintOrder &order) {
        // Whoever stops the command from here on loses nothing: the notice is durable, and the draft is put aside.
        connect(&m_work.visit, &Visit::parked, this, [this, draft = m_work.visit.record(), order] { Q_EMIT told(draft, order); },
                Qt::SingleShotConnection);
        m_work.visit.park();
    }, Qt::SingleShotConnection);
    m_work.notice.give();
}

void CaseIntake::itemChosen()
{
    Visit &visit = m_work.visit;
    // From here on a draft that cannot be saved is saved again by itself; only the act decides.
    disconnect(&visit, &Visit::failed, this, nullptr);
    for (auto it = m_request.answers.cbegin(); it != m_request.answers.cend(); ++it)
        visit.answer(it.key(), it.value());
    for (auto it = m_request.refusedComponents.cbegin(); it != m_request.refusedComponents.cend(); ++it)
        decideComponent(visit, it.key(), it.value());
    for (auto it = m_request.form.cbegin(); it != m_request.form.cend(); ++it)
        visit.setField(it.key(), it.value());
    if (!m_request.anotherBecause.isEmpty()) {
        CaseRecord next = visit.record();
        next.anotherBecause = m_request.anotherBecause;
        visit.change(next, {DraftAct::Another, {}, 0});
    }
    if (const Result<> taken = takeHolders(); !taken)
        return stop({ErrorCode::Invalid, QStringLiteral("/materials: holder: ") + taken.error().detail});
    // What the city has is not asked for: nobody waits at a counter here, so that the answers are waited for.
    if (!m_work.fetchCovers.isBusy())
        return nextMaterial();
    connect(&m_work.fetchCovers, &FetchCovers::settled, this, &CaseIntake::nextMaterial, Qt::SingleShotConnection);
}

Result<> CaseIntake::takeHolders()
{
    for (const IntakeMaterial &material : m_request.materials) {
        if (material.holderName.isEmpty() && material.holderNumber.isEmpty())
            continue;
        const Result<> taken = m_work.particulars.setHolder(material.materialId, material.holderName, material.holderNumber);
        if (!taken)
            return taken;
    }
    return {};
}

void CaseIntake::nextMaterial()
{
    if (m_stopped)
        return;
    if (m_material == m_request.materials.size())
        return act();
    const IntakeMaterial &material = m_request.materials.at(m_material);
    if (!m_work.visit.record().material(material.materialId)) {
        stop({ErrorCode::Invalid, QStringLiteral("/materials: the situation does not ask for ") + material.materialId});
        return;
    }
    if (material.files.isEmpty())
        return materialTaken();
    m_work.intake.importFiles(material.materialId, material.files);
}

void CaseIntake::materialTaken()
{
    if (m_stopped)
        return;
    Visit &visit = m_work.visit;
    const IntakeMaterial &material = m_request.materials.at(m_material);
    if (const Result<> taken = takeParticulars(material); !taken) {
        stop({ErrorCode::Invalid, QStringLiteral("/materials: ") + taken.error().detail});
        return;
    }
    if (!material.askedBecause.isEmpty())
        demandPaper(visit, material.materialId, material.askedBecause);
    // Before the reason why the pages will do: it speaks for a difference as well.
    if (const Result<> read = takeReadings(material); !read) {
        stop({ErrorCode::Invalid, QStringLiteral("/materials: readings: ") + read.error().detail});
        return;
    }
    if (!material.findingsAcceptedBecause.isEmpty())
        visit.acceptFindings(material.materialId, material.findingsAcceptedBecause);
    for (const PointDecision &point : material.points)
        visit.decidePoint(material.materialId, point.pointId, point.verdict, point.reason);
    if (material.allPointsPass)
        visit.passAllPoints(material.materialId);
    ++m_material;
    nextMaterial();
}

Result<> CaseIntake::takeParticulars(const IntakeMaterial &material)
{
    MaterialParticulars &particulars = m_work.particulars;
    const QString &id = material.materialId;
    const bool promised = material.obtained == Obtained::Promised || material.obtained == Obtained::Committed;
    if (promised) {
        if (const Result<> promise = particulars.promise(id, *material.obtained); !promise)
            return promise;
    } else if (material.obtained) {
        m_work.visit.setObtained(id, *material.obtained);
    }
    if (material.issuedOn.isValid() || material.validUntil.isValid()) {
        if (const Result<> dates = particulars.setDates(id, material.issuedOn, material.validUntil); !dates)
            return dates;
    }
    return material.pieces ? particulars.setPieces(id, *material.pieces) : Result<>{};
}

Result<> CaseIntake::takeReadings(const IntakeMaterial &material)
{
    const QString &id = material.materialId;
    for (auto it = material.readings.cbegin(); it != material.readings.cend(); ++it) {
        if (const Result<> read = m_work.readings.correct(id, it.key(), it.value()); !read)
            return read;
    }
    for (auto it = material.absent.cbegin(); it != material.absent.cend(); ++it) {
        if (const Result<> told = m_work.readings.refuse(id, it.key(), it.value()); !told)
            return told;
    }
    return {};
}

void CaseIntake::act()
{
    if (m_work.lists.isBusy())
        connect(&m_work.lists, &ListsAtHand::settled, this, &CaseIntake::act, Qt::SingleShotConnection);
    else if (m_onlyTells)
        give();
    else
        decide();
}

void CaseIntake::decide()
{
    const Guide *guide = m_work.visit.guide();
    if (!guide) {
        stop({ErrorCode::NotFound, m_request.item});
        return;
    }
    // Whatever could not be bound goes as it came: the case is taken in all the same.
    connect(&m_work.documents, &DocumentKeeper::settled, this, [this, guide = *guide] {
        m_work.decide.decide(m_work.visit.record(), guide, m_request.act, m_work.session, m_offline, m_request.refusal);
    }, Qt::SingleShotConnection);
    m_work.documents.settle();
}

void CaseIntake::stop(const Error &error, const QString &fileName)
{
    if (m_stopped)
        return;
    m_stopped = true;
    const bool isIncomplete = error.code == ErrorCode::Incomplete;
    if (!isIncomplete && error.code != ErrorCode::GuideUnread) {
        Q_EMIT failed(error, {}, fileName);
        return;
    }
    // The draft is durable before the refusal is told; if it cannot be saved, that is told instead.
    connect(&m_work.visit, &Visit::parked, this,
            [this, error, gaps = isIncomplete ? m_work.visit.report().gaps : QList<Gap>()] { Q_EMIT failed(error, gaps, {}); },
            Qt::SingleShotConnection);
    connect(&m_work.visit, &Visit::failed, this, [this](const Error &notSaved) {
        disconnect(&m_work.visit, &Visit::parked, this, nullptr);
        Q_EMIT failed(notSaved, {}, {});
    }, Qt::SingleShotConnection);
    m_work.visit.park();
}

} // namespace yichuang
