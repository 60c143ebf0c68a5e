// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "domain/ledger/ledgerevent.h"

namespace yichuang {

/// What happened to a case, in words, oldest first: the ledger as a person reads it.
class CaseHistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, What, Who, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<LedgerEvent> &events);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What an entry says, in the language of the desk; a kind without words of its own is named as it is.
    [[nodiscard]] static QString wordsOf(const LedgerEvent &event);

private:
    [[nodiscard]] static QString counterWords(const LedgerEvent &event);
    [[nodiscard]] static QString lateWords(const LedgerEvent &event);
    [[nodiscard]] static QString reviewWords(const LedgerEvent &event);
    /// What was said with it, or that it went with the purge.
    [[nodiscard]] static QString reasonIn(const LedgerEvent &event);
    [[nodiscard]] static QString paperWords(const LedgerEvent &event);
    [[nodiscard]] static QString revealWords(const LedgerEvent &event);

    QList<LedgerEvent> m_events;
};

} // namespace yichuang
