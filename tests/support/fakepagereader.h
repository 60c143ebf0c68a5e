// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/taskrunner.h"
#include "ports/pagereader.h"

namespace yichuang::test {

/// A reader that reads what a test says. Nothing at first.
class FakePageReader final : public PageReader
{
public:
    QList<ReadLine> lines; ///< of every page; those whose rule was not asked for are left out
    std::optional<Error> fault;
    QList<ReadingWish> asked;

    [[nodiscard]] QFuture<Result<QList<ReadLine>>> read(const ReadingWish &wish) override
    {
        asked.append(wish);
        if (fault)
            return readyFuture<Result<QList<ReadLine>>>(failure(*fault));
        QList<ReadLine> answer;
        for (const ReadLine &line : lines) {
            for (const ReadingRule &rule : wish.rules) {
                if (rule.id == line.ruleId)
                    answer.append(line);
            }
        }
        return readyFuture<Result<QList<ReadLine>>>(answer);
    }
};

} // namespace yichuang::test
