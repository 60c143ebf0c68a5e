// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <memory>
#include <vector>

#include <QList>
#include <QPromise>

#include "core/taskrunner.h"
#include "ports/coversource.h"

namespace yichuang::test {

/// A licence library that has what a test put in. At first nobody answers, as offline; answered later when it is held.
class FakeCoverSource final : public CoverSource
{
public:
    using Answers = Result<QList<CoverAnswer>>;

    std::optional<Error> fault = Error{ErrorCode::ServerUnreachable, {}};
    QList<FoundCover> holdings;
    QList<CoverQuestion> asked;
    bool held = false;
    QDateTime now = QDateTime(QDate(2026, 3, 10), QTime(9, 0), Qt::UTC);

    /// The library answers, and has nothing.
    void connectEmpty() { fault.reset(); }
    /// A licence of that kind, made out to that name.
    void put(const QString &entry, const QString &holder, QDate validUntil = {})
    {
        fault.reset();
        FoundCover found;
        found.cover.entry = entry;
        found.cover.title = entry;
        found.cover.number = QStringLiteral("No. 7");
        found.cover.holder = holder;
        found.cover.source = QStringLiteral("示例证照库");
        found.cover.validUntil = validUntil;
        holdings.append(found);
    }
    [[nodiscard]] QFuture<Answers> ask(const CoverQuestion &question) override
    {
        asked.append(question);
        if (!held)
            return readyFuture<Answers>(answerTo(question));
        auto promise = std::make_shared<QPromise<Answers>>();
        promise->start();
        m_held.push_back({promise, question});
        return promise->future();
    }
    /// Answers what was held back, as the library stands now.
    void release()
    {
        held = false;
        for (const auto &[promise, question] : std::exchange(m_held, {})) {
            promise->addResult(answerTo(question));
            promise->finish();
        }
    }

private:
    [[nodiscard]] static bool isOf(const FoundCover &found, const CoverEntry &entry)
    {
        if (found.cover.kind != CoverKind::IndustryCertificate)
            return found.cover.kind == entry.kind && found.cover.entry == entry.entry;
        return std::any_of(found.permits.cbegin(), found.permits.cend(),
                           [&entry](const ListedPermit &permit) { return permit.name == entry.entry; });
    }
    [[nodiscard]] Answers answerTo(const CoverQuestion &question) const
    {
        if (fault)
            return failure(*fault);
        QList<CoverAnswer> answers;
        for (const CoverEntry &entry : question.entries) {
            CoverAnswer answer{entry, question.number, now, {}};
            for (FoundCover found : holdings) {
                found.cover.fetchedAt = now;
                found.cover.purpose = question.purpose;
                found.cover.clerkId = question.clerkId;
                if (isOf(found, entry))
                    answer.found.append(found);
            }
            answers.append(answer);
        }
        return answers;
    }

    std::vector<std::pair<std::shared_ptr<QPromise<Answers>>, CoverQuestion>> m_held;
};

} // namespace yichuang::test
