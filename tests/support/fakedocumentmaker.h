// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/taskrunner.h"
#include "ports/documentmaker.h"

namespace yichuang::test {

/// Makes documents that say what they were made of, and are no PDF.
class FakeDocumentMaker final : public DocumentMaker
{
public:
    std::optional<Error> fault;
    qsizetype padding = 0; ///< bytes that every document is larger by
    QList<DocumentWish> asked;

    [[nodiscard]] QFuture<Result<MadeDocument>> make(const DocumentWish &wish) override
    {
        asked.append(wish);
        if (fault)
            return readyFuture<Result<MadeDocument>>(failure(*fault));
        if (wish.parts.isEmpty())
            return readyFuture<Result<MadeDocument>>(failure(ErrorCode::Empty));
        MadeDocument made;
        made.bytes = "document of " + wish.identifier.toUtf8();
        for (const DocumentPart &part : wish.parts) {
            made.bytes += QStringLiteral(" %1+%2@%3:").arg(part.firstPage).arg(part.pageCount).arg(part.turned).toUtf8();
            made.bytes += part.bytes.left(8).toHex();
            made.pageCount += part.pageCount;
        }
        made.bytes += QByteArray(padding, ' ');
        made.archival = true;
        return readyFuture<Result<MadeDocument>>(made);
    }
};

} // namespace yichuang::test
