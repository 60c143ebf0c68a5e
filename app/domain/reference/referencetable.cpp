// SPDX-License-Identifier: Apache-2.0
#include "domain/reference/referencetable.h"

#include <algorithm>

namespace yichuang {

namespace {

/// Ascending from anywhere, one more than nodes, the last at the end of what it points into.
bool areSound(const std::vector<quint32> &begins, size_t nodes, size_t end)
{
    return begins.size() == nodes + 1 && std::is_sorted(begins.cbegin(), begins.cend()) && begins.back() == end;
}

template <typename Number>
bool areBelow(const std::vector<Number> &places, size_t end)
{
    return std::all_of(places.cbegin(), places.cend(), [end](Number place) { return place < end; });
}

} // namespace

bool ReferenceTable::isSound() const
{
    const size_t nodes = parents.size();
    if (nodes == 0 || nodes >= none || !areSound(childEnds, nodes, nodes)
        || !areSound(codeBegins, nodes, size_t(codes.size())) || !areSound(nameBegins, nodes, names.size()))
        return false;
    if (byCode.size() != nodes || syllables.empty() || !areBelow(byCode, nodes) || !areBelow(names, units.size()))
        return false;
    for (size_t node = 0; node < nodes; ++node) {
        if (parents[node] != none && parents[node] >= node)
            return false;
    }
    return std::all_of(units.cbegin(), units.cend(),
                       [this](const ReferenceUnit &unit) { return unit.syllable < syllables.size(); });
}

} // namespace yichuang
