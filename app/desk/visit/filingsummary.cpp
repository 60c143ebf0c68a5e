// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/filingsummary.h"

#include <algorithm>

#include <QGuiApplication>

#include "core/log.h"
#include "desk/look/statuscolours.h"
#include "desk/words/casewords.h"
#include "desk/words/coverwords.h"
#include "desk/words/documentwords.h"
#include "domain/checks/formclaims.h"
#include "domain/checks/packagecheck.h"
#include "domain/identifiers/masking.h"

namespace yichuang {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::FilingSummary)
};

QString row(const QString &label, const QString &value)
{
    return QStringLiteral("<tr><td width='150'>%1</td><td><b>%2</b></td></tr>").arg(label.toHtmlEscaped(), value.toHtmlEscaped());
}

QString section(const QString &title, const QString &rows)
{
    return QStringLiteral("<h4>%1</h4><table cellspacing='0' cellpadding='3' width='100%'>%2</table>").arg(title.toHtmlEscaped(), rows);
}

/// Nothing forbids to file without it, but nobody shall overlook it.
QString identityRow(IdentityCheck check)
{
    const QString label = Words::tr("Identity checked by");
    if (check != IdentityCheck::NotChecked)
        return row(label, CaseWords::identityCheck(check));
    return QStringLiteral("<tr><td width='150'>%1</td><td><b><font color='%2'>%3</font></b></td></tr>")
        .arg(label.toHtmlEscaped(), toneColour(Tone::Warn, QGuiApplication::palette()).name(),
             toneText(Tone::Warn, CaseWords::identityCheck(check)).toHtmlEscaped());
}

QString personRows(const Person &person)
{
    const bool isPublic = person.numberKind == IdentifierKind::CreditCode;
    QString rows = row(CaseWords::numberKind(person.numberKind), isPublic ? person.number : maskedNumber(person.number));
    if (!person.phone.isEmpty())
        rows += row(Words::tr("Phone"), maskedPhone(person.phone));
    if (!person.address.isEmpty())
        rows += row(Words::tr("Address"), maskedAddress(person.address));
    return rows;
}

QString applicantSection(const CaseRecord &record)
{
    const Applicant &applicant = record.applicant;
    QString rows = row(Words::tr("Name"), applicant.identity.name) + personRows(applicant.identity);
    if (applicant.organisation)
        rows += row(Words::tr("Legal representative"), applicant.legalRepresentative);
    rows += identityRow(applicant.checked);
    QString text = section(Words::tr("Applicant"), rows);
    if (record.agent) {
        text += section(Words::tr("Agent"), row(Words::tr("Name"), record.agent->identity.name)
                                                + personRows(record.agent->identity)
                                                + row(Words::tr("Power of attorney"), record.agent->powerOfAttorney)
                                                + identityRow(record.agent->checked));
    }
    return text;
}

QString itemSection(const CaseRecord &record, const Guide &guide)
{
    QString rows = row(Words::tr("Service item"), record.itemName) + row(Words::tr("Department"), record.department);
    if (!record.situationName.isEmpty())
        rows += row(Words::tr("Situation"), record.situationName);
    rows += row(Words::tr("Guide version"), QString::number(guide.ref.version));
    return section(Words::tr("Item"), rows);
}

bool isExempted(const CaseMaterial &material)
{
    return material.obtained == Obtained::ToBeFetched || material.obtained == Obtained::Fetched;
}

QString obtainedText(const CaseMaterial &material)
{
    if (material.promise && material.promise->due.isValid() && material.obtained == Obtained::Promised)
        return Words::tr("%1, by %2").arg(CaseWords::obtained(material.obtained), material.promise->due.toString(Qt::ISODate));
    if (isExempted(material) || material.obtained == Obtained::Promised || material.obtained == Obtained::Committed)
        return CaseWords::obtained(material.obtained);
    if (material.files.isEmpty())
        return Words::tr("not handed in");
    const QString pages = Words::tr("%n page(s)", nullptr, material.pageCount());
    const QString document = DocumentWords::line(material);
    return document.isEmpty() ? pages : pages + QStringLiteral(" · ") + document;
}

/// What stands for the paper, or why it was asked for in spite of that.
QString exemptionRow(const CaseMaterial &material)
{
    const CoverWords::Standing standing = CoverWords::ofFiled(material);
    if (standing.text.isEmpty())
        return {};
    return QStringLiteral("<tr><td colspan='2'><font color='%1'>%2</font></td></tr>")
        .arg(toneColour(standing.tone, QGuiApplication::palette()).name(),
             toneText(standing.tone, standing.text).toHtmlEscaped());
}

QString materialsSection(const CaseRecord &record)
{
    QString rows;
    for (const CaseMaterial &material : record.materials) {
        rows += QStringLiteral("<tr><td>%1</td><td width='190'><b>%2</b></td></tr>")
                    .arg(material.name.toHtmlEscaped(), obtainedText(material).toHtmlEscaped());
        rows += exemptionRow(material);
    }
    if (rows.isEmpty())
        return {};
    const auto exempted = std::count_if(record.materials.cbegin(), record.materials.cend(), isExempted);
    const QString title = Words::tr("Materials");
    return section(exempted == 0 ? title : title + QStringLiteral(" · ") + Words::tr("exempt: %1").arg(exempted), rows);
}

QString defectsSection(const CaseRecord &record)
{
    QString rows;
    for (const Defect &defect : record.defects)
        rows += row(defect.material, defect.text);
    return rows.isEmpty() ? QString() : section(Words::tr("To be put right, all at once"), rows);
}

QString deadlinesSection(const CaseRecord &record)
{
    const CaseDeadlines &due = record.deadlines;
    QString rows = row(Words::tr("Answer due"), CaseWords::dueDate(due.noticeDue));
    if (due.correctionDue)
        rows += row(Words::tr("Correction due"), CaseWords::dueDate(*due.correctionDue));
    if (due.promisedDue)
        rows += row(Words::tr("Promised"), CaseWords::dueDate(*due.promisedDue));
    if (due.statutoryDue)
        rows += row(Words::tr("By law"), CaseWords::dueDate(*due.statutoryDue));
    return section(Words::tr("Periods"), rows);
}

/// Whether the field asks for that particular of somebody: "number", "phone", "address".
bool asksFor(const FormField &field, QStringView particular)
{
    return field.prefill.section(u'.', -1) == particular;
}

/// What the clerk chose, not how the guide calls it; and what was typed, as little of it as says that it is the right one.
QString shownValue(const FormField &field, const QString &value)
{
    for (const QuestionOption &option : field.options) {
        if (option.id == value)
            return option.text;
    }
    if (field.kind == FieldKind::CreditCode)
        return value; // public
    if (field.kind == FieldKind::ResidentNumber || asksFor(field, u"number"))
        return maskedNumber(value);
    if (field.kind == FieldKind::Phone || asksFor(field, u"phone"))
        return maskedPhone(value);
    // A number of somebody may stand in any text.
    return asksFor(field, u"address") ? maskedAddress(value) : redacted(value);
}

/// The items of a package, and what their sharing spares the applicant.
QString packageSection(const CaseRecord &record, const Guide &guide)
{
    if (record.components.isEmpty())
        return {};
    QString rows;
    for (const CaseComponent &component : record.components) {
        const bool refused = component.state == CaseState::NotAccepted;
        const QString what = refused ? Words::tr("not taken in: %1").arg(component.text) : component.department;
        rows += row(component.name, what);
    }
    const ApplicantFacts facts{record.applicant.organisation, record.agent.has_value()};
    if (Result<Checklist> checklist = resolveChecklist(guide, record.answers, facts)) {
        leaveOutRefused(*checklist, record);
        const PackageSavings savings = packageSavings(*checklist, record);
        rows += row(Words::tr("Spared"), Words::tr("%n paper(s) less to hand in", nullptr, savings.materials) + QStringLiteral(" · ")
                                             + Words::tr("%n field(s) less to fill", nullptr, savings.fields));
    }
    return section(Words::tr("Items of the package"), rows);
}

/// A value that a register contradicts is not filed without what the register says, and why it stands all the same.
QString standingText(const FormField &field, const FormValue &entry)
{
    const QString value = entry.words.isEmpty() ? shownValue(field, entry.value) : entry.words;
    const QList<FormClaim> registered = contradictions(entry);
    if (registered.isEmpty())
        return value;
    return Words::tr("%1 (registered: %2; kept because: %3)")
        .arg(value, shownValue(field, registered.constFirst().value), redacted(entry.keptBecause));
}

QString formSection(const CaseRecord &record, const Guide &guide)
{
    QString rows;
    for (const FormField &field : guide.form) {
        const FormValue entry = record.form.value(field.key);
        // Taken over from the applicant, it is above already; personal numbers are not repeated.
        const bool takenOver = !field.prefill.isEmpty() && entry.source == field.prefill;
        if (!entry.value.isEmpty() && !takenOver)
            rows += row(field.label, standingText(field, entry));
    }
    return rows.isEmpty() ? QString() : section(Words::tr("Form"), rows);
}

} // namespace

PaperKind paperOf(IntakeAct act)
{
    switch (act) {
    case IntakeAct::Receive: return PaperKind::IntakeVoucher;
    case IntakeAct::Accept: return PaperKind::AcceptanceVoucher;
    case IntakeAct::Correct: return PaperKind::CorrectionNotice;
    case IntakeAct::Refuse: return PaperKind::NonAcceptance;
    }
    return PaperKind::IntakeVoucher;
}

QString filingSummary(const CaseRecord &preview, const Guide &guide, IntakeAct act, bool offline)
{
    QString printed = row(Words::tr("Will be printed"), CaseWords::paper(paperOf(act)));
    const bool itemRefused = std::any_of(preview.components.cbegin(), preview.components.cend(), [](const CaseComponent &component) {
        return component.state == CaseState::NotAccepted;
    });
    if (itemRefused && act != IntakeAct::Refuse)
        printed += row(QString(), CaseWords::paper(PaperKind::NonAcceptance));
    const auto promised = [&preview](Obtained way) {
        return std::any_of(preview.materials.cbegin(), preview.materials.cend(), [way](const CaseMaterial &material) {
            return material.promise && material.obtained == way;
        });
    };
    if (act != IntakeAct::Refuse && promised(Obtained::Promised))
        printed += row(QString(), CaseWords::paper(PaperKind::SupplementPromise));
    if (act != IntakeAct::Refuse && promised(Obtained::Committed))
        printed += row(QString(), CaseWords::paper(PaperKind::CommitmentLetter));
    if (offline)
        printed += row(Words::tr("Line"), Words::tr("Offline: the case is kept here and sent by itself"));
    const QString left = itemSection(preview, guide) + packageSection(preview, guide) + applicantSection(preview) + formSection(preview, guide);
    const QString right = defectsSection(preview) + materialsSection(preview) + deadlinesSection(preview)
                          + section(Words::tr("Paper"), printed);
    return QStringLiteral("<table width='100%' cellspacing='12'><tr><td width='50%' valign='top'>%1</td><td width='50%' valign='top'>%2</td></tr></table>")
        .arg(left, right);
}

} // namespace yichuang
