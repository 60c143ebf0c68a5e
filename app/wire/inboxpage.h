// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include "core/error.h"

namespace yichuang::wire {

struct InboxMaterial
{
    QString sha256;
    qint64 size = 0; ///< bytes
    bool operator==(const InboxMaterial &) const = default;
};

/// A complete case that waits for a department.
struct InboxCase
{
    QString id;
    qint64 rev = 0;
    QString digest;
    QString platformNo;
    QList<InboxMaterial> materials; ///< each file once
    bool operator==(const InboxCase &) const = default;
};

/// The answer to GET /v1/departments/{d}/inbox. A case stands in it once, with its newest complete revision.
struct InboxPage
{
    QString epoch;
    QList<InboxCase> cases;
    QString next; ///< opaque cursor
    bool more = false;
    bool operator==(const InboxPage &) const = default;
};

[[nodiscard]] Result<InboxPage> inboxPageFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject inboxPageToJson(const InboxPage &page);

} // namespace yichuang::wire
