// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "domain/guide/guidediff.h"

namespace yichuang {

/// What changed between two versions of a guide: element, before, after. What has to be read comes first.
class GuideChangeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Element, Kind, Before, After, Count };

    using QAbstractTableModel::QAbstractTableModel;

    /// @param guide the version the changes lead to
    void show(const Guide &guide, const QList<GuideChange> &changes);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const GuideChange &change, Column column) const;

    Guide m_guide;
    QList<GuideChange> m_changes;
};

} // namespace yichuang
