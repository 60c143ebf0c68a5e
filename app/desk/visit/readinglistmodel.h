// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QAbstractTableModel>
#include <QImage>

#include "domain/checks/readingrules.h"

namespace yichuang {

/// What was read from the pages of one material, a row a rule of the guide: what it is, the part of the page, what it says,
/// and what became of it. What it says can be typed over.
class ReadingListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { What, Strip, Says, State, Count };

    struct Row
    {
        ReadingRule rule;
        std::optional<MaterialReading> reading;   ///< none: nothing was read
        std::optional<ReadingOpposite> opposite;  ///< what it must say, where that is known
        [[nodiscard]] bool differs() const;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<Row> &rows);
    /// The part of its page that a row was read from.
    void setStrip(int row, const QImage &strip);
    /// Null for a row that is not there.
    [[nodiscard]] const Row *rowAt(int row) const;
    [[nodiscard]] QImage stripAt(int row) const { return m_strips.value(row); }
    /// -1 when the guide has no such rule.
    [[nodiscard]] int rowOf(const QString &ruleId) const;
    /// The first row that nobody has looked at; -1 when there is none.
    [[nodiscard]] int nextOpen() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Changes nothing here: typed() says what was typed.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void typed(const QString &ruleId, const QString &text);

private:
    [[nodiscard]] QString textAt(const Row &row, Column column) const;

    QList<Row> m_rows;
    QList<QImage> m_strips; ///< one a row; null while it is not there
};

} // namespace yichuang
