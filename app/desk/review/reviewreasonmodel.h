// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// The reasons for which an intake goes back, each pinned to its material.
class ReviewReasonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Material, Text, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void add(const Defect &reason);
    void clear();
    [[nodiscard]] const QList<Defect> &reasons() const { return m_reasons; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Defect> m_reasons;
};

} // namespace yichuang
