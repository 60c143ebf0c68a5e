// SPDX-License-Identifier: Apache-2.0
#include "root/sitecalendar.h"

#include <QDir>
#include <QFile>

#include "core/jsonfields.h"
#include "core/log.h"

namespace yichuang {

QString calendarFileOf(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("calendar.json"));
}

Result<WorkCalendar> siteCalendar(const QString &dataFolder)
{
    const Result<WorkCalendar> bundled = bundledCalendar();
    QFile file(calendarFileOf(dataFolder));
    if (!bundled || !file.open(QIODevice::ReadOnly))
        return bundled;
    const Result<QJsonObject> document = parseJsonObject(file.readAll());
    const Result<WorkCalendar> newer =
        document ? WorkCalendar::fromJson(*document) : Result<WorkCalendar>(failure(document.error()));
    if (!newer) {
        qCWarning(logStorage) << "calendar.json is left aside:" << newer.error().detail;
        return bundled;
    }
    // One of the same years came to amend the other.
    return newer->coveredTo() >= bundled->coveredTo() ? newer : bundled;
}

} // namespace yichuang
