// SPDX-License-Identifier: Apache-2.0
#include "e2e/journal.h"

#include <QDateTime>

#include <unistd.h>

namespace yichuang::test {

Journal::Journal(const QString &path) : m_file(path)
{
    m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
}

void Journal::write(const QString &kind, const QStringList &words, qint64 at)
{
    const QStringList parts = QStringList{QString::number(at != 0 ? at : QDateTime::currentMSecsSinceEpoch()), kind} + words;
    m_file.write(parts.join(QLatin1Char('\t')).toUtf8() + '\n');
    ::fdatasync(m_file.handle());
}

QList<JournalEntry> Journal::read(const QString &path)
{
    QFile file(path);
    QList<JournalEntry> entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const QStringList parts = QString::fromUtf8(line).chopped(1).split(QLatin1Char('\t'));
        if (line.endsWith('\n') && parts.size() >= 2)
            entries.append(JournalEntry{parts.at(0).toLongLong(), parts.at(1), parts.mid(2)});
    }
    return entries;
}

} // namespace yichuang::test
