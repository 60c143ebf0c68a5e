// SPDX-License-Identifier: Apache-2.0
#include "casework/takenin.h"

#include <memory>

#include <QTimer>

#include "core/clock.h"
#include "core/whenanswered.h"
#include "domain/cases/openintake.h"

namespace yichuang {

namespace {

/// An applicant waits for the act meanwhile.
constexpr int patienceMs = 1'500;

OpenIntake intakeOf(const CaseSummary &summary)
{
    OpenIntake intake;
    intake.caseId = summary.id.toString();
    intake.number = summary.number;
    intake.counterNo = summary.counterNo;
    intake.receivedOn = atCounter(summary.receivedAt).date();
    intake.state = summary.state;
    return intake;
}

} // namespace

TakenIn::TakenIn(CaseStore &cases, IntakeRegister &intakeRegister, QObject *parent)
    : QObject(parent), m_cases(cases), m_register(intakeRegister)
{
}

IntakeKey TakenIn::keyOf(const CaseRecord &record)
{
    return {record.applicant.identity.number, record.guide.id, record.situationId};
}

void TakenIn::find(const IntakeKey &key, const CaseId &own, Reach reach, const Found &found)
{
    if (!key.isWhole())
        return found(QList<OpenIntake>());
    CaseFilter filter;
    filter.applicantNumber = key.number;
    filter.guideId = key.guideId;
    filter.situationId = key.situationId;
    whenAnswered(this, m_cases.list(filter), [this, key, own, reach, found](const Result<QList<CaseSummary>> &cases) {
        if (!cases)
            return found(failure(cases.error()));
        QList<OpenIntake> open;
        // What the city says of a case of this store is older than what the store says.
        QStringList known{own.toString()};
        for (const CaseSummary &summary : *cases) {
            known.append(summary.id.toString());
            if (summary.id != own && isOpenIntake(summary.state))
                open.append(intakeOf(summary));
        }
        if (!open.isEmpty() || reach == Reach::Here)
            return found(open);
        askElsewhere(key, known, found);
    });
}

void TakenIn::askElsewhere(const IntakeKey &key, const QStringList &knownHere, const Found &found)
{
    const auto waiting = std::make_shared<Found>(found);
    const auto answer = [waiting](const QList<OpenIntake> &intakes) {
        const Found done = std::exchange(*waiting, nullptr);
        if (done)
            done(intakes);
    };
    whenAnswered(this, m_register.open(key), [answer, knownHere](const Result<QList<OpenIntake>> &said) {
        QList<OpenIntake> intakes = said.value_or(QList<OpenIntake>());
        intakes.removeIf([&knownHere](const OpenIntake &intake) { return knownHere.contains(intake.caseId); });
        answer(intakes);
    });
    if (*waiting)
        QTimer::singleShot(patienceMs, this, [answer] { answer({}); });
}

} // namespace yichuang
