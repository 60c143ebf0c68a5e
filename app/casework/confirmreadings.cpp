// SPDX-License-Identifier: Apache-2.0
#include "casework/confirmreadings.h"

#include <algorithm>

#include "domain/checks/readingrules.h"
#include "domain/reading/typedreading.h"

namespace yichuang {

namespace {

const ReadingRule *ruleOf(const Checklist &checklist, const QString &materialId, const QString &ruleId)
{
    const MaterialDemand *demand = checklist.material(materialId);
    if (!demand)
        return nullptr;
    const auto found = std::find_if(demand->rule.reads.cbegin(), demand->rule.reads.cend(),
                                    [&ruleId](const ReadingRule &rule) { return rule.id == ruleId; });
    return found == demand->rule.reads.cend() ? nullptr : &*found;
}

/// What is there of the rule; where nothing was read, a person read it on the first page.
MaterialReading startOf(const CaseMaterial &material, const ReadingRule &rule)
{
    if (const MaterialReading *held = readingOf(material, rule.id))
        return *held;
    MaterialReading reading;
    reading.ruleId = rule.id;
    reading.field = rule.field;
    reading.sha256 = material.files.first().sha256;
    reading.page = material.files.first().firstPage;
    return reading;
}

/// The day that stands now; what a refused reading had said is forgotten.
void takeDay(QDate &day, const MaterialReading &before, const MaterialReading &now)
{
    if (holdsText(now))
        day = dayOf(now);
    else if (holdsText(before) && day == dayOf(before))
        day = QDate();
}

void putReading(CaseMaterial &material, const MaterialReading &reading)
{
    for (MaterialReading &held : material.readings) {
        if (held.ruleId == reading.ruleId) {
            held = reading;
            return;
        }
    }
    material.readings.append(reading);
}

} // namespace

ConfirmReadings::ConfirmReadings(Visit &visit, const Clock &clock) : m_visit(visit), m_clock(clock) {}

Result<> ConfirmReadings::confirm(const QString &materialId, const QString &ruleId)
{
    const CaseMaterial *material = m_visit.record().material(materialId);
    const MaterialReading *reading = material ? readingOf(*material, ruleId) : nullptr;
    if (!reading || reading->text.isEmpty())
        return failure(ErrorCode::NotFound, ruleId);
    const bool typed = reading->state == ReadingState::Corrected;
    return look(materialId, ruleId, {typed ? ReadingState::Corrected : ReadingState::Confirmed, reading->text});
}

Result<> ConfirmReadings::correct(const QString &materialId, const QString &ruleId, const QString &typed)
{
    const ReadingRule *rule = ruleOf(m_visit.report().checklist, materialId, ruleId);
    if (!rule)
        return failure(ErrorCode::NotFound, ruleId);
    const QString text = typedReading(rule->field, typed, m_clock.today());
    if (text.isEmpty())
        return failure(ErrorCode::Invalid, ruleId);
    return look(materialId, ruleId, {ReadingState::Corrected, text});
}

Result<> ConfirmReadings::refuse(const QString &materialId, const QString &ruleId, const QString &because)
{
    const QString reason = because.trimmed();
    if (reason.isEmpty())
        return failure(ErrorCode::Invalid, ruleId);
    const CaseMaterial *material = m_visit.record().material(materialId);
    const MaterialReading *reading = material ? readingOf(*material, ruleId) : nullptr;
    return look(materialId, ruleId, {ReadingState::Refused, reading ? reading->text : QString(), reason});
}

Result<> ConfirmReadings::look(const QString &materialId, const QString &ruleId, const Word &word)
{
    const Checklist checklist = m_visit.report().checklist;
    const ReadingRule *rule = ruleOf(checklist, materialId, ruleId);
    CaseRecord next = m_visit.record();
    CaseMaterial *material = next.material(materialId);
    if (!rule || !material || material->files.isEmpty())
        return failure(ErrorCode::NotFound, ruleId);
    const bool differedBefore = conflicts(*rule, *material, next, checklist);
    const MaterialReading before = startOf(*material, *rule);
    MaterialReading now = before;
    now.state = word.state;
    now.text = word.text;
    now.because = word.because;
    now.clerkId = m_visit.session().clerk.id;
    now.lookedAt = m_clock.now();
    putReading(*material, now);
    if (rule->field == ReadField::IssuedOn)
        takeDay(material->issuedOn, before, now);
    if (rule->field == ReadField::ValidUntil)
        takeDay(material->validUntil, before, now);
    if (material->issuedOn.isValid() && material->validUntil.isValid() && material->validUntil < material->issuedOn)
        return failure(ErrorCode::Invalid, ruleId);
    // A reason that was given before anybody knew of this does not speak for it.
    if (!differedBefore && conflicts(*rule, *material, next, checklist)) {
        material->findingsAcceptedBecause.clear();
        material->findingsAcceptedBy.clear();
    }
    m_visit.change(next, {DraftAct::Reading, material->name, 0});
    return {};
}

} // namespace yichuang
