// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QPromise>

#include "support/fakedocumentmaker.h"

namespace yichuang::test {

/// Makes a document only when a test says so.
class HeldDocumentMaker final : public DocumentMaker
{
public:
    QList<DocumentWish> asked;

    [[nodiscard]] QFuture<Result<MadeDocument>> make(const DocumentWish &wish) override
    {
        asked.append(wish);
        m_promises.append(std::make_shared<QPromise<Result<MadeDocument>>>());
        m_promises.last()->start();
        return m_promises.last()->future();
    }
    /// Answers the wish as FakeDocumentMaker would.
    void answer(qsizetype nth)
    {
        FakeDocumentMaker maker;
        m_promises.at(nth)->addResult(maker.make(asked.at(nth)).result());
        m_promises.at(nth)->finish();
    }

private:
    QList<std::shared_ptr<QPromise<Result<MadeDocument>>>> m_promises;
};

} // namespace yichuang::test
