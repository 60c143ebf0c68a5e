// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/cases/casematerial.h"

namespace yichuang {

/// A stack that went through a feeder which sees one side of a sheet: first all fronts, then, turned over as a whole, all
/// backs, the last sheet first. Says where each back belongs, so that a reader meets front and back of each sheet in turn.
class TurnedStack
{
public:
    enum class Phase {
        None,
        Fronts, ///< fronts come, or went on being expected after a jam
        Backs,  ///< all fronts are there, and the stack is to be turned over
    };

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] QString materialId() const { return m_materialId; }
    [[nodiscard]] int fronts() const { return int(m_fronts.size()); }
    [[nodiscard]] int backs() const { return m_backs; }

    /// Fronts of that material follow. Goes on with the ones that came before a jam.
    void expectFronts(const QString &materialId);
    void addFront(const PageFileId &file) { m_fronts.append(file); }
    /// The stack was taken in to its end.
    void expectBacks() { m_phase = Phase::Backs; }
    /// Behind which file the back that comes now belongs; null, and so behind everything, for one too many.
    [[nodiscard]] PageFileId addBack();
    void forget() { *this = {}; }

private:
    Phase m_phase = Phase::None;
    QString m_materialId;
    QList<PageFileId> m_fronts;
    int m_backs = 0;
};

} // namespace yichuang
