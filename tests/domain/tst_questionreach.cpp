// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/questionreach.h"

#include "domain/guide/answerspace.h"
#include "domain/guide/checklist.h"
#include "domain/guide/guidejson.h"
#include "domain/logic/jsonlogic.h"
#include "support/guidefiles.h"
#include "support/madeguides.h"
#include "support/sampleguide.h"
#include "support/verify.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMap>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

/// What holds of a condition, "!" when it cannot be applied.
QString verdict(const QJsonValue &condition, const QJsonObject &data)
{
    const auto holds = jsonLogicHolds(condition, data);
    return holds ? QString::number(int(*holds)) : QStringLiteral("!");
}

/// What a whole set of answers comes to, by trying: answers to questions that are not asked do not count.
QString cameTo(const Guide &guide, const QJsonObject &chosen, const ApplicantFacts &applicant)
{
    QJsonObject counted;
    QString told;
    for (const Question &question : guide.questions) {
        const QString asked = verdict(question.askWhen, conditionData(counted, applicant));
        if (asked == u"1")
            counted.insert(question.id, chosen.value(question.id));
        else if (asked == u"!")
            told += QLatin1Char('!');
    }
    const QJsonObject data = conditionData(counted, applicant);
    for (const Situation &situation : guide.situations)
        told += verdict(situation.condition, data);
    for (const MaterialRule &material : guide.materials)
        told += verdict(material.condition, data);
    for (const FormField &field : guide.form)
        told += verdict(field.askWhen, data);
    for (const PackageComponent &component : guide.package.components)
        told += verdict(component.condition, data);
    return told;
}

/// All whole sets of answers that keep to what is known.
QList<QJsonObject> wholeSets(const Guide &guide, const QJsonObject &known)
{
    QList<QJsonObject> sets{known};
    for (const Question &question : guide.questions) {
        if (known.contains(question.id))
            continue;
        QList<QJsonObject> longer;
        for (const QJsonObject &set : std::as_const(sets)) {
            for (const QuestionOption &option : question.options) {
                QJsonObject more = set;
                more.insert(question.id, option.id);
                longer.append(more);
            }
        }
        sets = longer;
    }
    return sets;
}

/// The open questions whose answer makes a difference, by trying all.
QSet<QString> triedOut(const Guide &guide, const QJsonObject &known, const ApplicantFacts &applicant)
{
    QSet<QString> mattering;
    for (const Question &question : guide.questions) {
        if (known.contains(question.id))
            continue;
        QMap<QByteArray, QString> seen; // by all other answers
        for (QJsonObject set : wholeSets(guide, known)) {
            const QString result = cameTo(guide, set, applicant);
            set.remove(question.id);
            const QByteArray others = QJsonDocument(set).toJson(QJsonDocument::Compact);
            if (seen.contains(others) && seen.value(others) != result)
                mattering.insert(question.id);
            seen.insert(others, result);
        }
    }
    return mattering;
}

QSet<QString> proven(const Guide &guide, const QJsonObject &known, const ApplicantFacts &applicant)
{
    QuestionReach reach(guide, conditionData(known, applicant));
    QSet<QString> mattering;
    for (const Question &question : guide.questions) {
        if (!known.contains(question.id) && reach.canMatter(question.id))
            mattering.insert(question.id);
    }
    return mattering;
}

/// Some of a whole set of answers.
QJsonObject someOf(QRandomGenerator &random, const QJsonObject &answers)
{
    QJsonObject some;
    for (const QString &id : answers.keys()) {
        if (random.bounded(2) == 0)
            some.insert(id, answers.value(id));
    }
    return some;
}

QStringList idsOf(const QList<Question> &questions)
{
    QStringList ids;
    for (const Question &question : questions)
        ids.append(question.id);
    return ids;
}

/// What a checklist asks for, without how it was asked.
QString outcomeOf(const Result<Checklist> &list)
{
    if (!list)
        return list.error().detail;
    QStringList told{list->situationId};
    for (const MaterialDemand &demand : list->materials)
        told.append(demand.rule.id);
    for (const FormField &field : list->form)
        told.append(field.key + QString::number(int(field.required)));
    for (const PackageComponent &component : list->components)
        told.append(component.id);
    return told.join(QLatin1Char(' '));
}

/// Answers what is asked until nothing is, beginning with `begun`, always the last option; empty when that has no end.
QJsonObject answeredAsAsked(const Guide &guide, QJsonObject given, const QJsonObject &wishes, const ApplicantFacts &applicant)
{
    for (qsizetype turn = 0; turn <= guide.questions.size(); ++turn) {
        const auto list = resolveChecklist(guide, given, applicant);
        if (!list || list->openQuestions.isEmpty())
            return given;
        const QString id = list->openQuestions.constFirst();
        given.insert(id, wishes.value(id));
    }
    return {};
}

} // namespace

/// Only what can still change the outcome is asked (DOMAIN R29), and nothing that can is left out.
class TestQuestionReach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proofAndTrialAgree();
    void aQuestionThatChangesNothingIsNotAsked();
    void whatOnlyLeadsToSuchAQuestionIsNotAskedEither();
    void anAnswerThatWasGivenStays();
    void onlyTheApplicantMayMakeItMatter();
    void aLaterAnswerCanSettleAnEarlierQuestion();
    void whatCannotBeUnderstoodIsAsked();
    void tooLittleEffortAsks();
    void theSampleGuidesAskWhatMatters_data();
    void theSampleGuidesAskWhatMatters();
    void askingLessComesToTheSame();
    void backTrackingKeepsWhatStaysValid();
    void twentyQuestionsAreQuick();
};

void TestQuestionReach::proofAndTrialAgree()
{
    QRandomGenerator random(20261122);
    qsizetype leftOut = 0;
    qsizetype asked = 0;
    for (int i = 0; i < 150; ++i) {
        Guide guide = someGuide(random);
        guide.materials.append(guide.materials.constFirst());
        guide.materials.last().condition = someCondition(random, int(guide.questions.size()), 1);
        const ApplicantFacts applicant{random.bounded(2) == 0, random.bounded(2) == 0};
        const QList<QJsonObject> sets = wholeSets(guide, {});
        const QJsonObject known = someOf(random, sets.at(random.bounded(int(sets.size()))));
        const QSet<QString> expected = triedOut(guide, known, applicant);
        QCOMPARE(proven(guide, known, applicant), expected);
        asked += expected.size();
        leftOut += guide.questions.size() - known.size() - expected.size();
    }
    QVERIFY(asked > 50 && leftOut > 50); // both kinds were tried
}

void TestQuestionReach::aQuestionThatChangesNothingIsNotAsked()
{
    Guide guide = sampleGuide();
    Question idle = guide.questions.constFirst();
    idle.id = QStringLiteral("idle");
    guide.questions.prepend(idle);
    const auto list = resolveChecklist(guide, {}, {});
    QVERIFY_OK(list);
    QCOMPARE(idsOf(list->questions), QStringList(QStringLiteral("dwelling")));
    QCOMPARE(list->openQuestions, QStringList(QStringLiteral("dwelling")));
}

void TestQuestionReach::whatOnlyLeadsToSuchAQuestionIsNotAskedEither()
{
    Guide guide = plainGuide(2, 2);
    guide.questions[1].askWhen = answerIs(questionId(0), QStringLiteral("b"));
    const auto list = resolveChecklist(guide, {}, {});
    QVERIFY_OK(list);
    QVERIFY(list->isSettled());
    QVERIFY(list->questions.isEmpty());
}

void TestQuestionReach::anAnswerThatWasGivenStays()
{
    const Guide guide = plainGuide(1, 2);
    const QJsonObject given{{questionId(0), QStringLiteral("b")}};
    const auto list = resolveChecklist(guide, given, {});
    QVERIFY_OK(list);
    QCOMPARE(idsOf(list->questions), QStringList(questionId(0)));
    QCOMPARE(list->answers, given);
    QVERIFY(list->staleAnswers.isEmpty());
}

void TestQuestionReach::onlyTheApplicantMayMakeItMatter()
{
    Guide guide = plainGuide(1, 2);
    guide.materials.append(guide.materials.constFirst());
    guide.materials.last().id = QStringLiteral("second");
    guide.materials.last().condition =
        all({var(QStringLiteral("applicant.hasAgent")), answerIs(questionId(0), QStringLiteral("b"))});
    QVERIFY(resolveChecklist(guide, {}, {false, false})->isSettled());
    QCOMPARE(resolveChecklist(guide, {}, {false, true})->openQuestions, QStringList(questionId(0)));
}

void TestQuestionReach::aLaterAnswerCanSettleAnEarlierQuestion()
{
    Guide guide = plainGuide(2, 2);
    guide.materials.append(guide.materials.constFirst());
    guide.materials.last().id = QStringLiteral("second");
    guide.materials.last().condition =
        rule(QStringLiteral("or"), QJsonArray{answerIs(questionId(0), QStringLiteral("a")),
                                             answerIs(questionId(1), QStringLiteral("a"))});
    const auto list = resolveChecklist(guide, {{questionId(1), QStringLiteral("a")}}, {});
    QVERIFY_OK(list);
    QVERIFY(list->isSettled());
    QVERIFY(list->material(QStringLiteral("second")));
    QCOMPARE(list->answers.keys(), QStringList(questionId(1)));
}

void TestQuestionReach::whatCannotBeUnderstoodIsAsked()
{
    Guide guide = plainGuide(20, 4);
    guide.materials.append(guide.materials.constFirst());
    guide.materials.last().condition = rule(QStringLiteral("=="), QJsonArray{var(QStringLiteral("answers")), 1});
    const auto list = resolveChecklist(guide, {}, {});
    QVERIFY_OK(list);
    QCOMPARE(list->openQuestions.size(), 20);
}

void TestQuestionReach::tooLittleEffortAsks()
{
    // Pigeons and holes: more conflicts than the effort allows.
    const int people = 9;
    Guide guide = plainGuide(people, people - 1);
    QJsonArray pairs;
    for (int one = 0; one < people; ++one) {
        for (int other = one + 1; other < people; ++other)
            pairs.append(rule(QStringLiteral("!="), QJsonArray{var(QStringLiteral("answers.") + questionId(one)),
                                                              var(QStringLiteral("answers.") + questionId(other))}));
    }
    guide.materials.append(guide.materials.constFirst());
    guide.materials.last().id = QStringLiteral("never");
    guide.materials.last().condition = all(pairs);
    QuestionReach reach(guide, conditionData({}, {}), 10);
    QVERIFY(reach.canMatter(questionId(0)));
}

void TestQuestionReach::theSampleGuidesAskWhatMatters_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : jsonFilesIn(QStringLiteral("resources/guides")))
        QTest::newRow(QFileInfo(path).baseName().toUtf8().constData()) << path;
}

/// For every applicant and every set of answers: what is asked on the way matters, and the end is the same as when all that
/// could be asked was answered.
void TestQuestionReach::theSampleGuidesAskWhatMatters()
{
    QFETCH(const QString, path);
    const auto document = documentOf(path);
    QVERIFY_OK(document);
    const auto guide = guideFromJson(*document);
    QVERIFY_OK(guide);
    for (const ApplicantFacts &applicant : possibleApplicants(*guide)) {
        for (const QJsonObject &wishes : wholeSets(*guide, {})) {
            const QJsonObject given = answeredAsAsked(*guide, {}, wishes, applicant);
            QCOMPARE(outcomeOf(resolveChecklist(*guide, given, applicant)),
                     outcomeOf(resolveChecklist(*guide, wishes, applicant)));
        }
        const auto first = resolveChecklist(*guide, {}, applicant);
        QVERIFY_OK(first);
        const QSet<QString> mattering = triedOut(*guide, {}, applicant);
        for (const QString &id : std::as_const(first->openQuestions))
            QVERIFY2(mattering.contains(id), qPrintable(id));
    }
}

void TestQuestionReach::askingLessComesToTheSame()
{
    QRandomGenerator random(4);
    int shorter = 0;
    for (int i = 0; i < 60; ++i) {
        const Guide guide = someGuide(random);
        for (const QJsonObject &wishes : wholeSets(guide, {})) {
            const QJsonObject given = answeredAsAsked(guide, {}, wishes, {});
            const auto asked = resolveChecklist(guide, given, {});
            const auto whole = resolveChecklist(guide, wishes, {});
            QCOMPARE(outcomeOf(asked), outcomeOf(whole));
            shorter += whole && asked && asked->answers.size() < whole->answers.size() ? 1 : 0;
        }
    }
    QVERIFY(shorter > 20);
}

/// Whoever changes one answer keeps all others that are still asked for, and none that is not an option any more.
void TestQuestionReach::backTrackingKeepsWhatStaysValid()
{
    QRandomGenerator random(9);
    for (int i = 0; i < 60; ++i) {
        const Guide guide = someGuide(random);
        const QList<QJsonObject> sets = wholeSets(guide, {});
        QJsonObject given = answeredAsAsked(guide, {}, sets.at(random.bounded(int(sets.size()))), {});
        const Question &changed = guide.questions.at(random.bounded(int(guide.questions.size())));
        given.insert(changed.id, changed.options.at(random.bounded(int(changed.options.size()))).id);
        const auto list = resolveChecklist(guide, given, {});
        if (!list)
            continue; // a fault of the guide, which answering cannot mend
        for (const Question &question : std::as_const(list->questions)) {
            if (given.contains(question.id))
                QCOMPARE(list->answers.value(question.id), given.value(question.id));
        }
        QCOMPARE(list->answers.size() + list->staleAnswers.size(), given.size());
    }
}

void TestQuestionReach::twentyQuestionsAreQuick()
{
    const Guide guide = guideWithTree(20, 50);
    QJsonObject given;
    qint64 longest = 0;
    int turns = 0;
    for (auto list = resolveChecklist(guide, given, {}); list && !list->isSettled();
         list = resolveChecklist(guide, given, {})) {
        given.insert(list->openQuestions.constFirst(), QStringLiteral("a"));
        QElapsedTimer clock;
        clock.start();
        (void)resolveChecklist(guide, given, {});
        longest = std::max(longest, clock.nsecsElapsed());
        ++turns;
    }
    qInfo("20 questions of 4 answers, 50 situations: %d asked, %.2f ms at most", turns, double(longest) / 1e6);
    QVERIFY(turns > 0 && turns < 20);
}

QTEST_APPLESS_MAIN(TestQuestionReach)
#include "tst_questionreach.moc"
