// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QObject>

#include "domain/exchange/outboxentry.h"
#include "ports/gatewaylink.h"

namespace yichuang {

class Clock;
class Line;
class PageStore;

/// Sends one page file in pieces: look at the own file, ask what the gateway has, append from there, until it has all
/// (SYNC §2.5). perform() once; ended() once; abort() finishes the piece that is out and then ends with Cancelled;
/// destroying it ends it without a word.
class MaterialUpload final : public QObject
{
    Q_OBJECT

public:
    /// @param mayGoOn asked before every piece; after a no the upload stands still until proceed()
    MaterialUpload(OutboxEntry entry, PageStore &pages, GatewayLink &link, Line &line, const Clock &clock,
                   std::function<bool()> mayGoOn, QObject *parent);

    void perform();
    void proceed();
    void abort();

    /// Rounds without a new byte at the gateway before the upload is put off: no loop runs for ever.
    static constexpr int roundsWithoutProgress = 4;

Q_SIGNALS:
    /// Stands still because mayGoOn() said no.
    void parked();
    void ended(const yichuang::LinkResult<yichuang::Acknowledgement> &result);

private:
    void checkOwnFile();
    void askOffset();
    void sendPiece();
    void append(const QByteArray &piece);
    void pieceEnded(qint64 pieceBytes, qint64 startedMs, const LinkResult<qint64> &offset);
    void goOnFrom(qint64 offset);
    void askAgainAfter(const LinkError &error);
    void end(const LinkResult<Acknowledgement> &result);
    void fail(ErrorCode code, const QString &detail);

    const OutboxEntry m_entry;
    PageStore &m_pages;
    GatewayLink &m_link;
    Line &m_line;
    const Clock &m_clock;
    std::function<bool()> m_mayGoOn;
    qint64 m_offset = 0;
    qint64 m_farthest = -1; ///< the highest offset the gateway told
    int m_idleRounds = 0;
    bool m_startedOver = false;
    bool m_isParked = false;
    bool m_aborted = false;
    bool m_ended = false;
};

} // namespace yichuang
