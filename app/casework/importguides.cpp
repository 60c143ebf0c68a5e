// SPDX-License-Identifier: Apache-2.0
#include "casework/importguides.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonObject>

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"

namespace yichuang {

namespace {

constexpr qsizetype mostNames = 50; // of a whole catalogue the number says enough

/// How many, and "id/version" of the first.
QJsonObject ledgerBody(const QList<Guide> &guides)
{
    QJsonArray names;
    for (const Guide &guide : guides.first(std::min(mostNames, guides.size())))
        names.append(QStringLiteral("%1/%2").arg(guide.ref.id).arg(guide.ref.version));
    return {{QStringLiteral("files"), guides.size()}, {QStringLiteral("guides"), names}};
}

} // namespace

ImportGuides::ImportGuides(GuideStore &guides, const Clock &clock, TaskRunner &tasks, Session session, QObject *parent)
    : QObject(parent), m_guides(guides), m_clock(clock), m_tasks(tasks), m_session(std::move(session))
{
}

void ImportGuides::importPaths(const QStringList &paths)
{
    whenAnswered(this, m_tasks.run([paths] { return readGuideFiles(paths); }), [this](const ReadGuideFiles &read) {
        if (!read.findings.isEmpty()) {
            Q_EMIT refused(read.findings);
            return;
        }
        if (read.guides.isEmpty()) {
            Q_EMIT failed({ErrorCode::Empty, QStringLiteral("no guide file there")});
            return;
        }
        const QList<Guide> guides = read.all();
        const int files = int(guides.size());
        const LedgerEvent event = ledgerEntry(QStringLiteral("guidesImported"), {}, m_session, m_clock.now(),
                                              ledgerBody(guides));
        whenAnswered(this, m_guides.import(guides, {event}), [this, files](const Result<int> &added) {
            if (added)
                Q_EMIT imported(*added, files);
            else
                Q_EMIT failed(added.error());
        });
    });
}

} // namespace yichuang
