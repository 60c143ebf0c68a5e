// SPDX-License-Identifier: Apache-2.0
#include "domain/search/romanisation.h"

#include "core/bundledjson.h"

#include <QHash>
#include <QMutex>
#include <QMutexLocker>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <memory>

#include <unicode/translit.h>

namespace yichuang {

namespace {

/// Words that ICU reads wrongly, each with its syllables.
struct Overrides
{
    QHash<QString, QStringList> words;
    QSet<QChar> beginnings; ///< so that most places need no look-up of words
    qsizetype longest = 0;
};

Overrides readOverrides()
{
    Overrides overrides;
    // Without the file ICU's readings stand alone; a test makes sure that it is there.
    const auto object = bundledJson(QStringLiteral("search/pinyin-overrides.json"));
    if (!object)
        return overrides;
    const QJsonObject words = object->value(QStringLiteral("words")).toObject();
    for (auto word = words.constBegin(); word != words.constEnd(); ++word) {
        overrides.words.insert(word.key(), word.value().toString().split(u' ', Qt::SkipEmptyParts));
        overrides.beginnings.insert(word.key().at(0));
        overrides.longest = std::max(overrides.longest, word.key().size());
    }
    return overrides;
}

const Overrides &overrides()
{
    static const Overrides read = readOverrides();
    return read;
}

bool isHan(char32_t character)
{
    return QChar::script(character) == QChar::Script_Han;
}

bool isLatinOrDigit(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
}

/// shǐ → shi, lǜ → lv.
QString withoutTone(const QString &syllable)
{
    QString letters;
    for (const QChar character : syllable.normalized(QString::NormalizationForm_D)) {
        if (character == u'\u0308' && letters.endsWith(u'u'))
            letters.back() = u'v';
        else if (isLatinOrDigit(character))
            letters += character;
    }
    return letters;
}

/// ICU's readings of single characters. Making its table takes a tenth of a second and asking it is slow, so answers are
/// kept, for the whole program; there are only as many as characters in use. ICU does not promise that a table may be
/// used by two threads at once.
class Readings
{
public:
    /// Empty when ICU knows none.
    [[nodiscard]] QString of(char32_t character)
    {
        const QMutexLocker locked(&m_door);
        auto known = m_known.constFind(character);
        if (known == m_known.constEnd())
            known = m_known.insert(character, ask(character));
        return *known;
    }

private:
    [[nodiscard]] QString ask(char32_t character)
    {
        if (!m_table) {
            UErrorCode status = U_ZERO_ERROR;
            m_table.reset(icu::Transliterator::createInstance(icu::UnicodeString(u"Han-Latin; Lower"), UTRANS_FORWARD,
                                                              status));
            if (!m_table)
                return {};
        }
        icu::UnicodeString text(static_cast<UChar32>(character));
        m_table->transliterate(text);
        return withoutTone(QString::fromUtf16(text.getBuffer(), text.length()));
    }

    QMutex m_door;
    std::unique_ptr<icu::Transliterator> m_table;
    QHash<char32_t, QString> m_known;
};

Readings &readings()
{
    static Readings ofTheProgram;
    return ofTheProgram;
}

/// Gives each character its reading.
class TextReader
{
public:
    explicit TextReader(const QString &text)
        : m_text(text.normalized(QString::NormalizationForm_KC).toLower())
    {
    }

    QList<ReadCharacter> read()
    {
        m_read.reserve(m_text.size());
        for (qsizetype at = 0; at < m_text.size();)
            at += step(at);
        return m_read;
    }

private:
    /// Takes what stands at this place and says how long it was.
    qsizetype step(qsizetype at)
    {
        if (const qsizetype length = takeOverride(at); length > 0)
            return length;
        const QChar unit = m_text.at(at);
        const bool pair = unit.isHighSurrogate() && at + 1 < m_text.size() && m_text.at(at + 1).isLowSurrogate();
        const char32_t character = pair ? QChar::surrogateToUcs4(unit, m_text.at(at + 1)) : char32_t(unit.unicode());
        if (isLatinOrDigit(unit))
            m_read.append({character, QString(unit)});
        else
            m_read.append({character, isHan(character) ? readings().of(character) : QString()});
        return pair ? 2 : 1;
    }

    qsizetype takeOverride(qsizetype at)
    {
        const Overrides &known = overrides();
        if (!known.beginnings.contains(m_text.at(at)))
            return 0;
        for (qsizetype length = std::min(known.longest, m_text.size() - at); length > 0; --length) {
            const auto found = known.words.constFind(m_text.mid(at, length));
            if (found == known.words.constEnd())
                continue;
            // A test holds that each word has as many syllables as characters.
            for (qsizetype i = 0; i < length; ++i)
                m_read.append({char32_t(m_text.at(at + i).unicode()), found->value(i)});
            return length;
        }
        return 0;
    }

    QString m_text;
    QList<ReadCharacter> m_read;
};

bool isLetter(const ReadCharacter &character)
{
    return character.character < 0x80 && !character.syllable.isEmpty();
}

} // namespace

QList<ReadCharacter> readingOf(const QString &text)
{
    return TextReader(text).read();
}

QString pinyin(const QString &text)
{
    QString joined;
    bool inWord = false;
    for (const ReadCharacter &character : readingOf(text)) {
        if (!character.syllable.isEmpty() && !joined.isEmpty() && !(inWord && isLetter(character)))
            joined += u' ';
        joined += character.syllable;
        inWord = isLetter(character);
    }
    return joined;
}

QString pinyinInitials(const QString &text)
{
    QString initials;
    for (const ReadCharacter &character : readingOf(text))
        initials += character.syllable.left(1);
    return initials;
}

} // namespace yichuang
