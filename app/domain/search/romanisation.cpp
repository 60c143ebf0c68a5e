// SPDX-License-Identifier: Apache-2.0
#include "domain/search/romanisation.h"

#include "core/bundledjson.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <memory>

#include <unicode/translit.h>

namespace yichuang {

namespace {

struct Syllable
{
    QString text;
    bool isWord = false; ///< Latin letters and digits, which are never shortened
};

/// Words that ICU reads wrongly, each with its syllables.
struct Overrides
{
    QHash<QString, QStringList> words;
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
/// kept; there are only as many as characters in use.
class Readings
{
public:
    /// Empty when ICU knows none.
    [[nodiscard]] QString of(char32_t character)
    {
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

    std::unique_ptr<icu::Transliterator> m_table;
    QHash<char32_t, QString> m_known;
};

/// One for each thread; ICU does not promise that a table may be shared.
Readings &readings()
{
    static thread_local Readings ofThisThread;
    return ofThisThread;
}

/// Cuts a text into syllables.
class SyllableReader
{
public:
    explicit SyllableReader(const QString &text)
        : m_text(text.normalized(QString::NormalizationForm_KC).toLower())
    {
    }

    QList<Syllable> read()
    {
        for (qsizetype at = 0; at < m_text.size();)
            at += step(at);
        endWord();
        return m_syllables;
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
        if (isLatinOrDigit(unit)) {
            m_word += unit;
        } else {
            endWord();
            if (isHan(character))
                append(readings().of(character));
        }
        return pair ? 2 : 1;
    }

    qsizetype takeOverride(qsizetype at)
    {
        const Overrides &known = overrides();
        for (qsizetype length = std::min(known.longest, m_text.size() - at); length > 0; --length) {
            const auto found = known.words.constFind(m_text.mid(at, length));
            if (found == known.words.constEnd())
                continue;
            endWord();
            for (const QString &syllable : *found)
                append(syllable);
            return length;
        }
        return 0;
    }

    void append(const QString &syllable)
    {
        if (!syllable.isEmpty())
            m_syllables.append({syllable, false});
    }

    void endWord()
    {
        if (!m_word.isEmpty())
            m_syllables.append({m_word, true});
        m_word.clear();
    }

    QString m_text;
    QString m_word;
    QList<Syllable> m_syllables;
};

} // namespace

QString pinyin(const QString &text)
{
    QStringList syllables;
    for (const Syllable &syllable : SyllableReader(text).read())
        syllables.append(syllable.text);
    return syllables.join(u' ');
}

QString pinyinInitials(const QString &text)
{
    QString initials;
    for (const Syllable &syllable : SyllableReader(text).read())
        initials += syllable.isWord ? syllable.text : syllable.text.first(1);
    return initials;
}

} // namespace yichuang
