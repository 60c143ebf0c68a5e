// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QSet>

#include "ports/casestore.h"

namespace yichuang {

/// The past of one draft, and where it stands in it: what undo and redo go to. It remembers which moments the store does
/// not have yet, so that each save carries only what is new.
class DraftHistory
{
public:
    void clear();
    /// What the store knew of a draft that is opened again. @param position DraftStanding::moment
    void adopt(const QList<DraftMoment> &stored, int position);

    /// A change: `before` becomes a moment, and what was undone before is no more.
    void step(const CaseRecord &before, const DraftDeed &deed);
    /// The moment undo goes to; null when there is none.
    [[nodiscard]] const DraftMoment *earlier() const { return at(m_position - 1); }
    /// The moment redo goes to; null when there is none.
    [[nodiscard]] const DraftMoment *later() const { return at(m_position + 1); }
    /// What redo would do again. Only when later() is there.
    [[nodiscard]] DraftDeed undone() const { return m_moments.value(m_position).next; }
    /// Moves to earlier() or later(); `now` stays behind as the moment that is left.
    void goBack(const CaseRecord &now);
    void goForward(const CaseRecord &now);
    [[nodiscard]] int position() const { return m_position; }

    /// Adds to a save what the store does not know yet.
    void handOver(DraftSave &save);

private:
    [[nodiscard]] const DraftMoment *at(int number) const;
    void leave(const CaseRecord &now);

    QMap<int, DraftMoment> m_moments;
    QSet<int> m_unsaved;
    int m_position = 0;
};

} // namespace yichuang
