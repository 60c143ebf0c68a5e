// SPDX-License-Identifier: Apache-2.0
#include "domain/search/everydaywords.h"

#include <algorithm>

#include <QJsonArray>

#include "core/bundledjson.h"
#include "core/jsonfields.h"

namespace yichuang {

namespace {

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &text : array.toArray())
        texts.append(text.toString());
    return texts;
}

} // namespace

const EverydayWords &EverydayWords::bundled()
{
    static const EverydayWords read = [] {
        EverydayWords words;
        const auto object = bundledJson(QStringLiteral("search/everyday-words.json"));
        if (!object)
            return words;
        for (const QJsonValue &sense : object->value(QStringLiteral("senses")).toArray())
            words.m_senses.append({textsOf(sense[QStringLiteral("says")]), textsOf(sense[QStringLiteral("names")])});
        words.m_fillers = textsOf(object->value(QStringLiteral("fillers")));
        words.m_leading = textsOf(object->value(QStringLiteral("leading")));
        std::stable_sort(words.m_fillers.begin(), words.m_fillers.end(),
                         [](const QString &left, const QString &right) { return left.size() > right.size(); });
        return words;
    }();
    return read;
}

QStringList EverydayWords::wordsFor(const QString &names) const
{
    QStringList words;
    for (const Sense &sense : m_senses) {
        const bool meant = std::any_of(sense.names.cbegin(), sense.names.cend(),
                                       [&names](const QString &name) { return names.contains(name); });
        if (meant)
            words += sense.says;
    }
    words.removeDuplicates();
    return words;
}

QString EverydayWords::withoutFillers(const QString &typed) const
{
    QString rest = typed;
    for (const QString &filler : m_fillers)
        rest.replace(filler, QStringLiteral(" "));
    rest = rest.trimmed();
    const auto begins = [&rest](const QString &word) { return rest.startsWith(word); };
    for (auto word = std::find_if(m_leading.cbegin(), m_leading.cend(), begins); word != m_leading.cend();
         word = std::find_if(m_leading.cbegin(), m_leading.cend(), begins))
        rest = rest.mid(word->size()).trimmed();
    return rest.isEmpty() ? typed : rest;
}

} // namespace yichuang
