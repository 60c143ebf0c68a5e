// SPDX-License-Identifier: Apache-2.0
#include "support/fakedocumentmaker.h"

#include "core/taskrunner.h"

namespace yichuang::test {

FakeDocumentMaker::FakeDocumentMaker() = default;
FakeDocumentMaker::~FakeDocumentMaker() = default;

QFuture<Result<MadeDocument>> FakeDocumentMaker::make(const DocumentWish &wish)
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

QFuture<Result<QByteArray>> FakeDocumentMaker::unlock(const QByteArray &, const SharedSecret &password)
{
    const bool opens = password && password->view() == "right";
    return readyFuture<Result<QByteArray>>(opens ? Result<QByteArray>(unlocked) : failure(ErrorCode::PasswordNeeded));
}

void FakeDocumentMaker::answer(qsizetype nth)
{
    m_promises.at(nth)->addResult(madeOf(asked.at(nth)));
    m_promises.at(nth)->finish();
}

Result<MadeDocument> FakeDocumentMaker::madeOf(const DocumentWish &wish) const
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

} // namespace yichuang::test
