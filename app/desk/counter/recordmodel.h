// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "casework/myrecord.h"

namespace yichuang {

/// A person's own entries of the ledger, in words.
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, Time, What, Subject, Clock, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<LedgerEvent> &events);
    /// A null event for a row that is not there.
    [[nodiscard]] LedgerEvent eventAt(int row) const { return m_events.value(row); }
    /// What is printed: the same words.
    [[nodiscard]] QList<RecordLine> lines() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The number of the case it is about, or the end of its id; a dash for none.
    [[nodiscard]] static QString subjectOf(const LedgerEvent &event);
    [[nodiscard]] static QString clockWords(ClockConfidence confidence);
    [[nodiscard]] static bool isDoubtful(ClockConfidence confidence)
    {
        return confidence == ClockConfidence::SetBack || confidence == ClockConfidence::Differs;
    }

private:
    QList<LedgerEvent> m_events;
};

} // namespace yichuang
