// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "domain/exchange/casechange.h"

namespace yichuang {

/// The papers that were ordered for one case, and whether they were printed.
class CasePaperModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Paper, Ordered, State, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<PrintOrder> &orders);
    /// Null beyond the end.
    [[nodiscard]] const PrintOrder *orderAt(int row) const;
    /// The first paper that still has to be printed, else the last one; -1 when there is none.
    [[nodiscard]] int rowToDo() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<PrintOrder> m_orders;
};

} // namespace yichuang
