// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>

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

void print(const char *name, QList<double> &times)
{
    std::sort(times.begin(), times.end());
    std::printf("| %s | %.2f | %.2f |\n", name, times.at(times.size() / 2), times.at(times.size() * 99 / 100));
}

} // namespace

int main()
{
    const Guide guide = widePackage();
    CaseRecord draft = sampleCase();
    draft.answers = {};
    for (int i = 0; i < questions; ++i)
        draft.answers.insert(questionId(i), QStringLiteral("yes"));
    QList<double> checklists;
    QList<double> whole;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        const Result<Checklist> checklist = resolveChecklist(guide, draft.answers, {});
        if (!checklist)
            return 1;
        checklists.append(double(timer.nsecsElapsed()) / 1e6);
        alignMaterials(draft, *checklist);
        alignComponents(draft, guide, *checklist);
        gatherClaims(draft, *checklist, QDate(2026, 3, 10));
        if (checkCase(&guide, draft, QDate(2026, 3, 10)).checklist.components.size() != items)
            return 1;
        whole.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("package of %d items, %d materials, %d fields, %d questions; %d rounds\n\n| | p50 ms | p99 ms |\n| --- | --- | --- |\n",
                items, materials, fields, questions, rounds);
    print("checklist", checklists);
    print("checklist, draft brought in line, all checked", whole);
    return 0;
}
