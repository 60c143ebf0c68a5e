// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "ports/envelopes.h"

namespace yichuang {

/// Envelopes in the gateway's contract (SYNC §2.2), as the canonical bytes that are hashed, frozen and sent.
class WireEnvelopes final : public Envelopes
{
public:
    /// @param hall the hall this counter stands in; the gateway refuses cases of another one
    /// @param bootId of this machine's boot, so that times can be put right afterwards; may be empty
    /// @param clock must outlive the envelopes
    WireEnvelopes(QString hall, QString bootId, const Clock &clock);

    /// Gateway time minus counter time as last measured; from SyncHealth::clockSkewMs.
    void setClockOffsetMs(qint64 offsetMs) { m_clockOffsetMs = offsetMs; }

    [[nodiscard]] QByteArray ofCase(const CaseRecord &record) const override;
    [[nodiscard]] QByteArray ofEvent(const QString &eventId, const CaseRecord &record, const QString &kind,
                                     const QDateTime &at, const QString &clerkId,
                                     const QJsonObject &body) const override;
    [[nodiscard]] QByteArray ofSupplement(const QString &eventId, const CaseRecord &record,
                                          const QList<CaseMaterial> &late, const QDateTime &at, const QString &clerkId,
                                          const QJsonObject &body) const override;

private:
    QString m_hall;
    QString m_bootId;
    const Clock &m_clock;
    qint64 m_clockOffsetMs = 0;
};

} // namespace yichuang
