// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include <QJsonArray>
#include <QJsonObject>

#include "bench/times.h"
#include "domain/checks/checkreport.h"
#include "domain/checks/formclaims.h"
#include "domain/checks/packagecheck.h"
#include "support/samplecase.h"
#include "support/samplepackage.h"

using namespace yichuang;
using namespace yichuang::test;

// How long the checklist of a package takes: what is done after every answer and every letter that is handed over.

namespace {

constexpr int items = 6;
constexpr int materials = 60;
constexpr int fields = 40;
constexpr int questions = 8;
constexpr int rounds = 500;

QString questionId(int number)
{
    return QStringLiteral("q%1").arg(number);
}

QJsonValue answered(int number, const QString &option)
{
    const QJsonObject variable{{QStringLiteral("var"), QString(QStringLiteral("answers.") + questionId(number))}};
    const QJsonArray sides{variable, option};
    return QJsonObject{{QStringLiteral("=="), sides}};
}

QString itemId(int number)
{
    return QStringLiteral("item%1").arg(number);
}

/// Every other material and field hangs on an answer, and serves two of the items.
Guide widePackage()
{
    Guide guide = samplePackage();
    guide.questions.clear();
    guide.package.components.clear();
    guide.materials.clear();
    guide.form.clear();
    for (int i = 0; i < questions; ++i)
        guide.questions.append({questionId(i), questionId(i),
                                {{QStringLiteral("yes"), QStringLiteral("是")}, {QStringLiteral("no"), QStringLiteral("否")}},
                                QJsonValue(), Origin::Composed});
    guide.situations = {{QStringLiteral("yes"), QStringLiteral("是"), answered(0, QStringLiteral("yes")), Origin::Composed},
                        {QStringLiteral("no"), QStringLiteral("否"), answered(0, QStringLiteral("no")), Origin::Composed}};
    for (int i = 0; i < items; ++i) {
        PackageComponent component;
        component.id = itemId(i);
        component.name = component.id;
        component.condition = i > 2 ? answered(i, QStringLiteral("yes")) : QJsonValue();
        component.after = i > 0 ? QStringList{itemId(i - 1)} : QStringList();
        guide.package.components.append(component);
    }
    for (int i = 0; i < materials; ++i) {
        MaterialRule rule;
        rule.id = QStringLiteral("m%1").arg(i);
        rule.name = rule.id;
        rule.components = {itemId(i % items), itemId((i + 1) % items)};
        rule.condition = i % 2 == 1 ? answered(i % questions, QStringLiteral("yes")) : QJsonValue();
        guide.materials.append(rule);
    }
    for (int i = 0; i < fields; ++i) {
        FormField field;
        field.key = QStringLiteral("f%1").arg(i);
        field.element = QStringLiteral("e%1").arg(i / 2);
        field.components = {itemId(i % items)};
        guide.form.append(field);
    }
    return guide;
}

void print(const char *name, const Times &times)
{
    std::printf("| %s | %.2f | %.2f | %.2f | %.2f |\n", name, Times::share(times.clock, 0.5), Times::share(times.clock, 0.99),
                Times::share(times.processor, 0.5), Times::share(times.processor, 0.99));
}

QJsonObject answersTo(int first)
{
    QJsonObject answers;
    for (int i = 0; i < first; ++i)
        answers.insert(questionId(i), QStringLiteral("yes"));
    return answers;
}

} // namespace

int main()
{
    const Guide guide = widePackage();
    const QDate today(2026, 3, 10);
    CaseRecord draft = sampleCase();
    draft.answers = answersTo(questions);
    Times checklists;
    Times halfAnswered;
    Times whole;
    bool right = true;
    for (int i = 0; i < rounds; ++i) {
        checklists.take([&] { right = right && resolveChecklist(guide, draft.answers, {}); });
        // What is open is decided by the solver: whether a question can still matter.
        halfAnswered.take([&] { right = right && resolveChecklist(guide, answersTo(questions / 2), {}); });
        whole.take([&] {
            const Result<Checklist> checklist = resolveChecklist(guide, draft.answers, {});
            if (!checklist)
                return;
            alignMaterials(draft, *checklist);
            alignComponents(draft, guide, *checklist);
            gatherClaims(draft, *checklist, today);
            right = right && checkCase(&guide, draft, today).checklist.components.size() == items;
        });
    }
    if (!right)
        return 1;
    std::printf("package of %d items, %d materials, %d fields, %d questions; %d rounds\n\n"
                "| | p50 ms | p99 ms | p50 ms of the processor | p99 ms of the processor |\n| --- | --- | --- | --- | --- |\n",
                items, materials, fields, questions, rounds);
    print("checklist, all answered", checklists);
    print("checklist, half of the questions open", halfAnswered);
    print("checklist, draft brought in line, all checked", whole);
    return 0;
}
