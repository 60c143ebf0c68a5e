// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "domain/guide/guidenews.h"

namespace yichuang {

/// Items that changed since a clerk last read them.
class GuideNewsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Item, Version, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<GuideNews> &news);
    /// Null beyond the end.
    [[nodiscard]] const GuideNews *newsAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<GuideNews> m_news;
};

} // namespace yichuang
