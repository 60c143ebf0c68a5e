// SPDX-License-Identifier: Apache-2.0
#include "desk/collection/collectorpanel.h"

#include <QShortcut>

#include "desk/look/statuscolours.h"
#include "desk/words/casewords.h"
#include "domain/identifiers/identifier.h"
#include "ui_collectorpanel.h"

namespace yichuang {

CollectorPanel::CollectorPanel(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::CollectorPanel>())
{
    m_ui->setupUi(this);
    for (const IdentityCheck check : {IdentityCheck::ShownInPerson, IdentityCheck::CardRead, IdentityCheck::SuishenCode})
        m_ui->verificationBox->addItem(CaseWords::identityCheck(check));
    connect(m_ui->selfButton, &QRadioButton::toggled, this, &CollectorPanel::arrange);
    // Not the buttons' own shortcuts: those act a tenth of a second late, in the middle of what is typed next.
    const QList<std::pair<Qt::Key, QRadioButton *>> choices{{Qt::Key_1, m_ui->selfButton}, {Qt::Key_2, m_ui->agentButton}};
    for (const auto &[key, button] : choices) {
        connect(button, &QRadioButton::clicked, this, &CollectorPanel::focusNumber);
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | key), this);
        connect(shortcut, &QShortcut::activated, button, &QRadioButton::click);
    }
    connect(m_ui->numberEdit, &QLineEdit::textChanged, this, [this] {
        judgeNumber();
        Q_EMIT edited();
    });
    for (QLineEdit *edit : {m_ui->nameEdit, m_ui->relationEdit})
        connect(edit, &QLineEdit::textChanged, this, &CollectorPanel::edited);
    connect(m_ui->numberEdit, &QLineEdit::returnPressed, this, [this] {
        if (m_ui->agentButton->isChecked())
            m_ui->nameEdit->setFocus();
        else
            Q_EMIT entered();
    });
    connect(m_ui->verificationBox, &QComboBox::activated, this, &CollectorPanel::edited);
    connect(m_ui->nameEdit, &QLineEdit::returnPressed, this, [this] { m_ui->relationEdit->setFocus(); });
    connect(m_ui->relationEdit, &QLineEdit::returnPressed, this, &CollectorPanel::entered);
}

CollectorPanel::~CollectorPanel() = default;

void CollectorPanel::begin(const CaseRecord &record, QDate today)
{
    m_applicant = record.applicant;
    m_today = today;
    m_ui->selfButton->setEnabled(!m_applicant.organisation);
    m_ui->selfButton->setToolTip(m_applicant.organisation ? tr("An organisation sends an agent.") : QString());
    (m_applicant.organisation ? m_ui->agentButton : m_ui->selfButton)->setChecked(true);
    for (QLineEdit *edit : {m_ui->numberEdit, m_ui->nameEdit, m_ui->relationEdit})
        edit->setText({}); // clear() could be undone, and bring back whoever stood here before
    m_ui->verificationBox->setCurrentIndex(0);
    arrange();
}

HandOver CollectorPanel::handOver() const
{
    HandOver handOver;
    handOver.isAgent = m_ui->agentButton->isChecked();
    handOver.collector.numberKind = kind();
    handOver.collector.number = normalisedIdentifier(kind(), m_ui->numberEdit->text());
    handOver.collector.name = handOver.isAgent ? m_ui->nameEdit->text().trimmed() : m_applicant.identity.name;
    if (handOver.isAgent)
        handOver.relation = m_ui->relationEdit->text().trimmed();
    handOver.verification = m_ui->verificationBox->currentText();
    return handOver;
}

bool CollectorPanel::hasNumber() const
{
    return !m_ui->numberEdit->text().trimmed().isEmpty();
}

QJsonObject CollectorPanel::typed() const
{
    QJsonObject fields;
    for (const QLineEdit *edit : {m_ui->numberEdit, m_ui->nameEdit, m_ui->relationEdit}) {
        if (!edit->text().isEmpty())
            fields.insert(edit->objectName(), edit->text());
    }
    if (!fields.isEmpty()) {
        fields.insert(QStringLiteral("agent"), m_ui->agentButton->isChecked());
        fields.insert(QStringLiteral("verification"), m_ui->verificationBox->currentIndex());
    }
    return fields;
}

void CollectorPanel::restore(const QJsonObject &typed)
{
    const bool agent = typed.value(u"agent").toBool() || m_applicant.organisation;
    (agent ? m_ui->agentButton : m_ui->selfButton)->setChecked(true);
    for (QLineEdit *edit : {m_ui->numberEdit, m_ui->nameEdit, m_ui->relationEdit})
        edit->setText(typed.value(edit->objectName()).toString());
    m_ui->verificationBox->setCurrentIndex(qBound(0, typed.value(u"verification").toInt(), m_ui->verificationBox->count() - 1));
    arrange();
}

void CollectorPanel::focusNumber()
{
    m_ui->numberEdit->selectAll();
    m_ui->numberEdit->setFocus();
}

IdentifierKind CollectorPanel::kind() const
{
    if (m_ui->selfButton->isChecked())
        return m_applicant.identity.numberKind;
    const std::optional<IdentifierKind> guessed = guessKind(m_ui->numberEdit->text());
    // A person collects: what looks like a credit code is a resident number with a slip of the hand.
    return guessed && *guessed != IdentifierKind::CreditCode ? *guessed : IdentifierKind::ResidentNumber;
}

void CollectorPanel::arrange()
{
    const bool agent = m_ui->agentButton->isChecked();
    for (QWidget *field : {static_cast<QWidget *>(m_ui->nameLabel), static_cast<QWidget *>(m_ui->nameEdit),
                           static_cast<QWidget *>(m_ui->relationLabel), static_cast<QWidget *>(m_ui->relationEdit)})
        field->setVisible(agent);
    judgeNumber();
    Q_EMIT edited();
}

void CollectorPanel::judgeNumber()
{
    if (!hasNumber()) {
        const QString wanted = m_ui->agentButton->isChecked() ? tr("The number of the person who collects")
                                                              : tr("The applicant's own number, from the document");
        return m_ui->numberRemarkLabel->say(Tone::Quiet, wanted);
    }
    const IdentifierCheck check = checkIdentifier(kind(), m_ui->numberEdit->text(), m_today);
    if (check.verdict == IdentifierVerdict::Valid)
        return m_ui->numberRemarkLabel->say(Tone::Good, toneText(Tone::Good, CaseWords::numberKind(kind())));
    const QString remark = check.reasons.isEmpty() ? QString() : CaseWords::numberRemark(check.reasons.constFirst());
    const Tone tone = check.verdict == IdentifierVerdict::Doubtful ? Tone::Warn : Tone::Bad;
    m_ui->numberRemarkLabel->say(tone, toneText(tone, remark));
}

} // namespace yichuang
