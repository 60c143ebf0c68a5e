// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QPromise>

#include "ports/documentmaker.h"

namespace yichuang::test {

/// Makes documents that say what they were made of, and are no PDF.
class FakeDocumentMaker final : public DocumentMaker
{
public:
    FakeDocumentMaker();
    ~FakeDocumentMaker() override;

    std::optional<Error> fault;
    qsizetype padding = 0; ///< bytes that every document is larger by
    bool holds = false;    ///< a document is made only when a test says so
    QByteArray unlocked = "%PDF unlocked"; ///< what the password "right" opens, whatever is locked
    QList<DocumentWish> asked;

    [[nodiscard]] QFuture<Result<MadeDocument>> make(const DocumentWish &wish) override;
    [[nodiscard]] QFuture<Result<QByteArray>> unlock(const QByteArray &, const SharedSecret &password) override;
    /// Answers a wish that was held, the first is 0.
    void answer(qsizetype nth);

private:
    [[nodiscard]] Result<MadeDocument> madeOf(const DocumentWish &wish) const;

    QList<std::shared_ptr<QPromise<Result<MadeDocument>>>> m_promises;
};

} // namespace yichuang::test
