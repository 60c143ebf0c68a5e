// SPDX-License-Identifier: Apache-2.0
#include "support/fakepagereader.h"

#include "core/taskrunner.h"

namespace yichuang::test {

FakePageReader::FakePageReader() = default;
FakePageReader::~FakePageReader() = default;

QFuture<Result<QList<ReadLine>>> FakePageReader::read(const ReadingWish &wish)
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

QFuture<Result<std::optional<int>>> FakePageReader::wayUp(const QByteArray &, int)
{
    ++turnsAsked;
    if (fault)
        return readyFuture<Result<std::optional<int>>>(failure(*fault));
    return readyFuture<Result<std::optional<int>>>(turned);
}

} // namespace yichuang::test
