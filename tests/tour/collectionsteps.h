// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/collection/collectionresultmodel.h"
#include "tour/deskdriver.h"

namespace yichuang::test {

/// The steps from the finished case to the hand-over: the list of cases, and the collection desk.
class CollectionSteps
{
public:
    /// @param driver must outlive the steps
    explicit CollectionSteps(DeskDriver &driver) : m_driver(driver) {}

    /// Shows the list of cases and waits until one has its result.
    void awaitResult();
    void open();
    /// @param code the text of the receipt's QR, as a hand scanner types it, or a number
    void find(const QString &code);
    /// To the applicant in person; ends when the slip is printed.
    void handOver(const QString &applicantNumber);

private:
    [[nodiscard]] const CollectionResultModel *shownResults();

    DeskDriver &m_driver;
};

} // namespace yichuang::test
