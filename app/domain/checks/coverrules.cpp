// SPDX-License-Identifier: Apache-2.0
#include "domain/checks/coverrules.h"

#include <algorithm>

#include <QRegularExpression>

#include "domain/identifiers/identifier.h"

namespace yichuang {

namespace {

bool isKnown(const CaseMaterial &material)
{
    return material.cover.has_value() || material.noneFoundAt.isValid();
}

/// Nobody handed anything in, and nobody asked for it with a reason.
bool isUntouched(const CaseMaterial &material)
{
    return material.files.isEmpty() && material.askedBecause.isEmpty();
}

bool isPaperWay(Obtained obtained)
{
    return obtained == Obtained::Submitted || obtained == Obtained::ToBeFetched || obtained == Obtained::Fetched;
}

const MaterialRule *ruleOf(const QList<MaterialRule> &rules, const CaseMaterial &material)
{
    const auto found = std::find_if(rules.cbegin(), rules.cend(),
                                    [&material](const MaterialRule &rule) { return rule.id == material.materialId; });
    return found == rules.cend() ? nullptr : &*found;
}

/// Names are compared without blanks, and with the brackets of both widths alike.
QString comparable(const QString &name)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    return name.normalized(QString::NormalizationForm_KC).remove(blanks).toUpper();
}

/// What the answers to the entries of one material come to.
struct Found
{
    std::optional<Cover> cover;
    bool underAnotherName = false;
    bool allAnswered = true;
    QDateTime answeredAt;
};

void weigh(const CoverAnswer &answer, const QString &holderName, QDate day, Found &found)
{
    for (const FoundCover &each : answer.found) {
        for (const Cover &cover : coversOf(each, answer.entry)) {
            if (!isValidOn(cover, day))
                continue;
            if (!isHeldBy(cover, holderName))
                found.underAnotherName = true;
            else if (!found.cover)
                found.cover = cover;
        }
    }
}

Found lookUp(const QList<CoverAnswer> &answers, const MaterialRule &rule, const Person &holder, QDate day)
{
    Found found;
    for (const CoverEntry &entry : coverEntries(rule)) {
        // The last answer counts: it was asked again.
        const auto answer = std::find_if(answers.crbegin(), answers.crend(), [&](const CoverAnswer &each) {
            return each.entry == entry && each.number == holder.number;
        });
        if (answer == answers.crend()) {
            found.allAnswered = false;
            continue;
        }
        found.answeredAt = std::max(found.answeredAt, answer->at);
        weigh(*answer, holder.name, day, found);
    }
    return found;
}

/// It is of an entry the rule names, and still good.
bool stillCovers(const Cover &cover, const MaterialRule &rule, const std::optional<Person> &holder, QDate day)
{
    const QList<CoverEntry> entries = coverEntries(rule);
    const bool named = std::any_of(entries.cbegin(), entries.cend(),
                                   [&cover](const CoverEntry &entry) { return entry.entry == cover.entry; });
    return named && holder && isHeldBy(cover, holder->name) && isValidOn(cover, day);
}

void dropStale(CaseMaterial &material, const MaterialRule &rule, const std::optional<Person> &holder, QDate day)
{
    if (!material.cover || stillCovers(*material.cover, rule, holder, day))
        return;
    material.cover.reset();
    if (material.obtained == Obtained::Fetched)
        material.obtained = Obtained::ToBeFetched;
}

void settle(CaseMaterial &material, const Found &found, bool filed)
{
    if (found.cover) {
        material.cover = found.cover;
        material.noneFoundAt = {};
        if (isUntouched(material) && isPaperWay(material.obtained))
            material.obtained = Obtained::Fetched;
    } else if (found.underAnotherName) {
        material.noneFoundAt = {};
        if (isUntouched(material) && material.obtained == Obtained::Submitted)
            material.obtained = Obtained::ToBeFetched;
    } else if (found.allAnswered && found.answeredAt.isValid()) {
        material.noneFoundAt = found.answeredAt;
        if (!filed && material.obtained == Obtained::ToBeFetched)
            material.obtained = Obtained::Submitted;
    }
}

CoverQuestion &questionTo(QList<CoverQuestion> &questions, const Person &holder, const CaseRecord &record)
{
    const auto found = std::find_if(questions.begin(), questions.end(), [&holder](const CoverQuestion &question) {
        return question.number == holder.number;
    });
    if (found != questions.end())
        return *found;
    CoverQuestion question;
    question.holderName = holder.name;
    question.numberKind = holder.numberKind;
    question.number = holder.number;
    question.purpose = record.itemName;
    question.caseId = record.id;
    question.clerkId = record.clerkId;
    questions.append(question);
    return questions.last();
}

/// Whom the form names in the guide's fields; none unless both the name and the number are there.
std::optional<Person> holderInForm(const MaterialRule &rule, const CaseRecord &record)
{
    const Person person = personCalled(record.form.value(rule.holderNameField).value,
                                       record.form.value(rule.holderNumberField).value);
    return person.name.isEmpty() || person.number.isEmpty() ? std::nullopt : std::optional(person);
}

void forgetCover(CaseMaterial &material)
{
    const bool wasKnown = isKnown(material);
    material.cover.reset();
    material.noneFoundAt = {};
    if (wasKnown && isUntouched(material) && isPaperWay(material.obtained))
        material.obtained = Obtained::ToBeFetched;
}

bool canBeAsked(const std::optional<Person> &holder, QDate day)
{
    return holder && !holder->name.trimmed().isEmpty() && !holder->number.isEmpty()
           && checkIdentifier(holder->numberKind, holder->number, day).verdict != IdentifierVerdict::Invalid;
}

} // namespace

QList<MaterialRule> rulesOf(const Checklist &checklist)
{
    QList<MaterialRule> rules;
    for (const MaterialDemand &demand : checklist.materials)
        rules.append(demand.rule);
    return rules;
}

bool mayBeCovered(const MaterialRule &rule)
{
    return !rule.mustSurrenderOriginal && !coverEntries(rule).isEmpty();
}

QList<CoverEntry> coverEntries(const MaterialRule &rule)
{
    QList<CoverEntry> entries;
    if (!rule.eLicenceType.isEmpty())
        entries.append({CoverKind::ELicence, rule.eLicenceType});
    if (!rule.dataResource.isEmpty())
        entries.append({CoverKind::DataResource, rule.dataResource});
    return entries;
}

Person personCalled(const QString &name, const QString &number)
{
    Person person;
    person.name = name.trimmed();
    person.numberKind = guessKind(number).value_or(IdentifierKind::Passport);
    person.number = normalisedIdentifier(person.numberKind, number);
    return person;
}

bool isOfAnother(const MaterialRule &rule)
{
    return !rule.holder.isEmpty() && rule.holder != u"agent";
}

std::optional<Person> coverHolder(const MaterialRule &rule, const CaseRecord &record)
{
    if (rule.holder.isEmpty())
        return record.applicant.identity;
    if (!isOfAnother(rule))
        return record.agent ? std::optional(record.agent->identity) : std::nullopt;
    const CaseMaterial *material = record.material(rule.id);
    return material && material->holder ? material->holder : holderInForm(rule, record);
}

QList<CoverQuestion> coverQuestions(const QList<MaterialRule> &rules, const CaseRecord &record, QDate day)
{
    QList<CoverQuestion> questions;
    for (const CaseMaterial &material : record.materials) {
        const MaterialRule *rule = ruleOf(rules, material);
        const std::optional<Person> holder = rule ? coverHolder(*rule, record) : std::nullopt;
        const bool open = rule && mayBeCovered(*rule) && !isKnown(material) && material.askedBecause.isEmpty();
        if (!open || !canBeAsked(holder, day))
            continue;
        CoverQuestion &question = questionTo(questions, *holder, record);
        for (const CoverEntry &entry : coverEntries(*rule)) {
            if (!question.entries.contains(entry))
                question.entries.append(entry);
        }
    }
    return questions;
}

QList<Cover> coversOf(const FoundCover &found, const CoverEntry &entry)
{
    if (found.cover.kind != CoverKind::IndustryCertificate)
        return found.cover.kind == entry.kind && found.cover.entry == entry.entry ? QList{found.cover} : QList<Cover>();
    QList<Cover> covers;
    for (const ListedPermit &permit : found.permits) {
        if (entry.kind != CoverKind::ELicence || permit.name != entry.entry)
            continue;
        Cover cover = found.cover;
        cover.entry = entry.entry;
        cover.number = permit.number.isEmpty() ? cover.number : permit.number;
        if (permit.validUntil.isValid() && (!cover.validUntil.isValid() || permit.validUntil < cover.validUntil))
            cover.validUntil = permit.validUntil;
        covers.append(cover);
    }
    return covers;
}

bool isHeldBy(const Cover &cover, const QString &name)
{
    static const QRegularExpression between(QStringLiteral("[、,，;；/]"));
    const QString wanted = comparable(name);
    if (wanted.isEmpty())
        return false;
    const QStringList holders = cover.holder.split(between, Qt::SkipEmptyParts) << cover.holder;
    return std::any_of(holders.cbegin(), holders.cend(),
                       [&wanted](const QString &holder) { return comparable(holder) == wanted; });
}

bool isValidOn(const Cover &cover, QDate day)
{
    const bool begun = !cover.issuedOn.isValid() || cover.issuedOn <= day;
    return begun && (!cover.validUntil.isValid() || cover.validUntil >= day);
}

void settleCovers(CaseRecord &record, const QList<MaterialRule> &rules, const QList<CoverAnswer> &answers, QDate day)
{
    for (CaseMaterial &material : record.materials) {
        const MaterialRule *rule = ruleOf(rules, material);
        if (!rule || !mayBeCovered(*rule))
            continue;
        const std::optional<Person> holder = coverHolder(*rule, record);
        dropStale(material, *rule, holder, day);
        if (material.cover && material.obtained == Obtained::ToBeFetched)
            material.obtained = Obtained::Fetched;
        if (holder && !material.cover)
            settle(material, lookUp(answers, *rule, *holder, day), record.state != CaseState::Draft);
    }
}

void forgetCovers(CaseRecord &draft)
{
    for (CaseMaterial &material : draft.materials)
        forgetCover(material);
}

void forgetCoversOfOthers(CaseRecord &draft, const CaseRecord &before, const QList<MaterialRule> &rules)
{
    const auto numberOf = [](const std::optional<Person> &holder) { return holder ? holder->number : QString(); };
    for (CaseMaterial &material : draft.materials) {
        const MaterialRule *rule = ruleOf(rules, material);
        if (rule && numberOf(coverHolder(*rule, draft)) != numberOf(coverHolder(*rule, before)))
            forgetCover(material);
    }
}

bool isExempt(const MaterialRule &rule, const CaseMaterial *material)
{
    if (!mayBeCovered(rule))
        return false;
    const bool none = material && material->noneFoundAt.isValid();
    const bool asked = material && material->obtained == Obtained::Submitted && !material->askedBecause.isEmpty();
    return !none && !asked;
}

Obtained obtainedWithoutPaper(const MaterialRule &rule, const CaseMaterial &material)
{
    if (!mayBeCovered(rule) || material.noneFoundAt.isValid())
        return Obtained::Submitted;
    return material.cover ? Obtained::Fetched : Obtained::ToBeFetched;
}

bool lacksPaperReason(const MaterialRule &rule, const CaseMaterial &material)
{
    return material.obtained == Obtained::Submitted && mayBeCovered(rule) && !material.noneFoundAt.isValid()
           && material.askedBecause.isEmpty();
}

} // namespace yichuang
