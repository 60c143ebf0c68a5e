// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QDate>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// Visits on the start panel: parked drafts, or the last cases of the day. Names are masked (promise 9).
class VisitListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Applicant, Item, State, Time, Count };

    using QAbstractTableModel::QAbstractTableModel;

    /// @param today the day at the counter, for the age of drafts
    void show(const QList<CaseSummary> &cases, QDate today);
    /// Null beyond the end.
    [[nodiscard]] CaseId caseAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textAt(const CaseSummary &summary, Column column) const;

    QList<CaseSummary> m_cases;
    QDate m_today;
};

} // namespace yichuang
