// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "casework/errortext.h"
#include "casework/gaptext.h"

using namespace yichuang;

namespace {

constexpr int lastGapKind = int(GapKind::FieldInvalid);

} // namespace

/// Every code has its words.
class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorCodeHasSentencesOfItsOwn();
    void everyGapHasALineOfItsOwn();
    void everyBarSaysWhatToDo();
    void whatSomebodyTypedIsNeverTakenForAPlaceholder_data();
    void whatSomebodyTypedIsNeverTakenForAPlaceholder();
};

void TestTexts::everyErrorCodeHasSentencesOfItsOwn()
{
    QSet<QString> happened;
    int codes = 0;
    for (; codes <= int(ErrorCode::Internal); ++codes) {
        const ErrorText text = errorText(ErrorCode(codes));
        QVERIFY2(!text.happened.isEmpty() && !text.safe.isEmpty() && !text.next.isEmpty(),
                 qPrintable(errorCodeName(ErrorCode(codes))));
        QCOMPARE(text.paragraph(), QString(text.happened + u' ' + text.safe + u' ' + text.next));
        happened.insert(text.happened);
    }
    QCOMPARE(happened.size(), codes);
}

void TestTexts::everyGapHasALineOfItsOwn()
{
    QSet<QString> lines;
    for (int kind = 0; kind <= lastGapKind; ++kind) {
        const QString line = gapText(Gap{GapKind(kind), Station::Item, {}, {}, QStringLiteral("SUBJECT"), QStringLiteral("REASON")});
        QVERIFY2(!line.isEmpty() && !line.contains(u'%'), qPrintable(line));
        lines.insert(line);
    }
    QCOMPARE(lines.size(), lastGapKind + 1);
}

void TestTexts::everyBarSaysWhatToDo()
{
    QSet<QString> texts;
    for (int bar = 0; bar <= int(DeliveryBar::AuthorityMissing); ++bar)
        texts.insert(barText(DeliveryBar(bar)));
    QCOMPARE(texts.size(), int(DeliveryBar::AuthorityMissing) + 1);
    QVERIFY(!texts.contains(QString()));
}

void TestTexts::whatSomebodyTypedIsNeverTakenForAPlaceholder_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("reason");
    QTest::newRow("reason") << "合同" << "优惠%1";
    QTest::newRow("subject") << "利率%2" << "不清楚";
    QTest::newRow("both") << "%2%1" << "%1%2";
}

void TestTexts::whatSomebodyTypedIsNeverTakenForAPlaceholder()
{
    QFETCH(const QString, subject);
    QFETCH(const QString, reason);
    const Gap gap{GapKind::PointFailed, Station::Materials, {}, {}, subject, reason};
    QCOMPARE(gapText(gap), QStringLiteral("Failed: ") + subject + QStringLiteral(" (") + reason + QStringLiteral(")"));
}

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
