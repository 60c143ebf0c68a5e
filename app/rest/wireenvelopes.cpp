// SPDX-License-Identifier: Apache-2.0
#include "rest/wireenvelopes.h"

#include <algorithm>
#include <utility>

#include "core/jsonfields.h"
#include "domain/cases/casecodes.h"
#include "domain/cases/casestate.h"
#include "domain/cases/deadlinejson.h"
#include "domain/cases/personjson.h"
#include "domain/cases/sentfile.h"
#include "wire/caseenvelope.h"
#include "wire/caseevent.h"
#include "wire/jsonbody.h"

namespace yichuang {

namespace {

// What is not handed in as a file has no id of its own; the same case and material always give the same one.
QString idWithoutFile(const CaseRecord &record, const CaseMaterial &material)
{
    return QUuid::createUuidV5(record.id.uuid(), material.materialId).toString(QUuid::WithoutBraces);
}

std::optional<wire::EnvelopeCover> coverOf(const CaseMaterial &material)
{
    if (!material.cover)
        return std::nullopt;
    const Cover &cover = *material.cover;
    return wire::EnvelopeCover{codeOf(coverKindCodes, cover.kind), cover.source, cover.number, cover.fetchedAt};
}

std::optional<wire::EnvelopePromise> promiseOf(const CaseMaterial &material)
{
    if (!material.promise)
        return std::nullopt;
    const MaterialPromise &promise = *material.promise;
    return wire::EnvelopePromise{promise.due, promise.madeAt, promise.keptAt.value_or(QDateTime()),
                                 promise.lapsedAt.value_or(QDateTime())};
}

QString hexText(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex());
}

wire::EnvelopeDocument documentOf(const CaseMaterial &material)
{
    wire::EnvelopeDocument document{material.document->archival, {}};
    for (const PageFile &file : material.files)
        document.madeOf.append({hexText(file.sha256), file.firstPage, file.pageCount, file.turned});
    return document;
}

wire::EnvelopeMaterial withoutFile(const CaseRecord &record, const CaseMaterial &material)
{
    wire::EnvelopeMaterial line;
    line.id = idWithoutFile(record, material);
    line.role = material.materialId;
    line.name = material.name;
    line.obtained = codeOf(obtainedCodes, material.obtained);
    line.originals = material.originals;
    line.copies = material.copies;
    line.returned = material.originalsReturned;
    line.issuedOn = material.issuedOn;
    line.validUntil = material.validUntil;
    line.cover = coverOf(material);
    line.promise = promiseOf(material);
    if (material.holder)
        line.holder = personToJson(*material.holder);
    return line;
}

QList<wire::EnvelopeMaterial> materialsOf(const CaseRecord &record, const QList<CaseMaterial> &materials)
{
    QList<wire::EnvelopeMaterial> lines;
    for (const CaseMaterial &material : materials) {
        // Something stands for it, or was promised for it; what merely is not there is no line.
        if (material.files.isEmpty() && (material.isTakenIn() || material.promise))
            lines.append(withoutFile(record, material));
        for (const SentFile &file : sentFiles(record.id, material)) {
            wire::EnvelopeMaterial line = withoutFile(record, material);
            line.id = file.id.toString();
            line.sha256 = hexText(file.sha256);
            line.size = file.size;
            line.type = file.mediaType;
            line.pages = file.pageCount;
            line.first = file.firstPage;
            line.turned = file.turned;
            if (file.isDocument)
                line.document = documentOf(material);
            lines.append(line);
        }
    }
    return lines;
}

/// The value and where it came from; and why it is not what a register says (DOMAIN R38).
QJsonObject fieldOf(const FormValue &value)
{
    QJsonObject object{{QStringLiteral("value"), value.value}, {QStringLiteral("source"), value.source}};
    if (value.at.isValid())
        object.insert(QStringLiteral("at"), wire::momentText(value.at));
    if (!value.keptBecause.isEmpty())
        object.insert(QStringLiteral("keptBecause"), value.keptBecause);
    if (!value.words.isEmpty())
        object.insert(QStringLiteral("words"), value.words);
    return object;
}

QList<wire::EnvelopeComponent> componentsOf(const CaseRecord &record)
{
    QList<wire::EnvelopeComponent> components;
    for (const CaseComponent &component : record.components)
        components.append({component.id, component.name, component.department, component.after,
                           caseStateCode(component.state), component.text});
    return components;
}

QJsonObject formOf(const CaseRecord &record)
{
    QJsonObject form;
    for (auto field = record.form.constBegin(); field != record.form.constEnd(); ++field)
        form.insert(field.key(), fieldOf(*field));
    return form;
}

QList<wire::EnvelopeDefect> correctionOf(const CaseRecord &record)
{
    QList<wire::EnvelopeDefect> lines;
    for (const Defect &defect : record.defects)
        lines.append({defect.materialId, defect.text});
    return lines;
}

} // namespace

WireEnvelopes::WireEnvelopes(QString hall, QString bootId, const Clock &clock)
    : m_hall(std::move(hall)), m_bootId(std::move(bootId)), m_clock(clock)
{
}

QByteArray WireEnvelopes::ofCase(const CaseRecord &record) const
{
    wire::CaseEnvelope envelope;
    envelope.id = record.id.toString();
    envelope.rev = std::max(1, record.revision);
    envelope.localNo = record.number;
    envelope.service = record.guide.id;
    envelope.serviceRev = QString::number(record.guide.version);
    envelope.situation = record.situationId;
    envelope.hall = m_hall;
    envelope.counter = record.counterNo;
    envelope.clerk = record.clerkId;
    envelope.created = {m_clock.now(), m_clockOffsetMs, m_bootId, m_clock.monotonicMs()};
    envelope.state = caseStateCode(record.state);
    envelope.applicant = applicantToJson(record.applicant);
    if (record.agent)
        envelope.agent = agentToJson(*record.agent);
    envelope.answers = record.answers;
    envelope.fields = formOf(record);
    envelope.deadlines = deadlinesToJson(record.deadlines);
    envelope.materials = materialsOf(record, record.materials);
    envelope.correction = correctionOf(record);
    envelope.components = componentsOf(record);
    envelope.certificate = record.certificate;
    return canonicalJson(wire::caseEnvelopeToJson(envelope));
}

QByteArray WireEnvelopes::ofEvent(const QString &eventId, const CaseRecord &record, const QString &kind,
                                  const QDateTime &at, const QString &clerkId, const QJsonObject &body) const
{
    return canonicalJson(wire::caseEventToJson({eventId, record.id.toString(), kind, at, clerkId, body}));
}

QByteArray WireEnvelopes::ofSupplement(const QString &eventId, const CaseRecord &record, const QList<CaseMaterial> &late,
                                       const QDateTime &at, const QString &clerkId, const QJsonObject &body) const
{
    QJsonArray materials;
    for (const wire::EnvelopeMaterial &material : materialsOf(record, late))
        materials.append(wire::envelopeMaterialToJson(material));
    QJsonObject told = body;
    told.insert(QStringLiteral("materials"), materials);
    return ofEvent(eventId, record, wire::eventkind::supplement, at, clerkId, told);
}

} // namespace yichuang
