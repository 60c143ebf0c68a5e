// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include "core/error.h"

namespace yichuang::wire {

/// The kinds of event that a counter sends. A kind from a newer counter is refused, because its effect is unknown.
namespace eventkind {
inline constexpr QLatin1String handover{"handover"};     ///< body {result?: id}; the first one at the gateway wins
inline constexpr QLatin1String review{"review"};         ///< body {verdict, text}
inline constexpr QLatin1String withdrawal{"withdrawal"}; ///< body {text?}
inline constexpr QLatin1String supplement{"supplement"}; ///< body {materials: [as in the envelope]}; after a correction notice {corrected, complete} too
/// body {materials: [{material, entries, cover?: {kind, source, number, at}}]}; without a cover the city has none
inline constexpr QLatin1String covers{"covers"};
inline constexpr QLatin1String lapse{"lapse"}; ///< body {material, due}: promised by that day, and it did not come
} // namespace eventkind

/// Something that happened to a case at the counter after it was sent; append-only. The body of
/// PUT /v1/cases/{case}/events/{id}.
struct CaseEvent
{
    QString id;     ///< UUID, made at the counter
    QString caseId; ///< "case" in JSON
    QString kind;   ///< of eventkind
    QDateTime at;
    QString clerk;
    QJsonObject body;
    bool operator==(const CaseEvent &) const = default;
};

inline constexpr QLatin1String eventSchema{"event/1"};

[[nodiscard]] Result<CaseEvent> caseEventFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject caseEventToJson(const CaseEvent &event);

/// The answer to a PUT of an event, a department's status or a department's result.
struct EventAcknowledgement
{
    QString id;
    QString digest;  ///< SHA-256 of the body that was put
    QString receipt; ///< UUID, made by the gateway
    bool operator==(const EventAcknowledgement &) const = default;
};

[[nodiscard]] Result<EventAcknowledgement> eventAcknowledgementFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject eventAcknowledgementToJson(const EventAcknowledgement &acknowledgement);

} // namespace yichuang::wire
