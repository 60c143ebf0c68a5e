// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/personfields.h"

#include "desk/words/casewords.h"
#include "domain/identifiers/identifier.h"
#include "domain/identifiers/phone.h"
#include "ui_personfields.h"

namespace yichuang {

namespace {

constexpr int fullNumberLength = 18; ///< of a resident number and of a credit code

QString remarksOf(const IdentifierCheck &check)
{
    QStringList remarks;
    for (const IdentifierReason reason : check.reasons)
        remarks.append(CaseWords::numberRemark(reason));
    return remarks.join(QStringLiteral(" · "));
}

bool isOnlyTooShort(const IdentifierCheck &check)
{
    return check.reasons == QList{IdentifierReason::WrongLength} && check.normalised.size() < fullNumberLength;
}

} // namespace

PersonFields::PersonFields(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::PersonFields>())
{
    m_ui->setupUi(this);
    setWhose(NameOf::Person);
    sayPhone(Tone::Quiet, {});
    for (QLineEdit *edit : edits()) {
        connect(edit, &QLineEdit::editingFinished, this, &PersonFields::edited);
        connect(edit, &QLineEdit::returnPressed, this, &PersonFields::entered);
    }
    connect(m_ui->numberEdit, &QLineEdit::textChanged, this, [this] { judgeNumber(false); });
    connect(m_ui->numberEdit, &QLineEdit::textEdited, this, &PersonFields::numberTyped);
    connect(m_ui->numberEdit, &QLineEdit::editingFinished, this, [this] { judgeNumber(true); });
    connect(m_ui->phoneEdit, &QLineEdit::textChanged, this, [this] { judgePhone(false); });
    connect(m_ui->phoneEdit, &QLineEdit::editingFinished, this, [this] { judgePhone(true); });
    connect(m_ui->numberKindCombo, &QComboBox::activated, this, [this] {
        judgeNumber(true);
        Q_EMIT edited();
    });
}

PersonFields::~PersonFields() = default;

void PersonFields::setWhose(NameOf whose)
{
    const bool organisation = whose == NameOf::Organisation;
    const QSignalBlocker blocker(m_ui->numberKindCombo);
    if (m_ui->numberKindCombo->count() == 0 || whose != m_whose) {
        m_ui->numberKindCombo->clear();
        const QList<IdentifierKind> kinds =
            organisation ? QList{IdentifierKind::CreditCode}
                         : QList{IdentifierKind::ResidentNumber, IdentifierKind::PermanentResident,
                                 IdentifierKind::TravelPermit, IdentifierKind::ResidencePermit, IdentifierKind::Passport};
        for (const IdentifierKind offered : kinds)
            m_ui->numberKindCombo->addItem(CaseWords::numberKind(offered), int(offered));
    }
    m_whose = whose;
    m_ui->nameLabel->setText(organisation ? tr("Na&me of organisation") : tr("Na&me"));
    m_ui->numberLabel->setText(organisation ? tr("Credit &code") : tr("ID &number"));
    judgeNumber(true);
}

void PersonFields::setToday(QDate today)
{
    m_today = today;
}

QList<QLineEdit *> PersonFields::edits() const
{
    return {m_ui->numberEdit, m_ui->nameEdit, m_ui->phoneEdit, m_ui->addressEdit};
}

IdentifierKind PersonFields::kind() const
{
    return static_cast<IdentifierKind>(m_ui->numberKindCombo->currentData().toInt());
}

void PersonFields::display(const Person &person)
{
    const auto put = [](QLineEdit *edit, const QString &text) {
        // Also when another window has the focus meanwhile.
        if (!edit->isModified() && edit->text() != text)
            edit->setText(text);
    };
    const int row = m_ui->numberKindCombo->findData(int(person.numberKind));
    if (row >= 0)
        m_ui->numberKindCombo->setCurrentIndex(row);
    put(m_ui->numberEdit, person.number);
    put(m_ui->nameEdit, person.name);
    put(m_ui->phoneEdit, person.phone);
    put(m_ui->addressEdit, person.address);
    judgeNumber(!m_ui->numberEdit->hasFocus());
    judgePhone(!m_ui->phoneEdit->hasFocus());
}

Person PersonFields::person() const
{
    return Person{m_ui->nameEdit->text().trimmed(), kind(), m_ui->numberEdit->text().trimmed(),
                  m_ui->phoneEdit->text().trimmed(), m_ui->addressEdit->text().trimmed()};
}

void PersonFields::settle()
{
    for (QLineEdit *edit : edits())
        edit->setModified(false);
}

QList<QWidget *> PersonFields::tabChain() const
{
    return {m_ui->numberKindCombo, m_ui->numberEdit, m_ui->nameEdit, m_ui->phoneEdit, m_ui->addressEdit};
}

void PersonFields::focusNumber()
{
    m_ui->numberEdit->setFocus();
}

void PersonFields::focusName()
{
    m_ui->nameEdit->setFocus();
}

void PersonFields::focusPhone()
{
    m_ui->phoneEdit->setFocus();
}

void PersonFields::judgeNumber(bool finished)
{
    const QString text = m_ui->numberEdit->text();
    if (text.trimmed().isEmpty())
        return m_ui->numberVerdictLabel->say(Tone::Quiet, {});
    const IdentifierCheck check = checkIdentifier(kind(), text, m_today.isValid() ? m_today : QDate(2099, 12, 31));
    const QString remarks = remarksOf(check);
    if (check.verdict == IdentifierVerdict::Invalid) {
        if (!finished && isOnlyTooShort(check))
            return m_ui->numberVerdictLabel->say(Tone::Quiet, tr("%n character(s) so far", nullptr, int(check.normalised.size())));
        return m_ui->numberVerdictLabel->say(Tone::Bad, toneText(Tone::Bad, remarks));
    }
    if (check.verdict == IdentifierVerdict::Doubtful)
        return m_ui->numberVerdictLabel->say(Tone::Warn, toneText(Tone::Warn, remarks));
    QString good = check.birthDate ? tr("The number is valid · born %1").arg(check.birthDate->toString(Qt::ISODate))
                                   : tr("The number is valid");
    if (!remarks.isEmpty())
        good += QStringLiteral(" · ") + remarks;
    m_ui->numberVerdictLabel->say(Tone::Good, toneText(Tone::Good, good));
}

void PersonFields::judgePhone(bool finished)
{
    const QString text = m_ui->phoneEdit->text();
    if (text.trimmed().isEmpty() || !finished)
        return sayPhone(Tone::Quiet, {});
    const PhoneCheck check = checkPhone(text);
    if (check.verdict == IdentifierVerdict::Invalid)
        sayPhone(Tone::Bad, tr("This is no telephone number"));
    else if (check.verdict == IdentifierVerdict::Doubtful)
        sayPhone(Tone::Warn, tr("Without an area code other places cannot dial it"));
    else
        sayPhone(Tone::Quiet, {});
}

void PersonFields::sayPhone(Tone tone, const QString &text)
{
    m_ui->phoneVerdictLabel->setVisible(!text.isEmpty());
    m_ui->phoneVerdictLabel->say(tone, text.isEmpty() ? text : toneText(tone, text));
}

} // namespace yichuang
