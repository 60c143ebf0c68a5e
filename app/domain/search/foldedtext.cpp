// SPDX-License-Identifier: Apache-2.0
#include "domain/search/foldedtext.h"

#include <QHash>
#include <QMutex>
#include <QMutexLocker>

#include <memory>

#include <unicode/translit.h>

namespace yichuang {

namespace {

/// ICU's table of traditional characters, with the answers kept: asking it anew for each letter typed would be slow.
class SimplifiedCharacters
{
public:
    [[nodiscard]] char32_t of(char32_t character)
    {
        const QMutexLocker locked(&m_door);
        auto known = m_known.constFind(character);
        if (known == m_known.constEnd())
            known = m_known.insert(character, ask(character));
        return *known;
    }

private:
    [[nodiscard]] char32_t ask(char32_t character)
    {
        if (!m_table) {
            UErrorCode status = U_ZERO_ERROR;
            m_table.reset(icu::Transliterator::createInstance(icu::UnicodeString(u"Traditional-Simplified"),
                                                              UTRANS_FORWARD, status));
            if (!m_table)
                return character;
        }
        icu::UnicodeString text(static_cast<UChar32>(character));
        m_table->transliterate(text);
        return text.countChar32() == 1 ? char32_t(text.char32At(0)) : character;
    }

    QMutex m_door;
    std::unique_ptr<icu::Transliterator> m_table;
    QHash<char32_t, char32_t> m_known;
};

} // namespace

char32_t simplified(char32_t character)
{
    static SimplifiedCharacters characters;
    return QChar::script(character) == QChar::Script_Han ? characters.of(character) : character;
}

QString foldedText(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
    plain.replace(u'ü', u'v');
    QString folded;
    folded.reserve(plain.size());
    for (const uint code : plain.toUcs4()) {
        const char32_t character = simplified(char32_t(code));
        folded += QString::fromUcs4(&character, 1);
    }
    return folded;
}

} // namespace yichuang
