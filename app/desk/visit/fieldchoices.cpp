// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/fieldchoices.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "desk/look/tonelabel.h"

namespace yichuang {

FieldChoices::FieldChoices(const QString &key, const QString &label, QWidget *parent)
    : QWidget(parent),
      m_key(key),
      m_layout(new QVBoxLayout(this)),
      m_lead(new ToneLabel(this)),
      m_reasonEdit(new QLineEdit(this))
{
    setObjectName(key + QStringLiteral("Choices"));
    m_layout->setContentsMargins(0, 0, 0, 6);
    m_layout->setSpacing(4);
    m_lead->setObjectName(key + QStringLiteral("ChoicesLabel"));
    m_lead->setWordWrap(true);
    m_reasonEdit->setObjectName(key + QStringLiteral("ReasonEdit"));
    m_reasonEdit->setAccessibleName(tr("Why “%1” is kept").arg(label));
    m_reasonEdit->setPlaceholderText(tr("Why it is kept  Ctrl+Alt+0"));
    m_reasonEdit->setMaxLength(200);
    m_layout->addWidget(m_lead);
    m_layout->addWidget(m_reasonEdit);
    const auto handOver = [this] {
        m_reasonEdit->setModified(false);
        Q_EMIT kept(reason());
    };
    connect(m_reasonEdit, &QLineEdit::editingFinished, this, handOver);
    // The reason first: Enter leads on to what is missing after it.
    connect(m_reasonEdit, &QLineEdit::returnPressed, this, [this, handOver] {
        handOver();
        Q_EMIT entered();
    });
    hide();
}

void FieldChoices::build(const QList<FieldChoice> &choices)
{
    m_choices = choices;
    // What the clerk pressed is still on the stack: it goes once the event is over.
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    for (const FieldChoice &choice : choices) {
        const int number = int(m_buttons.size()) + 1;
        auto *button = new QPushButton(tr("%1  Ctrl+Alt+%2").arg(choice.text).arg(number), this);
        button->setObjectName(m_key + QStringLiteral("Choice%1Button").arg(number));
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoDefault(true);
        m_layout->insertWidget(number, button);
        connect(button, &QPushButton::clicked, this, [this, source = choice.source] { Q_EMIT taken(source); });
        m_buttons.append(button);
    }
    // The reason comes after what can be chosen.
    for (QPushButton *button : std::as_const(m_buttons))
        setTabOrder(button, m_reasonEdit);
}

void FieldChoices::display(const QList<FieldChoice> &choices, bool conflict, const QString &reason)
{
    if (choices != m_choices)
        build(choices);
    if (conflict && reason.isEmpty())
        m_lead->say(Tone::Bad, toneText(Tone::Bad, tr("Ask the applicant which is right: what is registered differs.")));
    else if (conflict)
        m_lead->say(Tone::Warn, toneText(Tone::Warn, tr("Kept, although what is registered differs.")));
    else
        m_lead->say(Tone::Quiet, tr("From before; ask the applicant whether it still holds."));
    m_reasonEdit->setVisible(conflict);
    if (!m_reasonEdit->isModified() && m_reasonEdit->text() != reason)
        m_reasonEdit->setText(reason);
    setVisible(!choices.isEmpty());
}

QString FieldChoices::reason() const
{
    return m_reasonEdit->text().trimmed();
}

void FieldChoices::settle()
{
    m_reasonEdit->setModified(false);
}

bool FieldChoices::act(int key)
{
    if (isHidden())
        return false;
    if (key == Qt::Key_0 && !m_reasonEdit->isHidden()) {
        m_reasonEdit->setFocus();
        return true;
    }
    const int index = key - Qt::Key_1;
    if (index < 0 || index >= m_choices.size())
        return false;
    Q_EMIT taken(m_choices.at(index).source);
    return true;
}

} // namespace yichuang
