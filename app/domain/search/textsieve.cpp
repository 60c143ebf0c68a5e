// SPDX-License-Identifier: Apache-2.0
#include "domain/search/textsieve.h"

#include <array>

namespace yichuang {

std::vector<quint64> TextSieve::textsHolding(std::span<const Mark> marks, int butFor) const
{
    std::vector<quint64> held(m_words);
    for (size_t word = 0; word < m_words; ++word) {
        std::array<quint64, mostMissed + 1> missed{}; // by k: the texts that miss more than k of the marks
        for (const Mark mark : marks) {
            const quint64 missing = ~m_bits[mark * m_words + word];
            for (int k = butFor; k > 0; --k)
                missed[size_t(k)] |= missed[size_t(k) - 1] & missing;
            missed[0] |= missing;
        }
        held[word] = ~missed[size_t(butFor)];
    }
    return held;
}

} // namespace yichuang
