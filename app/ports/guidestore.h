// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QList>

#include "core/error.h"
#include "domain/guide/guide.h"
#include "domain/ledger/ledgerevent.h"

namespace yichuang {

/// The catalogue of service guides. Published versions are immutable.
class GuideStore
{
public:
    GuideStore() = default;
    Q_DISABLE_COPY_MOVE(GuideStore)
    virtual ~GuideStore();

    /// Adds all or none. The same version with the same content is skipped; with other content: Conflict, naming it.
    /// Answers how many versions are new; when any is, the entries tell it, in the same transaction.
    [[nodiscard]] virtual QFuture<Result<int>> import(const QList<Guide> &guides, const QList<LedgerEvent> &events) = 0;
    /// Tells nothing: for a catalogue that nobody works with yet.
    [[nodiscard]] QFuture<Result<int>> import(const QList<Guide> &guides) { return import(guides, {}); }
    /// The newest version of each item that is offered today (domain/guide/guidenews.h), by name.
    [[nodiscard]] virtual QFuture<Result<QList<GuideSummary>>> list() = 0;
    /// Ranked as domain/search/searchindex.h says: code, names, initials, pinyin, situation, department, one slip forgiven.
    /// Blank text finds nothing and makes the search ready beforehand. Classified items are never found (R11).
    [[nodiscard]] virtual QFuture<Result<QList<GuideSummary>>> search(const QString &typed, int limit) = 0;
    /// Version 0 means the newest that is offered today. NotFound.
    [[nodiscard]] virtual QFuture<Result<Guide>> load(const GuideRef &ref) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<GuideRef>>> versions(const QString &id) = 0;
};

} // namespace yichuang
