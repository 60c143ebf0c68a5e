// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTimer>

#include "devices/processinspector.h"
#include "hostilecorpus.h"
#include "support/samplefiles.h"
#include "support/verify.h"

using namespace yichuang;
using test::HostilePaper;

namespace {

/// The longest time that the desk's event loop was away.
class LoopWatch
{
public:
    LoopWatch()
    {
        m_sinceTick.start();
        QObject::connect(&m_ticks, &QTimer::timeout, &m_ticks, [this] { tick(); });
        m_ticks.start(5);
    }
    [[nodiscard]] qint64 longestMs() const { return std::max(m_longest, m_sinceTick.elapsed()); }

private:
    void tick()
    {
        m_longest = std::max(m_longest, m_sinceTick.restart());
    }

    QTimer m_ticks;
    QElapsedTimer m_sinceTick;
    qint64 m_longest = 0;
};

/// What a clerk is told of a file: a word about the file itself, never a crash of ours.
bool isWordAboutTheFile(ErrorCode code)
{
    const QList<ErrorCode> words{ErrorCode::Malformed, ErrorCode::TooLarge, ErrorCode::Unsupported, ErrorCode::Empty, ErrorCode::PasswordNeeded,
                                 ErrorCode::TimedOut, ErrorCode::PasswordNeeded};
    return words.contains(code);
}

constexpr int answerMs = 12'000;  // TRUST S8
constexpr int machineMs = 40'000; // what a busy machine may add to it before the test gives up

} // namespace

/// TRUST S8: whatever is handed in, it is answered in time with a clear word, the desk never waits, and nothing gets out.
class TestHostileCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPaperIsAnswered_data();
    void everyPaperIsAnswered();
    void theNextApplicantIsServedAfterEachKind();
    void nothingGotOut();
    void cleanupTestCase();

private:
    DeviceProgram m_program;
    qint64 m_longestMs = 0;
    qint64 m_slowestMs = 0;
    int m_answered = 0;
};

void TestHostileCorpus::initTestCase()
{
    m_program.path = QStringLiteral(YICHUANG_BINARY_DIR "/yichuang-device");
    m_program.patience.inspect = answerMs;
}

void TestHostileCorpus::everyPaperIsAnswered_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<HostilePaper::Fate>("fate");
    for (const auto &papers : {test::hostileBombs(), test::hostileStructures(), test::hostileActions(),
                               test::hostileDisguises()}) {
        for (const HostilePaper &paper : papers)
            QTest::newRow(paper.name.constData()) << paper.bytes << paper.fate;
    }
}

void TestHostileCorpus::everyPaperIsAnswered()
{
    QFETCH(QByteArray, bytes);
    QFETCH(HostilePaper::Fate, fate);
    ProcessInspector inspector(m_program);
    const LoopWatch watch;
    QElapsedTimer time;
    time.start();
    auto inspection = inspector.inspect(bytes);
    QTRY_VERIFY_WITH_TIMEOUT(inspection.isFinished(), answerMs + machineMs);
    m_slowestMs = std::max(m_slowestMs, time.elapsed());
    m_longestMs = std::max(m_longestMs, watch.longestMs());
    ++m_answered;
    const auto result = inspection.result();
    if (!result)
        QVERIFY2(isWordAboutTheFile(result.error().code), test::describe(result.error()).constData());
    if (fate != HostilePaper::Fate::Either)
        QCOMPARE(result.has_value(), fate == HostilePaper::Fate::Drawn);
    if (!result)
        return;
    auto picture = inspector.render(bytes, 1, 200);
    QTRY_VERIFY_WITH_TIMEOUT(picture.isFinished(), answerMs + machineMs);
    if (fate == HostilePaper::Fate::Drawn)
        QVERIFY_OK(picture.result());
}

void TestHostileCorpus::theNextApplicantIsServedAfterEachKind()
{
    ProcessInspector inspector(m_program);
    for (const auto &papers : {test::hostileBombs(), test::hostileStructures()}) {
        auto hostile = inspector.inspect(papers.first().bytes);
        auto good = inspector.inspect(test::sampleJpeg());
        QTRY_VERIFY_WITH_TIMEOUT(good.isFinished(), answerMs + machineMs);
        QVERIFY(hostile.isFinished());
        QVERIFY_OK(good.result());
    }
}

void TestHostileCorpus::nothingGotOut()
{
    QVERIFY(!QFileInfo::exists(QStringLiteral("/tmp/yichuang-hostile"))); // what the papers try to leave behind
    QVERIFY(m_answered > 0);
}

void TestHostileCorpus::cleanupTestCase()
{
    // Figures for the record; a busy machine makes no failure of them.
    qInfo("%d papers answered, the slowest after %lld ms; the event loop was never away for longer than %lld ms",
          m_answered, static_cast<long long>(m_slowestMs), static_cast<long long>(m_longestMs));
}

QTEST_GUILESS_MAIN(TestHostileCorpus)
#include "tst_hostilecorpus.moc"
