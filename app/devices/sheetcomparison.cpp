// SPDX-License-Identifier: Apache-2.0
#include "devices/sheetcomparison.h"

#include "capture/sheetprint.h"
#include "devices/devicecodec.h"
#include "devices/sheetcodec.h"

namespace yichuang {

DeviceFrame answerCompare(int id, const DeviceFrame &request)
{
    const auto prints = printsOf(request);
    if (!prints)
        return errorFrame(id, prints.error());
    if (prints->isEmpty())
        return errorFrame(id, {ErrorCode::Invalid, QStringLiteral("prints: none")});
    QList<SheetLikeness> likenesses;
    for (const QByteArray &other : prints->mid(1)) {
        const auto likeness = likenessOf(prints->first(), other);
        if (!likeness)
            return errorFrame(id, likeness.error());
        likenesses.append(*likeness);
    }
    return likenessFrame(id, likenesses);
}

} // namespace yichuang
