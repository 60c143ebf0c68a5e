// SPDX-License-Identifier: Apache-2.0
#include "ctl/readingcommands.h"

#include <QJsonArray>

#include "casework/unreadguide.h"
#include "core/whenanswered.h"

namespace yichuang {

namespace {

void unread(const Arguments &, CommandPorts *ports, Reply &reply)
{
    const QString clerkId = ports->session.clerk.id;
    const QDate today = ports->counter.clock.today();
    whenAnswered(&reply, ports->counter.guideReadings.news(clerkId, today), [&reply](const Result<QList<GuideNews>> &news) {
        if (!news)
            return reply.fail(news.error());
        QJsonArray rows;
        QStringList lines;
        for (const GuideNews &one : *news) {
            rows.append(QJsonObject{{QStringLiteral("id"), one.now.id},
                                    {QStringLiteral("version"), one.now.version},
                                    {QStringLiteral("known"), one.before},
                                    {QStringLiteral("taskName"), one.taskName}});
            lines.append(QStringLiteral("%1\t%2\t%3\t%4").arg(one.now.id).arg(one.before).arg(one.now.version).arg(one.taskName));
        }
        const QJsonObject json{{QStringLiteral("unread"), rows}};
        if (rows.isEmpty())
            reply.answerNo(json, QStringLiteral("nothing changed that was not read"));
        else
            reply.answer(json, lines.join(QLatin1Char('\n')));
    });
}

void read(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const GuideRef guide{arguments.places.at(0), arguments.places.at(1).toInt()};
    if (guide.version <= 0)
        return reply.wrongUse(QStringLiteral("the version is a number, as `guide unread` names it"));
    const GuideReading reading{ports->session.clerk.id, guide, ports->counter.clock.now()};
    const LedgerEvent event = guideReadEntry(reading, ports->session);
    whenAnswered(&reply, ports->counter.guideReadings.confirm(reading, event), [guide, body = event.body, &reply](const Result<> &kept) {
        if (!kept)
            return reply.fail(kept.error());
        reply.answer(body, QStringLiteral("%1 version %2 was read").arg(guide.id).arg(guide.version));
    });
}

} // namespace

QList<Command> readingCommands()
{
    return {{QStringLiteral("guide unread"), {}, 0, {}, true, unread},
            {QStringLiteral("guide read"), QStringLiteral("ID VERSION"), 2, {}, true, read}};
}

} // namespace yichuang
