// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>

#include "core/error.h"
#include "domain/ledger/ledgerhead.h"

namespace yichuang {

/// A head of the ledger that the counter's key has signed (TRUST B5): entries that were there cannot be taken away or
/// exchanged afterwards without the key.
struct LedgerCheckpoint
{
    LedgerHead head;
    QDateTime at;
    QByteArray statement; ///< the bytes that were signed: checkpointBytes()
    QByteArray signature;
    QByteArray publicKey;
};

/// What is signed: canonical JSON of the head, the moment and what it is for.
[[nodiscard]] QByteArray checkpointBytes(const LedgerHead &head, const QDateTime &at);
/// The head that such bytes are about. Malformed or Invalid for anything else.
[[nodiscard]] Result<LedgerHead> checkpointHead(const QByteArray &statement);

} // namespace yichuang
