// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guideschema.h"

#include <exception>

#include <QFile>

// Without this valijson aborts the process on a faulty schema instead of throwing.
#ifndef VALIJSON_USE_EXCEPTIONS
#define VALIJSON_USE_EXCEPTIONS 1
#endif
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "core/jsonfields.h"

// The macro declares a function of the global namespace.
static void loadGuideSchema()
{
    Q_INIT_RESOURCE(domainrules);
}

namespace yichuang {

namespace {

using valijson::ValidationResults;
using valijson::adapters::QtJsonAdapter;

Result<QJsonObject> readSchema()
{
    loadGuideSchema();
    QFile file(QStringLiteral(":/yichuang/schemas/guide.schema.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, QStringLiteral("the guide schema is not in the program"));
    return parseJsonObject(file.readAll());
}

/// One step of a JSON pointer (RFC 6901 §3).
QString pointerStep(QString key)
{
    key.replace(QLatin1Char('~'), QStringLiteral("~0")).replace(QLatin1Char('/'), QStringLiteral("~1"));
    return QLatin1Char('/') + key;
}

/// valijson's context is "<root>", "[materials]", "[0]", …
QString pointerOf(const std::vector<std::string> &context)
{
    QString pointer;
    for (size_t i = 1; i < context.size(); ++i) {
        const QString key = QString::fromStdString(context[i]);
        pointer += pointerStep(key.mid(1, key.size() - 2));
    }
    return pointer;
}

QString quotedPart(const QString &sentence)
{
    const qsizetype begin = sentence.indexOf(QLatin1Char('\'')) + 1;
    const qsizetype end = sentence.lastIndexOf(QLatin1Char('\''));
    return sentence.mid(begin, end - begin);
}

/// A finding about a key is moved from the object to the key.
QString findingOf(const ValidationResults::Error &error)
{
    const QString pointer = pointerOf(error.context);
    const QString sentence = QString::fromStdString(error.description);
    if (sentence.startsWith(QLatin1String("Missing")))
        return pointer + pointerStep(quotedPart(sentence)) + QStringLiteral(": is missing");
    if (sentence.startsWith(QLatin1String("Object contains a property"))) {
        const QString key = sentence.section(QLatin1String(": '"), -1).chopped(2);
        return pointer + pointerStep(key) + QStringLiteral(": is not a key of the format");
    }
    return pointer + QStringLiteral(": ") + sentence;
}

/// The enclosing elements report "Failed to validate …" once more for everything wrong inside them.
bool isEcho(const ValidationResults::Error &error)
{
    return error.description.starts_with("Failed to validate");
}

/// The schema, parsed once for the life of the program: parsing costs a hundred times what checking a guide does. It is only
/// read afterwards, from any thread.
struct ParsedSchema
{
    valijson::Schema schema;
    Result<> parsed = {};

    ParsedSchema()
    {
        const auto document = readSchema();
        if (!document) {
            parsed = failure(ErrorCode::Internal, document.error().detail);
            return;
        }
        try {
            const QJsonValue value(*document);
            valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(QtJsonAdapter(value), schema);
        } catch (const std::exception &problem) {
            parsed = failure(ErrorCode::Internal, QString::fromUtf8(problem.what()));
        }
    }
};

QStringList findingsOf(const valijson::Schema &schema, const QJsonObject &document)
{
    ValidationResults results;
    const QJsonValue value(document);
    const QtJsonAdapter target(value);
    valijson::Validator(valijson::Validator::kStrongTypes).validate(schema, target, &results);

    QStringList findings;
    for (const ValidationResults::Error &error : results) {
        if (!isEcho(error))
            findings.append(findingOf(error));
    }
    findings.removeDuplicates();
    return findings;
}

} // namespace

Result<QStringList> guideSchemaFindings(const QJsonObject &document)
{
    static const ParsedSchema known;
    if (!known.parsed)
        return failure(known.parsed.error());
    try {
        return findingsOf(known.schema, document);
    } catch (const std::exception &problem) {
        return failure(ErrorCode::Internal, QString::fromUtf8(problem.what()));
    }
}

Result<> validateGuide(const QJsonObject &document)
{
    const auto findings = guideSchemaFindings(document);
    if (!findings)
        return failure(findings.error());
    if (findings->isEmpty())
        return {};
    return failure(ErrorCode::Invalid, findings->join(QLatin1Char('\n')));
}

} // namespace yichuang
