// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tour/deskdriver.h"

namespace yichuang::test {

/// The steps of a supervisor's daily review (当日复核).
class ReviewSteps
{
public:
    /// @param driver must outlive the steps
    explicit ReviewSteps(DeskDriver &driver) : m_driver(driver) {}

    /// Ends when the cases of the day are listed.
    void open();
    /// Opens the marked case with its pages and its history.
    void openCase();
    /// Approves the only case that needs the supervisor; ends when the list knows.
    void approve();

private:
    [[nodiscard]] int rowsOf(const QString &viewName);

    DeskDriver &m_driver;
};

} // namespace yichuang::test
