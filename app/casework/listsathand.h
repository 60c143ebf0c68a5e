// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSet>

#include "domain/reference/referenceshelf.h"
#include "ports/referencelists.h"

namespace yichuang {

class Visit;
struct FormField;

/// Brings the code lists that the form of the open visit refers to from the store, each once, so that codes can be checked and
/// picked. A list that the counter does not have is no fault of the case: its codes are typed.
class ListsAtHand : public QObject
{
    Q_OBJECT

public:
    /// @param lists of the store; may be null: then nothing is ever at hand
    ListsAtHand(Visit &visit, ReferenceLists *lists, QObject *parent = nullptr);

    /// Brings those of another form too, as of a case that was filed; arrived() follows for each that comes.
    void bring(const QList<FormField> &form);
    [[nodiscard]] const ReferenceShelf &shelf() const { return m_shelf; }
    /// Whether the store is still asked for it.
    [[nodiscard]] bool isComing(const QString &id) const { return m_coming.contains(id); }
    /// The same of any list.
    [[nodiscard]] bool isBusy() const { return !m_coming.isEmpty(); }

Q_SIGNALS:
    /// One more list is on the shelf.
    void arrived();
    /// Nothing is coming any more: each list that was asked for is at hand, or the store could not give it.
    void settled();

private:
    void look();
    void bringMissing(const QList<FormField> &form);
    void fetch(const QString &id);

    Visit &m_visit;
    ReferenceLists *m_lists;
    ReferenceShelf m_shelf;
    QSet<QString> m_coming;
    QSet<QString> m_missing; ///< the store said so; asked again for the next visit
    QString m_caseId;        ///< of the visit that was looked at last
};

} // namespace yichuang
