// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/packagestate.h"

#include <algorithm>

namespace yichuang {

namespace {

using enum CaseState;

/// How far a component has come on the way that all walk.
int progress(CaseState state)
{
    static const QList<CaseState> way{Draft,        Received,   Correction, Accepted, ReviewHandle, ReviewCheck,
                                      ReviewDecide, DecidedYes, Certified,  Notified, Delivered,    Archived};
    return int(way.indexOf(state));
}

bool isPaused(const CaseComponent &component)
{
    return component.state == Suspended || component.state == Extended;
}

bool isRefused(const CaseComponent &component)
{
    return component.state == DecidedNo;
}

/// How all ended when nobody is left.
CaseState commonEnd(const QList<CaseComponent> &components)
{
    if (components.isEmpty())
        return Draft;
    const CaseState first = components.constFirst().state;
    const bool same = std::all_of(components.cbegin(), components.cend(),
                                  [first](const CaseComponent &component) { return component.state == first; });
    return same ? first : NotAccepted;
}

CaseState leastOf(const QList<CaseComponent> &components)
{
    CaseState least = components.constFirst().state;
    for (const CaseComponent &component : components) {
        if (progress(component.state) < progress(least))
            least = component.state;
    }
    return least;
}

bool isReady(const CaseComponent &component)
{
    return component.state == Certified || component.state == Notified;
}

/// The result of a component that is not ready, or that was handed out already.
bool mustWait(const CaseRecord &record, const CaseResult &result)
{
    if (result.handedOutAt.isValid())
        return true;
    const CaseComponent *component = componentOf(record, result.componentId);
    return component ? !isReady(*component) : record.state != Certified && record.state != Notified;
}

} // namespace

bool isDropped(const CaseComponent &component)
{
    constexpr CaseState ends[] = {Returned, NotAccepted, Withdrawn, Terminated, Void};
    return std::find(std::begin(ends), std::end(ends), component.state) != std::end(ends);
}

bool isDone(const CaseComponent &component)
{
    return isDropped(component) || isRefused(component) || progress(component.state) >= progress(DecidedYes);
}

CaseState packageState(const QList<CaseComponent> &components)
{
    QList<CaseComponent> alive = components;
    alive.removeIf(isDropped);
    if (alive.isEmpty())
        return commonEnd(components);

    QList<CaseComponent> open = alive;
    open.removeIf(isDone);
    QList<CaseComponent> going = open;
    going.removeIf(isPaused);
    if (!open.isEmpty())
        return going.isEmpty() ? open.constFirst().state : leastOf(going);

    QList<CaseComponent> granted = alive;
    granted.removeIf(isRefused);
    if (granted.isEmpty())
        return DecidedNo;
    const CaseState least = leastOf(granted);
    // A refusal that was not handed out yet keeps the package from being delivered.
    const bool refusalIsHere = granted.size() < alive.size();
    return refusalIsHere && progress(least) > progress(Notified) ? Notified : least;
}

int doneComponents(const CaseRecord &record)
{
    return int(std::count_if(record.components.cbegin(), record.components.cend(), isDone));
}

QList<CaseComponent> awaited(const CaseComponent &component, const QList<CaseComponent> &all)
{
    QList<CaseComponent> waited;
    for (const CaseComponent &other : all) {
        if (component.after.contains(other.id) && !isDone(other))
            waited.append(other);
    }
    return waited;
}

CaseComponent *componentOf(CaseRecord &record, const QString &id)
{
    const auto found = std::find_if(record.components.begin(), record.components.end(),
                                    [&id](const CaseComponent &component) { return component.id == id; });
    return found == record.components.end() ? nullptr : &*found;
}

const CaseComponent *componentOf(const CaseRecord &record, const QString &id)
{
    const auto found = std::find_if(record.components.cbegin(), record.components.cend(),
                                    [&id](const CaseComponent &component) { return component.id == id; });
    return found == record.components.cend() ? nullptr : &*found;
}

QList<CaseResult> resultsToHandOut(const CaseRecord &record)
{
    if (record.releasedTogether && !std::all_of(record.components.cbegin(), record.components.cend(), isDone))
        return {};
    QList<CaseResult> ready = record.results;
    ready.removeIf([&record](const CaseResult &result) { return mustWait(record, result); });
    return ready;
}

} // namespace yichuang
