// SPDX-License-Identifier: Apache-2.0
#include "casework/componentpapers.h"

#include <QJsonArray>

#include "casework/ledgerentry.h"
#include "casework/papercontents.h"
#include "domain/checks/packagecheck.h"

namespace yichuang {

namespace {

/// The items that were refused one by one: of a case that was refused as a whole there are none.
QList<CaseComponent> refusedAlone(const CaseRecord &filed)
{
    if (filed.state == CaseState::NotAccepted)
        return {};
    QList<CaseComponent> refused = filed.components;
    refused.removeIf([](const CaseComponent &component) { return component.state != CaseState::NotAccepted; });
    return refused;
}

} // namespace

void fileComponents(CaseRecord &filed, CaseState state, const QDateTime &at)
{
    for (CaseComponent &component : filed.components) {
        if (component.state != CaseState::NotAccepted)
            component.state = state;
        component.at = at;
    }
}

QList<Paper> componentRefusals(const CaseRecord &filed, const CaseRecord &draft, const Guide &guide, const Session &session,
                               const QDateTime &at)
{
    QList<Paper> papers;
    for (const CaseComponent &component : refusedAlone(filed)) {
        CaseRecord part = filed;
        part.itemName = QStringLiteral("%1（%2）").arg(component.name, filed.itemName);
        part.department = component.department;
        part.materials = materialsOnlyOf(component.id, draft, guide);
        papers.append(nonAcceptanceNotice(part, guide, session, at, {component.text}, {}));
    }
    return papers;
}

QList<LedgerEvent> componentEvents(const CaseRecord &filed, const Session &session, const QDateTime &at)
{
    QList<LedgerEvent> events;
    for (const CaseComponent &component : refusedAlone(filed))
        events.append(ledgerEntry(QStringLiteral("componentNotAccepted"), filed.id, session, at,
                                  {{QStringLiteral("component"), component.id}, {QStringLiteral("name"), component.name}},
                                  {{QStringLiteral("reasons"), QJsonArray{component.text}}}));
    return events;
}

} // namespace yichuang
