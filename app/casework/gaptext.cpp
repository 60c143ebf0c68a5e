// SPDX-License-Identifier: Apache-2.0
#include "casework/gaptext.h"

#include <QCoreApplication>

namespace yichuang {

namespace {

QString worded(const char *text)
{
    return QCoreApplication::translate("GapText", text);
}

QString applicantGapText(GapKind kind)
{
    switch (kind) {
    case GapKind::ApplicantNumberMissing: return worded(QT_TRANSLATE_NOOP("GapText", "Applicant: the number is missing"));
    case GapKind::ApplicantNumberInvalid: return worded(QT_TRANSLATE_NOOP("GapText", "Applicant: the number is wrong"));
    case GapKind::LegalRepresentativeMissing: return worded(QT_TRANSLATE_NOOP("GapText", "Applicant: the legal representative is missing"));
    case GapKind::PhoneInvalid: return worded(QT_TRANSLATE_NOOP("GapText", "Applicant: the telephone number is wrong"));
    case GapKind::AgentNameMissing: return worded(QT_TRANSLATE_NOOP("GapText", "Agent: the name is missing"));
    case GapKind::AgentNumberInvalid: return worded(QT_TRANSLATE_NOOP("GapText", "Agent: the number is missing or wrong"));
    case GapKind::PowerOfAttorneyMissing: return worded(QT_TRANSLATE_NOOP("GapText", "Agent: say what the power of attorney covers"));
    default: return worded(QT_TRANSLATE_NOOP("GapText", "Applicant: the name is missing"));
    }
}

QString itemGapText(const Gap &gap)
{
    switch (gap.kind) {
    case GapKind::ItemNotForApplicant:
        return worded(QT_TRANSLATE_NOOP("GapText", "Item: “%1” is not for this kind of applicant")).arg(gap.subject);
    case GapKind::QuestionOpen: return worded(QT_TRANSLATE_NOOP("GapText", "Question: %1")).arg(gap.subject);
    case GapKind::SituationUnclear:
        return worded(QT_TRANSLATE_NOOP("GapText", "The guide “%1” gives no single situation for these answers")).arg(gap.subject);
    default: return worded(QT_TRANSLATE_NOOP("GapText", "Item: choose one"));
    }
}

QString materialGapText(const Gap &gap)
{
    switch (gap.kind) {
    case GapKind::TooManyPages: return worded(QT_TRANSLATE_NOOP("GapText", "“%1” has more pages than the guide allows")).arg(gap.subject);
    case GapKind::FindingOpen: return worded(QT_TRANSLATE_NOOP("GapText", "“%1”: a page failed a check; scan it again or say why it will do")).arg(gap.subject);
    case GapKind::PointUnticked: return worded(QT_TRANSLATE_NOOP("GapText", "Not looked at: %1")).arg(gap.subject);
    case GapKind::PointFailed: return worded(QT_TRANSLATE_NOOP("GapText", "Failed: %1 (%2)")).arg(gap.subject, gap.reason);
    case GapKind::PointReasonMissing: return worded(QT_TRANSLATE_NOOP("GapText", "Say why it failed: %1")).arg(gap.subject);
    default: return worded(QT_TRANSLATE_NOOP("GapText", "“%1” was not handed in")).arg(gap.subject);
    }
}

} // namespace

QString gapText(const Gap &gap)
{
    switch (gap.station) {
    case Station::Applicant: return applicantGapText(gap.kind);
    case Station::Item:
    case Station::Questions: return itemGapText(gap);
    case Station::Materials: return materialGapText(gap);
    case Station::Form: break;
    }
    return gap.kind == GapKind::FieldInvalid ? worded(QT_TRANSLATE_NOOP("GapText", "Form: “%1” is wrong")).arg(gap.subject)
                                             : worded(QT_TRANSLATE_NOOP("GapText", "Form: “%1” is empty")).arg(gap.subject);
}

QString barText(DeliveryBar bar)
{
    switch (bar) {
    case DeliveryBar::None: return worded(QT_TRANSLATE_NOOP("GapText", "Ready to be handed out."));
    case DeliveryBar::NotReady:
        return worded(QT_TRANSLATE_NOOP("GapText", "Not finished yet. Tell the applicant when it is promised, and that a message follows."));
    case DeliveryBar::AlreadyDelivered:
        return worded(QT_TRANSLATE_NOOP("GapText", "Handed out already. Show the applicant when and to whom."));
    case DeliveryBar::CodeNotGenuine:
        return worded(QT_TRANSLATE_NOOP("GapText", "The code on this paper is not ours. Ask for the identity document and search by its last four."));
    case DeliveryBar::WrongPerson:
        return worded(QT_TRANSLATE_NOOP("GapText", "This is not the applicant. An agent needs a power of attorney."));
    case DeliveryBar::AuthorityMissing:
        return worded(QT_TRANSLATE_NOOP("GapText", "The agent's name, number and relation to the applicant are needed."));
    }
    return {};
}

} // namespace yichuang
