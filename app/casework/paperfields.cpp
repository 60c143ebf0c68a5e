// SPDX-License-Identifier: Apache-2.0
#include "casework/paperfields.h"

#include "casework/materialwords.h"
#include "casework/paperwords.h"
#include "core/clock.h"
#include "domain/identifiers/masking.h"

namespace yichuang {

namespace {

QString coveredNumber(const Applicant &applicant)
{
    // A credit code is public; a person's number is not (DOMAIN §6.4).
    return applicant.organisation ? applicant.identity.number : maskedNumber(applicant.identity.number);
}

} // namespace

QString momentText(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODate);
}

QString dayText(const QDateTime &moment)
{
    return atCounter(moment).date().toString(Qt::ISODate);
}

void insertUnlessEmpty(QJsonObject &fields, const QString &key, const QString &value)
{
    if (!value.trimmed().isEmpty())
        fields.insert(key, value);
}

QJsonObject commonFields(const CaseRecord &record, const Session &session, const QDateTime &at)
{
    QJsonObject fields{
        {QStringLiteral("hallName"), session.counter.hallName},
        {QStringLiteral("counterNo"), session.counter.counterNo},
        {QStringLiteral("clerkName"), session.clerk.name},
        {QStringLiteral("clerkNo"), session.clerk.id},
        {QStringLiteral("itemName"), record.itemName},
        {QStringLiteral("applicantName"), record.applicant.identity.name},
        {QStringLiteral("printedAt"), momentText(at)},
        {QStringLiteral("provisional"), record.platformNumber.isEmpty()},
        {QStringLiteral("offline"), record.takenOffline},
        {QStringLiteral("sample"), record.sample},
    };
    insertUnlessEmpty(fields, QStringLiteral("situationName"), record.situationName);
    insertUnlessEmpty(fields, QStringLiteral("applicantNumberMasked"), coveredNumber(record.applicant));
    insertUnlessEmpty(fields, QStringLiteral("phone"), record.applicant.identity.phone);
    insertUnlessEmpty(fields, QStringLiteral("consultPhone"), session.counter.consultPhone);
    insertUnlessEmpty(fields, QStringLiteral("departmentName"), record.department);
    if (record.agent)
        insertUnlessEmpty(fields, QStringLiteral("agentName"), record.agent->identity.name);
    if (!record.guide.isNull())
        fields.insert(QStringLiteral("guideVersion"), QString::number(record.guide.version));
    return fields;
}

QJsonArray materialRows(const QList<CaseMaterial> &materials, const Guide &guide)
{
    QJsonArray rows;
    for (const CaseMaterial &material : materials) {
        const MaterialRule *rule = guide.material(material.materialId);
        QJsonObject row{
            {QStringLiteral("no"), rows.size() + 1},
            {QStringLiteral("name"), material.name},
            {QStringLiteral("source"), sourceLabel(rule, material)},
            {QStringLiteral("copies"), rule ? rule->copies : 1},
            {QStringLiteral("form"), takenLabel(rule, material)},
        };
        insertUnlessEmpty(row, QStringLiteral("counted"), piecesLabel(material));
        if (!material.files.isEmpty())
            row.insert(QStringLiteral("pages"), material.pageCount());
        rows.append(row);
    }
    return rows;
}

QJsonArray componentRows(const CaseRecord &record)
{
    QJsonArray rows;
    for (const CaseComponent &component : record.components) {
        QJsonObject row{{QStringLiteral("no"), rows.size() + 1},
                        {QStringLiteral("name"), component.name},
                        {QStringLiteral("department"), component.department}};
        if (component.state == CaseState::NotAccepted)
            row.insert(QStringLiteral("refused"), true);
        rows.append(row);
    }
    return rows;
}

Paper paperOf(PaperKind kind, const CaseRecord &record, QJsonObject fields)
{
    Paper paper;
    paper.kind = kind;
    paper.number = record.number;
    paper.checkToken = record.checkToken;
    paper.fields = std::move(fields);
    return paper;
}

QJsonObject filingFields(const CaseRecord &record, const Session &session, const QDateTime &at)
{
    QJsonObject fields = commonFields(record, session, at);
    fields.insert(QStringLiteral("receivedOn"), dayText(record.receivedAt.value_or(at)));
    return fields;
}

void insertDue(QJsonObject &fields, const QString &key, const std::optional<DueDate> &due)
{
    if (due && due->date.isValid())
        fields.insert(key, due->date.toString(Qt::ISODate));
}

} // namespace yichuang
