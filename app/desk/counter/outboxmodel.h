// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QHash>

#include "domain/exchange/outboxentry.h"

namespace yichuang {

/// What still has to be told to the city, in words a clerk understands: what needs a person first, then the oldest first.
class OutboxModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { State, Number, What, Since, Answer, Count };

    using QAbstractTableModel::QAbstractTableModel;

    /// @param numbers the case numbers by case; one that is not there is shown by the beginning of its id
    /// @param now what waits are told against
    void show(const QList<OutboxEntry> &entries, const QHash<CaseId, QString> &numbers, const QDateTime &now);
    /// The words about waiting change while time passes.
    void setNow(const QDateTime &now);
    /// Null beyond the end.
    [[nodiscard]] const OutboxEntry *entryAt(int row) const;
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(qint64 sequence) const;
    [[nodiscard]] int countOf(const QList<OutboxState> &states) const;
    /// One entry for the IT section: numbers, times and codes, no personal data.
    [[nodiscard]] QString technicalText(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString numberOf(const OutboxEntry &entry) const;
    [[nodiscard]] QString whatText(const OutboxEntry &entry) const;
    [[nodiscard]] QString answerText(const OutboxEntry &entry) const;
    [[nodiscard]] QString waitText(const OutboxEntry &entry) const;
    [[nodiscard]] bool waitsForAnother(const OutboxEntry &entry) const;

    QList<OutboxEntry> m_entries;
    QHash<CaseId, QString> m_numbers;
    QHash<CaseId, qint64> m_first; ///< the entry each case waits for
    QDateTime m_now;
};

} // namespace yichuang
