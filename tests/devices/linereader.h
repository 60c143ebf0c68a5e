// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QStringList>

#include "core/clock.h"
#include "core/taskrunner.h"
#include "domain/reading/linefinder.h"
#include "ports/pagereader.h"

namespace yichuang::test {

/// Knows the letters of each page beforehand; what they say is found as on any page.
class LineReader final : public PageReader
{
public:
    explicit LineReader(const Clock &clock) : m_clock(clock) {}

    void know(const QByteArray &page, const QStringList &lines) { m_lines.insert(page, lines); }
    [[nodiscard]] QFuture<Result<QList<ReadLine>>> read(const ReadingWish &wish) override
    {
        QList<TextLine> lines;
        for (const QString &text : m_lines.value(wish.bytes))
            lines.append({text, {100, 100 + 60 * static_cast<int>(lines.size()), 800, 40}, 95});
        QList<ReadLine> found;
        for (const FoundText &one : findTexts(lines, wish.rules, m_clock.today()))
            found.append({one.ruleId, one.field, one.text, one.area, ReadFrom::Letters, one.confidence});
        return readyFuture<Result<QList<ReadLine>>>(found);
    }

private:
    const Clock &m_clock;
    QHash<QByteArray, QStringList> m_lines;
};

} // namespace yichuang::test
