// SPDX-License-Identifier: Apache-2.0
#include "casework/gaptext.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "domain/checks/materialcheck.h"

namespace yichuang {

namespace {

template <typename Kind>
struct Row
{
    Kind kind;
    const char *text;
};

// One row a kind. %1 is the subject, %2 the clerk's reason.
constexpr std::array gapRows{
    Row<GapKind>{GapKind::ApplicantNameMissing, QT_TRANSLATE_NOOP("GapText", "Applicant: the name is missing")},
    Row<GapKind>{GapKind::ApplicantNumberMissing, QT_TRANSLATE_NOOP("GapText", "Applicant: the number is missing")},
    Row<GapKind>{GapKind::ApplicantNumberInvalid, QT_TRANSLATE_NOOP("GapText", "Applicant: the number is wrong")},
    Row<GapKind>{GapKind::LegalRepresentativeMissing, QT_TRANSLATE_NOOP("GapText", "Applicant: the legal representative is missing")},
    Row<GapKind>{GapKind::PhoneInvalid, QT_TRANSLATE_NOOP("GapText", "Applicant: the telephone number is wrong")},
    Row<GapKind>{GapKind::AgentNameMissing, QT_TRANSLATE_NOOP("GapText", "Agent: the name is missing")},
    Row<GapKind>{GapKind::AgentNumberInvalid, QT_TRANSLATE_NOOP("GapText", "Agent: the number is missing or wrong")},
    Row<GapKind>{GapKind::AgentPhoneInvalid, QT_TRANSLATE_NOOP("GapText", "Agent: the telephone number is wrong")},
    Row<GapKind>{GapKind::PowerOfAttorneyMissing, QT_TRANSLATE_NOOP("GapText", "Agent: say what the power of attorney covers")},
    Row<GapKind>{GapKind::ItemMissing, QT_TRANSLATE_NOOP("GapText", "Item: choose one")},
    Row<GapKind>{GapKind::ItemNotForApplicant, QT_TRANSLATE_NOOP("GapText", "Item: “%1” is not for this kind of applicant")},
    Row<GapKind>{GapKind::QuestionOpen, QT_TRANSLATE_NOOP("GapText", "Question: %1")},
    Row<GapKind>{GapKind::SituationUnclear, QT_TRANSLATE_NOOP("GapText", "The guide “%1” gives no single situation for these answers")},
    Row<GapKind>{GapKind::MaterialMissing, QT_TRANSLATE_NOOP("GapText", "“%1” was not handed in")},
    Row<GapKind>{GapKind::TooManyPages, QT_TRANSLATE_NOOP("GapText", "“%1” has more pages than the guide allows")},
    Row<GapKind>{GapKind::FindingOpen, QT_TRANSLATE_NOOP("GapText", "“%1”: a page failed a check; scan it again or say why it will do")},
    Row<GapKind>{GapKind::FileUnseen, QT_TRANSLATE_NOOP("GapText", "“%1”: a file can be seen nowhere here; say where and how you looked at it")},
    Row<GapKind>{GapKind::PointUnticked, QT_TRANSLATE_NOOP("GapText", "Not looked at: %1")},
    Row<GapKind>{GapKind::PointFailed, QT_TRANSLATE_NOOP("GapText", "Failed: %1 (%2)")},
    Row<GapKind>{GapKind::PointReasonMissing, QT_TRANSLATE_NOOP("GapText", "Say why it failed: %1")},
    Row<GapKind>{GapKind::FieldMissing, QT_TRANSLATE_NOOP("GapText", "Ask the applicant for “%1”: the field is empty")},
    Row<GapKind>{GapKind::OneOfMissing, QT_TRANSLATE_NOOP("GapText", "One of these was not handed in: %1")},
    Row<GapKind>{GapKind::DateUnconfirmed, QT_TRANSLATE_NOOP("GapText", "“%1”: read its date and confirm it")},
    Row<GapKind>{GapKind::MaterialExpired, QT_TRANSLATE_NOOP("GapText", "“%1” is not valid any more (%2)")},
    Row<GapKind>{GapKind::MaterialTooOld, QT_TRANSLATE_NOOP("GapText", "“%1” is older than the guide allows (%2)")},
    Row<GapKind>{GapKind::ExpiresTooSoon, QT_TRANSLATE_NOOP("GapText", "“%1” expires before the decision is due (%2)")},
    Row<GapKind>{GapKind::PiecesMissing, QT_TRANSLATE_NOOP("GapText", "“%1”: fewer pieces than the guide asks for (%2)")},
    Row<GapKind>{GapKind::PaperReasonMissing, QT_TRANSLATE_NOOP("GapText", "“%1” need not be handed in; say why paper is asked for")},
    Row<GapKind>{GapKind::HolderMissing, QT_TRANSLATE_NOOP("GapText", "“%1” is another person's and need not be handed in; say whose it is, so that it can be fetched")},
    Row<GapKind>{GapKind::FieldConflict, QT_TRANSLATE_NOOP("GapText", "Ask the applicant to confirm “%1”: it differs from what is registered; choose one, or say why")},
    Row<GapKind>{GapKind::AllRefused, QT_TRANSLATE_NOOP("GapText", "No item of “%1” is taken in any more: refuse the case as a whole")},
    Row<GapKind>{GapKind::ReadingUnconfirmed, QT_TRANSLATE_NOOP("GapText", "“%1”: look at what was read and confirm it (%2)")},
    Row<GapKind>{GapKind::ReadingMissing, QT_TRANSLATE_NOOP("GapText", "“%1”: “%2” could not be read; look and type it, or say why it is not there")},
    Row<GapKind>{GapKind::ReadingConflict, QT_TRANSLATE_NOOP("GapText", "“%1”: what it says differs (%2); look at both, or say why it will do")},
    Row<GapKind>{GapKind::DocumentTooLarge, QT_TRANSLATE_NOOP("GapText", "“%1” makes a file of %2 KB, and the department takes at most %3 KB; make it smaller or take pages out")},
    Row<GapKind>{GapKind::FieldInvalid, QT_TRANSLATE_NOOP("GapText", "Ask the applicant to confirm “%1”: it is not in the right form")},
};

// Of a recovered draft: one row a station.
constexpr std::array unseenRows{
    Row<Station>{Station::Applicant, QT_TRANSLATE_NOOP("GapText", "Recovered: look at the applicant, then confirm with F7")},
    Row<Station>{Station::Item, QT_TRANSLATE_NOOP("GapText", "Recovered: look at the service item, then confirm with F7")},
    Row<Station>{Station::Questions, QT_TRANSLATE_NOOP("GapText", "Recovered: look at the answers, then confirm with F7")},
    Row<Station>{Station::Materials, QT_TRANSLATE_NOOP("GapText", "Recovered: look at the materials, then confirm with F7")},
    Row<Station>{Station::Form, QT_TRANSLATE_NOOP("GapText", "Recovered: look at the form, then confirm with F7")},
};

constexpr std::array barRows{
    Row<DeliveryBar>{DeliveryBar::None,
        QT_TRANSLATE_NOOP("GapText", "Ready to be handed out.")},
    Row<DeliveryBar>{DeliveryBar::NotReady,
        QT_TRANSLATE_NOOP("GapText", "Not finished yet. Tell the applicant when it is promised, and that a message follows.")},
    Row<DeliveryBar>{DeliveryBar::AlreadyDelivered,
        QT_TRANSLATE_NOOP("GapText", "Handed out already. Show the applicant when and to whom.")},
    Row<DeliveryBar>{DeliveryBar::CodeNotGenuine,
        QT_TRANSLATE_NOOP("GapText", "The code on this paper is not ours. Ask for the identity document and search by its last four.")},
    Row<DeliveryBar>{DeliveryBar::WrongPerson,
        QT_TRANSLATE_NOOP("GapText", "This is not the applicant. An agent needs a power of attorney.")},
    Row<DeliveryBar>{DeliveryBar::AuthorityMissing,
        QT_TRANSLATE_NOOP("GapText", "The agent's name, number and relation to the applicant are needed.")},
};

template <typename Rows, typename Kind>
QString worded(const Rows &rows, Kind kind)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [kind](const auto &row) { return row.kind == kind; });
    return found == rows.end() ? QString() : QCoreApplication::translate("GapText", found->text);
}

} // namespace

namespace {

QString piecesText(const PiecesCounted &pieces)
{
    return QCoreApplication::translate("GapText", "originals %1 of %2, copies %3 of %4")
        .arg(pieces.held.originals)
        .arg(pieces.asked.originals)
        .arg(pieces.held.copies)
        .arg(pieces.asked.copies);
}

} // namespace

QString gapText(const Gap &gap)
{
    if (gap.kind == GapKind::NotLookedAt)
        return worded(unseenRows, gap.station);
    const QString text = worded(gapRows, gap.kind);
    if (gap.kind == GapKind::PiecesMissing)
        return text.arg(gap.subject, piecesText(gap.pieces));
    if (gap.kind == GapKind::DocumentTooLarge)
        return text.arg(gap.subject).arg(gap.kilobytes).arg(gap.mostKilobytes);
    // Both at once: what somebody typed may itself hold a %1.
    if (text.contains(u"%2"))
        return text.arg(gap.subject, gap.reason);
    return text.contains(u"%1") ? text.arg(gap.subject) : text;
}

QString barText(DeliveryBar bar)
{
    return worded(barRows, bar);
}

} // namespace yichuang
