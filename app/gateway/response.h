// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include "core/error.h"
#include "wire/problem.h"

namespace yichuang::gateway {

/// A stretch of a file that is sent as the body.
struct FilePart
{
    QString path;
    qint64 offset = 0;
    qint64 length = 0; ///< bytes
};

/// An HTTP answer before it is stamped with the headers that every answer has.
struct Response
{
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::optional<FilePart> file;          ///< instead of body
    std::optional<wire::Problem> problem;  ///< becomes the body when the answer is stamped
    /// Nothing to tell yet: ask the same again when the bell rings, and send this answer only when that many
    /// milliseconds have passed (long-poll, waiting for another connection to let go of an upload).
    int holdMs = 0;

    [[nodiscard]] QByteArray header(const char *name) const;
    void setHeader(const char *name, const QByteArray &value);
};

[[nodiscard]] Response jsonResponse(int status, const QJsonObject &json);
[[nodiscard]] Response emptyResponse(int status);

/// A problem answer; status, title and advice belong to the code.
/// @param detail for developers; no personal data
[[nodiscard]] Response problemResponse(QLatin1String code, const QString &detail = {});
/// "invalid" with the field that the codec named in the error's detail ("/pointer: why").
[[nodiscard]] Response invalidResponse(const Error &error);
/// What a failing store or disk means to the client: storage-full or internal.
[[nodiscard]] Response storageResponse(const Error &error);

} // namespace yichuang::gateway
