// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QAbstractTableModel>

#include "domain/cases/casematerial.h"
#include "domain/guide/guide.h"

namespace yichuang {

/// The check points (审核要点) of one material and what was decided about each, by whom, when and under which version of the
/// guide; what a machine decided says so (机核) and by what.
class ReviewPointModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, Text, Verdict, Count };

    using QAbstractTableModel::QAbstractTableModel;

    /// @param material null when nothing was handed in yet
    void show(const QList<ReviewPoint> &points, const CaseMaterial *material);
    [[nodiscard]] QString pointAt(int row) const;
    [[nodiscard]] int rowOf(const QString &pointId) const;
    [[nodiscard]] QString reasonAt(int row) const;
    /// The first row at or after `from` that nobody decided, going round; -1 when all are decided.
    [[nodiscard]] int nextUnticked(int from) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] PointVerdict verdictAt(int row) const;
    [[nodiscard]] QString textAt(int row, Column column) const;
    /// Null while nobody decided.
    [[nodiscard]] const PointDecision *decisionAt(int row) const;
    [[nodiscard]] QString saidBy(int row) const;

    QList<ReviewPoint> m_points;
    CaseMaterial m_material;
};

} // namespace yichuang
