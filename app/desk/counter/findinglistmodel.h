// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QAbstractTableModel>

#include "casework/guidefiles.h"
#include "domain/guide/findinggroup.h"
#include "domain/tables/suggestiontable.h"

namespace yichuang {

/// What a check found: one row for each rule of a guide and owner, errors first, and what is no guide at all on top.
class FindingListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Severity, Item, Problem, Element, Owner, Count };

    /// Which rows are shown; empty members do not restrict.
    struct Filter
    {
        QString text; ///< part of item, element or problem
        std::optional<FindingSeverity> severity;
        std::optional<ElementOwner> owner;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<LintedGuide> &guides, const QList<GuideFileFinding> &unreadable);
    void setFilter(const Filter &filter);
    /// Everything about one row, for reading: each element, what is wrong, what to do, and answers that show it.
    [[nodiscard]] QString described(int row) const;
    /// Findings of all rows, shown or not.
    [[nodiscard]] int errors() const { return m_errors; }
    [[nodiscard]] int warnings() const { return m_warnings; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString item;
        QString problem;
        QStringList elements;
        QString details;
        FindingSeverity severity = FindingSeverity::Error;
        std::optional<ElementOwner> owner; ///< none: it is no guide yet
    };
    [[nodiscard]] static Row rowOf(const Guide &guide, const FindingGroup &group);
    [[nodiscard]] bool fits(const Row &row) const;
    void refilter();

    QList<Row> m_all;
    QList<qsizetype> m_shown; ///< places in m_all
    Filter m_filter;
    int m_errors = 0;
    int m_warnings = 0;
};

} // namespace yichuang
