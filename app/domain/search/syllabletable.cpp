// SPDX-License-Identifier: Apache-2.0
#include "domain/search/syllabletable.h"

#include <limits>

namespace yichuang {

quint16 SyllableTable::numberOf(const QString &spelling)
{
    if (spelling.isEmpty())
        return 0;
    const auto known = m_numbers.constFind(spelling);
    if (known != m_numbers.constEnd())
        return *known;
    if (m_spellings.size() > std::numeric_limits<quint16>::max())
        return 0;
    const auto number = quint16(m_spellings.size());
    m_spellings.push_back(spelling.toLatin1());
    m_numbers.insert(spelling, number);
    return number;
}

} // namespace yichuang
