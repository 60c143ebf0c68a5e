// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

#include "casework/purgecertificate.h"
#include "casework/session.h"
#include "core/clock.h"
#include "domain/retention/retention.h"
#include "ports/guidestore.h"
#include "ports/retentionstore.h"

namespace yichuang {

/// A case and whether it is still to be kept.
struct RetentionStanding
{
    RetentionFacts facts;
    RetentionVerdict verdict;
    RetentionRule rule;
};

/// 数据清除: destroys the personal data of cases whose time to be kept is over (个人信息保护法 §47).
///
/// An administrator does it, who sees nothing of a case and does nothing at a counter; so nobody erases traces of what they
/// did themselves (TRUST B1). It needs no second person, because nobody chooses: only what the rule has made due can be
/// purged, a supervisor can hold any case back, and the ledger keeps who did it. The database holds all of that as well.
class PurgeCases : public QObject
{
    Q_OBJECT

public:
    PurgeCases(RetentionStore &retention, GuideStore &guides, const Clock &clock, RetentionPolicy policy, Session session,
               QObject *parent = nullptr);

    /// Has each certificate and the ledger name the copies in this place that hold a case beyond its purge. `backups` outlives
    /// this. A place that cannot be looked at keeps nothing from being purged; the certificate says so.
    void nameCopies(Backups &backups, const QString &place);

    /// How all cases and drafts stand; listed() or failed() follows. NotAllowed for any other role.
    void list();
    /// Purges what is due, one case after the other, and clears its space; with an id only that case. purged() comes for
    /// each, skipped() for one that the store refused, and finished() at the end.
    ///
    /// failed(): NotAllowed, or why nothing could be done at all. For one case also NotFound; WrongState while it is to be
    /// kept, OnHold while a supervisor keeps it.
    void purgeDue();
    void purge(const CaseId &id);
    /// What was purged so far, for safekeeping beside the backups; remembered() or failed() follows.
    void remember();
    /// Purges again what a backup older than those purges brought back, and clears its space; finished() or failed()
    /// follows.
    void purgeAgain(const QList<PurgeRecord> &purges);

Q_SIGNALS:
    void remembered(const QList<yichuang::PurgeRecord> &purges);
    void listed(const QList<yichuang::RetentionStanding> &cases);
    /// `certificate` waits in the print ledger.
    void purged(const yichuang::PurgeRecord &record, const yichuang::PrintOrder &certificate);
    void skipped(const yichuang::CaseId &id, const yichuang::Error &error);
    void finished(int purged);
    void failed(const yichuang::Error &error);

private:
    /// What is to be done with each case as soon as its verdict is known.
    enum class Task { List, PurgeDue, PurgeOne, Remember, PurgeAgain };

    [[nodiscard]] bool begin(Task task);
    void lookForCopies();
    void judgeNext();
    void judge(const RetentionFacts &facts, const RetentionRule &rule);
    void clear();
    void look(const RetentionStanding &standing);
    void destroy(const RetentionStanding &standing, PurgeRecord record);
    void skip(const CaseId &id, const Error &error);
    void end();
    void fail(const Error &error);

    RetentionStore &m_retention;
    GuideStore &m_guides;
    const Clock &m_clock;
    const RetentionPolicy m_policy;
    const Session m_session;
    Task m_task = Task::List;
    bool m_busy = false;
    QList<RetentionFacts> m_waiting; ///< still to be judged
    QList<RetentionStanding> m_judged;
    QHash<QString, RetentionRule> m_rules; ///< by guide and version, so that each is read once
    int m_purged = 0;
    Backups *m_backups = nullptr; ///< null: nobody said where copies lie
    QString m_place;
    RemainingCopies m_copies; ///< as this run found them
};

} // namespace yichuang
