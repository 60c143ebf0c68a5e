// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/maskedcase.h"

#include <QRegularExpression>

#include "core/log.h"
#include "domain/identifiers/masking.h"

namespace yichuang {
namespace {

/// Personal texts of the case and what stands for them.
using Covers = QList<std::pair<QString, QString>>;

void add(Covers &covers, const QString &text, const QString &masked)
{
    if (text.trimmed().size() > 1)
        covers.append({text.trimmed(), masked});
}

void add(Covers &covers, const Person &person, NameOf whose)
{
    if (whose == NameOf::Person) // the name of an organisation is public
        add(covers, person.name, maskedName(person.name));
    add(covers, person.number, maskedNumber(person.number));
    add(covers, person.phone, maskedPhone(person.phone));
    add(covers, person.address, maskedAddress(person.address));
}

NameOf nameOfApplicant(const CaseRecord &record)
{
    return record.applicant.organisation ? NameOf::Organisation : NameOf::Person;
}

Covers coversOf(const CaseRecord &record)
{
    Covers covers;
    add(covers, record.applicant.identity, nameOfApplicant(record));
    add(covers, record.applicant.legalRepresentative, maskedName(record.applicant.legalRepresentative));
    if (record.agent)
        add(covers, record.agent->identity, NameOf::Person);
    if (record.handOver)
        add(covers, record.handOver->collector, NameOf::Person);
    for (const CaseMaterial &material : record.materials) {
        if (material.holder)
            add(covers, *material.holder, NameOf::Person);
    }
    return covers;
}

/// Free text with the people of the case covered, and whatever looks like a number of somebody.
void cover(QString &text, const Covers &covers)
{
    for (const auto &[plain, masked] : covers)
        text.replace(plain, masked);
    text = redacted(text);
}

void cover(Person &person, NameOf whose)
{
    person.name = maskedName(person.name, whose);
    person.number = maskedNumber(person.number);
    person.phone = maskedPhone(person.phone);
    person.address = maskedAddress(person.address);
}

/// Choices have short names of the guide's; everything else was typed by somebody or taken over from the applicant.
void coverForm(QMap<QString, FormValue> &form)
{
    static const QRegularExpression choice(QStringLiteral("^[a-z][A-Za-z-]{0,30}$"));
    for (FormValue &entry : form) {
        if (!entry.value.isEmpty() && !choice.match(entry.value).hasMatch())
            entry.value = QStringLiteral("***");
        if (!entry.words.isEmpty())
            entry.words = QStringLiteral("***");
        for (FormClaim &claim : entry.claims)
            claim.value = QStringLiteral("***");
        if (!entry.keptBecause.isEmpty())
            entry.keptBecause = QStringLiteral("***");
    }
}

/// What a register says of somebody is as personal as what they say themselves; who says so is not.
void cover(Cover &licence, const Applicant &applicant)
{
    const bool isPublic = applicant.organisation && licence.holder == applicant.identity.name;
    licence.holder = maskedName(licence.holder, isPublic ? NameOf::Organisation : NameOf::Person);
    licence.number = maskedNumber(licence.number);
    for (QString &value : licence.elements)
        value = QStringLiteral("***");
}

/// What a code says may be a name or a number; which other material has the same page is not personal.
void cover(QList<PageFinding> &findings)
{
    for (PageFinding &finding : findings) {
        if (finding.check == PageCheck::Code && !finding.text.isEmpty())
            finding.text = QStringLiteral("***");
    }
}

void cover(QList<MaterialReading> &readings, const Covers &covers)
{
    for (MaterialReading &reading : readings) {
        if (!reading.text.isEmpty())
            reading.text = QStringLiteral("***");
        cover(reading.because, covers);
    }
}

void coverMaterials(QList<CaseMaterial> &materials, const Applicant &applicant, const Covers &covers)
{
    for (CaseMaterial &material : materials) {
        cover(material.findingsAcceptedBecause, covers);
        cover(material.askedBecause, covers);
        if (material.cover)
            cover(*material.cover, applicant);
        if (material.holder)
            cover(*material.holder, NameOf::Person);
        for (PageFile &file : material.files) {
            if (!file.origin.startsWith(QStringLiteral("scanner:")))
                cover(file.origin, covers);
            cover(file.findings);
        }
        cover(material.readings, covers);
        for (PointDecision &point : material.points)
            cover(point.reason, covers);
    }
}

void coverDefects(QList<Defect> &defects, const Covers &covers)
{
    for (Defect &defect : defects)
        cover(defect.text, covers);
}

} // namespace

CaseRecord maskedCase(CaseRecord record)
{
    const Covers covers = coversOf(record);
    const NameOf whose = nameOfApplicant(record);
    coverMaterials(record.materials, record.applicant, covers);
    cover(record.applicant.identity, whose);
    record.applicant.legalRepresentative = maskedName(record.applicant.legalRepresentative);
    if (record.agent) {
        cover(record.agent->identity, NameOf::Person);
        cover(record.agent->powerOfAttorney, covers);
    }
    if (record.handOver) {
        cover(record.handOver->collector, NameOf::Person);
        cover(record.handOver->relation, covers);
        cover(record.handOver->verification, covers);
    }
    coverForm(record.form);
    for (CaseComponent &component : record.components)
        cover(component.text, covers);
    coverDefects(record.defects, covers);
    coverDefects(record.review.reasons, covers);
    record.place.typed = QString(record.place.typed.size(), u'*');
    cover(record.anotherBecause, covers);
    cover(record.draft.refusalReasons, covers);
    cover(record.draft.competentBody, covers);
    return record;
}

} // namespace yichuang
