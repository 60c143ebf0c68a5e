// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "domain/cases/caserecord.h"
#include "domain/guide/checklist.h"

namespace yichuang {

/// The materials of a visit: what the guide asks for and how far each is. Rows are updated in place while the list stays
/// the same, so that the marked row never jumps.
class MaterialTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, Name, Requirement, Obtained, Pages, Points, Conclusion, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const Checklist &checklist, const CaseRecord &record);
    /// -1 when there is no such material.
    [[nodiscard]] int rowOf(const QString &materialId) const;
    /// Null beyond the end.
    [[nodiscard]] const MaterialDemand *demandAt(int row) const;
    [[nodiscard]] const CaseMaterial *materialAt(int row) const;
    /// Something is left to do for it: not there, unchecked, or with an open finding.
    [[nodiscard]] bool isOpen(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Another material that stands for this one is there and whole.
    [[nodiscard]] bool alternativeStands(const MaterialRule &rule) const;
    [[nodiscard]] QString textAt(int row, Column column) const;

    QList<MaterialDemand> m_demands;
    CaseRecord m_record;
};

} // namespace yichuang
