// SPDX-License-Identifier: Apache-2.0
#include "domain/ledger/clockconfidence.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace yichuang {

namespace {

constexpr qint64 tolerableOffsetMs = 120'000; ///< SYNC §2.11
constexpr qint64 comparisonHoldsS = 24 * 60 * 60;
/// An act takes its moment when it begins, and another may be written down before it.
constexpr qint64 overlapMs = 5'000;

constexpr std::array<std::pair<ClockConfidence, QStringView>, 5> codes{{
    {ClockConfidence::Synced, u"synced"},
    {ClockConfidence::FreeRunning, u"freeRunning"},
    {ClockConfidence::Differs, u"differs"},
    {ClockConfidence::SetBack, u"setBack"},
    {ClockConfidence::Reported, u"reported"},
}};

bool wasSetBack(const QDateTime &at, const std::optional<ClockTrace> &before,
                const std::optional<ClockComparison> &compared)
{
    const bool comparedSince = compared && (!before || compared->sequence >= before->sequence);
    if (comparedSince)
        return at.addMSecs(overlapMs) < compared->at;
    return before && (before->confidence == ClockConfidence::SetBack || at.addMSecs(overlapMs) < before->at);
}

} // namespace

QString clockConfidenceCode(ClockConfidence confidence)
{
    const auto *found = std::find_if(codes.begin(), codes.end(), [=](const auto &each) { return each.first == confidence; });
    return found->second.toString();
}

std::optional<ClockConfidence> clockConfidenceFromCode(const QString &code)
{
    for (const auto &[confidence, candidate] : codes) {
        if (candidate == code)
            return confidence;
    }
    return std::nullopt;
}

ClockConfidence clockConfidence(const QDateTime &at, const std::optional<ClockTrace> &before,
                                const std::optional<ClockComparison> &compared)
{
    if (wasSetBack(at, before, compared))
        return ClockConfidence::SetBack;
    if (!compared || compared->at.secsTo(at) > comparisonHoldsS)
        return ClockConfidence::FreeRunning;
    return clockConfidence(compared->offsetMs);
}

ClockConfidence clockConfidence(qint64 offsetMs)
{
    return std::abs(offsetMs) <= tolerableOffsetMs ? ClockConfidence::Synced : ClockConfidence::Differs;
}

} // namespace yichuang
