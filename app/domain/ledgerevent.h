// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include "domain/caserecord.h"

namespace yichuang {

/// One entry of the ledger (DESIGN §4): who did what, when, at which counter. The store gives it its place in the chain:
/// hash = SHA-256(previous hash ‖ canonical JSON of the entry). History is only ever appended to.
struct LedgerEvent
{
    qint64 sequence = 0; ///< given by the store
    CaseId caseId;       ///< null for events of the counter itself: sign-in, import
    QString kind;        ///< "draftOpened", "received", "accepted", "correctionIssued", "reviewApproved", …
    QString clerkId;
    QString clerkName;
    QString counterNo;
    QDateTime at;
    QJsonObject body;    ///< what the kind needs; no personal data beyond the case's own id
    QByteArray hash;     ///< given by the store; 32 bytes
    bool operator==(const LedgerEvent &) const = default;
};

/// The bytes that the chain hashes for an entry: canonical JSON of everything but the hash itself.
[[nodiscard]] QByteArray ledgerBytes(const LedgerEvent &event);

} // namespace yichuang
