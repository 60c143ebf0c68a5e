// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "domain/cases/noticecode.h"
#include "domain/cases/separatorcode.h"
#include "domain/identifiers/checktoken.h"
#include "support/samplecase.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {
const QByteArray key = QByteArrayLiteral("sixteen bytes and more");

CaseId sampleId(int nth = 1)
{
    return sampleCase(nth).id;
}
} // namespace

/// The code on a separator sheet: what it says, and that nobody else's is believed.
class TestSeparatorCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPrintedIsReadAgain_data();
    void whatIsPrintedIsReadAgain();
    void aCodeWithoutNamesOrKeyIsNotMade();
    void aForeignCodeIsNone_data();
    void aForeignCodeIsNone();
    void whatWasChangedIsNotGenuine();
    void aTokenOfAPaperIsNoneOfASheet();
};

void TestSeparatorCode::whatIsPrintedIsReadAgain_data()
{
    QTest::addColumn<QString>("material");
    QTest::newRow("plain") << QStringLiteral("lease");
    QTest::newRow("with a colon") << QStringLiteral("a:b/c 100%");
    QTest::newRow("Chinese") << QStringLiteral("经营场所使用证明");
}

void TestSeparatorCode::whatIsPrintedIsReadAgain()
{
    QFETCH(QString, material);
    const auto text = separatorCodeText(sampleId(), material, key);
    QVERIFY_OK(text);
    QVERIFY(claimsToSeparate(*text));
    for (const QChar character : *text)
        QVERIFY(character.unicode() > 0x20 && character.unicode() < 0x7f);
    const auto code = parseSeparatorCode(QStringLiteral(" %1\n").arg(*text));
    QVERIFY(code);
    QCOMPARE(code->caseId, sampleId());
    QCOMPARE(code->materialId, material);
    QVERIFY(isGenuine(*code, key));
}

void TestSeparatorCode::aCodeWithoutNamesOrKeyIsNotMade()
{
    QVERIFY_ERROR(separatorCodeText(CaseId(), QStringLiteral("lease"), key), ErrorCode::Invalid);
    QVERIFY_ERROR(separatorCodeText(sampleId(), QString(), key), ErrorCode::Invalid);
    QVERIFY_ERROR(separatorCodeText(sampleId(), QStringLiteral("lease"), QByteArrayLiteral("short")), ErrorCode::Invalid);
}

void TestSeparatorCode::aForeignCodeIsNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("claims");
    const QString notice = noticeCode(sampleId());
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a paper's") << QStringLiteral("YC1:%1:ABCDEFGH").arg(notice) << false;
    QTest::newRow("an address") << QStringLiteral("https://example.cn/YCS1:x") << false;
    QTest::newRow("another version") << QStringLiteral("YCS2:%1:lease:ABCDEFGH").arg(notice) << true;
    QTest::newRow("no material") << QStringLiteral("YCS1:%1::ABCDEFGH").arg(notice) << true;
    QTest::newRow("short token") << QStringLiteral("YCS1:%1:lease:ABC").arg(notice) << true;
    QTest::newRow("no case") << QStringLiteral("YCS1:G%1:lease:ABCDEFGH").arg(QString(26, u'Z')) << true;
    QTest::newRow("endless") << QStringLiteral("YCS1:%1:%2:ABCDEFGH").arg(notice, QString(4000, u'a')) << true;
}

void TestSeparatorCode::aForeignCodeIsNone()
{
    QFETCH(QString, text);
    QFETCH(bool, claims);
    QVERIFY(!parseSeparatorCode(text));
    QCOMPARE(claimsToSeparate(text), claims);
}

void TestSeparatorCode::whatWasChangedIsNotGenuine()
{
    SeparatorCode code = *parseSeparatorCode(*separatorCodeText(sampleId(), QStringLiteral("lease"), key));
    QVERIFY(!isGenuine(code, QByteArrayLiteral("another hall's key, as long")));
    code.materialId = QStringLiteral("plan");
    QVERIFY(!isGenuine(code, key));
    code.materialId = QStringLiteral("lease");
    code.caseId = sampleId(2);
    QVERIFY(!isGenuine(code, key));
}

void TestSeparatorCode::aTokenOfAPaperIsNoneOfASheet()
{
    const auto token = checkToken(sampleId().toString(), QStringLiteral("lease"), key);
    QVERIFY_OK(token);
    QVERIFY(!isGenuine({sampleId(), QStringLiteral("lease"), *token}, key));
}

QTEST_GUILESS_MAIN(TestSeparatorCode)
#include "tst_separatorcode.moc"
