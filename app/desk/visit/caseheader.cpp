// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/caseheader.h"

#include "desk/cases/materialconclusion.h"
#include "desk/words/casewords.h"
#include "domain/identifiers/masking.h"
#include "ui_caseheader.h"

namespace yichuang {

CaseHeader::CaseHeader(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::CaseHeader>())
{
    m_ui->setupUi(this);
    m_ui->detailLabel->setTone(Tone::Quiet);
}

CaseHeader::~CaseHeader() = default;

void CaseHeader::display(const Visit &visit, const QDateTime &now)
{
    const CaseRecord &record = visit.record();
    const Person &person = record.applicant.identity;
    const NameOf whose = record.applicant.organisation ? NameOf::Organisation : NameOf::Person;
    QStringList title{person.name.isEmpty() ? tr("New visit") : maskedName(person.name, whose)};
    if (!record.itemName.isEmpty())
        title.append(record.itemName);
    m_ui->titleLabel->setText(title.join(QStringLiteral(" · ")));

    QStringList details;
    if (!record.situationName.isEmpty())
        details.append(tr("Situation: %1").arg(record.situationName));
    if (const Guide *guide = visit.guide()) {
        details.append(tr("guide v%1").arg(guide->ref.version));
        if (guide->statutory)
            details.append(tr("by law %1").arg(CaseWords::limit(*guide->statutory)));
        if (guide->promised)
            details.append(tr("promised %1").arg(CaseWords::limit(*guide->promised)));
    }
    const qint64 minutes = qMax<qint64>(0, record.openedAt.secsTo(now) / 60);
    details.append(tr("since %1 (%2 min)").arg(CaseWords::timeOfDay(record.openedAt).left(5)).arg(minutes));
    m_ui->detailLabel->setText(details.join(QStringLiteral(" · ")));
    displayCounts(visit);
}

void CaseHeader::displayCounts(const Visit &visit)
{
    const MaterialCounts counts = countMaterials(visit.report().checklist, visit.record());
    // A counter of nothing is quiet, so that the eye goes to the ones that matter.
    const auto say = [](ToneLabel *label, Tone tone, const QString &text, int count) {
        label->say(count > 0 ? tone : Tone::Quiet, toneText(tone, text));
    };
    say(m_ui->passedLabel, Tone::Good, tr("Passed %1").arg(counts.passed), counts.passed);
    say(m_ui->missingLabel, Tone::Working, tr("To do %1").arg(counts.missing), counts.missing);
    say(m_ui->failedLabel, Tone::Bad, tr("Failed %1").arg(counts.failed), counts.failed);
    QString exempt = tr("Exempt %1").arg(counts.exempt);
    if (counts.promised > 0)
        exempt += QStringLiteral(" · ") + tr("Promised %1").arg(counts.promised);
    say(m_ui->exemptLabel, Tone::Exempt, exempt, counts.exempt + counts.promised);
}

} // namespace yichuang
