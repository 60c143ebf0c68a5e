// SPDX-License-Identifier: Apache-2.0
#include "core/jsonfields.h"
#include "domain/cases/casejson.h"
#include "storage/rawdatabase.h"
#include "storage/store.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace yichuang;
using namespace yichuang::test;

/// A store as it is after a year. Times are reported, never asserted: machines differ.
class TestManyCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenThousandCasesAreListed();
    void aCaseOfTwentyPagesIsFiled();
    void aDraftIsSaved();

private:
    void report(const char *what, QList<qint64> microseconds) const;

    FakeClock m_clock;
};

void TestManyCases::report(const char *what, QList<qint64> microseconds) const
{
    std::sort(microseconds.begin(), microseconds.end());
    const auto at = [&microseconds](int percent) {
        return double(microseconds.at((microseconds.size() - 1) * percent / 100)) / 1000.0;
    };
    qInfo("%s: p50 %.2f ms, p95 %.2f ms, worst %.2f ms of %d", what, at(50), at(95), at(100), int(microseconds.size()));
}

void TestManyCases::tenThousandCasesAreListed()
{
    QTemporaryDir directory;
    QVERIFY_OK(Store::open(sampleStore(directory.path(), m_clock)));
    {
        // Written in one transaction from outside: what is measured is the reading.
        const QByteArray content = canonicalJson(caseToJson(sampleCase()));
        RawDatabase raw(directory.filePath(QStringLiteral("cases.db")));
        QCOMPARE(raw.run(QStringLiteral("INSERT INTO case_file(id, revision, state, number, counter_no, clerk_id,"
                                        " clerk_name, item_name, applicant_name, organisation, identity_tail, opened_ms,"
                                        " received_ms, received_day, review, reviewer_id, has_result, changed_by,"
                                        " changed_day, content) SELECT randomblob(16), 0, 'DRAFT',"
                                        " 'L31011807' || printf('%010d', value), '07', '0107', '孙收件',"
                                        " '住所登记', '申请人' || value, 0, printf('%04d', value % 10000), value, value,"
                                        " '2026-03-' || printf('%02d', 1 + value % 28), 'pending', '', 0, '0107',"
                                        " '2026-03-10', '")
                         + QString::fromUtf8(content)
                         + QStringLiteral("' FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1"
                                          " FROM n WHERE value < 10000) SELECT value FROM n)")),
                 QString());
    }
    const auto store = Store::open(sampleStore(directory.path(), m_clock));
    QVERIFY_OK(store);
    const auto timed = [&](const char *what, const CaseFilter &filter, qsizetype expected) {
        QList<qint64> times;
        for (int i = 0; i < 20; ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto found = outcomeOf((*store)->cases().list(filter));
            times.append(timer.nsecsElapsed() / 1000);
            QVERIFY_OK(found);
            QCOMPARE(found->size(), expected);
        }
        report(what, times);
    };
    CaseFilter filter;
    timed("the newest 500 of 10000", filter, 500);
    filter.receivedOn = QDate(2026, 3, 10);
    timed("a day of 10000", filter, 357);
    filter = {};
    filter.text = QStringLiteral("申请人999");
    timed("part of a name among 10000", filter, 11);
    filter.text = QStringLiteral("9007");
    timed("last four among 10000", filter, 1);
}

void TestManyCases::aCaseOfTwentyPagesIsFiled()
{
    QTemporaryDir directory;
    const auto store = Store::open(sampleStore(directory.path(), m_clock));
    QVERIFY_OK(store);
    QList<qint64> times;
    for (int nth = 1; nth <= 60; ++nth) {
        CaseRecord draft = sampleCase(nth);
        for (int page = 1; page <= 17; ++page) {
            PageFile file = samplePageFile(QStringLiteral("lease"), nth);
            file.id = PageFileId::create(page);
            draft.materials[1].files.append(file);
        }
        const auto number = outcomeOf((*store)->cases().reserveNumber(draft.id, QDate(2026, 3, 10)));
        QVERIFY_OK(number);
        const CaseChange change = sampleFiling(draft, *number);
        QCOMPARE(change.outbox.size(), 21);
        QElapsedTimer timer;
        timer.start();
        QVERIFY_OK(outcomeOf((*store)->cases().commit(change)));
        times.append(timer.nsecsElapsed() / 1000);
    }
    report("filing a case of twenty pages", times);
    QCOMPARE(outcomeOf((*store)->outbox().counts())->waiting, 60 * 21);
}

void TestManyCases::aDraftIsSaved()
{
    QTemporaryDir directory;
    const auto store = Store::open(sampleStore(directory.path(), m_clock));
    QVERIFY_OK(store);
    QList<qint64> times;
    CaseRecord draft = sampleCase();
    for (int i = 0; i < 200; ++i) {
        draft.place.typed += QLatin1Char('x');
        QElapsedTimer timer;
        timer.start();
        QVERIFY_OK(outcomeOf((*store)->cases().saveDraft(draft)));
        times.append(timer.nsecsElapsed() / 1000);
    }
    report("saving a draft", times);
    QCOMPARE(outcomeOf((*store)->cases().load(draft.id))->place.typed.size(), 200);
}

QTEST_GUILESS_MAIN(TestManyCases)
#include "tst_manycases.moc"
