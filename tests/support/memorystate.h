// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QHash>
#include <QMap>
#include <QSet>

#include "core/clock.h"
#include "core/taskrunner.h"
#include "domain/exchange/casechange.h"
#include "domain/exchange/changerules.h"
#include "domain/cases/draftmoment.h"
#include "domain/exchange/feedchange.h"
#include "domain/exchange/feedrules.h"
#include "domain/guide/guidenews.h"
#include "domain/retention/purge.h"
#include "domain/roles/authorisation.h"
#include "domain/ledger/ledgercheckpoint.h"
#include "ports/clerkstore.h"
#include "ports/guidecorrections.h"

namespace yichuang::test {

/// What the stores in memory share, as the tables of one database would. A test may look into it and spoil it.
struct MemoryState
{
    MemoryState(const Clock &clockOfTest, Counter counterOfTest);
    ~MemoryState();
    Q_DISABLE_COPY_MOVE(MemoryState)

    struct Move
    {
        CaseId id;
        CaseState from = CaseState::Draft;
        CaseState to = CaseState::Draft;
        QDate day;
    };

    const Clock &clock;
    Counter counter;
    std::optional<Error> fault; ///< while set, every call of every store answers it and does nothing

    std::optional<Error> draftFault; ///< while set, no draft can be saved
    std::optional<Error> pastFault; ///< while set, the past of a draft cannot be read

    QMap<CaseId, CaseRecord> cases;
    QMap<CaseId, QMap<int, DraftMoment>> pasts;            ///< of drafts, by number
    QMap<std::tuple<CaseId, QString, QString>, QJsonObject> jottings; ///< by case, place and clerk
    QList<Move> moves;
    QHash<CaseId, QString> numbers;
    QHash<QDate, int> serials;
    QList<LedgerEvent> ledger;
    QList<LedgerCheckpoint> checkpoints;
    QList<OutboxEntry> outbox;
    QList<PrintOrder> prints;
    QList<Guide> guides; ///< oldest import first
    QMap<QString, ClerkAccount> accounts;
    QMap<QString, AuthorityLetter> letters; ///< by number
    QMap<QString, Qualification> qualifications; ///< by number
    QMap<std::pair<QString, QString>, Authorisation> authorisations; ///< by number and department
    bool everybodyIsAuthorised = false; ///< besides: by every department of a guide or a case, for everything
    QHash<QString, std::pair<qsizetype, QDate>> guideBeginnings; ///< by clerk: how many guides there were, and on which day
    QList<GuideReading> guideReadings;
    QList<KeptCorrection> corrections; ///< oldest first; whether they were sent is in the outbox
    QMap<QString, QJsonObject> correctionWritings; ///< by clerk
    QHash<CaseId, QHash<QByteArray, QByteArray>> pages; ///< by case and SHA-256
    QHash<QString, QString> cursors;
    QMap<QString, QString> epochs; ///< of the gateway, by feed
    QSet<QString> reports; ///< of the feed, dealt with
    QMap<QString, ResultArrival> results;
    QHash<qint64, QDateTime> acknowledgedAt; ///< by the sequence of the outbox entry
    QMap<CaseId, LegalHold> holds; ///< those that stand
    QList<PurgeRecord> purges;
    WorkCalendar calendar = bundledCalendar().value_or(WorkCalendar());

    [[nodiscard]] const CaseRecord *find(const CaseId &id) const;
    [[nodiscard]] CaseStanding standingOf(const CaseId &id) const;
    [[nodiscard]] int unsentOf(const CaseId &id) const;
    [[nodiscard]] bool isPurged(const CaseId &id) const;
    [[nodiscard]] OutboxEntry *entry(qint64 sequence);
    /// An entry that goes with no change of its case.
    void append(const LedgerEvent &event);
    /// Entries of a change that is made already; `before` is digestOf() from before it.
    void append(const QList<LedgerEvent> &events, const QByteArray &before);
    /// caseDigest(), or empty when there is no such case.
    [[nodiscard]] QByteArray digestOf(const CaseId &id) const;
    [[nodiscard]] ClockConfidence confidenceOf(const LedgerEvent &event) const;
    void walk(const CaseId &id, CaseState from, const QList<CaseState> &steps);

    /// A finished future of what `work` answers, unless a fault is set.
    template <typename Work>
    [[nodiscard]] auto run(Work work) const -> QFuture<decltype(work())>
    {
        using Answer = decltype(work());
        if (fault)
            return readyFuture<Answer>(failure(*fault));
        return readyFuture<Answer>(work());
    }
};

} // namespace yichuang::test
