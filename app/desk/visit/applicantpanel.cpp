// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/applicantpanel.h"

#include <QShortcut>

#include "desk/words/casewords.h"
#include "domain/identifiers/identifier.h"
#include "ui_applicantpanel.h"

namespace yichuang {

namespace {

void fillChecks(QComboBox *combo)
{
    for (const IdentityCheck check : {IdentityCheck::NotChecked, IdentityCheck::ShownInPerson, IdentityCheck::CardRead,
                                      IdentityCheck::SuishenCode})
        combo->addItem(CaseWords::identityCheck(check), int(check));
}

IdentityCheck chosenCheck(const QComboBox *combo)
{
    return static_cast<IdentityCheck>(combo->currentData().toInt());
}

void put(QLineEdit *edit, const QString &text)
{
    if (!edit->isModified() && edit->text() != text)
        edit->setText(text);
}

} // namespace

ApplicantPanel::ApplicantPanel(Visit &visit, const Clock &clock, QWidget *parent)
    : StationPanel(parent), m_ui(std::make_unique<Ui::ApplicantPanel>()), m_visit(visit), m_clock(clock)
{
    m_ui->setupUi(this);
    fillChecks(m_ui->identityCheckCombo);
    fillChecks(m_ui->agentCheckedCombo);
    for (PersonFields *fields : {m_ui->applicantFields, m_ui->agentFields}) {
        connect(fields, &PersonFields::edited, this, &ApplicantPanel::commit);
        connect(fields, &PersonFields::entered, this, [this] {
            commit();
            Q_EMIT stepDone();
        });
    }
    for (QLineEdit *edit : {m_ui->legalRepresentativeEdit, m_ui->powerOfAttorneyEdit}) {
        connect(edit, &QLineEdit::editingFinished, this, &ApplicantPanel::commit);
        connect(edit, &QLineEdit::returnPressed, this, [this] {
            commit();
            Q_EMIT stepDone();
        });
    }
    connect(m_ui->applicantFields, &PersonFields::numberTyped, this, &ApplicantPanel::adoptKindOf);
    connect(m_ui->organisationRadio, &QRadioButton::toggled, this, [this] {
        arrange();
        commit();
    });
    connect(m_ui->agentCheck, &QCheckBox::toggled, this, [this](bool on) {
        arrange();
        commit();
        if (on && !m_showing)
            m_ui->agentFields->focusNumber();
    });
    // A mnemonic clicks a tenth of a second later; what is typed by then would go astray.
    auto *agentKey = new QShortcut(Qt::ALT | Qt::Key_G, this);
    agentKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(agentKey, &QShortcut::activated, m_ui->agentCheck, &QCheckBox::toggle);
    connect(m_ui->identityCheckCombo, &QComboBox::activated, this, &ApplicantPanel::commit);
    connect(m_ui->agentCheckedCombo, &QComboBox::activated, this, &ApplicantPanel::commit);
    chainTabs();
    arrange();
}

ApplicantPanel::~ApplicantPanel() = default;

void ApplicantPanel::chainTabs()
{
    // Designer orders the fields of one form only; here two small forms stand between the fields of this one.
    const QList<QWidget *> chain = QList<QWidget *>{m_ui->personRadio, m_ui->organisationRadio}
                                   + m_ui->applicantFields->tabChain()
                                   + QList<QWidget *>{m_ui->legalRepresentativeEdit, m_ui->identityCheckCombo, m_ui->agentCheck}
                                   + m_ui->agentFields->tabChain()
                                   + QList<QWidget *>{m_ui->powerOfAttorneyEdit, m_ui->agentCheckedCombo};
    for (qsizetype step = 1; step < chain.size(); ++step)
        setTabOrder(chain.at(step - 1), chain.at(step));
}

void ApplicantPanel::arrange()
{
    const bool organisation = m_ui->organisationRadio->isChecked();
    m_ui->applicantFields->setWhose(organisation ? NameOf::Organisation : NameOf::Person);
    m_ui->legalRepresentativeLabel->setVisible(organisation);
    m_ui->legalRepresentativeEdit->setVisible(organisation);
    m_ui->agentFrame->setVisible(m_ui->agentCheck->isChecked());
}

void ApplicantPanel::adoptKindOf(const QString &number)
{
    const std::optional<IdentifierKind> guessed = guessKind(number);
    if (!guessed || checkIdentifier(*guessed, number, m_clock.today()).verdict != IdentifierVerdict::Valid)
        return;
    const bool organisation = *guessed == IdentifierKind::CreditCode;
    if (organisation != m_ui->organisationRadio->isChecked())
        (organisation ? m_ui->organisationRadio : m_ui->personRadio)->setChecked(true);
}

void ApplicantPanel::refresh()
{
    m_showing = true;
    const CaseRecord &record = m_visit.record();
    m_ui->applicantFields->setToday(m_clock.today());
    m_ui->agentFields->setToday(m_clock.today());
    (record.applicant.organisation ? m_ui->organisationRadio : m_ui->personRadio)->setChecked(true);
    m_ui->agentCheck->setChecked(record.agent.has_value());
    arrange();
    m_ui->applicantFields->display(record.applicant.identity);
    put(m_ui->legalRepresentativeEdit, record.applicant.legalRepresentative);
    m_ui->identityCheckCombo->setCurrentIndex(m_ui->identityCheckCombo->findData(int(record.applicant.checked)));
    const Agent agent = record.agent.value_or(Agent{});
    m_ui->agentFields->display(agent.identity);
    put(m_ui->powerOfAttorneyEdit, agent.powerOfAttorney);
    m_ui->agentCheckedCombo->setCurrentIndex(m_ui->agentCheckedCombo->findData(int(agent.checked)));
    m_showing = false;
}

Applicant ApplicantPanel::typedApplicant() const
{
    Applicant applicant;
    applicant.organisation = m_ui->organisationRadio->isChecked();
    applicant.identity = m_ui->applicantFields->person();
    if (applicant.organisation)
        applicant.legalRepresentative = m_ui->legalRepresentativeEdit->text().trimmed();
    applicant.checked = chosenCheck(m_ui->identityCheckCombo);
    return applicant;
}

std::optional<Agent> ApplicantPanel::typedAgent() const
{
    if (!m_ui->agentCheck->isChecked())
        return std::nullopt;
    return Agent{m_ui->agentFields->person(), m_ui->powerOfAttorneyEdit->text().trimmed(),
                 chosenCheck(m_ui->agentCheckedCombo)};
}

void ApplicantPanel::commit()
{
    if (m_showing || !m_visit.hasCase())
        return;
    const Applicant applicant = typedApplicant();
    const std::optional<Agent> agent = typedAgent();
    forgetTyped();
    m_visit.setApplicant(applicant);
    m_visit.setAgent(agent);
}

void ApplicantPanel::forgetTyped()
{
    m_ui->applicantFields->settle();
    m_ui->agentFields->settle();
    m_ui->legalRepresentativeEdit->setModified(false);
    m_ui->powerOfAttorneyEdit->setModified(false);
}

void ApplicantPanel::begin()
{
    m_ui->applicantFields->focusNumber();
}

void ApplicantPanel::goTo(const Gap &gap)
{
    switch (int(gap.kind)) {
    case int(GapKind::ApplicantNameMissing): return m_ui->applicantFields->focusName();
    case int(GapKind::LegalRepresentativeMissing): return m_ui->legalRepresentativeEdit->setFocus();
    case int(GapKind::PhoneInvalid): return m_ui->applicantFields->focusPhone();
    case int(GapKind::AgentNameMissing): return m_ui->agentFields->focusName();
    case int(GapKind::AgentNumberInvalid): return m_ui->agentFields->focusNumber();
    case int(GapKind::AgentPhoneInvalid): return m_ui->agentFields->focusPhone();
    case int(GapKind::PowerOfAttorneyMissing): return m_ui->powerOfAttorneyEdit->setFocus();
    default: return m_ui->applicantFields->focusNumber();
    }
}

} // namespace yichuang
