// SPDX-License-Identifier: Apache-2.0
#include "core/bundledjson.h"

#include "core/jsonfields.h"

#include <QFile>

/// A static library's resources are not registered on their own, and the macro works in the global namespace only.
static void registerResources()
{
    Q_INIT_RESOURCE(domainrules);
}

namespace yichuang {

Result<QJsonObject> bundledJson(const QString &path)
{
    registerResources();
    QFile file(QStringLiteral(":/yichuang/") + path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.fileName());
    return parseJsonObject(file.readAll());
}

} // namespace yichuang
