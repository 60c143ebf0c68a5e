// SPDX-License-Identifier: Apache-2.0
#include "casework/listsathand.h"

#include "casework/visit.h"
#include "core/whenanswered.h"

namespace yichuang {

ListsAtHand::ListsAtHand(Visit &visit, ReferenceLists *lists, QObject *parent)
    : QObject(parent), m_visit(visit), m_lists(lists)
{
    m_visit.lookUpIn(m_shelf);
    connect(&m_visit, &Visit::changed, this, &ListsAtHand::look);
    connect(&m_visit, &Visit::loaded, this, &ListsAtHand::look);
}

void ListsAtHand::look()
{
    const QString caseId = m_visit.record().id.toString();
    if (caseId != m_caseId)
        m_missing.clear();
    m_caseId = caseId;
    if (m_visit.hasCase())
        bringMissing(m_visit.report().checklist.form);
}

void ListsAtHand::bring(const QList<FormField> &form)
{
    m_missing.clear(); // it may have been imported since
    bringMissing(form);
}

void ListsAtHand::bringMissing(const QList<FormField> &form)
{
    if (!m_lists)
        return;
    // What arrives checks the form anew, so that the fields are read first.
    QStringList wanted;
    for (const FormField &field : form) {
        if (field.kind == FieldKind::Reference && !wanted.contains(field.list))
            wanted.append(field.list);
    }
    for (const QString &id : std::as_const(wanted)) {
        if (!m_shelf.list(id) && !m_coming.contains(id) && !m_missing.contains(id))
            fetch(id);
    }
}

void ListsAtHand::fetch(const QString &id)
{
    m_coming.insert(id);
    whenAnswered(this, m_lists->load(id), [this, id](const Result<SharedReferenceList> &list) {
        m_coming.remove(id);
        if (list) {
            m_shelf.put(*list);
            m_visit.lookUpIn(m_shelf);
            Q_EMIT arrived();
        } else {
            m_missing.insert(id);
        }
        if (!isBusy())
            Q_EMIT settled();
    });
}

} // namespace yichuang
