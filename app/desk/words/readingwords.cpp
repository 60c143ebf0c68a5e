// SPDX-License-Identifier: Apache-2.0
#include "desk/words/readingwords.h"

namespace yichuang {

QString ReadingWords::field(ReadField field)
{
    switch (field) {
    case ReadField::Name: return tr("Name");
    case ReadField::CreditCode: return tr("Credit code");
    case ReadField::IdentityNumber: return tr("Identity number");
    case ReadField::LicenceNumber: return tr("Licence number");
    case ReadField::IssuedOn: return tr("Issued on");
    case ReadField::ValidFrom: return tr("Valid from");
    case ReadField::ValidUntil: return tr("Valid until");
    case ReadField::Address: return tr("Address");
    }
    return {};
}

QString ReadingWords::what(const ReadingRule &rule)
{
    return rule.label.isEmpty() ? field(rule.field) : rule.label;
}

QString ReadingWords::state(const MaterialReading *reading, bool differs)
{
    if (!reading)
        return tr("Nothing read; type it");
    const bool stands = reading->state == ReadingState::Confirmed || reading->state == ReadingState::Corrected;
    if (differs && stands)
        return tr("Differs");
    switch (reading->state) {
    case ReadingState::Unconfirmed: return differs ? tr("Look at it: it differs") : tr("Look at it");
    case ReadingState::Confirmed: return tr("Confirmed");
    case ReadingState::Corrected: return tr("Corrected");
    case ReadingState::Refused: return tr("Not on the paper");
    }
    return {};
}

Tone ReadingWords::tone(const MaterialReading *reading, bool differs)
{
    if (!reading)
        return Tone::Warn;
    if (reading->state == ReadingState::Refused)
        return Tone::Quiet;
    if (differs)
        return Tone::Bad;
    return reading->state == ReadingState::Unconfirmed ? Tone::Warn : Tone::Good;
}

} // namespace yichuang
