// SPDX-License-Identifier: Apache-2.0
#include "desk/words/situationwords.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr qsizetype namedAtOnce = 4;

const Situation *settled(const Guide &guide, const Checklist &checklist)
{
    const auto found = std::find_if(guide.situations.cbegin(), guide.situations.cend(), [&checklist](const Situation &situation) {
        return situation.id == checklist.situationId;
    });
    return found == guide.situations.cend() ? nullptr : &*found;
}

QString answeredFor(const Guide &guide, const Checklist &checklist, const ApplicantFacts &applicant)
{
    const Situation *situation = settled(guide, checklist);
    return situation ? whyOf(guide, *situation, conditionData(checklist.answers, applicant)).answered : QString();
}

QStringList namesOf(const QList<Situation> &situations)
{
    QStringList names;
    for (const Situation &situation : situations)
        names.append(situation.name);
    return names;
}

} // namespace

SituationWords::Standing SituationWords::of(const Guide &guide, const Checklist &checklist, const ApplicantFacts &applicant,
                                            const QList<Situation> &possible)
{
    if (!checklist.openQuestions.isEmpty())
        return open(checklist, possible);
    if (!checklist.isSettled())
        return {Tone::Bad, tr("None of the guide's situations, or several, fit these answers: a fault of the guide. Shift+F11 "
                              "raises a correction.")};
    const QString name = tr("Situation: %1 · %n material(s)", nullptr, int(checklist.materials.size())).arg(checklist.situationName);
    const QString answered = answeredFor(guide, checklist, applicant);
    return {Tone::Good, name + u'\n' + (answered.isEmpty() ? tr("Fixed by: the item has only this one")
                                                            : tr("Fixed by: %1").arg(answered))};
}

SituationWords::Standing SituationWords::open(const Checklist &checklist, const QList<Situation> &possible)
{
    const QStringList names = namesOf(possible);
    const int left = int(checklist.openQuestions.size());
    if (names.size() == 1)
        return {Tone::Working, tr("Situation: %1. %n open question(s) only decide what has to be brought or filled in.", nullptr, left)
                                   .arg(names.constFirst())};
    const QString listed = names.mid(0, namedAtOnce).join(tr("; "));
    const QString named = names.size() > namedAtOnce ? tr("%1 and %2 more").arg(listed).arg(names.size() - namedAtOnce) : listed;
    return {Tone::Quiet, tr("Not fixed yet; still possible: %1. %n question(s) open.", nullptr, left).arg(named),
            names.join(u'\n')};
}

QString SituationWords::why(const Guide &guide, const Checklist &checklist, const ApplicantFacts &applicant)
{
    const Situation *situation = settled(guide, checklist);
    if (!situation)
        return {};
    const Why why = whyOf(guide, *situation, conditionData(checklist.answers, applicant));
    QStringList parts{tr("It is the situation “%1”.").arg(situation->name), why.conditionText,
                      why.answered.isEmpty() ? tr("Fixed by: the item has only this one") : tr("Fixed by: %1").arg(why.answered),
                      why.basis.isEmpty() ? QString() : tr("Basis: %1").arg(why.basis)};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

} // namespace yichuang
