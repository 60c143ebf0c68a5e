// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/casestate.h"

#include <QFile>
#include <QMap>
#include <QSet>
#include <QTest>

using namespace yichuang;

class TestCaseState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasACodeOfItsOwn();
    void theWholeMatrixIsAsWritten();
    void everyMoveIsListedOnce();
    void everyStateCanBeReachedFromADraft();
    void aSuspendedCaseReturnsToWhereItWas();
    void onlyEndsAreFinal();
};

namespace {

/// The expected moves by code, from tests/data/casemoves.txt.
QMap<QString, QStringList> writtenMoves()
{
    QFile file(QStringLiteral(YICHUANG_SOURCE_DIR "/tests/data/casemoves.txt"));
    QMap<QString, QStringList> moves;
    if (!file.open(QIODevice::ReadOnly))
        return moves;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const auto colon = line.indexOf(u':');
        moves.insert(line.first(colon), line.sliced(colon + 1).split(u' ', Qt::SkipEmptyParts));
    }
    return moves;
}

} // namespace

void TestCaseState::everyStateHasACodeOfItsOwn()
{
    QSet<QString> codes;
    for (const CaseState state : allCaseStates()) {
        const QString code = caseStateCode(state);
        codes.insert(code);
        QCOMPARE(caseStateFromCode(code), state);
    }
    QCOMPARE(codes.size(), 20);
    QVERIFY(!codes.contains(QString()));
    QVERIFY(!caseStateFromCode(QStringLiteral("received")));
    QVERIFY(!caseStateFromCode(QString()));
}

void TestCaseState::theWholeMatrixIsAsWritten()
{
    const auto written = writtenMoves();
    QCOMPARE(written.size(), 20);
    for (const CaseState from : allCaseStates()) {
        QVERIFY2(written.contains(caseStateCode(from)), qPrintable(caseStateCode(from)));
        for (const CaseState to : allCaseStates()) {
            const bool expected = written.value(caseStateCode(from)).contains(caseStateCode(to));
            QVERIFY2(moveAllowed(from, to) == expected,
                     qPrintable(caseStateCode(from) + QStringLiteral(" -> ") + caseStateCode(to)));
        }
    }
}

void TestCaseState::everyMoveIsListedOnce()
{
    const auto moves = allowedMoves();
    qsizetype bySource = 0;
    for (const CaseState from : allCaseStates())
        bySource += movesFrom(from).size();
    QCOMPARE(bySource, moves.size());
    for (const auto &move : moves) {
        QCOMPARE(moves.count(move), 1);
        QVERIFY(move.first != move.second);
    }
}

void TestCaseState::everyStateCanBeReachedFromADraft()
{
    QList<CaseState> reached{CaseState::Draft};
    for (qsizetype i = 0; i < reached.size(); ++i) {
        for (const CaseState next : movesFrom(reached.at(i))) {
            if (!reached.contains(next))
                reached.append(next);
        }
    }
    QCOMPARE(reached.size(), allCaseStates().size());
}

void TestCaseState::aSuspendedCaseReturnsToWhereItWas()
{
    using enum CaseState;
    for (const CaseState holding : {Suspended, Extended}) {
        QVERIFY(moveAllowed(ReviewCheck, holding, ReviewCheck));
        QVERIFY(!moveAllowed(ReviewCheck, holding, ReviewHandle));
        QVERIFY(!moveAllowed(ReviewCheck, holding, DecidedYes));
    }
    QVERIFY(moveAllowed(Accepted, Suspended, Accepted));
    QVERIFY(!moveAllowed(Accepted, Extended, Accepted));
    QVERIFY(moveAllowed(Received, Accepted, ReviewHandle));
}

void TestCaseState::onlyEndsAreFinal()
{
    using enum CaseState;
    const QSet<CaseState> ends{Archived, Returned, NotAccepted, Withdrawn, Terminated, Void};
    for (const CaseState state : allCaseStates())
        QVERIFY2(isFinal(state) == ends.contains(state), qPrintable(caseStateCode(state)));
}

QTEST_APPLESS_MAIN(TestCaseState)
#include "tst_casestate.moc"
