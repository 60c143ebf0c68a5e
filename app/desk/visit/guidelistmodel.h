// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "desk/look/statuscolours.h"
#include "domain/guide/guide.h"

namespace yichuang {

/// What is said of an item beside its name; empty: nothing.
struct ItemRemark
{
    Tone tone = Tone::Quiet;
    QString text = {};
};

/// Service items that a search found, best first.
class GuideListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, Department, Remark, Count };

    using QAbstractTableModel::QAbstractTableModel;

    /// @param remarks one for each guide, or none at all
    void show(const QList<GuideSummary> &guides, const QList<ItemRemark> &remarks = {});
    /// Empty beyond the end.
    [[nodiscard]] QString guideAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant remark(int row, int role) const;

    QList<GuideSummary> m_guides;
    QList<ItemRemark> m_remarks;
};

} // namespace yichuang
