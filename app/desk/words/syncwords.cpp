// SPDX-License-Identifier: Apache-2.0
#include "desk/words/syncwords.h"

#include <QCoreApplication>

namespace yichuang {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::SyncWords)
};

QString counted(const SyncHealth &health, const QString &state)
{
    QStringList parts{state};
    if (health.waiting > 0)
        parts.append(Words::tr("to send %1").arg(health.waiting));
    if (health.unconfirmed > 0)
        parts.append(Words::tr("unconfirmed %1").arg(health.unconfirmed));
    if (health.attention > 0)
        parts.append(Words::tr("needs you %1").arg(health.attention));
    return parts.join(QStringLiteral(" · "));
}

QString offlineFor(const SyncHealth &health, const QDateTime &now)
{
    const qint64 minutes = health.offlineSince.isValid() ? health.offlineSince.secsTo(now) / 60 : 0;
    return minutes > 0 ? Words::tr("Offline %1 min").arg(minutes) : Words::tr("Offline");
}

} // namespace

SyncWords syncWords(const SyncHealth &health, const QDateTime &now)
{
    const QString safe = Words::tr("Everything is kept at this counter and goes out by itself; go on working.");
    switch (health.state) {
    case SyncState::Starting: return {Tone::Quiet, counted(health, Words::tr("Connecting")), safe};
    case SyncState::Online:
        if (health.gatewayReplaced)
            return {Tone::Bad, counted(health, Words::tr("City system replaced")),
                    Words::tr("The city's system was put back to an earlier state and may not know cases sent before. Call the "
                              "administrator; everything is kept here.")};
        return {Tone::Good, counted(health, Words::tr("Online")), Words::tr("The city answers.")};
    case SyncState::Offline: return {Tone::Warn, counted(health, offlineFor(health, now)), safe};
    case SyncState::NeedsAttention:
        return {Tone::Bad, counted(health, Words::tr("Online")),
                Words::tr("The city refused something; open the sync page with Ctrl+5.")};
    case SyncState::SignInNeeded:
        return {Tone::Bad, counted(health, Words::tr("Counter unknown")),
                Words::tr("The city does not know this counter. Call the administrator. %1").arg(safe)};
    case SyncState::UpdateNeeded:
        return {Tone::Bad, counted(health, Words::tr("Update needed")),
                Words::tr("This version is too old for the city. Call the administrator. %1").arg(safe)};
    case SyncState::StoreFailed:
        return {Tone::Bad, counted(health, Words::tr("Store failed")),
                Words::tr("This counter's store refuses. Stop taking in and call the administrator.")};
    }
    return {};
}

} // namespace yichuang
