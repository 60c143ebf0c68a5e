// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>

#include "domain/checks/checkreport.h"

namespace yichuang {

/// What is still missing (还差什么): the error summary of the visit. Each row is a sentence; Enter leads to its place.
class GapListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(const QList<Gap> &gaps);
    [[nodiscard]] const QList<Gap> &gaps() const { return m_gaps; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Gap> m_gaps;
};

} // namespace yichuang
