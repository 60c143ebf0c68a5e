// SPDX-License-Identifier: Apache-2.0
#include "domain/search/searchkeys.h"

#include "domain/search/romanisation.h"

namespace yichuang {

namespace {

// Longer runs are cut on both sides alike: nobody types forty letters to find an item.
constexpr qsizetype longestToken = 40;
constexpr qsizetype longestTyped = 64;
// A split of typed letters into full pinyin and initials is worth trying for as many letters.
constexpr qsizetype longestSplit = 24;

/// A stretch of Chinese characters, or of Latin letters and digits.
struct Run
{
    QStringList characters; ///< each one code point
    bool isHan = false;

    [[nodiscard]] QString text() const { return characters.join(QString()); }
};

bool isLatinOrDigit(char32_t character)
{
    return (character >= U'a' && character <= U'z') || (character >= U'0' && character <= U'9');
}

QList<Run> runsOf(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
    plain.replace(u'ü', u'v');
    QList<Run> runs;
    bool open = false;
    for (const uint code : plain.toUcs4()) {
        const auto character = char32_t(code);
        const bool han = QChar::script(character) == QChar::Script_Han;
        if (!han && !isLatinOrDigit(character)) {
            open = false;
            continue;
        }
        if (!open || runs.last().isHan != han)
            runs.append(Run{{}, han});
        runs.last().characters.append(QString::fromUcs4(&character, 1));
        open = true;
    }
    return runs;
}

QStringList pairsOf(const Run &run)
{
    QStringList pairs;
    for (qsizetype i = 0; i + 1 < run.characters.size(); ++i)
        pairs.append(run.characters.at(i) + run.characters.at(i + 1));
    return pairs;
}

/// From each part to the end, joined: {shi, pin, xu} → shipinxu pinxu xu.
QStringList tailsOf(const QStringList &parts)
{
    QStringList tails;
    for (qsizetype i = 0; i < parts.size(); ++i)
        tails.append(parts.mid(i).join(QString()).left(longestToken));
    return tails;
}

QString joinedUnique(QStringList tokens)
{
    tokens.removeDuplicates();
    return tokens.join(u' ');
}

QString quoted(const QString &token)
{
    return u'"' + token + u'"';
}

QString prefix(const QString &token)
{
    return quoted(token.left(longestToken)) + u'*';
}

QString hanTerm(const Run &run, SearchBreadth breadth)
{
    // The last character of an indexed stretch stands alone too, so a prefix finds a single character everywhere.
    if (run.characters.size() == 1)
        return QStringLiteral("bigrams : ") + prefix(run.text());
    const QStringList pairs = pairsOf(run);
    if (breadth == SearchBreadth::Exact)
        return QStringLiteral("bigrams : ") + quoted(pairs.join(u' '));
    QStringList any;
    for (const QString &pair : pairs)
        any.append(quoted(pair));
    return QStringLiteral("bigrams : (%1)").arg(any.join(QStringLiteral(" OR ")));
}

QString latinTerm(const QString &letters, SearchBreadth breadth)
{
    QStringList any{QStringLiteral("{bigrams pinyin initials codes} : ") + prefix(letters)};
    if (breadth == SearchBreadth::Loose && letters.size() <= longestSplit) {
        // shipinjy may be shipin + jy: a full beginning and initials after it, or the other way round. Without a table of
        // syllables every place is tried; the wrong ones match nothing.
        for (qsizetype at = 1; at < letters.size(); ++at) {
            const QString front = prefix(letters.first(at));
            const QString back = prefix(letters.sliced(at));
            any.append(QStringLiteral("(pinyin : %1 AND initials : %2)").arg(front, back));
            any.append(QStringLiteral("(initials : %1 AND pinyin : %2)").arg(front, back));
        }
    }
    return any.size() == 1 ? any.first() : u'(' + any.join(QStringLiteral(" OR ")) + u')';
}

} // namespace

QString bigramsOf(const QString &text)
{
    QStringList tokens;
    for (const Run &run : runsOf(text)) {
        if (run.isHan)
            tokens += pairsOf(run) + QStringList{run.characters.last()};
        else
            tokens.append(run.text());
    }
    return tokens.join(u' ');
}

SearchKeys searchKeysOf(const QStringList &names, const QStringList &codes)
{
    QStringList bigrams;
    QStringList pinyinTokens;
    QStringList initialTokens;
    for (const QString &name : names) {
        bigrams.append(bigramsOf(name));
        pinyinTokens += tailsOf(pinyin(name).split(u' ', Qt::SkipEmptyParts));
        initialTokens += tailsOf(pinyinInitials(name).split(QString(), Qt::SkipEmptyParts));
    }
    QStringList codeTokens;
    for (const QString &code : codes) {
        QString whole;
        for (const Run &run : runsOf(code)) {
            whole += run.text();
            codeTokens.append(run.text());
        }
        codeTokens.append(whole);
    }
    codeTokens.removeAll(QString());
    return {bigrams.join(u' '), joinedUnique(pinyinTokens), joinedUnique(initialTokens), joinedUnique(codeTokens)};
}

SearchKeys searchKeysOf(const GuideSummary &summary)
{
    return searchKeysOf({summary.taskName, summary.plainName, summary.department}, {summary.catalogCode, summary.ref.id});
}

QString ftsQueryFor(const QString &typed, SearchBreadth breadth)
{
    QStringList terms;
    for (const Run &run : runsOf(typed.left(longestTyped)))
        terms.append(run.isHan ? hanTerm(run, breadth) : latinTerm(run.text(), breadth));
    return terms.join(breadth == SearchBreadth::Exact ? QStringLiteral(" AND ") : QStringLiteral(" OR "));
}

} // namespace yichuang
