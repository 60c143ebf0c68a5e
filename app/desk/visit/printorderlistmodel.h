// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "domain/exchange/casechange.h"

namespace yichuang {

/// Papers that were ordered and not printed yet: a crash or an empty printer leaves them here.
class PrintOrderListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Paper, Number, State, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<PrintOrder> &orders);
    /// Null beyond the end.
    [[nodiscard]] const PrintOrder *orderAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<PrintOrder> m_orders;
};

} // namespace yichuang
