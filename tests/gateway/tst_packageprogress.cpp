// SPDX-License-Identifier: Apache-2.0
#include <QJsonObject>
#include <QTest>

#include "gateway/packageprogress.h"

using namespace yichuang;
using gateway::PackageProgress;
using gateway::PackageStep;

namespace {

wire::EnvelopeComponent item(const QString &id, const QString &state, const QStringList &after = {})
{
    return {id, id, QString(), after, state, QString()};
}

QJsonObject status(const QString &component, const QString &state)
{
    return {{QStringLiteral("kind"), QStringLiteral("status")},
            {QStringLiteral("body"), QJsonObject{{QStringLiteral("component"), component}, {QStringLiteral("state"), state}}}};
}

QJsonObject envelopeOf(const QList<wire::EnvelopeComponent> &components)
{
    return {{QStringLiteral("components"), wire::componentsToJson(components)}};
}

/// Lets the departments go on until nothing is left to do; "food ACCEPTED" for each step, "+" where a result was made.
QStringList walk(PackageProgress package)
{
    QStringList told;
    for (auto step = nextStep(package); step && told.size() < 50; step = nextStep(package)) {
        told.append(step->component + u' ' + step->state + (step->makesResult ? QStringLiteral("+") : QString()));
        if (step->makesResult)
            package.resultOf.append(step->component);
        for (wire::EnvelopeComponent &component : package.components) {
            if (component.id == step->component)
                component.state = step->state;
        }
    }
    return told;
}

const QString received = QStringLiteral("RECEIVED");

} // namespace

/// A package as its departments see it, and what one that grants everything does next.
class TestPackageProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestStateOfEachItemCounts();
    void aSingleItemIsNoPackage();
    void anItemIsDecidedAfterThoseBeforeIt();
    void aRefusedItemIsLeftAloneAndWaitedForByNobody();
    void oneCertificateIsMadeWhenAllAreDecided();
    void nothingIsDoneTwice();
};

void TestPackageProgress::theNewestStateOfEachItemCounts()
{
    const QJsonObject envelope = envelopeOf({item(QStringLiteral("a"), received), item(QStringLiteral("b"), received)});
    const PackageProgress package = gateway::packageProgress(
        envelope, {status(QStringLiteral("a"), QStringLiteral("ACCEPTED")), status(QStringLiteral("c"), QStringLiteral("ACCEPTED")),
                   status(QStringLiteral("a"), QStringLiteral("DECIDED_YES"))});
    QCOMPARE(package.components.at(0).state, QStringLiteral("DECIDED_YES"));
    QCOMPARE(package.components.at(1).state, received);
    QCOMPARE(gateway::stateOf(package), received);
}

void TestPackageProgress::aSingleItemIsNoPackage()
{
    const PackageProgress package = gateway::packageProgress({}, {});
    QVERIFY(package.components.isEmpty());
    QCOMPARE(gateway::stateOf(package), QString());
    QVERIFY(!nextStep(package));
}

void TestPackageProgress::anItemIsDecidedAfterThoseBeforeIt()
{
    PackageProgress package;
    package.components = {item(QStringLiteral("late"), received, {QStringLiteral("first")}), item(QStringLiteral("first"), received)};
    QCOMPARE(walk(package),
             (QStringList{QStringLiteral("late ACCEPTED"), QStringLiteral("first ACCEPTED"), QStringLiteral("first DECIDED_YES"),
                          QStringLiteral("late DECIDED_YES"), QStringLiteral("late CERTIFIED+"), QStringLiteral("first CERTIFIED+")}));
}

void TestPackageProgress::aRefusedItemIsLeftAloneAndWaitedForByNobody()
{
    PackageProgress package;
    package.components = {item(QStringLiteral("refused"), QStringLiteral("NOT_ACCEPTED")),
                          item(QStringLiteral("rest"), QStringLiteral("ACCEPTED"), {QStringLiteral("refused")})};
    QCOMPARE(walk(package), (QStringList{QStringLiteral("rest DECIDED_YES"), QStringLiteral("rest CERTIFIED+")}));
}

void TestPackageProgress::oneCertificateIsMadeWhenAllAreDecided()
{
    PackageProgress package;
    package.certificate = QStringLiteral("行业综合许可证");
    package.components = {item(QStringLiteral("a"), QStringLiteral("DECIDED_YES")), item(QStringLiteral("b"), QStringLiteral("ACCEPTED"))};
    QCOMPARE(walk(package), (QStringList{QStringLiteral("b DECIDED_YES"), QStringLiteral(" CERTIFIED+"),
                                         QStringLiteral("a CERTIFIED"), QStringLiteral("b CERTIFIED")}));
}

void TestPackageProgress::nothingIsDoneTwice()
{
    PackageProgress package;
    package.components = {item(QStringLiteral("a"), QStringLiteral("DECIDED_YES"))};
    package.resultOf = {QStringLiteral("a")};
    QCOMPARE(*nextStep(package), (PackageStep{QStringLiteral("a"), QStringLiteral("CERTIFIED"), false}));
    package.components[0].state = QStringLiteral("CERTIFIED");
    QVERIFY(!nextStep(package));
}

QTEST_GUILESS_MAIN(TestPackageProgress)
#include "tst_packageprogress.moc"
