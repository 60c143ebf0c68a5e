// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include "domain/tables/exchangesheet.h"

namespace yichuang {

/// One item of a delivery on its way to a guide.
struct ExchangeItem
{
    QJsonObject document;                   ///< what the columns say, as a guide document
    QJsonArray extension;                   ///< what extend_field says besides
    ExchangeFinding row;                    ///< where its own row is
    QHash<QString, ExchangeFinding> places; ///< JSON pointer → where its row is
};

/// The items of a delivery, one a row of the basic table. What is wrong with a cell, and a row that belongs to no item, go to
/// `findings`.
[[nodiscard]] QList<ExchangeItem> exchangeItems(const QHash<ExchangeTable, ExchangeSheet> &sheets,
                                                QList<ExchangeFinding> &findings);

} // namespace yichuang
