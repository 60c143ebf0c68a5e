// SPDX-License-Identifier: Apache-2.0
#include "casework/importreferences.h"

#include <QFile>
#include <QJsonObject>

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"
#include "domain/tables/referencesheet.h"

namespace yichuang {

namespace {

Result<SharedReferenceList> readList(const QString &path, const ReferenceTitle &title)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, QStringLiteral("%1 cannot be read").arg(path));
    Result<ReferenceList> list = readReferenceSheet(file.readAll(), title);
    if (!list)
        return failure(list.error());
    return std::make_shared<const ReferenceList>(std::move(*list));
}

} // namespace

ImportReferences::ImportReferences(ReferenceLists &lists, const Clock &clock, TaskRunner &tasks, Session session,
                                   QObject *parent)
    : QObject(parent), m_lists(lists), m_clock(clock), m_tasks(tasks), m_session(std::move(session))
{
}

void ImportReferences::importFile(const QString &path, const ReferenceTitle &title)
{
    whenAnswered(this, m_tasks.run([path, title] { return readList(path, title); }),
                 [this](const Result<SharedReferenceList> &list) {
        if (list)
            keep(*list);
        else
            Q_EMIT failed(list.error());
    });
}

void ImportReferences::keep(const SharedReferenceList &list)
{
    const ReferenceTitle &title = list->title();
    const QJsonObject body{{QStringLiteral("list"), title.id},
                           {QStringLiteral("name"), title.name},
                           {QStringLiteral("source"), title.source},
                           {QStringLiteral("nodes"), title.size}};
    const LedgerEvent event = ledgerEntry(QStringLiteral("referenceImported"), {}, m_session, m_clock.now(), body);
    whenAnswered(this, m_lists.import(list, event), [this, title](const Result<bool> &isNew) {
        if (isNew)
            Q_EMIT imported(title, *isNew);
        else
            Q_EMIT failed(isNew.error());
    });
}

} // namespace yichuang
