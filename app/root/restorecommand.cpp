// SPDX-License-Identifier: Apache-2.0
#include "root/restorecommand.h"

#include "ctl/backupcommands.h"
#include "storage/safety/backuprestore.h"

namespace yichuang {

Command restoreCommand(const QString &dataFolder)
{
    const auto restore = [dataFolder](const Arguments &arguments, CommandPorts *, Reply &reply) {
        if (dataFolder.isEmpty())
            return reply.wrongUse(QStringLiteral("--data NEW is needed: a folder that does not exist yet or is empty."));
        const Result<BackupReport> report = restoreBackup(arguments.places.at(0), dataFolder);
        if (!report)
            return reply.fail(report.error());
        reply.answer(backupJson(*report), QStringLiteral("%1: %2 cases and %3 pages are in %4")
                                              .arg(report->generation).arg(report->cases).arg(report->pages).arg(dataFolder));
    };
    return {QStringLiteral("backup restore"), QStringLiteral("DIR --data NEW"), 1, {}, false, restore};
}

} // namespace yichuang
