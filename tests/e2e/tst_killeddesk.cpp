// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <random>

#include <QDateTime>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "e2e/journal.h"
#include "e2e/programs.h"
#include "e2e/storedpages.h"

using namespace yichuang::test;

/// Kills a desk at which somebody works, again and again, and looks at the folder it leaves: nothing it had called safe is
/// missing, nothing is there twice, and at most the last second of typing is lost.
class TestKilledDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingThatWasCalledSafeIsMissing_data();
    void nothingThatWasCalledSafeIsMissing();
    void theDeskGotFarEnoughForThatToMeanSomething();

private:
    /// What one life of the desk leaves behind.
    struct Life
    {
        qint64 killedAt = 0;
        QList<JournalEntry> promises;
    };
    void live(int round, Life &life);
    void lookAtStore();
    void lookAtNumbers(const Life &life);
    void lookAtOutbox(const Life &life);
    void lookAtTyping(const Life &life);
    void lookAtPages(const Life &life);
    void lookAtOffer(const Life &life);
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    std::mt19937 m_random;
    quint32 m_seed = 0;
    int m_kills = 0;
    QMap<QString, QString> m_filed; ///< number → case, over all lives
    QMap<QString, QString> m_pages; ///< digest → case, of all pages that were called kept
    int m_drafts = 0;               ///< after the last death
    int m_offers = 0;
    int m_letters = 0;
    int m_lateLetters = 0; ///< typed in a last second, when none of it was promised yet
    int m_lostLetters = 0; ///< of those
};

namespace {

constexpr int lossLimitMs = 1000; // promise 2 of the design: at most one second of typing
constexpr int shortestLifeMs = 1'000;
constexpr int longestLifeMs = 10'000;
constexpr int oldAgeMs = 16'000;
constexpr int greatAgeMs = 90'000; // besides, where nothing was filed yet
constexpr int stepMs = 500;
constexpr int usualKills = 12; // tests/crash kills 200 counters without a window

const QString filedKind = QStringLiteral("filed");

QStringList wordsOf(const QList<JournalEntry> &entries, const QString &kind, int word)
{
    QStringList found;
    for (const JournalEntry &entry : entries) {
        if (entry.kind == kind)
            found.append(entry.words.value(word));
    }
    return found;
}

/// Until when all of a case is durable because the desk said so; it may have said more than it had to.
QMap<QString, qint64> savedUntil(const QList<JournalEntry> &entries)
{
    QMap<QString, qint64> until;
    for (const JournalEntry &entry : entries) {
        if (entry.kind == u"saved")
            until[entry.words.at(0)] = qMax(until.value(entry.words.at(0)), entry.at);
    }
    return until;
}

} // namespace

void TestKilledDesk::initTestCase()
{
    QVERIFY(m_folder.isValid());
    bool given = false;
    const quint32 wished = qEnvironmentVariable("YICHUANG_SEED").toUInt(&given);
    m_seed = given ? wished : std::random_device{}();
    m_random.seed(m_seed);
    qInfo("seed %u (YICHUANG_SEED repeats it)", m_seed);
}

void TestKilledDesk::live(int round, Life &life)
{
    const QString journal = path(QStringLiteral("journal-%1").arg(round));
    QProcess desk;
    desk.setProcessChannelMode(QProcess::MergedChannels);
    desk.start(QStringLiteral(YICHUANG_BINARY_DIR "/yichuang-tour"),
               {QStringLiteral("--endless"), path(QStringLiteral("counter")), QStringLiteral("--journal"), journal,
                QStringLiteral("--seed"), QString::number(m_seed + quint32(round))});
    QVERIFY(desk.waitForStarted());
    // Now and then one lives long enough to file a case, on a machine that has much else to do as well.
    const bool old = round % 6 == 0;
    const int lifeMs = old ? oldAgeMs : shortestLifeMs + int(m_random() % quint32(longestLifeMs - shortestLifeMs));
    bool endedByItself = desk.waitForFinished(lifeMs);
    const auto filedNothing = [&journal] { return wordsOf(Journal::read(journal), filedKind, 0).isEmpty(); };
    for (int more = 0; old && !endedByItself && more < greatAgeMs && filedNothing(); more += stepMs)
        endedByItself = desk.waitForFinished(stepMs);
    QVERIFY2(!endedByItself, desk.readAll().constData());
    life.killedAt = QDateTime::currentMSecsSinceEpoch();
    desk.kill();
    QVERIFY(desk.waitForFinished());
    life.promises = Journal::read(journal);
}

void TestKilledDesk::nothingThatWasCalledSafeIsMissing_data()
{
    bool given = false;
    const int wished = qEnvironmentVariableIntValue("YICHUANG_KILLS", &given);
    m_kills = given ? wished : usualKills;
    QTest::addColumn<int>("round");
    for (int round = 1; round <= m_kills; ++round)
        QTest::addRow("kill %d", round) << round;
}

void TestKilledDesk::nothingThatWasCalledSafeIsMissing()
{
    QFETCH(int, round);
    Life life;
    live(round, life);
    const QList<std::function<void()>> looks{[&] { lookAtStore(); },      [&] { lookAtNumbers(life); },
                                             [&] { lookAtOutbox(life); }, [&] { lookAtTyping(life); },
                                             [&] { lookAtPages(life); },  [&] { lookAtOffer(life); }};
    for (const std::function<void()> &look : looks) {
        if (!QTest::currentTestFailed())
            look();
    }
}

void TestKilledDesk::theDeskGotFarEnoughForThatToMeanSomething()
{
    qInfo("%d kills: %lld cases filed, %d letters and %lld pages promised, %d letters in a "
          "last second of which %d were lost, %d times drafts were offered again, %d drafts at the end",
          m_kills, qlonglong(m_filed.size()), m_letters, qlonglong(m_pages.size()), m_lateLetters,
          m_lostLetters, m_offers, m_drafts);
    QVERIFY(!m_filed.isEmpty());
    QVERIFY(!m_pages.isEmpty());
    QVERIFY(m_letters > 0);
    QVERIFY(m_offers > 0);
}

void TestKilledDesk::lookAtStore()
{
    const QString counter = path(QStringLiteral("counter"));
    const CtlAnswer check = ctl(counter, {QStringLiteral("store"), QStringLiteral("check")});
    QVERIFY2(check.exitCode == 0, QJsonDocument(check.json).toJson().constData());
    const CtlAnswer audit = ctl(counter, {QStringLiteral("audit"), QStringLiteral("verify")});
    QVERIFY2(audit.exitCode == 0, QJsonDocument(audit.json).toJson().constData());
}

void TestKilledDesk::lookAtNumbers(const Life &life)
{
    const QString counter = path(QStringLiteral("counter"));
    QMap<QString, QString> stored;
    for (const QJsonValue value : ctl(counter, {QStringLiteral("case"), QStringLiteral("list")}).json.value(u"cases").toArray()) {
        const QJsonObject row = value.toObject();
        const QString number = row.value(u"number").toString();
        if (number.isEmpty())
            continue;
        QVERIFY2(!stored.contains(number), qPrintable(number + QStringLiteral(" is there twice")));
        stored.insert(number, row.value(u"id").toString());
    }
    for (const JournalEntry &entry : life.promises) {
        if (entry.kind != filedKind)
            continue;
        const QString number = entry.words.at(1);
        QVERIFY2(!m_filed.contains(number), qPrintable(number + QStringLiteral(" was given again")));
        m_filed.insert(number, entry.words.at(0));
    }
    for (auto filed = m_filed.cbegin(); filed != m_filed.cend(); ++filed)
        QCOMPARE(stored.value(filed.key()), filed.value());
}

void TestKilledDesk::lookAtOutbox(const Life &life)
{
    QMap<QString, int> sent;
    const CtlAnswer queue = ctl(path(QStringLiteral("counter")),
                                {QStringLiteral("queue"), QStringLiteral("list"), QStringLiteral("--all")});
    for (const QJsonValue value : queue.json.value(u"entries").toArray()) {
        const QJsonObject row = value.toObject();
        if (row.value(u"kind").toString() == u"casePut")
            ++sent[row.value(u"case").toString()];
    }
    for (const QString &id : wordsOf(life.promises, filedKind, 0))
        QCOMPARE(sent.value(id), 1);
}

void TestKilledDesk::lookAtTyping(const Life &life)
{
    const QMap<QString, qint64> durableUntil = savedUntil(life.promises);
    const StoredPages stored(path(QStringLiteral("counter")));
    QVERIFY(stored.isOpen());
    QMap<QString, QMap<QString, QString>> promised; // case → field → text
    QMap<QString, QMap<QString, QStringList>> late;
    for (const JournalEntry &entry : life.promises) {
        if (entry.kind != u"typed")
            continue;
        const QString id = entry.words.at(0);
        const bool due = entry.at < qMax(life.killedAt - lossLimitMs, durableUntil.value(id));
        if (due)
            promised[id][entry.words.at(1)] = entry.words.value(2);
        else
            late[id][entry.words.at(1)].append(entry.words.value(2));
        ++(due ? m_letters : m_lateLetters);
    }
    for (auto draft = promised.cbegin(); draft != promised.cend(); ++draft) {
        const QString text = stored.caseText(draft.key());
        for (auto field = draft->cbegin(); field != draft->cend(); ++field)
            QVERIFY2(text.contains(field.value()), qPrintable(field.key() + QStringLiteral(" of ") + draft.key()));
    }
    for (auto draft = late.cbegin(); draft != late.cend(); ++draft) {
        const QString text = stored.caseText(draft.key());
        for (const QStringList &texts : *draft)
            m_lostLetters += int(std::count_if(texts.cbegin(), texts.cend(), [&](const QString &t) { return !text.contains(t); }));
    }
}

void TestKilledDesk::lookAtPages(const Life &life)
{
    const StoredPages stored(path(QStringLiteral("counter")));
    QVERIFY(stored.isOpen());
    for (const JournalEntry &entry : life.promises) {
        if (entry.kind != u"page")
            continue;
        m_pages.insert(entry.words.at(2), entry.words.at(0));
        const bool named = stored.caseText(entry.words.at(0)).contains(entry.words.at(2));
        // A page is called kept only once the draft that names it is durable.
        QVERIFY2(named, qPrintable(entry.words.join(QLatin1Char(' '))));
    }
    const QStringList missing = stored.missing(m_pages);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
}

void TestKilledDesk::lookAtOffer(const Life &life)
{
    const QStringList offered = wordsOf(life.promises, QStringLiteral("offered"), 0);
    if (!offered.isEmpty())
        QCOMPARE(offered.first().toInt(), m_drafts);
    m_offers += int(wordsOf(life.promises, QStringLiteral("resumed"), 0).size());
    const CtlAnswer drafts = ctl(path(QStringLiteral("counter")), {QStringLiteral("case"), QStringLiteral("list"),
                                                                  QStringLiteral("--state"), QStringLiteral("DRAFT")});
    m_drafts = int(drafts.json.value(u"cases").toArray().size());
}

QTEST_GUILESS_MAIN(TestKilledDesk)
#include "tst_killeddesk.moc"
