// SPDX-License-Identifier: Apache-2.0
#include "support/madeguides.h"

#include "support/sampleguide.h"

namespace yichuang::test {

namespace {

/// One branch of a tree: what is asked on the way to it.
struct Branch
{
    int depth = 0;
    QJsonArray held;
};

} // namespace

QJsonObject rule(const QString &name, const QJsonValue &operands)
{
    return {{name, operands}};
}

QJsonObject all(const QJsonArray &rules)
{
    return rule(QStringLiteral("and"), rules);
}

QJsonObject var(const QString &path)
{
    return rule(QStringLiteral("var"), path);
}

QString questionId(int number)
{
    return QStringLiteral("q%1").arg(number);
}

Guide plainGuide(int questions, int options)
{
    Guide guide = sampleGuide();
    guide.questions.clear();
    for (int i = 0; i < questions; ++i) {
        Question question;
        question.id = questionId(i);
        question.text = QStringLiteral("问题%1？").arg(i);
        for (int j = 0; j < options; ++j)
            question.options.append({QString(QLatin1Char(char('a' + j))), QStringLiteral("答案%1").arg(j)});
        guide.questions.append(question);
    }
    guide.situations = {{QStringLiteral("any"), QStringLiteral("一般情形"), QJsonValue(), Origin::Composed}};
    guide.materials = guide.materials.first(1);
    guide.materials.first().condition = QJsonValue();
    guide.form.clear();
    return guide;
}

Guide guideWithTree(int questions, int count)
{
    Guide guide = plainGuide(questions, 4);
    QList<Branch> leaves{{}};
    for (int turn = 0; leaves.size() < count; ++turn) {
        const Branch parted = leaves.takeFirst();
        const QString path = QStringLiteral("answers.") + questionId(3 * parted.depth + turn % 3);
        const QJsonArray some{var(path), QJsonArray{QStringLiteral("a"), QStringLiteral("b")}};
        Branch yes{parted.depth + 1, parted.held};
        yes.held.append(rule(QStringLiteral("in"), some));
        Branch no{parted.depth + 1, parted.held};
        no.held.append(rule(QStringLiteral("!"), QJsonArray{yes.held.last()}));
        leaves << yes << no;
    }
    guide.situations.clear();
    for (const Branch &leaf : leaves) {
        const QString id = QStringLiteral("s%1").arg(guide.situations.size());
        guide.situations.append({id, id, all(leaf.held), Origin::Composed});
    }
    return guide;
}

QJsonValue someCondition(QRandomGenerator &random, int questions, int depth)
{
    const QString path = QStringLiteral("answers.") + questionId(int(random.bounded(questions)));
    const QString option(QLatin1Char(char('a' + random.bounded(3))));
    if (depth == 0) {
        switch (random.bounded(5)) {
        case 0: return rule(QStringLiteral("=="), QJsonArray{var(path), option});
        case 1: return rule(QStringLiteral("!="), QJsonArray{var(path), option});
        case 2: return rule(QStringLiteral("in"), QJsonArray{var(path), QJsonArray{option, QStringLiteral("c")}});
        case 3: return rule(QStringLiteral("=="), QJsonArray{var(QStringLiteral("applicant.kind")), QStringLiteral("person")});
        default: return var(QStringLiteral("applicant.hasAgent"));
        }
    }
    const QJsonValue left = someCondition(random, questions, depth - 1);
    const QJsonValue right = someCondition(random, questions, depth - 1);
    switch (random.bounded(5)) {
    case 0: return rule(QStringLiteral("and"), QJsonArray{left, right});
    case 1: return rule(QStringLiteral("or"), QJsonArray{left, right});
    case 2: return rule(QStringLiteral("!"), QJsonArray{left});
    case 3: return rule(QStringLiteral("if"), QJsonArray{left, right, someCondition(random, questions, depth - 1)});
    default: return rule(QStringLiteral("!!"), QJsonArray{rule(QStringLiteral("missing"), QJsonArray{path})});
    }
}

Guide someGuide(QRandomGenerator &random)
{
    const int questions = 2 + int(random.bounded(3));
    Guide guide = plainGuide(questions, 2 + int(random.bounded(2)));
    for (int i = 1; i < questions; ++i) {
        if (random.bounded(2) == 0)
            guide.questions[i].askWhen = someCondition(random, i, int(random.bounded(2)));
    }
    guide.situations.clear();
    const int situations = 2 + int(random.bounded(3));
    for (int i = 0; i < situations; ++i) {
        const QString id = QStringLiteral("s%1").arg(i);
        guide.situations.append({id, id, someCondition(random, questions, 1 + int(random.bounded(2))), Origin::Composed});
    }
    return guide;
}

} // namespace yichuang::test
