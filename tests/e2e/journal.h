// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QList>
#include <QString>
#include <QStringList>

namespace yichuang::test {

/// One thing a killed desk had promised: when, what kind, and its words.
struct JournalEntry
{
    qint64 at = 0; ///< milliseconds since 1970
    QString kind;  ///< "typed", "saved", "page", "filed", "offered", "resumed"
    QStringList words;
};

/// What a desk told its clerk, written down for whoever kills it. Each line is written after the desk had said it and is
/// on the disk before the next key is pressed: what stands in the journal was promised, what the desk promised in its
/// last moment may be missing.
class Journal
{
public:
    /// Appends to the file.
    explicit Journal(const QString &path);

    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    /// @param at milliseconds since 1970; 0 takes now
    void write(const QString &kind, const QStringList &words, qint64 at = 0);

    /// All whole lines of a journal; a torn last line is no entry.
    [[nodiscard]] static QList<JournalEntry> read(const QString &path);

private:
    QFile m_file;
};

} // namespace yichuang::test
