// SPDX-License-Identifier: Apache-2.0
#include "ctl/referencecommands.h"

#include <algorithm>

#include <QFileInfo>
#include <QJsonArray>

#include "casework/importreferences.h"
#include "core/whenanswered.h"
#include "ctl/staffacts.h"

namespace yichuang {

namespace {

/// The lists of the store, or none, and the command is answered.
ReferenceLists *listsOf(CommandPorts *ports, Reply &reply)
{
    if (!ports->counter.references)
        reply.fail({ErrorCode::Unsupported, QStringLiteral("this store keeps no code lists")});
    return ports->counter.references;
}

QJsonObject titleJson(const ReferenceTitle &title)
{
    return {{QStringLiteral("id"), title.id},
            {QStringLiteral("name"), title.name},
            {QStringLiteral("source"), title.source},
            {QStringLiteral("nodes"), title.size}};
}

void import(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ManageGuides, reply))
        return;
    ReferenceLists *lists = listsOf(ports, reply);
    if (!lists)
        return;
    const QString path = arguments.places.first();
    const QString id = arguments.named.value(QStringLiteral("id"), QFileInfo(path).completeBaseName());
    const ReferenceTitle title{id, arguments.named.value(QStringLiteral("name"), id),
                               arguments.named.value(QStringLiteral("source")), 0};
    const CounterPorts &counter = ports->counter;
    auto *importing = new ImportReferences(*lists, counter.clock, counter.tasks, ports->session, &reply);
    QObject::connect(importing, &ImportReferences::imported, &reply, [&reply](const ReferenceTitle &taken, bool isNew) {
        QJsonObject json = titleJson(taken);
        json.insert(QStringLiteral("new"), isNew);
        reply.answer(json, isNew ? QStringLiteral("%1: %2 codes").arg(taken.id).arg(taken.size)
                                 : QStringLiteral("%1 is there already").arg(taken.id));
    });
    QObject::connect(importing, &ImportReferences::failed, &reply, [&reply](const Error &error) {
        reply.fail({error.code, QStringLiteral("nothing was imported\n") + error.detail});
    });
    importing->importFile(path, title);
}

void list(const Arguments &, CommandPorts *ports, Reply &reply)
{
    ReferenceLists *lists = listsOf(ports, reply);
    if (!lists)
        return;
    whenAnswered(&reply, lists->titles(), [&reply](const Result<QList<ReferenceTitle>> &titles) {
        if (!titles)
            return reply.fail(titles.error());
        QJsonArray rows;
        QStringList lines;
        for (const ReferenceTitle &title : *titles) {
            rows.append(titleJson(title));
            lines.append(QStringLiteral("%1\t%2\t%3\t%4").arg(title.id, QString::number(title.size), title.name, title.source));
        }
        const QJsonObject json{{QStringLiteral("lists"), rows}};
        if (rows.isEmpty())
            reply.answerNo(json, QStringLiteral("no code list"));
        else
            reply.answer(json, lines.join(QLatin1Char('\n')));
    });
}

void answerFound(const ReferenceList &list, const QString &typed, int limit, Reply &reply)
{
    const std::vector<quint32> found = list.filter(typed);
    QJsonArray rows;
    QStringList lines;
    for (size_t i = 0; i < std::min(found.size(), size_t(limit)); ++i) {
        rows.append(QJsonObject{{QStringLiteral("code"), list.code(found[i])}, {QStringLiteral("words"), list.words(found[i])}});
        lines.append(QStringLiteral("%1\t%2").arg(list.code(found[i]), list.words(found[i])));
    }
    const QJsonObject json{{QStringLiteral("found"), qint64(found.size())}, {QStringLiteral("codes"), rows}};
    if (rows.isEmpty())
        reply.answerNo(json, QStringLiteral("no code found"));
    else
        reply.answer(json, lines.join(QLatin1Char('\n')));
}

void find(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const int limit = arguments.named.value(QStringLiteral("limit"), QStringLiteral("10")).toInt();
    if (limit <= 0)
        return reply.wrongUse(QStringLiteral("--limit takes a whole number above 0"));
    ReferenceLists *lists = listsOf(ports, reply);
    if (!lists)
        return;
    const QString typed = arguments.places.mid(1).join(QLatin1Char(' '));
    whenAnswered(&reply, lists->load(arguments.places.first()),
                 [&reply, typed, limit](const Result<SharedReferenceList> &list) {
        if (list)
            answerFound(**list, typed, limit, reply);
        else
            reply.fail(list.error());
    });
}

} // namespace

QList<Command> referenceCommands()
{
    return {
        Command{QStringLiteral("reference import"),
                QStringLiteral("FILE.csv [--id ID] [--name NAME] [--source SOURCE]"),
                1,
                {QStringLiteral("id="), QStringLiteral("name="), QStringLiteral("source=")},
                true,
                import},
        Command{QStringLiteral("reference list"), {}, 0, {}, true, list},
        Command{QStringLiteral("reference find"), QStringLiteral("ID TEXT… [--limit N]"), 2, {QStringLiteral("limit=")}, true,
                find, true},
    };
}

} // namespace yichuang
