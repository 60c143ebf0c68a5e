// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "core/clock.h"
#include "ports/casestore.h"

namespace yichuang {

/// Saves a draft by itself: at most 300 ms after a change, never two saves at once, and again by itself after a failure.
/// So a crash costs at most a second of typing (promise 2).
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    DraftKeeper(CaseStore &cases, const Clock &clock, QObject *parent = nullptr);

    /// The draft as it stands now; replaces what was waiting and keeps its moments and events. Answers the number of this
    /// note, counted from 1.
    int note(const DraftSave &save);
    /// The last note that is durable.
    [[nodiscard]] int durable() const { return m_durable; }
    /// Saves what is waiting without waiting longer; saved() or failed() follows.
    void hurry();
    /// Saves what is waiting at once; settled() follows, also when nothing was waiting, or failed(). After a failure it is
    /// saved again by itself, but nobody is told settled() who did not ask again.
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
    std::optional<DraftSave> m_waiting;
    QDateTime m_notedAt;
    int m_noted = 0;
    int m_durable = 0;
    bool m_saving = false;
    bool m_flushing = false;
    bool m_hurrying = false;
    bool m_failing = false;
    /// Counts forget(): an answer to a save from before it concerns nobody any more.
    int m_generation = 0;
};

} // namespace yichuang
