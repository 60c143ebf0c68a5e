// SPDX-License-Identifier: Apache-2.0
#include "domain/romanisation.h"

#include "domain/bundledjson.h"

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

/// ICU's table of readings. Making one takes milliseconds, so there is one per thread; ICU does not promise that one may
/// be shared.
const icu::Transliterator *hanToLatin()
{
    static thread_local const std::unique_ptr<icu::Transliterator> readings = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(
            icu::Transliterator::createInstance(icu::UnicodeString(u"Han-Latin; Lower"), UTRANS_FORWARD, status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    return readings.get();
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

/// Readings of characters separated by blanks, by ICU alone.
QStringList readingsOf(const QString &spacedHan)
{
    const icu::Transliterator *const readings = hanToLatin();
    if (!readings || spacedHan.isEmpty())
        return {};
    icu::UnicodeString text(QStringView(spacedHan).utf16(), int32_t(spacedHan.size()));
    readings->transliterate(text);
    QStringList syllables;
    for (const QString &part : QString::fromUtf16(text.getBuffer(), text.length()).split(u' ', Qt::SkipEmptyParts)) {
        const QString letters = withoutTone(part);
        if (!letters.isEmpty())
            syllables.append(letters);
    }
    return syllables;
}

/// Cuts a text into syllables. Chinese characters that stand together go to ICU together, which is far cheaper than one
/// by one.
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
        flush();
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
        if (isHan(character)) {
            flushWord();
            m_han += m_text.mid(at, pair ? 2 : 1) + u' ';
        } else if (isLatinOrDigit(unit)) {
            flushHan();
            m_word += unit;
        } else {
            flush();
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
            flush();
            for (const QString &syllable : *found)
                m_syllables.append({syllable, false});
            return length;
        }
        return 0;
    }

    void flushHan()
    {
        for (const QString &syllable : readingsOf(m_han))
            m_syllables.append({syllable, false});
        m_han.clear();
    }

    void flushWord()
    {
        if (!m_word.isEmpty())
            m_syllables.append({m_word, true});
        m_word.clear();
    }

    void flush()
    {
        flushHan();
        flushWord();
    }

    QString m_text;
    QString m_han;
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
