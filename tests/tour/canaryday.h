// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "root/deskprogram.h"
#include "tour/visitsteps.h"

namespace yichuang::test {

/// A day on which somebody unmistakable comes to the desk: typed, imported from a folder of their name, filed, looked for
/// and copied, the desk locked over it, and typed once more and not finished. A test then looks for the person
/// in every file that is left.
class CanaryDay
{
public:
    /// @param program is shown already and outlives this
    /// @param paper the file the person brought
    CanaryDay(DeskProgram &program, Person person, QString paper);

    /// Ends in the middle of typing, with the desk open. The sentence of what did not come true; empty when all did.
    [[nodiscard]] QString play();

private:
    void enterPerson();
    void takeMaterials();
    void fillForm();
    void lookForThem();
    void lockAndUnlock();
    void awaitSent();

    DeskProgram &m_program;
    Workbench &m_workbench;
    Person m_person;
    QString m_paper;
    DeskDriver m_driver;
    VisitSteps m_steps;
};

} // namespace yichuang::test
