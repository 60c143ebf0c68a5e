// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QJsonObject>

#include "core/jsonfields.h"
#include "domain/guide/guidebasics.h"

namespace yichuang {

/// The three keys a time limit has in the exchange tables (DOMAIN §2.3).
struct LimitKeys
{
    QString day;
    QString unit;
    QString explanation;
};

[[nodiscard]] const LimitKeys &statutoryKeys();  ///< anticipate…: 法定办结时限
[[nodiscard]] const LimitKeys &promisedKeys();   ///< promise…: 承诺办结时限
[[nodiscard]] const LimitKeys &procedureKeys();  ///< limit…: 特别程序's own limit
[[nodiscard]] const LimitKeys &supplementKeys(); ///< supplement…: 容缺后补

/// A limit stands there whole or not at all; what is wrong is left in `fields`.
[[nodiscard]] std::optional<TimeLimit> limitFromJson(JsonFields &fields, const LimitKeys &keys);
void putLimit(QJsonObject &object, const LimitKeys &keys, const std::optional<TimeLimit> &limit);

} // namespace yichuang
