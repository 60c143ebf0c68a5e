// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "domain/ledger/ledgerevent.h"

namespace yichuang {

/// Entries of the whole ledger as an auditor reads them, newest first; more are asked for when somebody scrolls to the end.
class LedgerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, Time, Who, What, Subject, Clock, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    /// Older entries, behind those that are shown. Nothing more is asked for once `events` came short of `asked`.
    void append(const QList<LedgerEvent> &events, int asked);
    /// The number of the oldest entry shown; 0 when none is.
    [[nodiscard]] qint64 oldest() const { return m_events.isEmpty() ? 0 : m_events.constLast().sequence; }

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
