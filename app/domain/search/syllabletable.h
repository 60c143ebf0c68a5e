// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <QByteArray>
#include <QHash>

namespace yichuang {

/// The syllables that occur in a catalogue, each under a small number. There are some four hundred of them; letters and
/// digits are syllables of their own. Number 0 stands for "no reading".
class SyllableTable
{
public:
    SyllableTable() : m_spellings(1) {}

    /// The number of a syllable, given when it is new.
    quint16 numberOf(const QString &spelling);
    /// 0 when it does not occur.
    [[nodiscard]] quint16 find(const QString &spelling) const { return m_numbers.value(spelling, 0); }
    [[nodiscard]] const QByteArray &spelling(quint16 number) const { return m_spellings[number]; }
    [[nodiscard]] size_t size() const { return m_spellings.size(); }

private:
    std::vector<QByteArray> m_spellings;
    QHash<QString, quint16> m_numbers;
};

} // namespace yichuang
