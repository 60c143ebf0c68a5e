// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guidecorrection.h"

#include "core/jsonfields.h"
#include "domain/guide/guidecodes.h"
#include "domain/guide/guideelements.h"
#include "domain/guide/guidejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace yichuang {

namespace {

constexpr std::array sourceCodes{
    Coded<CorrectionSource>{CorrectionSource::SelfCheck, u"selfCheck"},
    Coded<CorrectionSource>{CorrectionSource::Rating, u"rating"},
    Coded<CorrectionSource>{CorrectionSource::Testing, u"testing"},
    Coded<CorrectionSource>{CorrectionSource::PublicHunt, u"publicHunt"},
};

constexpr std::array stateCodes{
    Coded<CorrectionState>{CorrectionState::Raised, u"raised"},
    Coded<CorrectionState>{CorrectionState::Answered, u"answered"},
    Coded<CorrectionState>{CorrectionState::Rectified, u"rectified"},
    Coded<CorrectionState>{CorrectionState::FedBack, u"fedBack"},
};

/// What a person reads of a value; of a part that has a name, the name.
QString wordsOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool() || value.isDouble())
        return value.toVariant().toString();
    if (value.isArray()) {
        QStringList words;
        for (const QJsonValue &item : value.toArray())
            words.append(wordsOf(item));
        return words.join(QStringLiteral("；"));
    }
    const QJsonObject object = value.toObject();
    for (const QStringView key : {u"materialName", u"conditionName", u"text", u"label", u"name"}) {
        if (object.contains(key))
            return object.value(key).toString();
    }
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonValue valueAt(const QJsonObject &document, const QString &pointer)
{
    QJsonValue value = document;
    for (const QString &step : pointer.split(u'/', Qt::SkipEmptyParts)) {
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        value = isIndex && value.isArray() ? value.toArray().at(index) : value.toObject().value(step);
    }
    return value;
}

QString momentText(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime momentField(JsonFields &fields, QStringView key, bool needed)
{
    const QString text = fields.textOr(key);
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid() && (needed || !text.isEmpty()))
        fields.reject(key, QStringLiteral("must be a moment"));
    return moment;
}

template <typename Codes>
auto codedField(JsonFields &fields, QStringView key, const Codes &codes)
{
    const auto value = valueOf(codes, fields.text(key));
    if (!value)
        fields.reject(key, QStringLiteral("unknown word"));
    return value.value_or(codes.front().value);
}

} // namespace

Result<> checkCorrection(const GuideCorrection &correction)
{
    const auto refuse = [](const QString &what) { return failure(ErrorCode::Invalid, what); };
    if (QUuid::fromString(correction.id).isNull() || correction.guide.isNull() || correction.guide.version < 1)
        return refuse(QStringLiteral("a correction names an item and its version"));
    if (correction.elementLabel.trimmed().isEmpty())
        return refuse(QStringLiteral("a correction names the element"));
    if (correction.suggested.trimmed().isEmpty())
        return refuse(QStringLiteral("a correction says what it should be"));
    if (correction.suggested.trimmed() == correction.current.trimmed())
        return refuse(QStringLiteral("what is suggested stands there already"));
    if (correction.reason.trimmed().isEmpty())
        return refuse(QStringLiteral("a correction says why"));
    return {};
}

std::optional<GuideCorrection> corrected(const GuideCorrection &correction, const CorrectionReport &report)
{
    if (report.correctionId != correction.id || report.state <= correction.state)
        return std::nullopt;
    GuideCorrection next = correction;
    next.state = report.state;
    next.answer = report.text.isEmpty() ? correction.answer : report.text;
    next.answeredAt = report.at;
    return next;
}

GuideCorrection correctionOf(const Guide &guide, const QString &pointer)
{
    GuideCorrection correction;
    correction.guide = guide.ref;
    correction.taskName = guide.taskName;
    correction.department = guide.department;
    correction.element = pointer;
    correction.elementLabel = pointer.isEmpty() ? QStringLiteral("办事指南") : elementLabel(guide, pointer);
    correction.owner = elementOwner(guide, pointer);
    if (!pointer.isEmpty())
        correction.current = wordsOf(valueAt(guideToJson(guide), pointer));
    return correction;
}

QStringList correctableElements(const Guide &guide)
{
    const QJsonObject document = guideToJson(guide);
    QStringList pointers{QString()};
    for (const GuideElement &element : guideElements()) {
        if (!document.contains(element.key))
            continue;
        const QString pointer = u'/' + element.key.toString();
        pointers.append(pointer);
        const QJsonArray parts = document.value(element.key).toArray();
        for (qsizetype index = 0; index < parts.size() && parts.at(index).isObject(); ++index) {
            pointers.append(QStringLiteral("%1/%2").arg(pointer).arg(index));
            if (element.key == u"materials")
                pointers.append(QStringLiteral("%1/%2/acceptStand").arg(pointer).arg(index));
        }
    }
    return pointers;
}

QJsonObject correctionToJson(const GuideCorrection &correction)
{
    return {{QStringLiteral("id"), correction.id},
            {QStringLiteral("guide"), correction.guide.id},
            {QStringLiteral("version"), correction.guide.version},
            {QStringLiteral("taskName"), correction.taskName},
            {QStringLiteral("department"), correction.department},
            {QStringLiteral("element"), correction.element},
            {QStringLiteral("elementLabel"), correction.elementLabel},
            {QStringLiteral("owner"), codeOf(ownerCodes, correction.owner)},
            {QStringLiteral("current"), correction.current},
            {QStringLiteral("suggested"), correction.suggested},
            {QStringLiteral("reason"), correction.reason},
            {QStringLiteral("source"), codeOf(sourceCodes, correction.source)},
            {QStringLiteral("clerkId"), correction.clerkId},
            {QStringLiteral("clerkName"), correction.clerkName},
            {QStringLiteral("counterNo"), correction.counterNo},
            {QStringLiteral("raisedAt"), momentText(correction.raisedAt)},
            {QStringLiteral("state"), codeOf(stateCodes, correction.state)},
            {QStringLiteral("answer"), correction.answer},
            {QStringLiteral("answeredAt"), momentText(correction.answeredAt)}};
}

Result<GuideCorrection> correctionFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    GuideCorrection correction;
    correction.id = fields.text(u"id");
    correction.guide = {fields.text(u"guide"), int(fields.integer(u"version"))};
    correction.taskName = fields.text(u"taskName");
    correction.department = fields.textOr(u"department");
    correction.element = fields.textOr(u"element");
    correction.elementLabel = fields.text(u"elementLabel");
    correction.owner = codedField(fields, u"owner", ownerCodes);
    correction.current = fields.textOr(u"current");
    correction.suggested = fields.text(u"suggested");
    correction.reason = fields.text(u"reason");
    correction.source = codedField(fields, u"source", sourceCodes);
    correction.clerkId = fields.text(u"clerkId");
    correction.clerkName = fields.textOr(u"clerkName");
    correction.counterNo = fields.textOr(u"counterNo");
    correction.raisedAt = momentField(fields, u"raisedAt", true);
    correction.state = codedField(fields, u"state", stateCodes);
    correction.answer = fields.textOr(u"answer");
    correction.answeredAt = momentField(fields, u"answeredAt", false);
    if (!fields.ok())
        return failure(fields.error());
    if (const Result<> whole = checkCorrection(correction); !whole)
        return failure(whole.error());
    return correction;
}

QList<CorrectionSource> allCorrectionSources()
{
    QList<CorrectionSource> sources;
    for (const auto &coded : sourceCodes)
        sources.append(coded.value);
    return sources;
}

QString correctionSourceName(CorrectionSource source)
{
    return codeOf(sourceCodes, source);
}

QString correctionStateName(CorrectionState state)
{
    return codeOf(stateCodes, state);
}

std::optional<CorrectionState> correctionStateFromName(const QString &name)
{
    return valueOf(stateCodes, name);
}

} // namespace yichuang
