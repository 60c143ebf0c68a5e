// SPDX-License-Identifier: Apache-2.0
#include "domain/roles/permission.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace yichuang;

class TestPermission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPairIsAsWritten();
    void everyActIsNamedAndSomebodysToDo();
    void theAdministratorSeesNoCase();
    void rolesHaveNames();
    void nobodyReviewsTheirOwnCase();
};

void TestPermission::everyPairIsAsWritten()
{
    QFile file(QStringLiteral(YICHUANG_SOURCE_DIR "/tests/data/permissions.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int roles = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const auto colon = line.indexOf(u':');
        const auto role = roleFromName(line.first(colon));
        QVERIFY(role);
        ++roles;
        const QStringList granted = line.sliced(colon + 1).split(u' ', Qt::SkipEmptyParts);
        for (const Act act : allActs())
            QVERIFY2(may(*role, act) == granted.contains(actName(act)),
                     qPrintable(roleName(*role) + QLatin1Char(' ') + actName(act)));
        for (const QString &name : granted) {
            const auto acts = allActs();
            QVERIFY2(std::any_of(acts.cbegin(), acts.cend(), [&name](Act act) { return actName(act) == name; }),
                     qPrintable(name));
        }
    }
    QCOMPARE(roles, 4);
}

void TestPermission::everyActIsNamedAndSomebodysToDo()
{
    QSet<QString> names;
    for (int value = 0; value <= int(Act::ReadOwnRecord); ++value) {
        const auto act = Act(value);
        names.insert(actName(act));
        const auto roles = allRoles();
        QVERIFY2(std::any_of(roles.cbegin(), roles.cend(), [act](Role role) { return may(role, act); }),
                 qPrintable(actName(act)));
    }
    QCOMPARE(names.size(), int(Act::ReadOwnRecord) + 1);
    QVERIFY(!names.contains(QString()));
    QCOMPARE(allActs().size(), names.size());
}

void TestPermission::theAdministratorSeesNoCase()
{
    for (const Act act : {Act::TakeIn, Act::Issue, Act::Review, Act::SeeCaseContent, Act::RevealPersonalText, Act::Export})
        QVERIFY(!may(Role::Administrator, act));
    QVERIFY(!may(Role::Auditor, Act::RevealPersonalText));
}

void TestPermission::rolesHaveNames()
{
    for (const Role role : allRoles())
        QCOMPARE(roleFromName(roleName(role)), role);
    QVERIFY(!roleFromName(QStringLiteral("root")));
    QVERIFY(!roleFromName(QString()));
}

void TestPermission::nobodyReviewsTheirOwnCase()
{
    const QString a = QStringLiteral("0107");
    const QString b = QStringLiteral("0108");
    QVERIFY(mayReview(a, {b}));
    QVERIFY(!mayReview(a, {a}));
    QVERIFY(!mayReview(a, {b, a}));
    QVERIFY(!mayReview(QString(), {b}));
    QVERIFY(!mayReview(a, {}));
    QVERIFY(!mayReview(a, {b, QString()}));
}

QTEST_APPLESS_MAIN(TestPermission)
#include "tst_permission.moc"
