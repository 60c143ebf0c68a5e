// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QList>

#include "domain/cases/casematerial.h"

namespace yichuang {

/// A stack that went through a feeder which sees one side of a sheet: first all fronts, then, turned over as a whole, all
/// backs, the last sheet first. Says where each back belongs, so that a reader meets front and back of each sheet in turn. Where
/// separator sheets sort the stack, the fronts lie with several materials, and each back follows its front there.
class TurnedStack
{
public:
    enum class Phase {
        None,
        Fronts, ///< fronts come, or went on being expected after a jam
        Backs,  ///< all fronts are there, and the stack is to be turned over
    };

    struct Front
    {
        QString materialId;   ///< of the page, or of the material that a separator sheet begins
        PageFileId file = {}; ///< null: a separator sheet, which is no page
    };

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// The stack was begun for this material, or holds fronts of it.
    [[nodiscard]] bool concerns(const QString &materialId) const;
    [[nodiscard]] int fronts() const { return int(m_fronts.size()); }
    [[nodiscard]] int backs() const { return m_backs; }

    /// Fronts follow, for that material first. Goes on with the ones that came before a jam where it concerns the stack.
    void expectFronts(const QString &materialId);
    void addFront(const Front &front) { m_fronts.append(front); }
    /// The stack was taken in to its end.
    void expectBacks() { m_phase = Phase::Backs; }
    /// The front of the sheet whose back comes now; none for one too many.
    [[nodiscard]] std::optional<Front> addBack();
    void forget() { *this = {}; }

private:
    Phase m_phase = Phase::None;
    QString m_materialId;
    QList<Front> m_fronts;
    int m_backs = 0;
};

} // namespace yichuang
