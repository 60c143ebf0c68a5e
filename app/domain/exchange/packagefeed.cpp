// SPDX-License-Identifier: Apache-2.0
#include "domain/exchange/packagefeed.h"

#include "domain/cases/packagestate.h"

namespace yichuang {

namespace {

LedgerEvent componentEvent(const CaseRecord &record, const QString &kind, CaseState from, const StatusChange &change)
{
    LedgerEvent event;
    event.caseId = record.id;
    event.kind = kind;
    event.counterNo = record.counterNo;
    event.at = change.at;
    event.clock = ClockConfidence::Reported;
    event.body = {{QStringLiteral("component"), change.componentId},
                  {QStringLiteral("from"), caseStateCode(from)},
                  {QStringLiteral("to"), caseStateCode(change.state)}};
    if (const CaseComponent *component = componentOf(record, change.componentId))
        event.body.insert(QStringLiteral("name"), component->name);
    if (!change.text.isEmpty())
        event.said = {{QStringLiteral("text"), change.text}};
    return event;
}

bool reaches(CaseState from, CaseState to)
{
    return !reportedSteps(std::nullopt, from, to).isEmpty();
}

void move(CaseComponent &component, const StatusChange &change)
{
    component.state = change.state;
    component.at = change.at;
    component.text = change.text;
}

/// The way of the package after one of its items moved; without steps when there is none.
FeedEffect followed(const CaseRecord &record, std::optional<CaseState> before, const StatusChange &change,
                    const WorkCalendar &calendar)
{
    StatusChange whole = change;
    whole.componentId.clear();
    whole.text.clear();
    whole.state = packageState(record.components);
    FeedEffect effect = applyStatus(record, before, whole, calendar);
    if (effect.steps.isEmpty() && before && whole.state != record.state) {
        // A pause ends where it began; the items may be behind or beyond that.
        whole.state = *before;
        const bool paused = record.state == CaseState::Suspended || record.state == CaseState::Extended;
        effect = paused ? applyStatus(record, before, whole, calendar) : FeedEffect{};
    }
    for (LedgerEvent &event : effect.events) {
        if (event.kind == u"statusReported")
            event.kind = QStringLiteral("statusInferred");
    }
    return effect;
}

FeedEffect applyToItem(const CaseRecord &record, std::optional<CaseState> before, const StatusChange &change,
                       const WorkCalendar &calendar)
{
    FeedEffect effect;
    effect.after = record;
    CaseComponent *component = componentOf(effect.after, change.componentId);
    if (component && component->state == change.state)
        return effect;
    const CaseState from = component ? component->state : record.state;
    if (!component || !reaches(from, change.state)) {
        effect.events = {componentEvent(record, QStringLiteral("statusIgnored"), from, change)};
        return effect;
    }
    move(*component, change);
    effect.after.changedBy.clear();
    effect.changed = true;
    effect.events = {componentEvent(record, QStringLiteral("componentReported"), from, change)};
    const FeedEffect follows = followed(effect.after, before, change, calendar);
    if (follows.steps.isEmpty())
        return effect;
    effect.after = follows.after;
    effect.steps = follows.steps;
    effect.events += follows.events;
    return effect;
}

} // namespace

FeedEffect applyReport(const CaseRecord &record, std::optional<CaseState> before, const StatusChange &change,
                       const WorkCalendar &calendar)
{
    if (!change.componentId.isEmpty())
        return applyToItem(record, before, change, calendar);
    FeedEffect effect = applyStatus(record, before, change, calendar);
    for (CaseComponent &component : effect.after.components) {
        if (effect.changed && reaches(component.state, change.state))
            move(component, change);
    }
    return effect;
}

} // namespace yichuang
