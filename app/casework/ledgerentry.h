// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonObject>

#include "casework/session.h"
#include "domain/ledger/ledgerevent.h"

namespace yichuang {

/// An entry for the ledger by the person who is signed in. The store gives it its place in the chain.
///
/// @param body codes and numbers; never what somebody typed
/// @param said what somebody said in their own words: it may name somebody, and ends with the purge of the case
[[nodiscard]] LedgerEvent ledgerEntry(const QString &kind, const CaseId &caseId, const Session &session,
                                      const QDateTime &at, const QJsonObject &body = {}, const QJsonObject &said = {});

} // namespace yichuang
