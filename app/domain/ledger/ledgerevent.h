// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include "core/error.h"
#include "domain/cases/caserecord.h"
#include "domain/ledger/clockconfidence.h"

namespace yichuang {

/// One entry of the ledger (DESIGN §4, TRUST B5): who did what, when, at which counter, and what the case was before and
/// after. The store gives it its place in the chain: hash = SHA-256(hash of the one before ‖ canonical JSON of the entry).
/// History is only ever appended to.
///
/// Every stored change of a case is one entry, but for what is typed into a draft: of a draft its opening, its parking,
/// its taking up again, its recovery, the look that followed, what the city said of its covers, each paper that was asked
/// for in spite of one and its discarding are entries, and the legal act that ends it tells its digest as the act found it.
///
/// What people say in their own words may name somebody. It lies beside the entry and ends with the purge of the case; the
/// chain holds a digest of it only, salted, so that nobody who guesses a short reason can find the guess confirmed once the
/// salt went with the text.
struct LedgerEvent
{
    qint64 sequence = 0; ///< given by the store
    CaseId caseId;       ///< null for events of the counter itself: sign-in, import
    QString kind;        ///< "draftOpened", "received", "accepted", "correctionIssued", "reviewApproved", …
    QString clerkId;     ///< who was signed in; empty when nobody did it: a report came, a clock was compared
    QString clerkName;
    QString counterNo;
    QDateTime at;
    ClockConfidence clock = ClockConfidence::FreeRunning; ///< given by the store, but for Reported
    QJsonObject body;    ///< what the kind needs: codes, numbers, names of rules; never what somebody typed
    QJsonObject said;    ///< what somebody said in their own words, a reason above all; empty also once it was purged
    QByteArray saidDigest; ///< given by the store: what the chain holds of `said`; empty when nothing was said
    QByteArray before;   ///< caseDigest() before the change, given by the store; empty: no case, or none was stored
    QByteArray after;    ///< caseDigest() after it, given by the store; the same as before when nothing changed
    QByteArray hash;     ///< given by the store; 32 bytes
    bool operator==(const LedgerEvent &) const = default;

    /// Something was said, and is gone with the purge of the case.
    [[nodiscard]] bool isForgotten() const { return said.isEmpty() && !saidDigest.isEmpty(); }
};

/// The kind of the entry that notes a comparison with the gateway's clock; its body says {"offsetMs": gateway − counter}.
inline constexpr QStringView clockComparedKind = u"clockCompared";

/// What the chain holds of what was said: SHA-256(salt ‖ canonical JSON); 32 bytes. The salt has 32 random bytes.
[[nodiscard]] QByteArray saidDigest(const QByteArray &salt, const QJsonObject &said);
/// The same with every text in it covered, for whoever may not read it.
[[nodiscard]] QJsonObject coveredSaid(const QJsonObject &said);

/// The bytes that the chain hashes for an entry, and the store keeps: canonical JSON of everything but what was said and the
/// hash itself.
[[nodiscard]] QByteArray ledgerBytes(const LedgerEvent &event);
/// Reads what ledgerBytes() wrote; the hash is empty. Malformed or Invalid for anything else.
[[nodiscard]] Result<LedgerEvent> ledgerEventFromBytes(const QByteArray &bytes);

/// SHA-256 of the case's document in canonical JSON; 32 bytes.
[[nodiscard]] QByteArray caseDigest(const CaseRecord &record);

} // namespace yichuang
