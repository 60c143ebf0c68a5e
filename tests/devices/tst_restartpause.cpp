// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "devices/restartpause.h"

using namespace yichuang;

class TestRestartPause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itGrowsWithEveryEndAndIsBounded();
    void aWordEndsIt();
};

void TestRestartPause::itGrowsWithEveryEndAndIsBounded()
{
    RestartPause pause;
    QCOMPARE(pause.ms(), 0);
    for (const int expected : {0, 0, 0, 250, 500, 1000, 2000, 4000, 4000}) {
        pause.ended();
        QCOMPARE(pause.ms(), expected);
    }
    for (int i = 0; i < 1000; ++i)
        pause.ended();
    QCOMPARE(pause.ms(), 4000);
}

void TestRestartPause::aWordEndsIt()
{
    RestartPause pause;
    for (int i = 0; i < 6; ++i)
        pause.ended();
    QVERIFY(pause.ms() > 0);
    pause.spoke();
    QCOMPARE(pause.ms(), 0);
    pause.ended();
    QCOMPARE(pause.ms(), 0);
}

QTEST_APPLESS_MAIN(TestRestartPause)
#include "tst_restartpause.moc"
