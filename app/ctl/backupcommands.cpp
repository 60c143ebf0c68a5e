// SPDX-License-Identifier: Apache-2.0
#include "ctl/backupcommands.h"

#include <QDir>
#include <QJsonArray>

#include "core/whenanswered.h"
#include "ctl/staffacts.h"

namespace yichuang {

namespace {

void create(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::BackUp, reply))
        return;
    const QString place = QDir(arguments.places.at(0)).absolutePath();
    whenAnswered(&reply, ports->backups.create(place), [&reply](const Result<BackupReport> &report) {
        if (!report)
            return reply.fail(report.error());
        reply.answer(backupJson(*report), QStringLiteral("%1: %2 cases, %3 pages (%4 new), %5 ledger entries")
                                              .arg(report->generation).arg(report->cases).arg(report->pages)
                                              .arg(report->newPages).arg(report->ledgerEntries));
    });
}

void verify(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const QString place = QDir(arguments.places.at(0)).absolutePath();
    whenAnswered(&reply, ports->backups.verify(place), [&reply](const Result<BackupReport> &report) {
        if (!report)
            return reply.fail(report.error());
        if (report->problems.isEmpty())
            return reply.answer(backupJson(*report), QStringLiteral("%1: %2 cases, %3 pages, %4 ledger entries: all is well")
                                                         .arg(report->generation).arg(report->cases).arg(report->pages)
                                                         .arg(report->ledgerEntries));
        reply.answerNo(backupJson(*report), report->problems.join(QLatin1Char('\n')));
    });
}

} // namespace

QJsonObject backupJson(const BackupReport &report)
{
    return {{QStringLiteral("generation"), report.generation},
            {QStringLiteral("madeAt"), report.madeAt.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("cases"), report.cases},
            {QStringLiteral("ledgerEntries"), report.ledgerEntries},
            {QStringLiteral("ledgerHead"), QString::fromLatin1(report.ledgerHead.toHex())},
            {QStringLiteral("pages"), report.pages},
            {QStringLiteral("newPages"), report.newPages},
            {QStringLiteral("problems"), QJsonArray::fromStringList(report.problems)}};
}

QList<Command> backupCommands()
{
    return {
        Command{QStringLiteral("backup create"), QStringLiteral("DIR"), 1, {}, true, create},
        Command{QStringLiteral("backup verify"), QStringLiteral("DIR"), 1, {}, true, verify},
    };
}

} // namespace yichuang
