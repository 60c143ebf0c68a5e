// SPDX-License-Identifier: Apache-2.0
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <set>

#include "domain/search/textsieve.h"

using namespace yichuang;

namespace {

using Marks = std::vector<TextSieve::Mark>;

bool isIn(const std::vector<quint64> &texts, quint32 text)
{
    return (texts.at(text / 64) >> (text % 64) & 1) != 0;
}

} // namespace

class TestTextSieve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMarksAreHeldByEveryText();
    void soManyMayBeMissing_data();
    void soManyMayBeMissing();
    void whatHoldsThemIsNeverLeftOut();
    void soundsOfDifferentKindsAreDifferentMarks();
};

void TestTextSieve::noMarksAreHeldByEveryText()
{
    const TextSieve sieve(70);
    const auto held = sieve.textsHolding({}, 0);
    for (quint32 text = 0; text < 70; ++text)
        QVERIFY(isIn(held, text));
    QVERIFY(TextSieve().textsHolding({}, 0).empty());
}

void TestTextSieve::soManyMayBeMissing_data()
{
    QTest::addColumn<int>("butFor");
    QTest::addColumn<bool>("held");
    QTest::newRow("none") << 0 << false;
    QTest::newRow("one") << 1 << false;
    QTest::newRow("two, which is what it misses") << 2 << true;
    QTest::newRow("as many as can be asked for") << TextSieve::mostMissed << true;
}

void TestTextSieve::soManyMayBeMissing()
{
    QFETCH(int, butFor);
    QFETCH(bool, held);
    const Marks asked{10, 20, 30, 40, 50};
    TextSieve sieve(65);
    for (const TextSieve::Mark mark : Marks{10, 30, 50})
        sieve.add(64, mark);
    QCOMPARE(isIn(sieve.textsHolding(asked, butFor), 64), held);
    QVERIFY(!isIn(sieve.textsHolding(asked, butFor), 0));
}

void TestTextSieve::whatHoldsThemIsNeverLeftOut()
{
    QRandomGenerator random(20261122);
    constexpr quint32 texts = 200;
    std::vector<std::set<TextSieve::Mark>> marks(texts);
    TextSieve sieve(texts);
    for (quint32 text = 0; text < texts; ++text) {
        for (int i = 0; i < 30; ++i)
            marks[text].insert(TextSieve::Mark(random.bounded(1024)));
        for (const TextSieve::Mark mark : marks[text])
            sieve.add(text, mark);
    }
    for (int question = 0; question < 50; ++question) {
        Marks asked;
        for (int i = 0; i < 6; ++i)
            asked.push_back(TextSieve::Mark(random.bounded(1024)));
        const int butFor = random.bounded(TextSieve::mostMissed + 1);
        const auto held = sieve.textsHolding(asked, butFor);
        for (quint32 text = 0; text < texts; ++text) {
            const auto missing = std::count_if(asked.begin(), asked.end(),
                                               [&](TextSieve::Mark mark) { return !marks[text].contains(mark); });
            QCOMPARE(isIn(held, text), missing <= butFor);
        }
    }
}

void TestTextSieve::soundsOfDifferentKindsAreDifferentMarks()
{
    const std::set<TextSieve::Mark> marks{TextSieve::markOf(U'j', U'u'), TextSieve::markOf(U'u', U'j'),
                                          TextSieve::markOfInitials(U'j', U'u'), TextSieve::markOf(U'j', U'u', U'z'),
                                          TextSieve::markOf(quint16(17))};
    QCOMPARE(marks.size(), size_t(5));
}

QTEST_GUILESS_MAIN(TestTextSieve)
#include "tst_textsieve.moc"
