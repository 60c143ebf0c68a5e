// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QDate>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// Cases in a list, with the columns a page asks for. Names are masked (promise 9). Rows stay in place while the same
/// cases are shown again, so that the marked row never jumps; only what is on the screen is put into words, so that
/// 100,000 rows cost no more than 20.
class CaseQueueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, State, Item, Applicant, Counter, Clerk, Received, Due, Promised, Unsent, Reason, Review };

    explicit CaseQueueModel(const QList<Column> &columns, QObject *parent = nullptr);

    /// Who reads: their own cases are marked as barred from their review.
    void setReader(const QString &clerkId) { m_readerId = clerkId; }
    /// By which it is known how near the last day of a promise is; Monday to Friday before.
    void countBy(const WorkCalendar &calendar) { m_calendar = calendar; }
    /// @param today what due dates are measured against
    /// @param more the store has more; fetchMore() asks for them with moreWanted()
    void show(const QList<CaseSummary> &cases, QDate today, bool more = false);
    /// Null beyond the end.
    [[nodiscard]] const CaseSummary *caseAt(int row) const;
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(const CaseId &id) const;
    [[nodiscard]] const QList<CaseSummary> &cases() const { return m_cases; }
    [[nodiscard]] int sectionOf(Column column) const { return int(m_columns.indexOf(column)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    struct Cell
    {
        QString text;
        int tone = -1; ///< a Tone, or -1 for none
    };
    [[nodiscard]] Cell cellAt(const CaseSummary &summary, Column column) const;
    [[nodiscard]] static QString applicantText(const CaseSummary &summary);
    [[nodiscard]] QString receivedText(const CaseSummary &summary) const;
    [[nodiscard]] static Cell unsentCell(const CaseSummary &summary);
    [[nodiscard]] Cell reasonCell(const CaseSummary &summary) const;
    [[nodiscard]] Cell dueCell(const CaseSummary &summary) const;
    [[nodiscard]] Cell promisedCell(const CaseSummary &summary) const;
    [[nodiscard]] Cell reviewCell(const CaseSummary &summary) const;

    QList<Column> m_columns;
    QList<CaseSummary> m_cases;
    QString m_readerId;
    WorkCalendar m_calendar;
    QDate m_today;
    bool m_more = false;
};

} // namespace yichuang
