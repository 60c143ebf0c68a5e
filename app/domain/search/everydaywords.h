// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace yichuang {

/// How people speak of what an item is officially called, from resources/search/everyday-words.json: life events (生娃,
/// 开饭店) and colloquial names (营业执照 is 执照). Composed by the project; used to find, never shown.
class EverydayWords
{
public:
    /// Read once; without the file there are none.
    [[nodiscard]] static const EverydayWords &bundled();

    /// What else an item may be called whose names hold these words.
    [[nodiscard]] QStringList wordsFor(const QString &names) const;
    /// A question without the words that say nothing about the item: 我要办居住证 → 居住证. What would leave nothing comes
    /// back as it was.
    [[nodiscard]] QString withoutFillers(const QString &typed) const;

private:
    struct Sense
    {
        QStringList says;
        QStringList names;
    };

    QList<Sense> m_senses;
    QStringList m_fillers; ///< the longest first
    QStringList m_leading; ///< what says nothing where a question begins
};

} // namespace yichuang
