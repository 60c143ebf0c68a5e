// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "core/clock.h"
#include "domain/caserecord.h"
#include "ports/casestore.h"

namespace yichuang {

/// Saves a draft by itself: at most 300 ms after a change, never two saves at once, and again by itself after a failure.
/// So a crash costs at most a second of typing (promise 2).
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    DraftKeeper(CaseStore &cases, const Clock &clock, QObject *parent = nullptr);

    /// The draft as it stands now; replaces what was waiting.
    void note(const CaseRecord &draft);
    /// Saves what is waiting at once; settled() follows, also when nothing was waiting.
    void flush();
    /// Drops what is waiting: the draft was filed or discarded.
    void forget();

Q_SIGNALS:
    void saved(const QDateTime &at);
    void settled();
    void failed(const yichuang::Error &error);

private:
    void save();
    void ended(const Result<> &outcome, const QDateTime &notedAt);

    CaseStore &m_cases;
    const Clock &m_clock;
    QTimer m_timer;
    std::optional<CaseRecord> m_waiting;
    QDateTime m_notedAt;
    bool m_saving = false;
    bool m_flushing = false;
    bool m_failing = false;
    /// Counts forget(): an answer to a save from before it concerns nobody any more.
    int m_generation = 0;
};

} // namespace yichuang
