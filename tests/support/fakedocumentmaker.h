// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QPromise>

#include "core/taskrunner.h"
#include "ports/documentmaker.h"

namespace yichuang::test {

/// Makes documents that say what they were made of, and are no PDF.
class FakeDocumentMaker final : public DocumentMaker
{
public:
    std::optional<Error> fault;
    qsizetype padding = 0; ///< bytes that every document is larger by
    bool holds = false;    ///< a document is made only when a test says so
    QByteArray unlocked = "%PDF unlocked"; ///< what the password "right" opens, whatever is locked
    QList<DocumentWish> asked;

    [[nodiscard]] QFuture<Result<MadeDocument>> make(const DocumentWish &wish) override
    {
        asked.append(wish);
        auto promise = std::make_shared<QPromise<Result<MadeDocument>>>();
        promise->start();
        m_promises.append(promise);
        const auto future = promise->future();
        if (!holds)
            answer(asked.size() - 1);
        return future;
    }
    [[nodiscard]] QFuture<Result<QByteArray>> unlock(const QByteArray &, const SharedSecret &password) override
    {
        const bool opens = password && password->view() == "right";
        return readyFuture<Result<QByteArray>>(opens ? Result<QByteArray>(unlocked) : failure(ErrorCode::PasswordNeeded));
    }
    /// Answers a wish that was held, the first is 0.
    void answer(qsizetype nth)
    {
        m_promises.at(nth)->addResult(madeOf(asked.at(nth)));
        m_promises.at(nth)->finish();
    }

private:
    [[nodiscard]] Result<MadeDocument> madeOf(const DocumentWish &wish) const
    {
        if (fault)
            return failure(*fault);
        if (wish.parts.isEmpty())
            return failure(ErrorCode::Empty);
        MadeDocument made;
        made.bytes = "document of " + wish.identifier.toUtf8();
        for (const DocumentPart &part : wish.parts) {
            made.bytes += QStringLiteral(" %1+%2@%3:").arg(part.firstPage).arg(part.pageCount).arg(part.turned).toUtf8();
            made.bytes += part.bytes.left(8).toHex();
            made.pageCount += part.pageCount;
        }
        made.bytes += QByteArray(padding, ' ');
        made.archival = true;
        return made;
    }

    QList<std::shared_ptr<QPromise<Result<MadeDocument>>>> m_promises;
};

} // namespace yichuang::test
