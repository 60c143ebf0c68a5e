// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "storage/rawdatabase.h"
#include "storage/store.h"
#include "support/fakeclock.h"
#include "support/fakecountersigner.h"
#include "support/outcome.h"
#include "support/samplecase.h"
#include "support/samplestore.h"
#include "support/verify.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace yichuang;
using namespace yichuang::test;

/// A forger with the data key, a SQL shell and time enough to take the triggers away first. Whatever is done to the ledger
/// is found, by the chain, by a checkpoint that the counter's key has signed, or by the head that was printed.
/// YICHUANG_TRIALS=1000 for the campaign; YICHUANG_SEED repeats one.
class TestTampering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anHonestLedgerHolds();
    void everyForgeryIsFound();
    void aForgeryThatIsNoneIsNotFound();
    void withoutSignaturesASpliceWouldPass();

private:
    struct Found
    {
        bool byChain = false;
        bool byCheckpoint = false;
        bool byCase = false;
        bool byHead = false;
        [[nodiscard]] bool any() const { return byChain || byCheckpoint || byCase || byHead; }
    };
    [[nodiscard]] QString copyOfStore(const QTemporaryDir &place) const;
    [[nodiscard]] Found judged(const QString &folder) const;
    [[nodiscard]] static bool isOpen(RawDatabase &raw);
    /// Computes the chain anew from an entry on, as a careful forger would.
    [[nodiscard]] static bool rehash(RawDatabase &raw, qint64 from);
    [[nodiscard]] QString forge(RawDatabase &raw, QRandomGenerator &random) const;

    QTemporaryDir m_directory;
    FakeClock m_clock;
    FakeCounterSigner m_signer;
    LedgerHead m_head; ///< what was printed
    QString m_printed;
};

namespace {

constexpr int entries = 60;
constexpr int signedEvery = 20;

/// What a forger does, in SQL: @one is an entry somewhere in the middle, @other its neighbour.
struct Forgery
{
    const char *name;
    std::array<QString, 4> steps;
    const char *careful = nullptr; ///< a further step of a forger who knows of the checkpoints
    bool rehashed = true;          ///< whether the chain can be computed anew afterwards
};

const Forgery forgeries[] = {
    {"edit",
     {QStringLiteral("UPDATE ledger SET record = json_set(record, '$.clerkId', '0666') WHERE sequence = @one")}},
    {"delete", {QStringLiteral("DELETE FROM ledger WHERE sequence = @one")}, nullptr, false},
    {"delete and close the gap",
     {QStringLiteral("DELETE FROM ledger WHERE sequence = @one"),
      QStringLiteral("UPDATE ledger SET sequence = -sequence WHERE sequence > @one"),
      QStringLiteral("UPDATE ledger SET record = json_set(record, '$.sequence', -sequence - 1),"
                     " sequence = -sequence - 1 WHERE sequence < 0")}},
    {"reorder",
     {QStringLiteral("UPDATE ledger SET sequence = -@one WHERE sequence = @one"),
      QStringLiteral("UPDATE ledger SET sequence = @one WHERE sequence = @other"),
      QStringLiteral("UPDATE ledger SET sequence = @other WHERE sequence = -@one"),
      QStringLiteral("UPDATE ledger SET record = json_set(record, '$.sequence', sequence)"
                     " WHERE sequence IN (@one, @other)")}},
    {"truncate",
     {QStringLiteral("DELETE FROM ledger WHERE sequence >= @one")},
     "DELETE FROM ledger_checkpoint WHERE sequence >= @one",
     false},
    {"splice",
     {QStringLiteral("UPDATE ledger SET record = (SELECT json_set(other.record, '$.sequence', @one) FROM ledger AS other"
                     " WHERE other.sequence = @other) WHERE sequence = @one")}},
    {"a checkpoint of one's own",
     {QStringLiteral("UPDATE ledger SET record = json_set(record, '$.clerkName', '某人') WHERE sequence = @one"),
      QStringLiteral("UPDATE ledger_checkpoint SET signature = randomblob(32)")}},
};

} // namespace

void TestTampering::initTestCase()
{
    const auto store = Store::open(sampleStore(m_directory.path(), m_clock));
    QVERIFY_OK(store);
    const auto filing = outcomeOf((*store)->cases().reserveNumber(sampleCase().id, QDate(2026, 3, 10)));
    QVERIFY_OK(outcomeOf((*store)->cases().commit(sampleFiling(sampleCase(), *filing))));
    for (int nth = 2; nth <= entries; ++nth) {
        m_clock.advanceMs(1'000);
        LedgerEvent event = sampleEvent(sampleCase(), QStringLiteral("printed"));
        event.at = m_clock.now();
        event.body.insert(QStringLiteral("copy"), nth);
        QVERIFY_OK(outcomeOf((*store)->ledger().append(event)));
        QVERIFY_OK(outcomeOf((*store)->ledger().checkpoint(m_signer, signedEvery)));
    }
    m_head = *outcomeOf((*store)->ledger().head());
    m_printed = m_head.shortForm();
}

QString TestTampering::copyOfStore(const QTemporaryDir &place) const
{
    const QString folder = place.filePath(QStringLiteral("store"));
    return copyDirectory(m_directory.path(), folder) ? folder : QString();
}

TestTampering::Found TestTampering::judged(const QString &folder) const
{
    Found found;
    const auto store = Store::open(sampleStore(folder, m_clock));
    if (!store)
        return {true, true, true, true};
    const auto verdict = outcomeOf((*store)->ledger().verify(m_signer));
    if (!verdict)
        return {true, true, true, true};
    found.byChain = verdict->firstBroken != 0;
    found.byCheckpoint = verdict->brokenCheckpoint != 0;
    found.byCase = !verdict->altered.isEmpty();
    const auto claimed = claimedHead(m_printed);
    const auto hash = outcomeOf((*store)->ledger().hashOf(claimed->sequence));
    found.byHead = !hash || !claimed->fits(*hash);
    return found;
}

bool TestTampering::isOpen(RawDatabase &raw)
{
    for (const char *trigger : {"ledger_grows_at_its_end", "ledger_is_never_changed", "ledger_is_never_cut",
                                "ledger_checkpoint_is_of_the_head", "ledger_checkpoint_is_never_changed",
                                "ledger_checkpoint_is_never_cut"}) {
        if (!raw.run(QStringLiteral("DROP TRIGGER ") + QLatin1String(trigger)).isEmpty())
            return false;
    }
    return true;
}

bool TestTampering::rehash(RawDatabase &raw, qint64 from)
{
    const qint64 last = raw.value(QStringLiteral("SELECT max(sequence) FROM ledger")).toLongLong();
    QByteArray hash = raw.value(QStringLiteral("SELECT hash FROM ledger WHERE sequence = %1").arg(from - 1)).toByteArray();
    for (qint64 sequence = from; sequence <= last; ++sequence) {
        const QByteArray record =
            raw.value(QStringLiteral("SELECT CAST(record AS BLOB) FROM ledger WHERE sequence = %1").arg(sequence)).toByteArray();
        hash = sha256(QByteArray(hash + record));
        const QString sql = QStringLiteral("UPDATE ledger SET hash = x'%1' WHERE sequence = %2")
                                .arg(QString::fromLatin1(hash.toHex()), QString::number(sequence));
        if (!raw.run(sql).isEmpty())
            return false;
    }
    return true;
}

QString TestTampering::forge(RawDatabase &raw, QRandomGenerator &random) const
{
    const int at = 2 + int(random.bounded(entries - 2));
    const int other = at == entries - 1 ? 2 : at + 1;
    const Forgery &forgery = forgeries[random.bounded(int(std::size(forgeries)))];
    const bool careful = random.bounded(2) == 1;
    QStringList steps(std::begin(forgery.steps), std::end(forgery.steps));
    steps.removeAll(QString());
    if (careful && forgery.careful)
        steps.append(QString::fromLatin1(forgery.careful));
    for (QString sql : std::as_const(steps)) {
        sql.replace(u"@one"_qs, QString::number(at)).replace(u"@other"_qs, QString::number(other));
        if (const QString refusal = raw.run(sql); !refusal.isEmpty()) {
            qWarning() << refusal << sql;
            return {};
        }
    }
    // A careless forger leaves the old hashes; a careful one computes the chain anew and cannot sign.
    if (careful && forgery.rehashed && !rehash(raw, at))
        return {};
    return QString::fromLatin1(forgery.name);
}

void TestTampering::anHonestLedgerHolds()
{
    const QTemporaryDir place;
    const QString folder = copyOfStore(place);
    QVERIFY(!folder.isEmpty());
    QVERIFY(!judged(folder).any());
    const auto store = Store::open(sampleStore(folder, m_clock));
    const auto verdict = outcomeOf((*store)->ledger().verify(m_signer));
    QCOMPARE(verdict->entries, entries);
    QCOMPARE(verdict->checkpoints, entries / signedEvery);
}

void TestTampering::everyForgeryIsFound()
{
    const int trials = std::max(1, qEnvironmentVariableIntValue("YICHUANG_TRIALS") > 0
                                       ? qEnvironmentVariableIntValue("YICHUANG_TRIALS")
                                       : 200);
    const quint32 seed = qEnvironmentVariableIsSet("YICHUANG_SEED")
        ? quint32(qEnvironmentVariable("YICHUANG_SEED").toUInt())
        : QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    QMap<QString, int> kinds;
    int byChain = 0;
    int byCheckpoint = 0;
    int byHeadAlone = 0;
    for (int trial = 0; trial < trials; ++trial) {
        const QTemporaryDir place;
        const QString folder = copyOfStore(place);
        QVERIFY(!folder.isEmpty());
        QString what;
        {
            RawDatabase raw(folder + QStringLiteral("/cases.db"));
            QVERIFY(isOpen(raw));
            what = forge(raw, random);
        }
        QVERIFY2(!what.isEmpty(), qPrintable(QStringLiteral("trial %1, seed %2").arg(trial).arg(seed)));
        const Found found = judged(folder);
        QVERIFY2(found.any(), qPrintable(QStringLiteral("%1 in trial %2, seed %3").arg(what).arg(trial).arg(seed)));
        ++kinds[what];
        byChain += found.byChain ? 1 : 0;
        byCheckpoint += found.byCheckpoint ? 1 : 0;
        byHeadAlone += found.byHead && !found.byChain && !found.byCheckpoint && !found.byCase ? 1 : 0;
    }
    qInfo("%d ledger tampering trials, all detected: %d by the chain, %d by a checkpoint, %d by the printed head alone;"
          " seed %u", trials, byChain, byCheckpoint, byHeadAlone, seed);
    for (auto it = kinds.cbegin(); it != kinds.cend(); ++it)
        qInfo("  %4d %s", it.value(), qPrintable(it.key()));
}

void TestTampering::aForgeryThatIsNoneIsNotFound()
{
    const QTemporaryDir place;
    const QString folder = copyOfStore(place);
    {
        RawDatabase raw(folder + QStringLiteral("/cases.db"));
        QVERIFY(isOpen(raw));
        QVERIFY(rehash(raw, 2));
    }
    QVERIFY(!judged(folder).any());
}

void TestTampering::withoutSignaturesASpliceWouldPass()
{
    const QTemporaryDir place;
    const QString folder = copyOfStore(place);
    {
        RawDatabase raw(folder + QStringLiteral("/cases.db"));
        QVERIFY(isOpen(raw));
        QCOMPARE(raw.run(QStringLiteral("UPDATE ledger SET record = json_set(record, '$.clerkName', '某人')"
                                        " WHERE sequence = 5")),
                 QString());
        QVERIFY(rehash(raw, 5));
        QCOMPARE(raw.run(QStringLiteral("DELETE FROM ledger_checkpoint")), QString());
    }
    // The control: with the checkpoints gone as well, nothing in the store itself tells; the printed head still does.
    const Found found = judged(folder);
    QVERIFY(!found.byChain && !found.byCheckpoint && !found.byCase);
    QVERIFY(found.byHead);
}

QTEST_GUILESS_MAIN(TestTampering)
#include "tst_tampering.moc"
