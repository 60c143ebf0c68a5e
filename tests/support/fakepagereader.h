// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "ports/pagereader.h"

namespace yichuang::test {

/// A reader that reads what a test says. Nothing at first.
class FakePageReader final : public PageReader
{
public:
    FakePageReader();
    ~FakePageReader() override;

    QList<ReadLine> lines; ///< of every page; those whose rule was not asked for are left out
    std::optional<Error> fault;
    QList<ReadingWish> asked;
    std::optional<int> turned; ///< by how many degrees every page lies turned; none: its letters do not tell
    int turnsAsked = 0;

    [[nodiscard]] QFuture<Result<QList<ReadLine>>> read(const ReadingWish &wish) override;
    [[nodiscard]] QFuture<Result<std::optional<int>>> wayUp(const QByteArray &bytes, int page) override;
};

} // namespace yichuang::test
