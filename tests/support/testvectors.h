// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yichuang::test {

/// The vectors that were worked out apart from the program (tests/data/identifiers_and_days.json). Empty when unreadable,
/// which every test using them must refuse.
inline QJsonObject testVectors()
{
    QFile file(QStringLiteral(YICHUANG_SOURCE_DIR "/tests/data/identifiers_and_days.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace yichuang::test
