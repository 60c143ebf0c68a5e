// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "domain/guide/guide.h"

namespace yichuang {

/// Service items that a search found, best first.
class GuideListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, Department, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<GuideSummary> &guides);
    /// Empty beyond the end.
    [[nodiscard]] QString guideAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<GuideSummary> m_guides;
};

} // namespace yichuang
