// SPDX-License-Identifier: Apache-2.0
#include "support/permissionfile.h"

#include <QFile>

namespace yichuang::test {

namespace {

/// Lines "words: words", without comments.
QList<std::pair<QStringList, QStringList>> linesOf(const QString &name)
{
    QList<std::pair<QStringList, QStringList>> lines;
    QFile file(QStringLiteral(YICHUANG_SOURCE_DIR "/tests/data/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qPrintable(file.fileName()));
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const auto colon = line.indexOf(u':');
        if (line.startsWith(u'#') || colon < 0)
            continue;
        lines.append({line.first(colon).split(u' ', Qt::SkipEmptyParts),
                      line.sliced(colon + 1).split(u' ', Qt::SkipEmptyParts)});
    }
    return lines;
}

} // namespace

PermissionFile::PermissionFile()
{
    for (const auto &[head, values] : linesOf(QStringLiteral("permissions.txt")))
        actsOfRole.insert(head.value(0), values);
    for (const auto &[head, values] : linesOf(QStringLiteral("casepermissions.txt"))) {
        if (head.value(0) == u"scope")
            statesOfAct.insert(head.value(1), values);
        else if (head.value(0) == u"keep")
            kept.insert(head.value(1), values);
        else
            for (const QString &to : values)
                moves.insert(QStringList{head.value(0), head.value(1), to}.join(u' '));
    }
}

bool PermissionFile::may(const QString &role, const QString &act, const QString &state) const
{
    if (!actsOfRole.value(role).contains(act))
        return false;
    return !statesOfAct.contains(act) || statesOfAct.value(act).contains(state);
}

bool PermissionFile::mayMove(const QString &mover, const QString &from, const QString &to) const
{
    return from == to ? kept.value(mover).contains(from) : moves.contains(QStringList{mover, from, to}.join(u' '));
}

} // namespace yichuang::test
