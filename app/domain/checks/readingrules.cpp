// SPDX-License-Identifier: Apache-2.0
#include "domain/checks/readingrules.h"

#include <algorithm>

#include "domain/checks/applicantcheck.h"
#include "domain/checks/materialcheck.h"
#include "domain/reading/linelabels.h"
#include "domain/reading/plainline.h"
#include "domain/reading/textline.h"

namespace yichuang {

namespace {

const ReadingRule *ruleOf(const MaterialRule &material, const QString &ruleId)
{
    const auto found = std::find_if(material.reads.cbegin(), material.reads.cend(),
                                    [&ruleId](const ReadingRule &rule) { return rule.id == ruleId; });
    return found == material.reads.cend() ? nullptr : &*found;
}

/// "material.ID.RULE": ids of materials and rules may hold points themselves, so that each material is tried.
std::optional<ReadingOpposite> ofMaterial(QStringView path, const CaseRecord &record, const Checklist &checklist)
{
    for (const MaterialDemand &demand : checklist.materials) {
        const QString prefix = demand.rule.id + u'.';
        const CaseMaterial *material = record.material(demand.rule.id);
        if (!path.startsWith(prefix) || !material || material->files.isEmpty())
            continue;
        const QString ruleId = path.sliced(prefix.size()).toString();
        const MaterialReading *reading = ruleOf(demand.rule, ruleId) ? readingOf(*material, ruleId) : nullptr;
        if (reading && holdsText(*reading))
            return ReadingOpposite{demand.rule.name, reading->text, demand.rule.id, ruleId};
    }
    return std::nullopt;
}

/// A choice is held against what its option says.
std::optional<ReadingOpposite> ofForm(const QString &key, const CaseRecord &record, const Checklist &checklist)
{
    for (const FormField &field : checklist.form) {
        if (field.key != key)
            continue;
        QString value = record.form.value(key).value.trimmed();
        for (const QuestionOption &option : field.options)
            value = option.id == value ? option.text : value;
        return value.isEmpty() ? std::nullopt : std::optional(ReadingOpposite{field.label, value, {}, {}});
    }
    return std::nullopt;
}

/// Somebody said that it is not on the paper, and not why that will do.
bool isUnexplained(const MaterialReading &reading)
{
    return reading.state == ReadingState::Refused && reading.because.isEmpty();
}

QString printedLabel(const ReadingRule &rule)
{
    return rule.label.isEmpty() ? commonLabel(rule.field) : rule.label;
}

void checkRule(const MaterialRule &material, const ReadingRule &rule, const CaseMaterial &held, const CaseRecord &record,
               const Checklist &checklist, QList<Gap> &gaps)
{
    const MaterialReading *reading = readingOf(held, rule.id);
    if (!reading || isUnexplained(*reading))
        gaps.append(Gap{GapKind::ReadingMissing, Station::Materials, material.id, rule.id, material.name, printedLabel(rule)});
    else if (!isLookedAt(*reading))
        gaps.append(Gap{GapKind::ReadingUnconfirmed, Station::Materials, material.id, rule.id, material.name, reading->text});
    else if (held.findingsAcceptedBecause.isEmpty() && conflicts(rule, held, record, checklist))
        gaps.append(Gap{GapKind::ReadingConflict, Station::Materials, material.id, rule.id, material.name,
                        reading->text + QStringLiteral(" ≠ ") + oppositeOf(rule, record, checklist)->value});
}

} // namespace

const MaterialReading *readingOf(const CaseMaterial &material, const QString &ruleId)
{
    const auto found = std::find_if(material.readings.cbegin(), material.readings.cend(),
                                    [&ruleId](const MaterialReading &reading) { return reading.ruleId == ruleId; });
    return found == material.readings.cend() ? nullptr : &*found;
}

bool isLookedAt(const MaterialReading &reading)
{
    return reading.state != ReadingState::Unconfirmed;
}

bool holdsText(const MaterialReading &reading)
{
    return reading.state == ReadingState::Confirmed || reading.state == ReadingState::Corrected;
}

QDate dayOf(const MaterialReading &reading)
{
    return reading.text == forGoodText ? validForGood() : QDate::fromString(reading.text, Qt::ISODate);
}

std::optional<ReadingOpposite> oppositeOf(const ReadingRule &rule, const CaseRecord &record, const Checklist &checklist)
{
    constexpr QStringView formPrefix = u"form.";
    constexpr QStringView materialPrefix = u"material.";
    if (rule.equals.startsWith(materialPrefix))
        return ofMaterial(QStringView(rule.equals).sliced(materialPrefix.size()), record, checklist);
    if (rule.equals.startsWith(formPrefix))
        return ofForm(rule.equals.sliced(formPrefix.size()), record, checklist);
    const QString value = particular(record, rule.equals).trimmed();
    return value.isEmpty() ? std::nullopt : std::optional(ReadingOpposite{{}, value, {}, {}});
}

bool agree(const QString &one, const QString &other)
{
    return comparable(one) == comparable(other);
}

bool conflicts(const ReadingRule &rule, const CaseMaterial &material, const CaseRecord &record, const Checklist &checklist)
{
    const MaterialReading *reading = readingOf(material, rule.id);
    if (!reading || !holdsText(*reading))
        return false;
    const auto opposite = oppositeOf(rule, record, checklist);
    return opposite && !agree(reading->text, opposite->value);
}

QList<Gap> checkReadings(const Checklist &checklist, const CaseRecord &record)
{
    QList<Gap> gaps;
    for (const MaterialDemand &demand : checklist.materials) {
        const CaseMaterial *material = record.material(demand.rule.id);
        if (!material || material->files.isEmpty())
            continue;
        for (const ReadingRule &rule : demand.rule.reads)
            checkRule(demand.rule, rule, *material, record, checklist, gaps);
    }
    return gaps;
}

} // namespace yichuang
