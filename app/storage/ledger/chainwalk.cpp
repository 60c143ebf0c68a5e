// SPDX-License-Identifier: Apache-2.0
#include "storage/ledger/chainwalk.h"

#include "storage/database/database.h"
#include "storage/ledger/chainhash.h"

#include <array>
#include <charconv>

namespace yichuang {

namespace {

/// Keys stand in alphabetical order, so an entry ends with its own number: no need to read a million documents for it.
bool saysItsNumber(QByteArrayView record, qint64 sequence)
{
    constexpr QByteArrayView key("\"sequence\":");
    constexpr std::size_t longestNumber = 20;
    std::array<char, std::size_t(key.size()) + longestNumber + 1> end{};
    char *place = std::copy(key.begin(), key.end(), end.data());
    place = std::to_chars(place, place + longestNumber, sequence).ptr;
    *place++ = '}';
    return record.endsWith(QByteArrayView(end.data(), place - end.data()));
}

} // namespace

void noteFirst(qint64 &first, qint64 sequence)
{
    const qint64 named = sequence == 0 ? 1 : sequence;
    if (first == 0 || named < first)
        first = named;
}

Result<ChainFindings> walkChain(Database &database, const ChainStretch &stretch)
{
    LedgerRows rows(database, stretch.rows);
    ChainHash chain;
    ChainFindings found;
    found.head = stretch.hashBefore;
    QByteArrayView before = found.head;
    auto checkpoint = stretch.checkpoints.begin();
    for (;;) {
        const Result<bool> next = rows.step();
        if (!next)
            return failure(next.error());
        if (!*next)
            break;
        const qint64 sequence = rows.sequence();
        if (found.entries++ == 0)
            found.firstEntry = sequence;
        const QByteArrayView link = chain.link(before, rows.record());
        const bool linked = !link.isEmpty() && link == rows.hash();
        if (!linked || sequence != stretch.entriesBefore + found.entries || !saysItsNumber(rows.record(), sequence))
            noteFirst(found.firstBroken, sequence);
        // What follows is held against what is stored here, so that only the first that does not fit is named.
        if (!linked)
            found.head = rows.hash().toByteArray();
        before = linked ? link : QByteArrayView(found.head);
        for (; checkpoint != stretch.checkpoints.end() && checkpoint->head.sequence <= sequence; ++checkpoint) {
            if (checkpoint->head.sequence != sequence || QByteArrayView(checkpoint->head.hash) != before)
                noteFirst(found.brokenCheckpoint, checkpoint->head.sequence);
        }
    }
    // What a checkpoint saw and is not there any more was cut off.
    if (checkpoint != stretch.checkpoints.end())
        noteFirst(found.brokenCheckpoint, checkpoint->head.sequence);
    found.head = before.toByteArray();
    return found;
}

} // namespace yichuang
