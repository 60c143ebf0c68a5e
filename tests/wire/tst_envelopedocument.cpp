// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "support/verify.h"
#include "wire/caseenvelope.h"

using namespace yichuang;
using namespace yichuang::wire;

namespace {

const QString digest(64, QLatin1Char('a'));
const QString otherDigest(64, QLatin1Char('b'));

EnvelopeMaterial withDocument()
{
    EnvelopeMaterial material;
    material.id = QStringLiteral("018e2f6c-7a10-7c3e-9b1d-0a2b3c4d5e6f");
    material.role = QStringLiteral("plan");
    material.sha256 = digest;
    material.size = 10;
    material.type = QStringLiteral("application/pdf");
    material.pages = 5;
    material.obtained = QStringLiteral("submitted");
    material.document = EnvelopeDocument{true, {{otherDigest, 3, 4, 90}, {digest, 1, 1, 0}}};
    return material;
}

QJsonObject withoutFirst(const QString &key)
{
    QJsonObject json = envelopeMaterialToJson(withDocument());
    QJsonObject document = json.value(u"document").toObject();
    QJsonArray sheets = document.value(u"madeOf").toArray();
    QJsonObject first = sheets.first().toObject();
    first.remove(key);
    sheets.replace(0, first);
    document.insert(QStringLiteral("madeOf"), sheets);
    json.insert(QStringLiteral("document"), document);
    return json;
}

QJsonObject with(const QString &key, const QJsonValue &value)
{
    QJsonObject json = envelopeMaterialToJson(withDocument());
    QJsonObject document = json.value(u"document").toObject();
    document.insert(key, value);
    json.insert(QStringLiteral("document"), document);
    return json;
}

QJsonArray sheet(const QJsonObject &more)
{
    QJsonObject one{{QStringLiteral("sha256"), digest}, {QStringLiteral("pages"), 5}};
    for (auto field = more.begin(); field != more.end(); ++field)
        one.insert(field.key(), field.value());
    return {one};
}

} // namespace

/// How the one document of a material is named on the wire.
class TestEnvelopeDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itComesBackAsItWent();
    void whatIsUsualIsNotSaid();
    void aPageFileSaysWhichOfItsPagesCount();
    void whatBreaksTheContractIsRefused_data();
    void whatBreaksTheContractIsRefused();
    void withoutAFileThereIsNoDocument();
};

void TestEnvelopeDocument::itComesBackAsItWent()
{
    const auto back = envelopeMaterialFromJson(envelopeMaterialToJson(withDocument()));
    QVERIFY_OK(back);
    QCOMPARE(*back, withDocument());
}

void TestEnvelopeDocument::whatIsUsualIsNotSaid()
{
    const QJsonObject json = envelopeMaterialToJson(withDocument());
    const QJsonObject usual = json.value(u"document")[u"madeOf"].toArray().last().toObject();
    QCOMPARE(usual.keys(), QStringList({QStringLiteral("pages"), QStringLiteral("sha256")}));
    EnvelopeMaterial page = withDocument();
    page.document.reset();
    const QJsonObject plain = envelopeMaterialToJson(page);
    for (const QString &key : {QStringLiteral("document"), QStringLiteral("first"), QStringLiteral("turned")})
        QVERIFY2(!plain.contains(key), qPrintable(key));
}

void TestEnvelopeDocument::aPageFileSaysWhichOfItsPagesCount()
{
    EnvelopeMaterial page = withDocument();
    page.document.reset();
    page.first = 3;
    page.turned = 270;
    const auto back = envelopeMaterialFromJson(envelopeMaterialToJson(page));
    QVERIFY_OK(back);
    QCOMPARE(*back, page);
}

void TestEnvelopeDocument::whatBreaksTheContractIsRefused_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("pointer");
    const QString madeOf = QStringLiteral("madeOf");
    QTest::newRow("made of nothing") << with(madeOf, QJsonArray()) << QStringLiteral("/document/madeOf");
    QTest::newRow("not said of what") << with(madeOf, QJsonValue()) << QStringLiteral("/document/madeOf");
    QTest::newRow("fewer pages than it has") << with(madeOf, sheet({{QStringLiteral("pages"), 4}})) << QStringLiteral("/document/madeOf");
    QTest::newRow("more pages than it has") << with(madeOf, sheet({{QStringLiteral("pages"), 6}})) << QStringLiteral("/document/madeOf");
    QTest::newRow("no digest") << withoutFirst(QStringLiteral("sha256")) << QStringLiteral("/document/madeOf/0/sha256");
    QTest::newRow("no page count") << withoutFirst(QStringLiteral("pages")) << QStringLiteral("/document/madeOf/0/pages");
    QTest::newRow("turned by half a turn too much") << with(madeOf, sheet({{QStringLiteral("turned"), 360}}))
                                                    << QStringLiteral("/document/madeOf/0/turned");
    QTest::newRow("turned a little") << with(madeOf, sheet({{QStringLiteral("turned"), 45}}))
                                     << QStringLiteral("/document/madeOf/0/turned");
    QTest::newRow("before the first page") << with(madeOf, sheet({{QStringLiteral("first"), 0}}))
                                           << QStringLiteral("/document/madeOf/0/first");
}

void TestEnvelopeDocument::whatBreaksTheContractIsRefused()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, pointer);
    const auto back = envelopeMaterialFromJson(json);
    QVERIFY_ERROR(back, ErrorCode::Invalid);
    QVERIFY2(back.error().detail.startsWith(pointer), qPrintable(back.error().detail));
}

void TestEnvelopeDocument::withoutAFileThereIsNoDocument()
{
    QJsonObject json = envelopeMaterialToJson(withDocument());
    json.insert(QStringLiteral("sha256"), QString());
    json.insert(QStringLiteral("size"), 0);
    QVERIFY_ERROR(envelopeMaterialFromJson(json), ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TestEnvelopeDocument)
#include "tst_envelopedocument.moc"
