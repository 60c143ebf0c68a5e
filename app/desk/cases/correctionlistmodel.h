// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "casework/takecorrections.h"

namespace yichuang {

/// The lines of a correction notice, and which of them were put right.
class CorrectionListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, State, Material, Text, Count };

    explicit CorrectionListModel(const TakeCorrections &corrections, QObject *parent = nullptr);

    /// The lines are other ones.
    void reset();
    /// The same lines stand differently.
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textAt(int line, Column column) const;
    [[nodiscard]] QString stateAt(int line) const;

    const TakeCorrections &m_corrections;
    int m_lines = 0;
};

} // namespace yichuang
