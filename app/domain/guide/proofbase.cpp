// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/proofbase.h"

#include <algorithm>

namespace yichuang {

namespace {

const QString reading = QStringLiteral("reading:");

bool readsDays(const MaterialRule &rule)
{
    return std::any_of(rule.reads.cbegin(), rule.reads.cend(),
                       [](const ReadingRule &read) { return read.field == ReadField::ValidUntil; });
}

} // namespace

ProofBase proofBaseOf(const ReviewPoint &point)
{
    if (point.provedBy.isEmpty())
        return ProofBase::None;
    if (point.provedBy == u"seal")
        return ProofBase::Seal;
    if (point.provedBy == u"signature")
        return ProofBase::Signature;
    if (point.provedBy == u"validity")
        return ProofBase::Validity;
    if (point.provedBy == u"pages")
        return ProofBase::Pages;
    return point.provedBy.startsWith(reading) ? ProofBase::Reading : ProofBase::Unknown;
}

QString readingOfProof(const ReviewPoint &point)
{
    return proofBaseOf(point) == ProofBase::Reading ? point.provedBy.mid(reading.size()) : QString();
}

bool hasProofBase(const ReviewPoint &point, const MaterialRule &rule)
{
    switch (proofBaseOf(point)) {
    case ProofBase::None:
    case ProofBase::Unknown: return false;
    case ProofBase::Seal: return rule.sealRequired;
    case ProofBase::Signature: return rule.signatureRequired;
    case ProofBase::Validity: return rule.maxAgeDays > 0 || rule.mustOutlastDecision || readsDays(rule);
    case ProofBase::Pages: return true;
    case ProofBase::Reading: break;
    }
    return std::any_of(rule.reads.cbegin(), rule.reads.cend(),
                       [id = readingOfProof(point)](const ReadingRule &read) { return read.id == id; });
}

} // namespace yichuang
