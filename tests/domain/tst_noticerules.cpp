// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "domain/cases/noticecode.h"
#include "domain/cases/openintake.h"
#include "domain/checks/noticerules.h"
#include "support/samplecase.h"
#include "support/sampleguide.h"
#include "support/verify.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

const QString identity = QStringLiteral("identity");
const QString lease = QStringLiteral("lease");
const QString letter = QStringLiteral("authorisation");

/// The sample case before anybody handed anything in.
CaseRecord emptyHanded()
{
    CaseRecord draft = sampleCase();
    for (CaseMaterial &material : draft.materials)
        material.files.clear();
    return draft;
}

Checklist checklistOf(const Guide &guide, const CaseRecord &record)
{
    const ApplicantFacts facts{record.applicant.organisation, record.agent.has_value()};
    return resolveChecklist(guide, record.answers, facts).value_or(Checklist());
}

QList<NoticeStanding> standingsIn(const Guide &guide, const CaseRecord &record)
{
    QList<NoticeStanding> standings;
    for (const NoticeGroup &group : noticeGroups(guide, checklistOf(guide, record), record)) {
        for (const NoticeLine &line : group.lines)
            standings.append(line.standing);
    }
    return standings;
}

MaterialRule &rule(Guide &guide, const QString &id)
{
    return *std::find_if(guide.materials.begin(), guide.materials.end(), [&id](const MaterialRule &one) { return one.id == id; });
}

Defect defect(const QString &text, const QString &materialId = QStringLiteral("lease"))
{
    return {materialId, QStringLiteral("房屋租赁合同"), text};
}

} // namespace

/// What an applicant is told to bring, what a notice is called, and that a correction notice is issued once.
class TestNoticeRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeNamesItsDraft();
    void aCodeIsReadAsPeopleTypeIt_data();
    void aCodeIsReadAsPeopleTypeIt();
    void anotherTextIsNoCode_data();
    void anotherTextIsNoCode();
    void nothingIsToldBeforeTheSituationIsSettled();
    void whatIsThereOrExemptIsNotToBeBrought();
    void ofAGroupOneIsEnough();
    void aPackageGroupsItsMaterialsByWhomTheyServe();
    void whatIsRefusedAtTheCounterIsNamedByNoGroup();
    void theRestIsToldOnlyOfWhatWasTold_data();
    void theRestIsToldOnlyOfWhatWasTold();
    void oneNoticeAndNothingNewInIt_data();
    void oneNoticeAndNothingNewInIt();
    void everyLineHasToBePutRight();
    void whatKeepsASecondIntakeOut();
};

void TestNoticeRules::aCodeNamesItsDraft()
{
    for (int nth = 1; nth <= 200; ++nth) {
        const CaseId id = sampleCase(nth).id;
        const QString code = noticeCode(id);
        QCOMPARE(code.size(), 27);
        QCOMPARE(draftOfNoticeCode(code), std::optional(id));
    }
    const CaseId greatest(QUuid(QStringLiteral("{ffffffff-ffff-ffff-ffff-ffffffffffff}")));
    QCOMPARE(noticeCode(greatest), QStringLiteral("G7ZZZZZZZZZZZZZZZZZZZZZZZZZ"));
    QCOMPARE(draftOfNoticeCode(noticeCode(greatest)), std::optional(greatest));
}

void TestNoticeRules::aCodeIsReadAsPeopleTypeIt_data()
{
    QTest::addColumn<QString>("typed");
    const QString code = noticeCode(CaseId(QUuid(QStringLiteral("{00000000-0000-7000-8000-000000000001}"))));
    QTest::newRow("as printed") << code;
    QTest::newRow("small letters") << code.toLower();
    QTest::newRow("letters for digits") << QString(code).replace(u'0', u'O').replace(u'1', u'l');
    QTest::newRow("with blanks and hyphens") << u' ' + code.left(5) + u'-' + code.mid(5, 8) + u' ' + code.mid(13) + u'\n';
}

void TestNoticeRules::aCodeIsReadAsPeopleTypeIt()
{
    QFETCH(const QString, typed);
    QCOMPARE(draftOfNoticeCode(typed), std::optional(CaseId(QUuid(QStringLiteral("{00000000-0000-7000-8000-000000000001}")))));
}

void TestNoticeRules::anotherTextIsNoCode_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a case number") << QStringLiteral("L310118072603100001X");
    QTest::newRow("no id at all") << u'G' + QString(26, u'0');
    QTest::newRow("too great for an id") << u'G' + QString(26, u'Z');
    QTest::newRow("a letter that is no digit") << u'G' + QString(25, u'0') + u'U';
    QTest::newRow("one too few") << u'G' + QString(25, u'1');
    QTest::newRow("one too many") << u'G' + QString(27, u'1');
    QTest::newRow("another letter in front") << u'L' + QString(26, u'1');
}

void TestNoticeRules::anotherTextIsNoCode()
{
    QFETCH(const QString, text);
    QVERIFY(!draftOfNoticeCode(text));
}

void TestNoticeRules::nothingIsToldBeforeTheSituationIsSettled()
{
    CaseRecord draft = emptyHanded();
    QVERIFY(canTell(checklistOf(sampleGuide(), draft)));
    draft.answers.remove(QStringLiteral("filed"));
    QVERIFY(!canTell(checklistOf(sampleGuide(), draft)));
    QVERIFY(!canTell({}));
}

void TestNoticeRules::whatIsThereOrExemptIsNotToBeBrought()
{
    Guide guide = sampleGuide();
    CaseRecord draft = emptyHanded();
    QCOMPARE(stillToBring(guide, checklistOf(guide, draft), draft), QStringList({identity, lease, letter}));
    draft.material(lease)->files = {samplePageFile(lease)};
    rule(guide, letter).necessity = Necessity::Optional;
    rule(guide, identity).mustSurrenderOriginal = false;
    QCOMPARE(standingsIn(guide, draft),
             QList({NoticeStanding::Exempt, NoticeStanding::Here, NoticeStanding::Optional}));
    QCOMPARE(stillToBring(guide, checklistOf(guide, draft), draft), QStringList());
    // The city has none, and so the paper may be asked for.
    draft.material(identity)->noneFoundAt = sampleMoment();
    QCOMPARE(standingsIn(guide, draft).constFirst(), NoticeStanding::ToBring);
}

void TestNoticeRules::ofAGroupOneIsEnough()
{
    Guide guide = sampleGuide();
    rule(guide, lease).oneOfGroup = QStringLiteral("proof");
    rule(guide, letter).oneOfGroup = QStringLiteral("proof");
    CaseRecord draft = emptyHanded();
    QCOMPARE(standingsIn(guide, draft).mid(1), QList({NoticeStanding::OneOf, NoticeStanding::OneOf}));
    draft.material(letter)->files = {samplePageFile(letter)};
    QCOMPARE(standingsIn(guide, draft).mid(1), QList({NoticeStanding::Optional, NoticeStanding::Here}));
    QCOMPARE(stillToBring(guide, checklistOf(guide, draft), draft), QStringList(identity));
}

void TestNoticeRules::aPackageGroupsItsMaterialsByWhomTheyServe()
{
    Guide guide = sampleGuide();
    guide.kind = GuideKind::OneThing;
    const auto component = [](const QString &id, const QString &name) {
        PackageComponent one;
        one.id = id;
        one.name = name;
        return one;
    };
    guide.package.components = {component(QStringLiteral("a"), QStringLiteral("登记")),
                                component(QStringLiteral("b"), QStringLiteral("备案"))};
    rule(guide, identity).components = {QStringLiteral("b")};
    const CaseRecord draft = emptyHanded();
    const QList<NoticeGroup> groups = noticeGroups(guide, checklistOf(guide, draft), draft);
    QCOMPARE(groups.size(), 2);
    QVERIFY(groups.at(0).common);
    QCOMPARE(groups.at(0).components, QStringList({QStringLiteral("登记"), QStringLiteral("备案")}));
    QCOMPARE(groups.at(0).lines.size(), 2);
    QVERIFY(!groups.at(1).common);
    QCOMPARE(groups.at(1).components, QStringList(QStringLiteral("备案")));
    QCOMPARE(groups.at(1).lines.constFirst().rule.id, identity);
    // A single item has one group and no headings.
    guide.kind = GuideKind::Single;
    QCOMPARE(noticeGroups(guide, checklistOf(guide, draft), draft).size(), 1);
}

void TestNoticeRules::whatIsRefusedAtTheCounterIsNamedByNoGroup()
{
    Guide guide = sampleGuide();
    guide.kind = GuideKind::OneThing;
    CaseRecord draft = emptyHanded();
    for (const QString &id : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}) {
        PackageComponent one;
        one.id = id;
        one.name = QStringLiteral("事项") + id;
        guide.package.components.append(one);
        CaseComponent held;
        held.id = id;
        held.name = one.name;
        draft.components.append(held);
    }
    rule(guide, identity).components = {QStringLiteral("b"), QStringLiteral("c")};
    draft.components[1].state = CaseState::NotAccepted;
    QList<NoticeGroup> groups = noticeGroups(guide, checklistOf(guide, draft), draft);
    QCOMPARE(groups.size(), 2);
    QVERIFY(groups.at(0).common);
    QCOMPARE(groups.at(0).components, QStringList({QStringLiteral("事项a"), QStringLiteral("事项c")}));
    QCOMPARE(groups.at(1).components, QStringList(QStringLiteral("事项c")));
    // One that is left shares nothing with anybody.
    draft.components[2].state = CaseState::NotAccepted;
    groups = noticeGroups(guide, checklistOf(guide, draft), draft);
    QVERIFY(groups.at(0).components.isEmpty());
}

void TestNoticeRules::theRestIsToldOnlyOfWhatWasTold_data()
{
    QTest::addColumn<QStringList>("told");
    QTest::addColumn<int>("version");
    QTest::addColumn<QStringList>("left");
    QTest::addColumn<bool>("rest");
    const QStringList both{identity, lease};
    QTest::newRow("something came") << both << 3 << QStringList(lease) << true;
    QTest::newRow("all came") << both << 3 << QStringList() << true;
    QTest::newRow("nothing came") << both << 3 << both << false;
    QTest::newRow("another answer asks for more") << QStringList(identity) << 3 << both << false;
    QTest::newRow("another answer asks for something else") << both << 3 << QStringList(letter) << false;
    QTest::newRow("another version was told") << both << 2 << QStringList(lease) << false;
}

void TestNoticeRules::theRestIsToldOnlyOfWhatWasTold()
{
    QFETCH(const QStringList, told);
    QFETCH(const int, version);
    QFETCH(const QStringList, left);
    CaseRecord draft = emptyHanded();
    QVERIFY(!canTellTheRest(draft, left));
    draft.notice = OneTimeNotice{sampleMoment(), sampleClerk().id, version, told};
    QTEST(canTellTheRest(draft, left), "rest");
}

void TestNoticeRules::oneNoticeAndNothingNewInIt_data()
{
    QTest::addColumn<CaseState>("state");
    QTest::addColumn<QStringList>("named");
    QTest::addColumn<QStringList>("now");
    QTest::addColumn<bool>("allowed");
    const QStringList one{QStringLiteral("缺少签章")};
    const QStringList two{QStringLiteral("缺少签章"), QStringLiteral("已过期")};
    QTest::newRow("a draft") << CaseState::Draft << QStringList() << two << true;
    QTest::newRow("the same again is a reminder") << CaseState::Correction << two << two << true;
    QTest::newRow("less of it is a reminder") << CaseState::Correction << two << one << true;
    QTest::newRow("something new") << CaseState::Correction << one << two << false;
    QTest::newRow("received, and no notice issued") << CaseState::Received << QStringList() << one << false;
    QTest::newRow("accepted, and one was issued") << CaseState::Accepted << one << two << false;
}

void TestNoticeRules::oneNoticeAndNothingNewInIt()
{
    QFETCH(const CaseState, state);
    QFETCH(const QStringList, named);
    QFETCH(const QStringList, now);
    QFETCH(const bool, allowed);
    CaseRecord record = sampleCase();
    record.state = state;
    for (const QString &text : named) {
        record.defects.append(defect(text));
        record.defects.last().correctedAt = sampleMoment();
    }
    QList<Defect> lines;
    for (const QString &text : now)
        lines.append(defect(text));
    const Result<> notice = canNotify(record, lines);
    QCOMPARE(notice.has_value(), allowed);
    if (!allowed)
        QCOMPARE(notice.error().code, ErrorCode::SecondNotice);
}

void TestNoticeRules::everyLineHasToBePutRight()
{
    QVERIFY(!allCorrected({}));
    Defect done = defect(QStringLiteral("缺少签章"));
    QVERIFY(!allCorrected({done}));
    done.correctedAt = sampleMoment();
    QVERIFY(allCorrected({done}));
    QVERIFY(!allCorrected({done, defect(QStringLiteral("已过期"))}));
}

void TestNoticeRules::whatKeepsASecondIntakeOut()
{
    QVERIFY(isOpenIntake(CaseState::Received));
    QVERIFY(isOpenIntake(CaseState::Correction));
    QVERIFY(isOpenIntake(CaseState::Suspended));
    QVERIFY(isOpenIntake(CaseState::Notified));
    for (const CaseState over : {CaseState::Draft, CaseState::Delivered, CaseState::Archived, CaseState::Returned,
                                 CaseState::NotAccepted, CaseState::Withdrawn, CaseState::Terminated, CaseState::Void})
        QVERIFY2(!isOpenIntake(over), qPrintable(caseStateCode(over)));
    QCOMPARE(openIntakeStates().size(), allCaseStates().size() - 8);
}

QTEST_GUILESS_MAIN(TestNoticeRules)
#include "tst_noticerules.moc"
