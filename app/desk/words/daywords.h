// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QDate>

namespace yichuang {

/// Days as somebody types them off a paper.
struct DayWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::DayWords)

public:
    /// "20260310", "2026-03-10", "2026.3.10", "2026年3月10日", and for how long something is good 长期; null for anything else.
    [[nodiscard]] static QDate read(const QString &text);
    /// "2026-03-10", or that it is for good; empty for no day.
    [[nodiscard]] static QString write(QDate day);
};

} // namespace yichuang
