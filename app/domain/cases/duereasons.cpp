// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/duereasons.h"

#include "core/bundledjson.h"
#include "core/clock.h"

namespace yichuang {

namespace {

const QJsonObject &document()
{
    static const QJsonObject words = bundledJson(QStringLiteral("terms/periods.json")).value_or(QJsonObject());
    return words;
}

/// A period of a case: its event, its length and what stopped it.
struct Period
{
    QString id;
    QDate event;
    TimeLimit limit;
    bool decides = false; ///< extensions and suspensions are about it
};

QList<Period> begunPeriods(const CaseRecord &record)
{
    const CaseDeadlines &deadlines = record.deadlines;
    const QDate received = record.receivedAt ? atCounter(*record.receivedAt).date() : QDate();
    QList<Period> periods{
        {QStringLiteral("notice"), received, {noticeWorkingDays, DayUnit::WorkingDays, {}}},
        {QStringLiteral("correction"), deadlines.correctionNoticedOn, {deadlines.correctionDays, DayUnit::WorkingDays, {}}},
    };
    if (deadlines.promised)
        periods.append({QStringLiteral("promised"), deadlines.acceptedOn, *deadlines.promised, true});
    if (deadlines.statutory)
        periods.append({QStringLiteral("statutory"), deadlines.acceptedOn, *deadlines.statutory, true});
    periods.append({QStringLiteral("deliver"), deadlines.decidedOn, {CaseTiming().deliveryDays, DayUnit::WorkingDays, {}}});
    periods.removeIf([](const Period &period) {
        return !period.event.isValid() || (period.limit.days == 0 && period.id == u"correction");
    });
    return periods;
}

} // namespace

PeriodWords periodWords(const QString &period)
{
    const QJsonObject words = document().value(u"periods").toObject().value(period).toObject();
    return {words.value(u"label").toString(), words.value(u"event").toString(), words.value(u"basis").toString()};
}

QList<DueReason> dueReasons(const CaseRecord &record, const WorkCalendar &calendar, QDate today)
{
    const CaseDeadlines &deadlines = record.deadlines;
    QList<DueReason> reasons;
    for (const Period &period : begunPeriods(record)) {
        const PeriodWords words = periodWords(period.id);
        DueReason reason;
        reason.period = period.id;
        reason.label = words.label;
        reason.event = words.event;
        reason.basis = words.basis;
        reason.extensionDays = period.decides ? deadlines.extensionDays : 0;
        reason.deemed = period.decides && deadlines.deemedAcceptedOn.has_value();
        reason.guide = record.guide;
        reason.counting = countingOf(calendar, period.event, period.limit.days + reason.extensionDays, period.limit.unit,
                                     period.decides ? deadlines.suspensions : QList<Suspension>(), today);
        reasons.append(reason);
    }
    return reasons;
}

CountingRule countingRule(const QString &name)
{
    const QJsonObject rules = document().value(u"counting").toObject();
    const QJsonObject rule = name == u"deemedAcceptance" ? document().value(name).toObject() : rules.value(name).toObject();
    return {rule.value(u"text").toString(), rule.value(u"basis").toString()};
}

} // namespace yichuang
