// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// The items of a package in a case: who decides each, where it stands, and what it waits for (DOMAIN R121–R124). Rows stay in
/// place while the items are the same.
class ComponentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, Name, Department, State, Note, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const CaseRecord &record);
    /// Null beyond the end.
    [[nodiscard]] const CaseComponent *componentAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textAt(int row, Column column) const;
    /// What it waits for, what came of it, what was said of it.
    [[nodiscard]] QString noteOf(const CaseComponent &component) const;

    CaseRecord m_record;
};

} // namespace yichuang
