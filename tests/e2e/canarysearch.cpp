// SPDX-License-Identifier: Apache-2.0
#include "e2e/canarysearch.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QSet>
#include <QStringEncoder>

#include <iconv.h>

namespace yichuang::test {

namespace {

QByteArray inGb18030(const QString &text)
{
    QByteArray from = text.toUtf8();
    QByteArray to(from.size() * 4, '\0');
    char *source = from.data();
    char *target = to.data();
    auto sourceLeft = static_cast<size_t>(from.size());
    auto targetLeft = static_cast<size_t>(to.size());
    const iconv_t converter = ::iconv_open("GB18030", "UTF-8");
    if (converter == iconv_t(-1))
        return {};
    ::iconv(converter, &source, &sourceLeft, &target, &targetLeft);
    ::iconv_close(converter);
    to.chop(static_cast<qsizetype>(targetLeft));
    return to;
}

/// The middle of its base64, for each place in a group of three bytes where it may begin.
QByteArrayList inBase64(const QByteArray &bytes)
{
    QByteArrayList forms;
    for (int before = 0; before < 3; ++before) {
        const QByteArray whole = QByteArray(before, '\0') + bytes;
        const QByteArray coded = whole.toBase64(QByteArray::OmitTrailingEquals);
        // Letters that a neighbour has a part in are left out.
        const int first = before == 0 ? 0 : before + 1;
        const int last = whole.size() % 3 == 0 ? 0 : 1;
        forms.append(coded.mid(first).chopped(last));
    }
    return forms;
}

} // namespace

QByteArrayList formsOf(const QString &text)
{
    QByteArrayList plain{text.toUtf8(), inGb18030(text)};
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE})
        plain.append(QStringEncoder(encoding)(text));
    QSet<QByteArray> forms;
    for (const QByteArray &bytes : plain) {
        forms.insert(bytes);
        forms.insert(bytes.toHex());
        forms.insert(bytes.toHex().toUpper());
        for (const QByteArray &coded : inBase64(bytes))
            forms.insert(coded);
    }
    return QByteArrayList(forms.cbegin(), forms.cend());
}

CanarySearch::CanarySearch(const QStringList &texts)
{
    for (const QString &text : texts)
        m_sought.append({text, formsOf(text)});
}

QStringList CanarySearch::tracesIn(const QString &folder, const QStringList &without) const
{
    m_files = 0;
    m_bytes = 0;
    QStringList traces;
    look(folder, without, traces);
    return traces;
}

void CanarySearch::look(const QString &folder, const QStringList &without, QStringList &traces) const
{
    const auto everything = QDir::Files | QDir::Dirs | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    for (const QFileInfo &entry : QDir(folder).entryInfoList(everything)) {
        if (entry.isDir() && !entry.isSymLink() && !without.contains(entry.fileName()))
            look(entry.filePath(), without, traces);
        else if (entry.isFile())
            lookInto(entry.filePath(), traces);
    }
}

void CanarySearch::lookInto(const QString &path, QStringList &traces) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray bytes = file.readAll();
    ++m_files;
    m_bytes += bytes.size();
    for (const auto &[text, forms] : m_sought) {
        const bool found = std::any_of(forms.cbegin(), forms.cend(), [&](const QByteArray &form) { return bytes.contains(form); });
        if (found || path.contains(text))
            traces.append(path + QStringLiteral(": ") + text);
    }
}

} // namespace yichuang::test
