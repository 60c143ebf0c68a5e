// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QString>
#include <QStringList>

namespace yichuang::test {

/// A text in every form that a program may leave it in: UTF-8, UTF-16 both ways round, GB 18030, and each of these as
/// base64 wherever it may begin, and as hexadecimal.
[[nodiscard]] QByteArrayList formsOf(const QString &text);

/// Looks for a made-up person in all files of a folder.
class CanarySearch
{
public:
    /// @param texts what nobody else has: name, number, phone, address, a mark in the scan
    explicit CanarySearch(const QStringList &texts);

    /// The files that hold any of it, one line each with the text found; folders of these names are not entered.
    [[nodiscard]] QStringList tracesIn(const QString &folder, const QStringList &without = {}) const;
    /// How many files were read by the last search, and how many bytes.
    [[nodiscard]] int files() const { return m_files; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    void look(const QString &folder, const QStringList &without, QStringList &traces) const;
    void lookInto(const QString &path, QStringList &traces) const;

    QList<std::pair<QString, QByteArrayList>> m_sought;
    mutable int m_files = 0;
    mutable qint64 m_bytes = 0;
};

} // namespace yichuang::test
