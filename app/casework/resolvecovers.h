// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/session.h"
#include "core/clock.h"
#include "domain/cases/coverquestion.h"
#include "ports/casestore.h"
#include "ports/coversource.h"
#include "ports/envelopes.h"
#include "ports/guidestore.h"

namespace yichuang {

class Visit;

/// Fetches what was still to be fetched when a case was filed or a draft was put aside (DOMAIN R44, X6). What is found is kept
/// with the case and told in its history, and of a filed case to the city. What the city does not have waits for a person, who
/// is shown it in the queue, or in the draft when it is taken up again: what cannot be told never becomes a paper demand.
/// Nobody at the counter does this, so that nobody becomes a handler of the case by it, and a draft keeps its past.
///
/// The draft that is open at the desk is left to FetchCovers. One that somebody saves while the city is being asked stays as
/// they saved it, and is asked about again in the next round.
///
/// Cases are asked about one after the other, oldest last; the first answer that cannot be told ends the round, and the case
/// is asked about again in the next one.
class ResolveCovers : public QObject
{
    Q_OBJECT

public:
    struct Ports
    {
        CaseStore &cases;
        GuideStore &guides;
        CoverSource &source;
        const Envelopes &envelopes;
        const Clock &clock;
        Counter counter;
        const Visit *visit = nullptr; ///< what is open at the desk; null: nothing ever is
    };

    explicit ResolveCovers(const Ports &ports, QObject *parent = nullptr);

    /// Begins a round; one that is under way is followed by another.
    void run();
    /// A round when the line comes back.
    void setOnline(bool online);

Q_SIGNALS:
    /// A case was changed: something of it was found, or is not there.
    void resolved(const yichuang::CaseId &id);
    /// The round is over.
    void finished();

private:
    /// What is asked about one case, and what was answered so far.
    struct Inquiry
    {
        CaseRecord record;
        QList<MaterialRule> rules;
        QList<CoverQuestion> questions;
        QList<CoverAnswer> answers;
    };

    void next();
    void load(const CaseId &id);
    void begin(const CaseRecord &record, const Guide &guide);
    void ask();
    void answered(const Result<QList<CoverAnswer>> &answers);
    void store();
    void storeFiled(const CaseRecord &after, const LedgerEvent &told);
    void storeDraft(const CaseRecord &after, const LedgerEvent &told);
    void end();
    [[nodiscard]] bool isOpen(const CaseId &id) const;

    Ports m_ports;
    QList<CaseId> m_left;
    Inquiry m_inquiry;
    bool m_online = true;
    bool m_running = false;
    bool m_again = false;
};

} // namespace yichuang
