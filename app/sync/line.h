// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include <QDateTime>
#include <QList>
#include <QRandomGenerator>

#include "ports/gatewaylink.h"
#include "sync/circuitbreaker.h"
#include "sync/piecesize.h"
#include "sync/synchealth.h"

namespace yichuang {

/// All that is known about the line to the gateway, in one place: whether it is up, which lanes rest and until when, what
/// the last hello said. Everybody who talks to the gateway asks here first and reports here afterwards.
class Line
{
public:
    Line(const Clock &clock, quint32 seed);

    /// True when an exchange may begin: the circuit is closed and nobody was refused.
    [[nodiscard]] bool isOpenForTalk() const;
    /// True when entries of that lane may go out.
    [[nodiscard]] bool mayDrain(OutboxLane lane) const;
    /// How many exchanges at once: one until the first success after an outage, then as many as usual.
    [[nodiscard]] int atOnce(int usual) const { return m_rampingUp ? 1 : usual; }
    [[nodiscard]] bool needsProbe() const;
    /// Milliseconds until something here changes by itself: a probe falls due or a rest ends. Negative: nothing will.
    [[nodiscard]] qint64 msUntilChange() const;
    [[nodiscard]] int failuresInRow() const { return m_breaker.failuresInRow(); }
    /// Even in 0 (included) … 1 (excluded).
    [[nodiscard]] double random() { return m_random.generateDouble(); }
    [[nodiscard]] PieceSize &pieces() { return m_pieces; }

    /// An exchange ended as it should.
    void succeeded();
    /// An exchange ended otherwise; an answer that is an answer still proves that the line is up.
    void failed(const LinkError &error);
    void probeEnded(const LinkResult<GatewayHello> &hello);
    /// What the gateway, or the store of an earlier run, calls the gateway's generation; an empty one says nothing.
    void noteEpoch(const QString &epoch);
    void rest(OutboxLane lane, qint64 ms);
    void restAll(qint64 ms);
    /// A person wants it now: every rest ends, and an open circuit is probed at once.
    void hurry();

    /// Fills in what the line knows; the counts stay as they are.
    void describe(HealthSigns &signs) const;

    /// The shortest outage after which the counters of a city come back spread out and not all at once (SYNC §2.9).
    static constexpr qint64 shortestOutageMs = 60'000;
    static constexpr qint64 longestCalmMs = 120'000;

private:
    void calmDownAfterOutage();
    void answered();
    void unanswered();
    void rememberSkew(qint64 offsetMs);

    const Clock &m_clock;
    QRandomGenerator m_random;
    CircuitBreaker m_breaker;
    PieceSize m_pieces;
    std::array<qint64, 3> m_restUntilMs{};
    qint64 m_calmUntilMs = 0; ///< the random wait after an outage
    qint64 m_outageSinceMs = -1;
    bool m_rampingUp = false;
    bool m_asked = false;
    bool m_signInRefused = false;
    bool m_tooOld = false;
    QDateTime m_unreachableSince;
    QDateTime m_lastSuccess;
    QList<qint64> m_skews;
    std::optional<ErrorCode> m_lastError;
    QString m_epoch;
    bool m_gatewayReplaced = false;
};

} // namespace yichuang
