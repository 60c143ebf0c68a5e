// SPDX-License-Identifier: Apache-2.0
#include "wire/caseenvelope.h"

#include "wire/jsonbody.h"

namespace yichuang::wire {

namespace {

QString readState(JsonFields &fields)
{
    const QString state = readFilled(fields, u"state");
    for (const QChar letter : state) {
        if (!(letter >= u'A' && letter <= u'Z') && !(letter >= u'0' && letter <= u'9') && letter != u'_')
            fields.reject(u"state", QStringLiteral("must be a code of DOMAIN 3.2"));
    }
    return state;
}

EnvelopeCreation readCreation(JsonFields &fields)
{
    JsonFields nested(fields.object(u"created"), fields.pointerTo(u"created"));
    EnvelopeCreation created;
    created.wall = readMoment(nested, u"wall");
    created.offsetMs = nested.integer(u"offsetMs");
    created.bootId = nested.text(u"bootId");
    created.monoMs = nested.integer(u"monoMs");
    fields.adopt(nested);
    return created;
}

QJsonObject creationToJson(const EnvelopeCreation &created)
{
    return {{QStringLiteral("wall"), momentText(created.wall)},
            {QStringLiteral("offsetMs"), created.offsetMs},
            {QStringLiteral("bootId"), created.bootId},
            {QStringLiteral("monoMs"), created.monoMs}};
}

/// A day of the calendar; null when it is not there.
QDate readDay(JsonFields &fields, QStringView key)
{
    const QString text = fields.textOr(key);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !day.isValid())
        fields.reject(key, QStringLiteral("must be a day as YYYY-MM-DD"));
    return day;
}

QDateTime readMomentOr(JsonFields &fields, QStringView key)
{
    return fields.has(key) ? readMoment(fields, key) : QDateTime();
}

int readCount(JsonFields &fields, QStringView key)
{
    return fields.has(key) ? int(readAtLeast(fields, key, 0)) : 0;
}

std::optional<EnvelopeCover> readCover(JsonFields &material)
{
    if (!material.has(u"cover"))
        return std::nullopt;
    JsonFields fields(material.object(u"cover"), material.pointerTo(u"cover"));
    const EnvelopeCover cover{readFilled(fields, u"kind"), fields.textOr(u"source"), fields.textOr(u"number"),
                              readMoment(fields, u"at")};
    material.adopt(fields);
    return cover;
}

std::optional<EnvelopePromise> readPromise(JsonFields &material)
{
    if (!material.has(u"promise"))
        return std::nullopt;
    JsonFields fields(material.object(u"promise"), material.pointerTo(u"promise"));
    const EnvelopePromise promise{readDay(fields, u"due"), readMoment(fields, u"at"), readMomentOr(fields, u"keptAt"),
                                  readMomentOr(fields, u"lapsedAt")};
    material.adopt(fields);
    return promise;
}

void putDay(QJsonObject &object, const QString &key, QDate day)
{
    if (day.isValid())
        object.insert(key, day.toString(Qt::ISODate));
}

void putMoment(QJsonObject &object, const QString &key, const QDateTime &moment)
{
    if (moment.isValid())
        object.insert(key, momentText(moment));
}

void putCount(QJsonObject &object, const QString &key, int count)
{
    if (count > 0)
        object.insert(key, count);
}

QJsonObject coverToJson(const EnvelopeCover &cover)
{
    return {{QStringLiteral("kind"), cover.kind},
            {QStringLiteral("source"), cover.source},
            {QStringLiteral("number"), cover.number},
            {QStringLiteral("at"), momentText(cover.at)}};
}

QJsonObject promiseToJson(const EnvelopePromise &promise)
{
    QJsonObject object{{QStringLiteral("at"), momentText(promise.at)}};
    putDay(object, QStringLiteral("due"), promise.due);
    putMoment(object, QStringLiteral("keptAt"), promise.keptAt);
    putMoment(object, QStringLiteral("lapsedAt"), promise.lapsedAt);
    return object;
}

EnvelopeMaterial readMaterial(JsonFields &fields)
{
    EnvelopeMaterial material;
    material.id = readUuid(fields, u"id");
    material.role = readFilled(fields, u"role");
    material.name = fields.text(u"name");
    material.sha256 = fields.text(u"sha256");
    if (material.hasFile())
        material.sha256 = readSha256(fields, u"sha256");
    material.size = readAtLeast(fields, u"size", material.hasFile() ? 1 : 0);
    if (!material.hasFile() && material.size != 0)
        fields.reject(u"size", QStringLiteral("must be 0 without a file"));
    material.type = fields.text(u"type");
    material.pages = int(readAtLeast(fields, u"pages", 0));
    material.obtained = readFilled(fields, u"obtained");
    material.originals = readCount(fields, u"originals");
    material.copies = readCount(fields, u"copies");
    material.returned = readCount(fields, u"returned");
    material.issuedOn = readDay(fields, u"issuedOn");
    material.validUntil = readDay(fields, u"validUntil");
    material.cover = readCover(fields);
    material.promise = readPromise(fields);
    if (fields.has(u"holder"))
        material.holder = fields.object(u"holder");
    material.document = readDocument(fields, material.pages);
    material.first = readFirst(fields);
    material.turned = readTurned(fields);
    if (material.document && !material.hasFile())
        fields.reject(u"document", QStringLiteral("must have a file"));
    return material;
}

QList<EnvelopeMaterial> readMaterials(JsonFields &fields)
{
    QList<EnvelopeMaterial> materials;
    for (JsonFields element : fields.each(u"materials")) {
        materials.append(readMaterial(element));
        fields.adopt(element);
    }
    return materials;
}

QList<EnvelopeDefect> readCorrection(JsonFields &fields)
{
    QList<EnvelopeDefect> defects;
    for (JsonFields element : fields.eachOr(u"correction")) {
        defects.append({element.text(u"material"), readFilled(element, u"text")});
        fields.adopt(element);
    }
    return defects;
}

QJsonArray correctionToJson(const QList<EnvelopeDefect> &defects)
{
    QJsonArray lines;
    for (const EnvelopeDefect &defect : defects)
        lines.append(QJsonObject{{QStringLiteral("material"), defect.material}, {QStringLiteral("text"), defect.text}});
    return lines;
}

} // namespace

QStringList CaseEnvelope::hashes() const
{
    QStringList found;
    for (const EnvelopeMaterial &material : materials) {
        if (material.hasFile() && !found.contains(material.sha256))
            found.append(material.sha256);
    }
    return found;
}

Result<EnvelopeMaterial> envelopeMaterialFromJson(const QJsonObject &json, const QString &pointer)
{
    JsonFields fields(json, pointer);
    EnvelopeMaterial material = readMaterial(fields);
    if (!fields.ok())
        return failure(fields.error());
    return material;
}

QJsonObject envelopeMaterialToJson(const EnvelopeMaterial &material)
{
    QJsonObject object{{QStringLiteral("id"), material.id},         {QStringLiteral("role"), material.role},
                       {QStringLiteral("name"), material.name},     {QStringLiteral("sha256"), material.sha256},
                       {QStringLiteral("size"), material.size},     {QStringLiteral("type"), material.type},
                       {QStringLiteral("pages"), material.pages},   {QStringLiteral("obtained"), material.obtained}};
    putCount(object, QStringLiteral("originals"), material.originals);
    putCount(object, QStringLiteral("copies"), material.copies);
    putCount(object, QStringLiteral("returned"), material.returned);
    putDay(object, QStringLiteral("issuedOn"), material.issuedOn);
    putDay(object, QStringLiteral("validUntil"), material.validUntil);
    if (material.cover)
        object.insert(QStringLiteral("cover"), coverToJson(*material.cover));
    if (material.promise)
        object.insert(QStringLiteral("promise"), promiseToJson(*material.promise));
    if (material.document)
        object.insert(QStringLiteral("document"), documentToJson(*material.document));
    if (material.holder)
        object.insert(QStringLiteral("holder"), *material.holder);
    putPlace(object, material.first, material.turned);
    return object;
}

Result<CaseEnvelope> caseEnvelopeFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    requireSchema(fields, caseSchema);
    CaseEnvelope envelope;
    envelope.id = readUuid(fields, u"id");
    envelope.rev = readAtLeast(fields, u"rev", 1);
    envelope.localNo = readFilled(fields, u"localNo");
    envelope.service = readFilled(fields, u"service");
    envelope.serviceRev = readFilled(fields, u"serviceRev");
    envelope.situation = fields.text(u"situation");
    envelope.hall = readFilled(fields, u"hall");
    envelope.counter = readFilled(fields, u"counter");
    envelope.clerk = readFilled(fields, u"clerk");
    envelope.created = readCreation(fields);
    envelope.state = readState(fields);
    envelope.applicant = fields.object(u"applicant");
    if (fields.has(u"agent"))
        envelope.agent = fields.object(u"agent");
    envelope.answers = fields.object(u"answers");
    envelope.fields = fields.object(u"fields");
    envelope.deadlines = fields.object(u"deadlines");
    envelope.materials = readMaterials(fields);
    envelope.correction = readCorrection(fields);
    envelope.components = readComponents(fields);
    envelope.certificate = fields.textOr(u"certificate");
    if (!fields.ok())
        return failure(fields.error());
    return envelope;
}

QJsonObject caseEnvelopeToJson(const CaseEnvelope &envelope)
{
    QJsonArray materials;
    for (const EnvelopeMaterial &material : envelope.materials)
        materials.append(envelopeMaterialToJson(material));
    QJsonObject json{{QStringLiteral("schema"), caseSchema},
                     {QStringLiteral("id"), envelope.id},
                     {QStringLiteral("rev"), envelope.rev},
                     {QStringLiteral("localNo"), envelope.localNo},
                     {QStringLiteral("service"), envelope.service},
                     {QStringLiteral("serviceRev"), envelope.serviceRev},
                     {QStringLiteral("situation"), envelope.situation},
                     {QStringLiteral("hall"), envelope.hall},
                     {QStringLiteral("counter"), envelope.counter},
                     {QStringLiteral("clerk"), envelope.clerk},
                     {QStringLiteral("created"), creationToJson(envelope.created)},
                     {QStringLiteral("state"), envelope.state},
                     {QStringLiteral("applicant"), envelope.applicant},
                     {QStringLiteral("agent"), envelope.agent ? QJsonValue(*envelope.agent) : QJsonValue()},
                     {QStringLiteral("answers"), envelope.answers},
                     {QStringLiteral("fields"), envelope.fields},
                     {QStringLiteral("deadlines"), envelope.deadlines},
                     {QStringLiteral("materials"), materials},
                     {QStringLiteral("correction"), correctionToJson(envelope.correction)}};
    if (!envelope.components.isEmpty())
        json.insert(QStringLiteral("components"), componentsToJson(envelope.components));
    if (!envelope.certificate.isEmpty())
        json.insert(QStringLiteral("certificate"), envelope.certificate);
    return json;
}

} // namespace yichuang::wire
