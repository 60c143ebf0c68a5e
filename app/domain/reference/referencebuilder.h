// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>

#include "core/error.h"
#include "domain/reference/referencetable.h"

namespace yichuang {

/// Orders and packs the nodes of a list; ReferenceList::make() says what is wrong with them.
class ReferenceBuilder
{
public:
    explicit ReferenceBuilder(const QList<ReferenceRow> &rows) : m_rows(rows) {}

    [[nodiscard]] Result<ReferenceTable> build();

private:
    /// What is wrong at a line.
    void reject(const ReferenceRow &row, const QString &what);
    void readCodes();
    void placeBelow();
    void order();
    void pack();
    void addName(const QString &name);
    [[nodiscard]] quint16 unitOf(char32_t character, const QString &syllable);

    const QList<ReferenceRow> &m_rows;
    ReferenceTable m_table;
    QHash<QString, qsizetype> m_byCode; ///< row of a code
    QList<QList<qsizetype>> m_below;    ///< rows under each row; the last are the roots
    QList<qsizetype> m_order;           ///< rows in the order of nodes
    QHash<QString, quint16> m_units;
    QHash<QString, quint16> m_syllables;
    QStringList m_problems;
};

} // namespace yichuang
