// SPDX-License-Identifier: Apache-2.0
#include "desk/words/casewords.h"

#include "casework/pagefindingtext.h"
#include "core/clock.h"
#include "domain/cases/casenumber.h"
#include "domain/guide/proofbase.h"

namespace yichuang {

QString CaseWords::station(Station station)
{
    switch (station) {
    case Station::Applicant: return tr("Applicant");
    case Station::Item: return tr("Service item");
    case Station::Questions: return tr("Situation");
    case Station::Materials: return tr("Materials");
    case Station::Form: return tr("Form");
    }
    return {};
}

QString CaseWords::acceptance(const MaterialRule &rule)
{
    switch (rule.acceptance) {
    case AcceptanceMode::Original: return tr("Original %1").arg(rule.copies);
    case AcceptanceMode::CheckOriginalKeepCopy: return tr("Original checked");
    case AcceptanceMode::OriginalAndCopy: return tr("Original, copy");
    case AcceptanceMode::Copy: return tr("Copy %1").arg(rule.copies);
    case AcceptanceMode::Electronic: return tr("Electronic file");
    case AcceptanceMode::Unstated: return tr("Not stated");
    }
    return {};
}

QString CaseWords::necessity(Necessity necessity)
{
    switch (necessity) {
    case Necessity::Required: return tr("Required");
    case Necessity::Optional: return tr("Optional");
    case Necessity::SupplementLater: return tr("May follow later");
    }
    return {};
}

QString CaseWords::obtained(Obtained obtained)
{
    switch (obtained) {
    case Obtained::Submitted: return tr("Submitted");
    case Obtained::ToBeFetched: return tr("To be fetched");
    case Obtained::Fetched: return tr("Exempt, fetched");
    case Obtained::Promised: return tr("To come later");
    case Obtained::Committed: return tr("By commitment");
    }
    return {};
}

QString CaseWords::verdict(PointVerdict verdict)
{
    switch (verdict) {
    case PointVerdict::Unticked: return tr("Not checked");
    case PointVerdict::Passed: return tr("Passed");
    case PointVerdict::Failed: return tr("Failed");
    case PointVerdict::NotApplicable: return tr("Not applicable");
    }
    return {};
}

QString CaseWords::verdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok: return tr("In order");
    case Verdict::Ask: return tr("Look");
    case Verdict::Fail: return tr("Not usable");
    }
    return {};
}

Tone CaseWords::tone(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok: return Tone::Good;
    case Verdict::Ask: return Tone::Warn;
    case Verdict::Fail: return Tone::Bad;
    }
    return Tone::Plain;
}

QString CaseWords::proof(const ReviewPoint &point)
{
    switch (proofBaseOf(point)) {
    case ProofBase::Seal: return tr("a red seal is on the page");
    case ProofBase::Validity: return tr("the day on the paper is in order");
    case ProofBase::Pages: return tr("every page was measured and is in order");
    case ProofBase::Reading: return tr("what was read was confirmed");
    case ProofBase::None:
    case ProofBase::Signature:
    case ProofBase::Unknown: break;
    }
    return {};
}

QString CaseWords::numberKind(IdentifierKind kind)
{
    switch (kind) {
    case IdentifierKind::ResidentNumber: return tr("Resident identity card");
    case IdentifierKind::CreditCode: return tr("Unified social credit code");
    case IdentifierKind::PermanentResident: return tr("Permanent residence card");
    case IdentifierKind::TravelPermit: return tr("Travel permit");
    case IdentifierKind::ResidencePermit: return tr("Residence permit");
    case IdentifierKind::Passport: return tr("Passport");
    case IdentifierKind::Mrz: return tr("Machine-readable zone");
    }
    return {};
}

QString CaseWords::revealReason(RevealReason reason)
{
    switch (reason) {
    case RevealReason::CompareDocument: return tr("To compare with a document that is shown");
    case RevealReason::ContactApplicant: return tr("To contact the applicant");
    case RevealReason::AnswerApplicant: return tr("To answer the applicant's question");
    case RevealReason::CorrectEntry: return tr("To look into an entry that seems wrong");
    }
    return {};
}

QString CaseWords::identityCheck(IdentityCheck check)
{
    switch (check) {
    case IdentityCheck::NotChecked: return tr("Not checked yet");
    case IdentityCheck::CardRead: return tr("Card reader");
    case IdentityCheck::SuishenCode: return tr("Suishen code");
    case IdentityCheck::ShownInPerson: return tr("Document shown in person");
    }
    return {};
}

QString CaseWords::numberRemark(IdentifierReason reason)
{
    switch (reason) {
    case IdentifierReason::Empty: return tr("No number yet");
    case IdentifierReason::WrongLength: return tr("The number of characters is wrong");
    case IdentifierReason::WrongCharacter: return tr("A character that such numbers never have");
    case IdentifierReason::WrongForm: return tr("Not in the form of such a number");
    case IdentifierReason::WrongCheckDigit: return tr("The check digit does not fit; read the number again");
    case IdentifierReason::WrongOrganisationCheck: return tr("The organisation code in it does not fit");
    case IdentifierReason::EarlyPilotCode: return tr("Looks like an early pilot code; verify and go on");
    case IdentifierReason::ImpossibleDate: return tr("The date in it does not exist");
    case IdentifierReason::FutureDate: return tr("The date in it is in the future");
    case IdentifierReason::ImplausibleAge: return tr("The age in it is not plausible");
    case IdentifierReason::WrongRegionForm: return tr("Begins with no region of China");
    case IdentifierReason::OldForm: return tr("An older form of the number");
    case IdentifierReason::Expired: return tr("The document has expired");
    }
    return {};
}

QString CaseWords::act(IntakeAct act)
{
    switch (act) {
    case IntakeAct::Receive: return tr("Receive and print the voucher");
    case IntakeAct::Accept: return tr("Accept and print the voucher");
    case IntakeAct::Correct: return tr("Notify once and print");
    case IntakeAct::Refuse: return tr("Do not accept and print");
    }
    return {};
}

QString CaseWords::state(CaseState state)
{
    switch (state) {
    case CaseState::Draft: return tr("Draft");
    case CaseState::Received: return tr("Received");
    case CaseState::Returned: return tr("Intake returned");
    case CaseState::Correction: return tr("To correct");
    case CaseState::Accepted: return tr("Accepted");
    case CaseState::NotAccepted: return tr("Not accepted");
    case CaseState::ReviewHandle: return tr("Being handled");
    case CaseState::ReviewCheck: return tr("Being checked");
    case CaseState::ReviewDecide: return tr("Being decided");
    case CaseState::Suspended: return tr("Special procedure");
    case CaseState::Extended: return tr("Extended");
    case CaseState::DecidedYes: return tr("Granted");
    case CaseState::DecidedNo: return tr("Not granted");
    case CaseState::Certified: return tr("Certificate made");
    case CaseState::Notified: return tr("To be collected");
    case CaseState::Delivered: return tr("Delivered");
    case CaseState::Withdrawn: return tr("Withdrawn");
    case CaseState::Terminated: return tr("Terminated");
    case CaseState::Archived: return tr("Archived");
    case CaseState::Void: return tr("Void");
    }
    return {};
}

QString CaseWords::paper(PaperKind kind)
{
    switch (kind) {
    case PaperKind::IntakeVoucher: return tr("Intake voucher");
    case PaperKind::AcceptanceVoucher: return tr("Acceptance voucher");
    case PaperKind::CorrectionNotice: return tr("One-time correction notice");
    case PaperKind::NonAcceptance: return tr("Notice of non-acceptance");
    case PaperKind::CollectionSlip: return tr("Collection slip");
    case PaperKind::PersonalRecord: return tr("Personal record");
    case PaperKind::OneTimeNotice: return tr("One-time notice");
    case PaperKind::SupplementPromise: return tr("Promise to supply a material later");
    case PaperKind::CommitmentLetter: return tr("Letter of commitment");
    case PaperKind::CorrectionsReceipt: return tr("Receipt for corrected materials");
    case PaperKind::SuggestionTable: return tr("Table of suggestions for guides");
    case PaperKind::SeparatorSheets: return tr("Separator sheets");
    case PaperKind::DeviceReport: return tr("Device report");
    case PaperKind::PurgeCertificate: return tr("Purge certificate");
    }
    return {};
}

QString CaseWords::role(Role role)
{
    switch (role) {
    case Role::Clerk: return tr("Counter clerk");
    case Role::Supervisor: return tr("Supervisor");
    case Role::Administrator: return tr("System administrator");
    case Role::Auditor: return tr("Auditor");
    }
    return {};
}

QString CaseWords::limit(const TimeLimit &limit)
{
    if (limit.days == 0)
        return tr("on the spot");
    return limit.unit == DayUnit::WorkingDays ? tr("%n working day(s)", nullptr, limit.days)
                                              : tr("%n calendar day(s)", nullptr, limit.days);
}

QString CaseWords::finding(const PageFinding &finding)
{
    if (finding.verdict == Verdict::Ok)
        return {};
    if (finding.check == PageCheck::PageCount)
        return pageFindingText(finding);
    return tr("Page %1: %2").arg(QString::number(finding.page), pageFindingText(finding));
}

QString CaseWords::dueDate(const DueDate &due)
{
    if (!due.date.isValid())
        return tr("Not counted at present");
    const QString date = due.date.toString(Qt::ISODate);
    return due.provisional ? tr("%1 (provisional: holidays are not published yet)").arg(date) : date;
}

QString CaseWords::openElsewhere(const OpenIntake &intake)
{
    const QString where = intake.hall.isEmpty() ? tr("counter %1").arg(intake.counterNo)
                                                : tr("centre %1, counter %2").arg(intake.hall, intake.counterNo);
    return tr("The same application is open already: %1, taken in at %2 on %3, %4. It is not taken in twice; whoever files "
              "another one says why before the act.")
        .arg(readableCaseNumber(intake.number), where, intake.receivedOn.toString(Qt::ISODate), state(intake.state));
}

QString CaseWords::timeOfDay(const QDateTime &moment)
{
    return atCounter(moment).toString(QStringLiteral("HH:mm:ss"));
}

} // namespace yichuang
