// SPDX-License-Identifier: Apache-2.0
#include "casework/findingtext.h"

#include <QCoreApplication>

#include "core/clock.h"

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

struct Row
{
    FindingKind kind;
    const char *text;
};

// One row a kind. %1 is the count, %2 the second figure, %3 the free room, %4 the names, %5 the time.
constexpr std::array rows{
    Row{FindingKind::CleanEnd, QT_TRANSLATE_NOOP("FindingText", "The program had been closed in order.")},
    Row{FindingKind::UncleanEnd, QT_TRANSLATE_NOOP("FindingText", "The program had not been closed in order; its files were checked and are whole.")},
    Row{FindingKind::FilesDamaged, QT_TRANSLATE_NOOP("FindingText", "These files are damaged: %4. Call the system administrator; the backup has them.")},
    Row{FindingKind::LedgerHolds, QT_TRANSLATE_NOOP("FindingText", "The history is unbroken: %1 entries.")},
    Row{FindingKind::LedgerBroken, QT_TRANSLATE_NOOP("FindingText", "The history does not fit together from entry %1 on. Call the system administrator.")},
    Row{FindingKind::KeySlots, QT_TRANSLATE_NOOP("FindingText", "%1 people can open the store with their password.")},
    Row{FindingKind::NoRecoverySlot, QT_TRANSLATE_NOOP("FindingText", "There is no recovery key. Have the system administrator make one.")},
    Row{FindingKind::RoomEnough, QT_TRANSLATE_NOOP("FindingText", "%3 are free; about %1 cases still fit.")},
    Row{FindingKind::RoomLow, QT_TRANSLATE_NOOP("FindingText", "Only %3 are free; about %1 cases still fit. Tell the system administrator.")},
    Row{FindingKind::RoomNearlyFull, QT_TRANSLATE_NOOP("FindingText", "Only %3 are free: no new case can be begun. Finish the open ones and have room made.")},
    Row{FindingKind::ReserveHeld, QT_TRANSLATE_NOOP("FindingText", "Room for finishing the open cases is set aside.")},
    Row{FindingKind::ReserveMissing, QT_TRANSLATE_NOOP("FindingText", "There is too little room to set any aside for the open cases.")},
    Row{FindingKind::QueueEmpty, QT_TRANSLATE_NOOP("FindingText", "Nothing waits for the city.")},
    Row{FindingKind::QueueWaiting, QT_TRANSLATE_NOOP("FindingText", "%1 entries wait for the city, %2 of them for a person.")},
    Row{FindingKind::OrphansSwept, QT_TRANSLATE_NOOP("FindingText", "%1 scanned pages that no case had named for a week were removed.")},
    Row{FindingKind::OrphansKept, QT_TRANSLATE_NOOP("FindingText", "Scanned pages that no case names are kept until everything else is in order.")},
    Row{FindingKind::LeftoversRemoved, QT_TRANSLATE_NOOP("FindingText", "%1 files of work that had been cut off were removed.")},
    Row{FindingKind::CasesDamaged, QT_TRANSLATE_NOOP("FindingText", "These cases are damaged and set apart: %4. All others go on.")},
    Row{FindingKind::CasesWhole, QT_TRANSLATE_NOOP("FindingText", "%1 cases that had been set apart are whole again.")},
    Row{FindingKind::Restored, QT_TRANSLATE_NOOP("FindingText", "This store was restored from a backup on %5; numbers go on above all that may have been given.")},
};

struct Wall
{
    QLatin1String name; ///< as the process that opens files reports it
    const char *text;
};

constexpr std::array allWalls{
    Wall{QLatin1String("landlock"), QT_TRANSLATE_NOOP("FindingText", "no files of this computer")},
    Wall{QLatin1String("network"), QT_TRANSLATE_NOOP("FindingText", "no network")},
    Wall{QLatin1String("seccomp"), QT_TRANSLATE_NOOP("FindingText", "only the system calls of reading")},
    Wall{QLatin1String("limits"), QT_TRANSLATE_NOOP("FindingText", "limits of memory and time")},
    Wall{QLatin1String("noNewRights"), QT_TRANSLATE_NOOP("FindingText", "no further rights")},
};

/// Said instead where no case tells how large the next one will be.
constexpr auto roomAlone = QT_TRANSLATE_NOOP("FindingText", "%3 are free.");

QString roomText(qint64 bytes)
{
    constexpr qint64 mebibyte = 1024 * 1024;
    if (bytes < 1024 * mebibyte)
        return QStringLiteral("%1 MB").arg(std::max<qint64>(0, bytes / mebibyte));
    return QStringLiteral("%1 GB").arg(double(bytes) / double(1024 * mebibyte), 0, 'f', 1);
}

} // namespace

QString findingText(const StoreFinding &finding)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&finding](const Row &one) { return one.kind == finding.kind; });
    if (row == rows.end())
        return {};
    const bool room = finding.kind == FindingKind::RoomEnough || finding.kind == FindingKind::RoomLow;
    const char *text = room && finding.count < 0 ? roomAlone : row->text;
    QString sentence = QCoreApplication::translate("FindingText", text);
    const QString figures[] = {QString::number(finding.count), QString::number(finding.more), roomText(finding.more),
                               finding.names.join(QStringLiteral(", ")),
                               atCounter(finding.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"))};
    int place = 1;
    for (const QString &figure : figures)
        sentence.replace(QStringLiteral("%") + QString::number(place++), figure);
    return sentence;
}

WallsText wallsText(const QStringList &walls)
{
    QStringList up;
    QStringList missing;
    for (const Wall &wall : allWalls)
        (walls.contains(wall.name) ? up : missing).append(QCoreApplication::translate("FindingText", wall.text));
    //: between the names of the walls
    const QString comma = QCoreApplication::translate("FindingText", ", ");
    if (missing.isEmpty())
        return {QCoreApplication::translate("FindingText", "Foreign files are opened apart, behind: %1.").arg(up.join(comma)), true};
    if (up.isEmpty())
        return {QCoreApplication::translate("FindingText", "Nothing but a process of their own stands around foreign files on this computer. "
                                                           "Tell the system administrator."), false};
    return {QCoreApplication::translate("FindingText", "Foreign files are opened apart, behind: %1. This computer does not offer: %2.")
                .arg(up.join(comma), missing.join(comma)), false};
}

} // namespace yichuang
