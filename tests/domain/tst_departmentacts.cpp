// SPDX-License-Identifier: Apache-2.0
#include "domain/roles/departmentacts.h"
#include "domain/roles/qualification.h"
#include "support/samplecase.h"
#include "support/samplepackage.h"
#include "support/verify.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString clerk = QStringLiteral("0107");
const QDate day(2026, 3, 10);

QStringList departmentsOf(const QList<ActForDepartment> &acts)
{
    QStringList departments;
    for (const ActForDepartment &act : acts)
        departments.append(act.department);
    return departments;
}

} // namespace

/// For whom something is done by an act on a case (DOMAIN R7), and who is qualified to decide (R72).
class TestDepartmentActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSingleItemIsOneDepartments();
    void aPackageIsTheLeadsAndEveryItems();
    void whatWasRefusedIsDoneForNobody();
    void onlyWhatGoesIsHandedOut();
    void choosingAsksForWhatIsAlwaysInIt();
    void anItemIsNamedByItselfOrByItsPackage();
    void theFirstLackIsTold();
    void aQualificationIsWhole_data();
    void aQualificationIsWhole();
};

void TestDepartmentActs::aSingleItemIsOneDepartments()
{
    const CaseRecord record = sampleCase();
    const QList<ActForDepartment> acts = takingIn(record, clerk, day);
    QCOMPARE(acts.size(), 1);
    QCOMPARE(acts.first().department, record.department);
    QCOMPARE(acts.first().guideId, record.guide.id);
    QCOMPARE(acts.first().act, AuthorisedAct::TakeIn);
    QCOMPARE(acts.first().day, day);
    QCOMPARE(departmentsOf(handingOut(record, clerk, day)), QStringList{record.department});
}

void TestDepartmentActs::aPackageIsTheLeadsAndEveryItems()
{
    CaseRecord record = samplePackageCase();
    record.components.last().department.clear(); // of the lead, and of no guide of its own: the same act once
    const QList<ActForDepartment> acts = takingIn(record, clerk, day);
    QStringList expected{record.department};
    for (const CaseComponent &component : std::as_const(record.components)) {
        if (!component.department.isEmpty() && !expected.contains(component.department))
            expected.append(component.department);
    }
    QCOMPARE(departmentsOf(acts), expected);
    QCOMPARE(acts.last().packageId, record.guide.id);
}

void TestDepartmentActs::whatWasRefusedIsDoneForNobody()
{
    CaseRecord record = samplePackageCase();
    for (CaseComponent &component : record.components)
        component.department = QStringLiteral("局-") + component.id;
    record.components[1].state = CaseState::NotAccepted;
    const QStringList departments = departmentsOf(takingIn(record, clerk, day));
    QVERIFY(!departments.contains(record.components.at(1).department));
    QVERIFY(departments.contains(record.components.at(0).department));
}

void TestDepartmentActs::onlyWhatGoesIsHandedOut()
{
    CaseRecord record = samplePackageCase();
    record.releasedTogether = false;
    record.state = CaseState::Accepted;
    for (CaseComponent &component : record.components) {
        component.department = QStringLiteral("局-") + component.id;
        component.state = CaseState::Accepted;
    }
    record.components[0].state = CaseState::Certified;
    CaseResult result;
    result.id = QStringLiteral("r1");
    result.sha256 = QByteArray(32, 'x');
    result.componentId = record.components.at(0).id;
    record.results = {result};
    const QList<ActForDepartment> acts = handingOut(record, clerk, day);
    QCOMPARE(departmentsOf(acts), QStringList({record.department, record.components.at(0).department}));
    QCOMPARE(acts.last().act, AuthorisedAct::Issue);
}

void TestDepartmentActs::choosingAsksForWhatIsAlwaysInIt()
{
    Guide guide = samplePackage();
    for (PackageComponent &component : guide.package.components)
        component.department = QStringLiteral("局-") + component.id;
    const QStringList departments = departmentsOf(choosing(guide, AuthorisedAct::Consult, clerk, day));
    for (const PackageComponent &component : std::as_const(guide.package.components)) {
        const bool always = component.condition.isNull() || component.condition.isUndefined();
        QCOMPARE(departments.contains(component.department), always);
    }
    QCOMPARE(departments.first(), guide.department);
    QCOMPARE(departmentsOf(guide).size(), guide.package.components.size() + 1);
    QCOMPARE(departmentsOf(sampleGuideWithoutItems(guide)), QStringList{guide.department});
}

void TestDepartmentActs::anItemIsNamedByItselfOrByItsPackage()
{
    const ActForDepartment wanted{clerk, AuthorisedAct::TakeIn, QStringLiteral("局"), QStringLiteral("item"), day, QStringLiteral("package")};
    Authorisation held{QStringLiteral("协1"), QStringLiteral("局"), QStringLiteral("确1"), {}, allAuthorisedActs(), {}, day, day,
                       QStringLiteral("9001"), {}};
    for (const char *named : {"item", "package"}) {
        held.guideIds = {QString::fromLatin1(named)};
        QVERIFY_OK(checkAuthorised({held}, wanted));
    }
    held.guideIds = {QStringLiteral("other")};
    QVERIFY_ERROR(checkAuthorised({held}, wanted), ErrorCode::NotAuthorised);
    // Who names nothing is no package: an empty name of an agreement is no way in.
    held.guideIds = {QString()};
    ActForDepartment single = wanted;
    single.packageId.clear();
    QVERIFY_ERROR(checkAuthorised({held}, single), ErrorCode::NotAuthorised);
}

void TestDepartmentActs::theFirstLackIsTold()
{
    const CaseRecord record = samplePackageCase();
    Authorisation lead{QStringLiteral("协1"), record.department, QStringLiteral("确1"), {}, allAuthorisedActs(), {}, day, day,
                       QStringLiteral("9001"), {}};
    const Result<> lacking = checkAuthorised({lead}, takingIn(record, clerk, day));
    QVERIFY_ERROR(lacking, ErrorCode::NotAuthorised);
    QVERIFY(lacking.error().detail.contains(record.components.at(0).department)
            || lacking.error().detail.contains(record.components.at(1).department));
    QVERIFY_ERROR(checkAuthorised({}, takingIn(record, clerk, day)), ErrorCode::NotAuthorised);
}

void TestDepartmentActs::aQualificationIsWhole_data()
{
    QTest::addColumn<Qualification>("held");
    QTest::addColumn<QString>("code"); ///< empty: it may be registered
    const Qualification whole{QStringLiteral("资1"), clerk, QStringLiteral("行政执法证"), QStringLiteral("司法局"), QDate(2025, 1, 1),
                              QDate(2026, 12, 31), QStringLiteral("9001"), {}};
    const auto row = [&whole](const char *name, const char *code, const std::function<void(Qualification &)> &spoil) {
        Qualification held = whole;
        spoil(held);
        QTest::newRow(name) << held << QString::fromLatin1(code);
    };
    row("whole", "", [](Qualification &) {});
    row("for good", "", [](Qualification &held) { held.validUntil = {}; });
    row("its last day", "", [](Qualification &held) { held.validUntil = day; });
    row("over", "invalid", [](Qualification &held) { held.validUntil = day.addDays(-1); });
    row("backwards", "invalid", [](Qualification &held) { held.validFrom = QDate(2027, 1, 1); });
    row("no number", "invalid", [](Qualification &held) { held.number = QStringLiteral(" "); });
    row("of nobody", "invalid", [](Qualification &held) { held.clerkId.clear(); });
    row("no name", "invalid", [](Qualification &held) { held.name.clear(); });
    row("from nobody", "invalid", [](Qualification &held) { held.issuer.clear(); });
    row("no first day", "invalid", [](Qualification &held) { held.validFrom = {}; });
    row("registered by oneself", "notAllowed", [](Qualification &held) { held.registeredBy = clerk; });
    row("registered by nobody", "notAllowed", [](Qualification &held) { held.registeredBy.clear(); });
}

void TestDepartmentActs::aQualificationIsWhole()
{
    QFETCH(const Qualification, held);
    QFETCH(const QString, code);
    const Result<> whole = checkQualification(held, day);
    QCOMPARE(whole ? QString() : errorCodeName(whole.error().code), code);
}

QTEST_GUILESS_MAIN(TestDepartmentActs)
#include "tst_departmentacts.moc"
