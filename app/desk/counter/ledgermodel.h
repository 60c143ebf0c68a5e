// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "casework/myrecord.h"

namespace yichuang {

/// Entries of the ledger in words: all of them as an auditor reads them, newest first, more when somebody scrolls to the
/// end; or a person's own ones, of a period. A page of one person hides the column that says who.
class LedgerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, Time, Who, What, Subject, Clock, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void clear() { show({}); }
    /// These and no more.
    void show(const QList<LedgerEvent> &events);
    /// Older entries, behind those that are shown. Nothing more is asked for once `events` came short of `asked`.
    void append(const QList<LedgerEvent> &events, int asked);
    /// The number of the oldest entry shown; 0 when none is.
    [[nodiscard]] qint64 oldest() const { return m_events.isEmpty() ? 0 : m_events.constLast().sequence; }
    /// A null event for a row that is not there.
    [[nodiscard]] LedgerEvent eventAt(int row) const { return m_events.value(row); }
    /// What is printed of a person's record: the same words, with what was said covered.
    [[nodiscard]] QList<RecordLine> lines() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    QList<LedgerEvent> m_events;
    bool m_more = false;
    bool m_asked = false;
};

} // namespace yichuang
