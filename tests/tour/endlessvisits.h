// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>

#include "e2e/journal.h"
#include "root/deskprogram.h"
#include "tour/visitsteps.h"

namespace yichuang::test {

/// A clerk who never stops, for tests that kill the desk: visits at a random pace, some parked, most filed. What the desk
/// says is safe goes into a journal.
class EndlessVisits
{
public:
    /// @param program is shown already; all must outlive this
    EndlessVisits(DeskProgram &program, Journal &journal, const QString &folder, quint32 seed);

    /// Returns when a step does not come true, with its sentence.
    [[nodiscard]] QString play();

private:
    void witness();
    void pause();
    void takeUpDraft();
    void visitOnce();
    void takeMaterials();
    [[nodiscard]] QString randomName();
    [[nodiscard]] int below(int limit) { return int(m_random() % quint32(limit)); }
    [[nodiscard]] QString caseId() const { return m_workbench.work()->visit.record().id.toString(); }

    Workbench &m_workbench;
    Journal &m_journal;
    QString m_folder;
    std::mt19937 m_random;
    DeskDriver m_driver;
    VisitSteps m_steps;
};

} // namespace yichuang::test
