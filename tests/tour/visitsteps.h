// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/window/workbench.h"
#include "tour/deskdriver.h"

namespace yichuang::test {

/// The steps of a visit at the intake desk, by the keys of resources/handbook/keys.md. What is left to do is read from the
/// visit's own report; nothing is done past the window. All people and papers are invented.
class VisitSteps
{
public:
    /// Both must outlive the steps.
    VisitSteps(DeskDriver &driver, Workbench &workbench) : m_driver(driver), m_workbench(workbench) {}

    void signIn(const QString &clerkNumber, const QString &password);
    /// Until the desk shows what is parked and what was done today.
    void awaitStart();
    void beginVisit();
    /// Ends at the search for the item.
    void enterApplicant(const QString &number, const QString &name);
    void enterItem(const QString &letters, const QString &guideId);
    /// The digits of the answers, one for each question.
    void answer(const QString &digits);
    /// Scans one page for the marked material and waits until its points may be looked at.
    void scanPage();
    void importFile(const QString &path);
    /// Passes every point of the marked material that is open, one by one.
    void passPoints();
    /// All open points at once (A), after the page was on the screen.
    void passAll();
    /// Fails the marked point, then passes what is left of the material.
    void failPoint(const QString &reason);
    void fillForm();
    /// F9 or F8, up to the check view.
    void check(Qt::Key act);
    /// Confirms, and waits until the paper is printed.
    void confirm();

    [[nodiscard]] QString currentMaterial() const;
    /// Materials that still have something open, in the order of the list.
    [[nodiscard]] QStringList openMaterials() const;

private:
    void awaitPoints(int pagesBefore);
    [[nodiscard]] int pagesOf(const QString &materialId) const;
    [[nodiscard]] int openPoints(const QString &materialId) const;

    DeskDriver &m_driver;
    Workbench &m_workbench;
};

} // namespace yichuang::test
