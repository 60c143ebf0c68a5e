// SPDX-License-Identifier: Apache-2.0
#include "documents/templatecatalogue.h"

#include <algorithm>
#include <array>

#include <QFile>

#include "core/jsonfields.h"

// Outside the namespace, as the macro demands: a static library's resources are left out unless somebody names them.
static void loadTemplates()
{
    Q_INIT_RESOURCE(papertemplates);
}

namespace yichuang {

namespace {

Result<QByteArray> builtIn(const QString &fileName)
{
    loadTemplates();
    QFile file(QStringLiteral(":/documents/") + fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, QStringLiteral("no built-in template file ") + fileName);
    return file.readAll();
}

Result<PaperTemplate> describedTemplate(const QString &name)
{
    const auto bytes = builtIn(name + QStringLiteral(".json"));
    if (!bytes)
        return failure(bytes.error());
    const auto object = parseJsonObject(*bytes);
    if (!object)
        return failure(object.error());
    JsonFields description(*object);
    PaperTemplate described;
    described.title = description.text(u"title");
    described.source = description.text(u"source");
    described.landscape = description.textOr(u"orientation") == u"landscape";
    described.sheets = description.textOr(u"sheets");
    const auto fields = paperFieldsFromJson(description, u"required", u"optional");
    if (!fields)
        return failure(fields.error());
    described.fields = *fields;
    return described;
}

/// A kind may make a common field a required one.
QList<PaperField> merged(const QList<PaperField> &common, const QList<PaperField> &own)
{
    QList<PaperField> fields;
    for (const PaperField &field : common) {
        const bool overridden = std::any_of(own.cbegin(), own.cend(),
                                            [&field](const PaperField &other) { return other.name == field.name; });
        if (!overridden)
            fields.append(field);
    }
    return fields + own;
}

} // namespace

Result<QString> templatePart(const QString &fileName)
{
    const auto bytes = builtIn(fileName);
    if (!bytes)
        return failure(bytes.error());
    return QString::fromUtf8(*bytes);
}

Result<PaperTemplate> paperTemplate(PaperKind kind)
{
    const QString name = paperKindName(kind);
    const auto common = describedTemplate(QStringLiteral("common"));
    if (!common)
        return failure(common.error());
    auto own = describedTemplate(name);
    if (!own)
        return own;
    const auto body = templatePart(name + QStringLiteral(".html"));
    if (!body)
        return failure(body.error());
    own->kind = kind;
    own->body = *body;
    own->fields = merged(common->fields, own->fields);
    return own;
}

QList<PaperTemplate> paperTemplates()
{
    constexpr std::array kinds{PaperKind::IntakeVoucher, PaperKind::AcceptanceVoucher, PaperKind::CorrectionNotice,
                               PaperKind::NonAcceptance, PaperKind::CollectionSlip,
                               PaperKind::PersonalRecord, PaperKind::OneTimeNotice, PaperKind::SupplementPromise,
                               PaperKind::CommitmentLetter, PaperKind::CorrectionsReceipt,
                               PaperKind::SuggestionTable, PaperKind::SeparatorSheets, PaperKind::DeviceReport, PaperKind::PurgeCertificate};
    QList<PaperTemplate> templates;
    for (const PaperKind kind : kinds) {
        if (auto one = paperTemplate(kind))
            templates.append(std::move(*one));
    }
    return templates;
}

} // namespace yichuang
