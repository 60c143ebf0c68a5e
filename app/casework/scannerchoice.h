// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>

#include <QObject>

#include "domain/guide/guiderules.h"
#include "ports/scanner.h"

namespace yichuang {

/// Which scanner takes the next pages and how: what the clerk chose, else what the counter's settings say, else the first
/// that answers. The one in use is kept until it does not answer any more; another takes its place only after the clerk was
/// told and scans again.
class ScannerChoice : public QObject
{
    Q_OBJECT

public:
    explicit ScannerChoice(Scanner &scanner, QObject *parent = nullptr);

    /// Lists the scanners anew; changed() follows, and offered() when the one in use is gone and another is there.
    void look();
    /// The same with an answer that somebody else got.
    void hear(const Result<QList<ScannerInfo>> &scanners);
    /// What answered when it was last listed.
    [[nodiscard]] const QList<ScannerInfo> &known() const { return m_known; }
    /// None before one was listed or named.
    [[nodiscard]] const std::optional<ScannerInfo> &current() const { return m_current; }
    /// How it is used now, with what the clerk chose.
    [[nodiscard]] ScannerProfile profile() const;

    void use(const QString &name);
    /// The next of those that answer; lists them first when none is known.
    void useNext();
    /// Either, the glass, the feeder, both sides in the feeder, and round again.
    void useNextSource();

    /// What to ask of the current scanner: of the source that was asked for, and as the guide wants the material.
    [[nodiscard]] ScanRequest request(std::optional<ScanSource> asked, const std::optional<ScanProfile> &material) const;

    using Found = std::function<void(const std::optional<Error> &missing)>;
    /// Calls back once there is a current scanner, at once when there is one. DeviceMissing when none answers, or when
    /// another than before does and the clerk has yet to hear of it; else what listing them says.
    void find(const Found &found);
    /// The current one did not answer: the next scan finds another, or the same one again.
    void lose();

Q_SIGNALS:
    void changed();
    /// The scanner in use is gone; the next scan takes this one.
    void offered(const QString &gone, const yichuang::ScannerInfo &other);

private:
    [[nodiscard]] std::optional<Error> choose(const Result<QList<ScannerInfo>> &scanners);
    void take(const ScannerInfo &scanner);

    Scanner &m_scanner;
    QList<ScannerInfo> m_known;
    std::optional<ScannerInfo> m_current;
    std::optional<ScannerInfo> m_lost;    ///< was in use and did not answer
    std::optional<ScannerInfo> m_offered; ///< in its place, and the clerk was told
    std::optional<ScannerProfile> m_chosen; ///< by the clerk, for the current one
};

} // namespace yichuang
