// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/jsonfields.h"
#include "domain/guide/guidejson.h"
#include "support/sampleguide.h"
#include "support/verify.h"

using namespace yichuang;
using test::sampleGuide;

namespace {

using Change = void (*)(QJsonObject &);

/// Replaces one key of the first element of a list.
void setInFirst(QJsonObject &guide, const QString &list, const QString &key, const QJsonValue &value)
{
    QJsonArray elements = guide.value(list).toArray();
    QJsonObject first = elements.first().toObject();
    first.insert(key, value);
    elements.replace(0, first);
    guide.insert(list, elements);
}

void repeatFirst(QJsonObject &guide, const QString &list)
{
    QJsonArray elements = guide.value(list).toArray();
    elements.append(elements.first());
    guide.insert(list, elements);
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestGuideJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGuideSurvivesItsDocument();
    void aBareGuideSurvivesItsDocument();
    void everyCodeOfTheFormatIsReadBack();
    void equalGuidesHaveEqualBytes();
    void codesAreThoseOfTheExchangeTables();
    void keysOfANewerVersionArePassedOver();
    void aBrokenDocumentNamesThePlace_data();
    void aBrokenDocumentNamesThePlace();
};

void TestGuideJson::aGuideSurvivesItsDocument()
{
    const auto read = guideFromJson(guideToJson(sampleGuide()));
    QVERIFY_OK(read);
    QCOMPARE(*read, sampleGuide());
}

void TestGuideJson::aBareGuideSurvivesItsDocument()
{
    Guide guide = sampleGuide();
    guide.statutory.reset();
    guide.promised = TimeLimit{0, DayUnit::CalendarDays, QString()};
    guide.questions.clear();
    guide.form.clear();
    guide.plainName.clear();
    guide.flags = {};
    guide.result = {};
    const QJsonObject document = guideToJson(guide);
    QVERIFY(!document.contains(QStringLiteral("anticipateDay")));
    QVERIFY(!document.contains(QStringLiteral("flags")));
    QCOMPARE(document.value(QStringLiteral("promiseDay")).toInt(-1), 0);
    const auto read = guideFromJson(document);
    QVERIFY_OK(read);
    QCOMPARE(*read, guide);
}

void TestGuideJson::everyCodeOfTheFormatIsReadBack()
{
    using enum AcceptanceMode;
    for (const AcceptanceMode mode : {Original, CheckOriginalKeepCopy, OriginalAndCopy, Copy, Electronic, Unstated}) {
        for (const GuideKind kind : {GuideKind::Single, GuideKind::OneThing, GuideKind::OneIndustry}) {
            Guide guide = sampleGuide();
            guide.kind = kind;
            guide.materials.first().acceptance = mode;
            const auto read = guideFromJson(guideToJson(guide));
            QVERIFY_OK(read);
            QCOMPARE(*read, guide);
        }
    }
}

void TestGuideJson::equalGuidesHaveEqualBytes()
{
    const QByteArray bytes = canonicalJson(guideToJson(sampleGuide()));
    const auto document = parseJsonObject(bytes);
    QVERIFY_OK(document);
    const auto read = guideFromJson(*document);
    QVERIFY_OK(read);
    QCOMPARE(canonicalJson(guideToJson(*read)), bytes);
}

void TestGuideJson::codesAreThoseOfTheExchangeTables()
{
    const QJsonObject document = guideToJson(sampleGuide());
    const QJsonArray materials = document.value(QStringLiteral("materials")).toArray();
    QCOMPARE(materials.first().toObject().value(QStringLiteral("isNeed")).toString(), QStringLiteral("1"));
    QCOMPARE(materials.last().toObject().value(QStringLiteral("isNeed")).toString(), QStringLiteral("3"));
    QCOMPARE(document.value(QStringLiteral("anticipateType")).toString(), QStringLiteral("workingDays"));
    QCOMPARE(document.value(QStringLiteral("taskName")).toString(), QStringLiteral("住所登记"));
}

void TestGuideJson::keysOfANewerVersionArePassedOver()
{
    QJsonObject document = guideToJson(sampleGuide());
    document.insert(QStringLiteral("elementOfTomorrow"), 1);
    const auto read = guideFromJson(document);
    QVERIFY_OK(read);
    QCOMPARE(*read, sampleGuide());
}

void TestGuideJson::aBrokenDocumentNamesThePlace_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, Change change, const QString &place) {
        QTest::newRow(name) << change << place;
    };
    row("no task name", [](QJsonObject &guide) { guide.remove(QStringLiteral("taskName")); },
        QStringLiteral("/taskName"));
    row("blank task name", [](QJsonObject &guide) { guide.insert(QStringLiteral("taskName"), QStringLiteral(" ")); },
        QStringLiteral("/taskName"));
    row("version zero", [](QJsonObject &guide) { guide.insert(QStringLiteral("version"), 0); },
        QStringLiteral("/version"));
    row("version too large", [](QJsonObject &guide) { guide.insert(QStringLiteral("version"), 3e9); },
        QStringLiteral("/version"));
    row("impossible day",
        [](QJsonObject &guide) { guide.insert(QStringLiteral("publishedOn"), QStringLiteral("2026-02-30")); },
        QStringLiteral("/publishedOn"));
    row("unknown kind", [](QJsonObject &guide) { guide.insert(QStringLiteral("kind"), QStringLiteral("theme")); },
        QStringLiteral("/kind"));
    row("nobody served", [](QJsonObject &guide) { guide.insert(QStringLiteral("serverType"), QJsonArray()); },
        QStringLiteral("/serverType"));
    row("limit without days", [](QJsonObject &guide) { guide.remove(QStringLiteral("promiseDay")); },
        QStringLiteral("/promiseType"));
    row("limit without unit", [](QJsonObject &guide) { guide.remove(QStringLiteral("anticipateType")); },
        QStringLiteral("/anticipateType"));
    row("no situation", [](QJsonObject &guide) { guide.insert(QStringLiteral("situations"), QJsonArray()); },
        QStringLiteral("/situations"));
    row("question with one option",
        [](QJsonObject &guide) {
            setInFirst(guide, QStringLiteral("questions"), QStringLiteral("options"),
                       QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("a")},
                                              {QStringLiteral("text"), QStringLiteral("是")}}});
        },
        QStringLiteral("/questions/0/options"));
    row("unknown necessity",
        [](QJsonObject &guide) {
            setInFirst(guide, QStringLiteral("materials"), QStringLiteral("isNeed"), QStringLiteral("4"));
        },
        QStringLiteral("/materials/0/isNeed"));
    row("no copies",
        [](QJsonObject &guide) { setInFirst(guide, QStringLiteral("materials"), QStringLiteral("pageNum"), 0); },
        QStringLiteral("/materials/0/pageNum"));
    row("material twice", [](QJsonObject &guide) { repeatFirst(guide, QStringLiteral("materials")); },
        QStringLiteral("/materials/4/id"));
    row("question twice", [](QJsonObject &guide) { repeatFirst(guide, QStringLiteral("questions")); },
        QStringLiteral("/questions/2/id"));
    row("situation twice", [](QJsonObject &guide) { repeatFirst(guide, QStringLiteral("situations")); },
        QStringLiteral("/situations/3/id"));
    row("field twice", [](QJsonObject &guide) { repeatFirst(guide, QStringLiteral("form")); },
        QStringLiteral("/form/2/key"));
    row("choice without options",
        [](QJsonObject &guide) {
            setInFirst(guide, QStringLiteral("form"), QStringLiteral("kind"), QStringLiteral("choice"));
        },
        QStringLiteral("/form/0/options"));
    row("flag as text",
        [](QJsonObject &guide) {
            guide.insert(QStringLiteral("flags"), QJsonObject{{QStringLiteral("onTheSpot"), QStringLiteral("yes")}});
        },
        QStringLiteral("/flags/onTheSpot"));
    row("no provenance", [](QJsonObject &guide) { guide.remove(QStringLiteral("provenance")); },
        QStringLiteral("/provenance"));
}

void TestGuideJson::aBrokenDocumentNamesThePlace()
{
    QFETCH(Change, change);
    QFETCH(QString, place);
    QJsonObject document = guideToJson(sampleGuide());
    change(document);
    const auto read = guideFromJson(document);
    QVERIFY_ERROR(read, ErrorCode::Invalid);
    QVERIFY2(read.error().detail.startsWith(place + QLatin1Char(':')), qPrintable(read.error().detail));
}

QTEST_APPLESS_MAIN(TestGuideJson)
#include "tst_guidejson.moc"
