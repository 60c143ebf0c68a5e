// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "ports/guidecorrections.h"

namespace yichuang {

/// Corrections of guides, newest first, and what became of them.
class GuideCorrectionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Item, Element, Suggested, State, Answer, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<KeptCorrection> &corrections);
    [[nodiscard]] QList<GuideCorrection> corrections() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const KeptCorrection &kept, Column column);

    QList<KeptCorrection> m_corrections;
};

} // namespace yichuang
