// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include "domain/guide/guidejson.h"
#include "domain/guide/guideschema.h"
#include "support/guidefiles.h"
#include "support/sampleguide.h"
#include "support/verify.h"

using namespace yichuang;
using test::changedJson;
using test::sampleGuide;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// Makes documents out of the schema itself, so that no element of the format is left out of the trial.
class DocumentMaker
{
public:
    DocumentMaker(const QJsonObject &schema, QRandomGenerator &random, bool whole)
        : m_definitions(schema.value(u"definitions").toObject()), m_random(random), m_whole(whole)
    {
    }

    QJsonValue make(const QJsonObject &schema)
    {
        if (schema.contains(u"$ref"))
            return make(m_definitions.value(schema.value(u"$ref").toString().section(QLatin1Char('/'), -1)).toObject());
        if (const QJsonArray values = schema.value(u"enum").toArray(); !values.isEmpty())
            return values.at(m_random.bounded(int(values.size())));
        const QString type = schema.value(u"type").toString();
        if (type == u"object" && schema.contains(u"properties"))
            return makeObject(schema);
        if (type == u"array")
            return makeArray(schema);
        if (type == u"boolean")
            return true;
        if (type == u"integer")
            return schema.value(u"minimum").toInt() + int(m_random.bounded(9)) + 1;
        return schema.contains(u"pattern") ? makePatterned(schema.value(u"pattern").toString()) : QJsonValue(word());
    }

    QJsonObject makeObject(const QJsonObject &schema)
    {
        QJsonObject object;
        const QJsonObject properties = schema.value(u"properties").toObject();
        const QJsonArray required = schema.value(u"required").toArray();
        for (const QString &key : properties.keys()) {
            if (m_whole || required.contains(key) || m_random.bounded(2) == 0)
                object.insert(key, make(properties.value(key).toObject()));
        }
        return object;
    }

private:
    QJsonArray makeArray(const QJsonObject &schema)
    {
        QJsonArray array;
        const int count = qMax(schema.value(u"minItems").toInt(), 1);
        for (int i = 0; i < count; ++i) {
            const QJsonValue element = make(schema.value(u"items").toObject());
            if (!array.contains(element))
                array.append(element);
        }
        return array;
    }

    QString makePatterned(const QString &pattern)
    {
        if (pattern.startsWith(u"^[0-9]{4}"))
            return QDate(2026, 1, 1).addDays(++m_count).toString(Qt::ISODate);
        if (pattern.contains(u"applicant"))
            return text("applicant.name");
        if (pattern.contains(u"seal"))
            return text("seal");
        return QStringLiteral("id%1").arg(++m_count);
    }

    QString word() { return QStringLiteral("字%1").arg(++m_count); }

    const QJsonObject m_definitions;
    QRandomGenerator &m_random;
    const bool m_whole;
    int m_count = 0;
};

QJsonObject schemaDocument()
{
    QFile file(QStringLiteral(YICHUANG_SOURCE_DIR "/resources/schemas/guide.schema.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// What the schema leaves to the reader: limits stand whole, references lead somewhere, rules are rules.
void mend(QJsonObject &document)
{
    const QJsonObject always{{text("=="), QJsonArray{1, 1}}};
    for (const QString &stem : {text("anticipate"), text("promise")}) {
        if (!document.contains(stem + text("Day"))) {
            document.remove(stem + text("Type"));
            document.remove(stem + text("Explain"));
        } else {
            document.insert(stem + text("Type"), text("workingDays"));
        }
    }
    const auto mendEach = [&document](const QString &list, auto change) {
        QJsonArray changed;
        for (const QJsonValue each : document.value(list).toArray()) {
            QJsonObject part = each.toObject();
            change(part);
            changed.append(part);
        }
        if (!changed.isEmpty())
            document.insert(list, changed);
    };
    const auto mendLimit = [](QJsonObject &part, const QString &stem) {
        if (part.contains(stem + text("Day")))
            part.insert(stem + text("Type"), text("calendarDays"));
        else
            part.remove(stem + text("Type")), part.remove(stem + text("Explain"));
    };
    mendEach(text("specialProcedure"), [&](QJsonObject &part) { mendLimit(part, text("limit")); });
    mendEach(text("components"), [&](QJsonObject &part) {
        part.remove(text("after"));
        part.insert(text("condition"), always);
    });
    mendEach(text("situations"), [&](QJsonObject &part) { part.insert(text("condition"), always); });
    mendEach(text("questions"), [&](QJsonObject &part) { part.insert(text("askWhen"), always); });
    mendEach(text("materials"), [&](QJsonObject &part) {
        mendLimit(part, text("supplement"));
        part.insert(text("condition"), always);
        part.insert(text("conditionText"), text("总是"));
        // What equals the value of an absent key is not written.
        if (part.value(text("pageNum")) == 1)
            part.remove(text("pageNum"));
    });
    mendEach(text("form"), [&](QJsonObject &part) {
        part.insert(text("askWhen"), always);
        part.insert(text("kind"), text("text"));
        part.remove(text("options"));
        if (part.value(text("owner")) == text("substantive"))
            part.remove(text("owner"));
    });
    if (document.value(text("taskState")) == text("2"))
        document.remove(text("taskState"));
    if (QJsonObject retention = document.value(text("retention")).toObject(); !retention.isEmpty()) {
        retention.insert(text("years"), 3);
        document.insert(text("retention"), retention);
    }
    if (document.contains(text("planEffectiveDate")))
        document.remove(text("planCancelDate"));
    document.insert(text("owners"), QJsonObject{{text("promiseDay"), text("substantive")}});
    for (const QString &empty : {text("flags"), text("package"), text("administrativeReview"), text("administrativeLitigation")}) {
        if (document.value(empty).toObject().isEmpty())
            document.remove(empty);
    }
}

} // namespace

/// The guide format as a whole: what the schema allows, the reader keeps.
class TestGuideFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyElementOfTheFormatSurvives();
    void everyElementIsKeptApart();
    void anyDocumentOfTheSchemaSurvives();
    void validityDecidesWhenAGuideHolds();
    void onlyPublishedGuidesHold();
    void brokenElementsAreNamed_data();
    void brokenElementsAreNamed();
    void componentsWaitOnlyForEarlierOnes();
};

void TestGuideFormat::everyElementOfTheFormatSurvives()
{
    QRandomGenerator random(1);
    const QJsonObject schema = schemaDocument();
    QJsonObject document = DocumentMaker(schema, random, true).makeObject(schema);
    mend(document);
    const auto findings = guideSchemaFindings(document);
    QVERIFY_OK(findings);
    QCOMPARE(*findings, QStringList());
    const auto guide = guideFromJson(document);
    QVERIFY_OK(guide);
    const QJsonObject again = guideToJson(*guide);
    for (const QString &key : document.keys())
        QVERIFY2(again.value(key) == document.value(key),
                 qPrintable(key + QStringLiteral(": ")
                            + QString::fromUtf8(QJsonDocument(QJsonArray{document.value(key), again.value(key)}).toJson())));
    QCOMPARE(again.keys(), document.keys());
}

/// Two elements read from one key, or written to one member, would show as an element lost.
void TestGuideFormat::everyElementIsKeptApart()
{
    QRandomGenerator random(2);
    const QJsonObject schema = schemaDocument();
    QJsonObject document = DocumentMaker(schema, random, true).makeObject(schema);
    mend(document);
    const auto whole = guideFromJson(document);
    QVERIFY_OK(whole);
    const QJsonArray required = schema.value(u"required").toArray();
    for (const QString &key : document.keys()) {
        // The day carries its unit and explanation.
        if (required.contains(key) || key.startsWith(u"anticipate") || key.startsWith(u"promise"))
            continue;
        QJsonObject without = document;
        without.remove(key);
        const auto guide = guideFromJson(without);
        QVERIFY2(guide, qPrintable(key));
        QVERIFY2(*guide != *whole, qPrintable(key));
        QCOMPARE(guideToJson(*guide), without);
    }
}

void TestGuideFormat::anyDocumentOfTheSchemaSurvives()
{
    QRandomGenerator random(20260322);
    const QJsonObject schema = schemaDocument();
    for (int i = 0; i < 60; ++i) {
        QJsonObject document = DocumentMaker(schema, random, false).makeObject(schema);
        mend(document);
        const auto guide = guideFromJson(document);
        QVERIFY_OK(guide);
        const auto again = guideFromJson(guideToJson(*guide));
        QVERIFY_OK(again);
        QCOMPARE(*again, *guide);
        const auto findings = guideSchemaFindings(guideToJson(*guide));
        QVERIFY_OK(findings);
        QCOMPARE(*findings, QStringList());
    }
}

void TestGuideFormat::validityDecidesWhenAGuideHolds()
{
    Guide guide = sampleGuide();
    QVERIFY(!guide.holdsOn(guide.publishedOn.addDays(-1)));
    QVERIFY(guide.holdsOn(guide.publishedOn));
    guide.validity.from = guide.publishedOn.addDays(5);
    guide.validity.to = guide.publishedOn.addDays(9);
    QVERIFY(!guide.holdsOn(guide.publishedOn.addDays(4)));
    QVERIFY(guide.holdsOn(guide.publishedOn.addDays(5)));
    QVERIFY(guide.holdsOn(guide.publishedOn.addDays(8)));
    QVERIFY(!guide.holdsOn(guide.publishedOn.addDays(9)));
}

void TestGuideFormat::onlyPublishedGuidesHold()
{
    Guide guide = sampleGuide();
    for (const GuideState state : {GuideState::Pending, GuideState::Approved, GuideState::Rejected}) {
        guide.state = state;
        QVERIFY(!guide.holdsOn(guide.publishedOn));
        QCOMPARE(guideFromJson(guideToJson(guide))->state, state);
    }
}

void TestGuideFormat::brokenElementsAreNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *path, const QJsonValue &value) {
        QTest::newRow(path) << QString::fromLatin1(path) << value;
    };
    row("taskState", text("5"));
    row("planEffectiveDate", text("2026-13-01"));
    row("isOnline", text("1"));
    row("limitSceneNum", -1);
    row("linkWay", text("12345"));
    row("fees", QJsonArray{QJsonObject{{text("feeStand"), text("10元")}}});
    row("commonQuestions", QJsonArray{QJsonObject{{text("question"), text("？")}}});
    row("owners", QJsonObject{{text("byLaw"), text("nobody")}});
    row("administrativeReview", text("某局"));
    row("materials/0/maxAgeDays", text("30"));
    row("materials/0/commitment", QJsonObject{{text("byLaw"), text("《办法》")}});
    row("materials/0/supplementType", text("workingDays"));
    row("form/0/owner", text("nobody"));
    row("components", QJsonArray{QJsonObject{{text("id"), text("a")}}});
}

void TestGuideFormat::brokenElementsAreNamed()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    const QJsonObject document =
        changedJson(guideToJson(sampleGuide()), path.split(QLatin1Char('/')), value).toObject();
    const auto guide = guideFromJson(document);
    QVERIFY_ERROR(guide, ErrorCode::Invalid);
    QVERIFY2(guide.error().detail.startsWith(QLatin1Char('/') + path), qPrintable(guide.error().detail));
}

void TestGuideFormat::componentsWaitOnlyForEarlierOnes()
{
    QJsonObject document = guideToJson(sampleGuide());
    const QJsonObject first{{text("id"), text("a")}, {text("name"), text("甲")}};
    QJsonObject second{{text("id"), text("b")}, {text("name"), text("乙")}, {text("after"), QJsonArray{text("a")}}};
    document.insert(text("components"), QJsonArray{first, second});
    const auto guide = guideFromJson(document);
    QVERIFY_OK(guide);
    QCOMPARE(guide->package.component(text("b"))->after, QStringList(text("a")));
    QVERIFY(!guide->package.component(text("c")));

    document.insert(text("components"), QJsonArray{second, first});
    QVERIFY_ERROR(guideFromJson(document), ErrorCode::Invalid);
    second.insert(text("after"), QJsonArray{text("b")});
    document.insert(text("components"), QJsonArray{first, second});
    QVERIFY_ERROR(guideFromJson(document), ErrorCode::Invalid);
}

QTEST_APPLESS_MAIN(TestGuideFormat)
#include "tst_guideformat.moc"
