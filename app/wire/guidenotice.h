// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include "core/error.h"

namespace yichuang::wire {

/// A version of a guide that was published: a change of type guide in the feed "catalogue". The document itself is at
/// /v1/guides/{id}/{version}.
struct GuideNotice
{
    QString id;
    int version = 0;
    QString sha256; ///< of the document
    qint64 size = 0; ///< bytes
    bool operator==(const GuideNotice &) const = default;
};

[[nodiscard]] Result<GuideNotice> guideNoticeFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject guideNoticeToJson(const GuideNotice &notice);

} // namespace yichuang::wire
