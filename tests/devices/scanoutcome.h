// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSignalSpy>
#include <QTest>

#include "ports/scanner.h"

namespace yichuang::test {

/// What came out of a scan.
struct ScanOutcome
{
    explicit ScanOutcome(Scanner &scanner)
        : pages(&scanner, &Scanner::pageScanned), finished(&scanner, &Scanner::finished),
          failed(&scanner, &Scanner::failed)
    {
    }

    [[nodiscard]] int ends() const { return int(finished.size() + failed.size()); }
    [[nodiscard]] QString code() const
    {
        return failed.isEmpty() ? QStringLiteral("finished") : errorCodeName(failed.first().first().value<Error>().code);
    }
    [[nodiscard]] ScannedPage page(int index) const { return pages.at(index).first().value<ScannedPage>(); }

    QSignalSpy pages;
    QSignalSpy finished;
    QSignalSpy failed;
};

} // namespace yichuang::test
