// SPDX-License-Identifier: Apache-2.0
#include "desk/words/whywords.h"

#include "desk/words/casewords.h"

namespace yichuang {

namespace {

QString lines(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}

QString inOne(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString days(QDate from, QDate to)
{
    const QString first = from.toString(Qt::ISODate);
    return from == to ? first : QString(first + QStringLiteral(" – ") + to.toString(Qt::ISODate));
}

} // namespace

QString WhyWords::reason(const QString &name, const Why &why)
{
    return lines({tr("“%1” is asked for because: %2")
                      .arg(name, why.conditionText.isEmpty() && why.answered.isEmpty() ? tr("the guide always asks for it")
                                                                                       : why.conditionText),
                  why.answered.isEmpty() ? QString() : tr("Answered: %1").arg(why.answered),
                  tr("Basis: %1").arg(why.basis.isEmpty() ? tr("the source names none") : why.basis),
                  tr("Rule “%1” of guide %2, version %3").arg(why.ruleId, why.guide.id).arg(why.guide.version)});
}

QString WhyWords::material(const MaterialDemand &demand)
{
    return reason(demand.rule.name, demand.why);
}

QString WhyWords::field(const FormField &field, const Why &why)
{
    return reason(field.label, why);
}

QString WhyWords::question(const Question &question, const QList<AnswerEffect> &effects)
{
    QStringList parts{tr("“%1” is asked because its answer still changes what has to be brought or filled in.").arg(question.text),
                      question.explanation,
                      question.basis.isEmpty() ? QString() : tr("Basis: %1").arg(question.basis)};
    for (qsizetype option = 0; option < qMin(effects.size(), question.options.size()); ++option) {
        const QString changes = whole(effects.at(option));
        parts.append(tr("%1 %2: %3").arg(option + 1).arg(question.options.at(option).text,
                                                       changes.isEmpty() ? tr("nothing for certain yet") : changes));
    }
    return lines(parts);
}

QString WhyWords::item(const Guide &guide)
{
    QStringList parts;
    for (const GuideFee &fee : guide.law.fees)
        parts.append(tr("Fee “%1”: %2. Basis: %3")
                         .arg(fee.name, fee.standard, whyOf(guide, fee).basis.isEmpty() ? tr("the source names none")
                                                                                         : whyOf(guide, fee).basis));
    if (parts.isEmpty())
        parts.append(guide.feeCharged ? tr("Fee: %1. Basis: %2")
                                            .arg(guide.feeText, whyOfFees(guide).basis.isEmpty() ? tr("the source names none")
                                                                                                : whyOfFees(guide).basis)
                                      : tr("No fee is charged."));
    const auto limit = [&](const QString &name, const std::optional<TimeLimit> &term, LimitKind kind) {
        if (!term)
            return;
        const Why why = whyOf(guide, kind);
        parts.append(inOne({tr("%1: %2").arg(name, CaseWords::limit(*term)), why.conditionText,
                            tr("Basis: %1").arg(why.basis.isEmpty() ? tr("the source names none") : why.basis)}));
    };
    limit(periodWords(QStringLiteral("promised")).label, guide.promised, LimitKind::Promised);
    limit(periodWords(QStringLiteral("statutory")).label, guide.statutory, LimitKind::Statutory);
    parts.append(inOne({countingRule(QStringLiteral("eventDay")).text, countingRule(QStringLiteral("workingDays")).text}));
    parts.append(tr("Guide %1, version %2").arg(guide.ref.id).arg(guide.ref.version));
    return lines(parts);
}

QString WhyWords::date(const DueReason &reason)
{
    const Counting &counting = reason.counting;
    const bool working = counting.unit == DayUnit::WorkingDays;
    QStringList parts{
        tr("%1 %2").arg(reason.label, CaseWords::dueDate(counting.due)),
        (working ? tr("%1 on %2, then %3 working days") : tr("%1 on %2, then %3 calendar days"))
            .arg(reason.event, counting.event.toString(Qt::ISODate))
            .arg(counting.days)};
    if (reason.extensionDays > 0)
        parts.append(tr("%1 of them by an extension").arg(reason.extensionDays));
    if (reason.deemed)
        parts.append(countingRule(QStringLiteral("deemedAcceptance")).text);
    parts.append(countingRule(QStringLiteral("eventDay")).text);
    int weekends = 0;
    QStringList left;
    for (const UncountedDays &each : counting.uncounted) {
        if (each.reason == UncountedDays::Reason::Weekend)
            weekends += int(each.from.daysTo(each.to)) + 1;
        else if (each.reason == UncountedDays::Reason::Holiday)
            left.append(tr("%1 %2").arg(each.name, days(each.from, each.to)));
        else
            left.append(tr("special procedure %1").arg(days(each.from, each.to)));
    }
    if (weekends > 0)
        left.prepend(tr("%1 days of weekends").arg(weekends));
    if (!left.isEmpty())
        parts.append(tr("not counted: %1").arg(left.join(tr(", "))));
    if (counting.moved)
        parts.append(countingRule(QStringLiteral("moved")).text);
    parts.append(tr("Basis: %1").arg(reason.basis));
    return inOne(parts);
}

QString WhyWords::dates(const QList<DueReason> &reasons)
{
    QStringList parts;
    for (const DueReason &reason : reasons)
        parts.append(date(reason));
    if (!reasons.isEmpty())
        parts.append(tr("Guide %1, version %2").arg(reasons.constFirst().guide.id).arg(reasons.constFirst().guide.version));
    return lines(parts);
}

QString WhyWords::brief(const AnswerEffect &effect)
{
    const auto counted = [](const QStringList &names, const QString &words) {
        return names.isEmpty() ? QString() : words;
    };
    return inOne({counted(effect.materialsRemoved, tr("%n document(s) fewer", nullptr, int(effect.materialsRemoved.size()))),
                  counted(effect.materialsAdded, tr("%n document(s) to bring", nullptr, int(effect.materialsAdded.size()))),
                  counted(effect.fieldsRemoved, tr("%n field(s) fewer", nullptr, int(effect.fieldsRemoved.size()))),
                  counted(effect.fieldsAdded, tr("%n field(s) to fill in", nullptr, int(effect.fieldsAdded.size()))),
                  counted(effect.questionsRemoved, tr("%n question(s) fewer", nullptr, int(effect.questionsRemoved.size()))),
                  counted(effect.questionsAdded, tr("%n further question(s)", nullptr, int(effect.questionsAdded.size())))});
}

QString WhyWords::whole(const AnswerEffect &effect)
{
    const auto named = [](const QStringList &names, const QString &words) {
        return names.isEmpty() ? QString() : words.arg(names.join(tr(", ")));
    };
    const auto quoted = [](const QStringList &questions) {
        QStringList names;
        for (const QString &question : questions)
            names.append(tr("“%1”").arg(question));
        return names;
    };
    return inOne({named(effect.materialsRemoved, tr("not to bring: %1")), named(effect.materialsAdded, tr("to bring: %1")),
                  named(effect.fieldsRemoved, tr("not to fill in: %1")), named(effect.fieldsAdded, tr("to fill in: %1")),
                  named(quoted(effect.questionsRemoved), tr("not asked any more: %1")),
                  named(quoted(effect.questionsAdded), tr("asked then: %1"))});
}

} // namespace yichuang
