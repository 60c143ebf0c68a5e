// SPDX-License-Identifier: Apache-2.0
#include "devices/documentfile.h"

#include "devices/filelimits.h"

namespace yichuang {

Result<QSize> allowedSize(QSize size)
{
    if (size.isEmpty())
        return failure(ErrorCode::Malformed, QStringLiteral("size of a page"));
    if (size.width() > FileLimits::side || size.height() > FileLimits::side
        || qint64(size.width()) * size.height() > FileLimits::pixels)
        return failure(ErrorCode::TooLarge, QStringLiteral("pixels of a page"));
    return size;
}

} // namespace yichuang
