// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include <QList>
#include <QPromise>

#include "ports/coversource.h"

namespace yichuang::test {

/// A licence library that has what a test put in. At first nobody answers, as offline; answered later when it is held.
class FakeCoverSource final : public CoverSource
{
public:
    FakeCoverSource();
    ~FakeCoverSource() override;

    using Answers = Result<QList<CoverAnswer>>;

    std::optional<Error> fault = Error{ErrorCode::ServerUnreachable, {}};
    QList<FoundCover> holdings;
    QList<CoverQuestion> asked;
    bool held = false;
    QDateTime now = QDateTime(QDate(2026, 3, 10), QTime(9, 0), Qt::UTC);

    /// The library answers, and has nothing.
    void connectEmpty();
    /// A licence of that kind, made out to that name.
    void put(const QString &entry, const QString &holder, QDate validUntil = {});
    [[nodiscard]] QFuture<Answers> ask(const CoverQuestion &question) override;
    /// Answers what was held back, as the library stands now.
    void release();

private:
    [[nodiscard]] Answers answerTo(const CoverQuestion &question) const;

    std::vector<std::pair<std::shared_ptr<QPromise<Answers>>, CoverQuestion>> m_held;
};

} // namespace yichuang::test
