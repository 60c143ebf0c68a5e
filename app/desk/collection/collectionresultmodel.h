// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QHash>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// Whether the bytes of a result are at this counter.
enum class ResultPresence { Looking, Here, Missing };

/// The results of a case that are to be handed out, and whether they are here.
class CollectionResultModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, Number, Presence, Count };

    using QAbstractTableModel::QAbstractTableModel;

    /// A result without bytes is a paper that came by hand: it counts as here.
    void show(const QList<CaseResult> &results);
    void setPresence(const QByteArray &sha256, ResultPresence presence);
    [[nodiscard]] bool allHere() const;
    [[nodiscard]] bool anyMissing() const;
    /// Null beyond the end.
    [[nodiscard]] const CaseResult *resultAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] ResultPresence presenceOf(const CaseResult &result) const;

    QList<CaseResult> m_results;
    QHash<QByteArray, ResultPresence> m_presence;
};

} // namespace yichuang
