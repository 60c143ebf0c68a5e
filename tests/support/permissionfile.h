// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace yichuang::test {

/// tests/data/permissions.txt and casepermissions.txt, which are written by hand: what every layer is held against. Names
/// are those of the program's codes.
struct PermissionFile
{
    PermissionFile();

    QMap<QString, QStringList> actsOfRole;    ///< "clerk" → "takeIn", …
    QMap<QString, QStringList> statesOfAct;   ///< "takeIn" → "DRAFT"
    QMap<QString, QStringList> kept;          ///< mover → states in which it changes a case that stays
    QSet<QString> moves;                      ///< "clerk DRAFT RECEIVED"

    [[nodiscard]] bool may(const QString &role, const QString &act, const QString &state) const;
    [[nodiscard]] bool mayMove(const QString &mover, const QString &from, const QString &to) const;
};

} // namespace yichuang::test
