// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

namespace yichuang {

/// The tables of the national exchange that make up a guide (DOMAIN §2.3, §3.7), each a CSV file of its name.
enum class ExchangeTable { Basic, Extend, Material, Fee, CommonQuestion, Situation, SituationMaterial };

/// How a cell is written.
enum class CellKind {
    Text,
    Lines,       ///< one text a line
    Codes,       ///< codes with ^ between them
    Count,       ///< a whole number
    Flag,        ///< 1 / 0
    Day,         ///< YYYY-MM-DD, with or without a time
    Unit,        ///< 1 工作日, 2 自然日
    HandleTypes, ///< 1 窗口办理, 2 网上办理, 3 邮寄申请, with ^ between them
    Depth,       ///< 1 to 4; read also as printed: 全程网办（Ⅳ级）
    Source,      ///< 10 申请人自备, 20 政府部门核发, 99 其他
};

/// A column that carries an element as it is.
struct ExchangeColumn
{
    QStringView column; ///< as in the exchange tables: anticipate_day
    QStringView key;    ///< as in a guide document: anticipateDay
    CellKind kind = CellKind::Text;
};

/// "up_task_general_basic"; the file has ".csv" behind it.
[[nodiscard]] QString exchangeTableName(ExchangeTable table);

/// The columns of a table that carry an element each; the others are read and written by hand.
[[nodiscard]] std::span<const ExchangeColumn> exchangeColumns(ExchangeTable table);

inline constexpr std::array allExchangeTables{ExchangeTable::Basic,          ExchangeTable::Extend,
                                              ExchangeTable::Material,       ExchangeTable::Fee,
                                              ExchangeTable::CommonQuestion, ExchangeTable::Situation,
                                              ExchangeTable::SituationMaterial};

/// A file of a delivery.
struct ExchangeFile
{
    QString name; ///< without folder
    QByteArray bytes;
};

} // namespace yichuang
