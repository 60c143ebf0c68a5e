// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "ports/scanner.h"

namespace yichuang::test {

/// A scanner that follows a script: some pages, then the end of the stack or an error. Pages come one per turn of the
/// event loop, as a real scanner's do. Its feeder holds paper: where either source will do, pages come from there.
class FakeScanner final : public Scanner
{
    Q_OBJECT

public:
    explicit FakeScanner(QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<QList<ScannerInfo>>> list() override;
    void scan(const ScanRequest &request) override;
    void cancel() override;

    void setScanners(const Result<QList<ScannerInfo>> &scanners) { m_scanners = scanners; }
    /// What the next scan does: `pages`, each a whole JPEG file, then `end`, or finished() without one. It stays set.
    void setStack(const QList<QByteArray> &pages, std::optional<Error> end = std::nullopt);
    /// The feeder takes both sides when it is asked to.
    void takeBothSides() { m_duplex = true; }
    /// Whatever is asked for.
    void setDpi(int dpi) { m_dpi = dpi; }
    /// Nothing more comes until cancel(): a scanner that hangs after the pages.
    void hangAfterPages() { m_hangs = true; }

    [[nodiscard]] const QList<ScanRequest> &requests() const { return m_requests; }

private:
    void step(int run);
    [[nodiscard]] ScannedPage nextPage();
    void end(const std::optional<Error> &error);

    Result<QList<ScannerInfo>> m_scanners;
    QList<QByteArray> m_pages;
    std::optional<Error> m_end;
    QList<ScanRequest> m_requests;
    int m_delivered = 0;
    int m_run = 0;
    bool m_running = false;
    int m_dpi = 0; ///< 0: what is asked for
    bool m_duplex = false;
    bool m_hangs = false;
};

} // namespace yichuang::test
