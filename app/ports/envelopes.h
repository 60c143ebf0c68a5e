// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// Writes the bytes that go over the wire, so that they can be frozen in the transaction of the fact they tell.
class Envelopes
{
public:
    Envelopes() = default;
    Q_DISABLE_COPY_MOVE(Envelopes)
    virtual ~Envelopes();

    [[nodiscard]] virtual QByteArray ofCase(const CaseRecord &record) const = 0;
    /// @param kind "handover", "review", "lapse" …: the event kinds of the contract
    [[nodiscard]] virtual QByteArray ofEvent(const QString &eventId, const CaseRecord &record, const QString &kind,
                                             const QDateTime &at, const QString &clerkId,
                                             const QJsonObject &body) const = 0;
    /// That materials were handed in for a case that was filed before.
    /// @param late the materials with those pages only that came now
    /// @param body what else is told of it, by field
    [[nodiscard]] virtual QByteArray ofSupplement(const QString &eventId, const CaseRecord &record,
                                                  const QList<CaseMaterial> &late, const QDateTime &at,
                                                  const QString &clerkId, const QJsonObject &body) const = 0;
};

} // namespace yichuang
