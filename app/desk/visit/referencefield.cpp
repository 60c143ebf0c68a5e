// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/referencefield.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "desk/look/tonelabel.h"
#include "desk/visit/referencepicker.h"

namespace yichuang {

ReferenceField::ReferenceField(const QString &key, const QString &label, QWidget *parent)
    : QWidget(parent),
      m_key(key),
      m_label(label),
      m_edit(new QLineEdit(this)),
      m_button(new QPushButton(tr("List  Alt+↓"), this)),
      m_wordsLabel(new ToneLabel(this)),
      m_layout(new QVBoxLayout(this))
{
    setObjectName(key + QStringLiteral("Reference"));
    m_button->setObjectName(key + QStringLiteral("ListButton"));
    m_button->setFocusPolicy(Qt::NoFocus);
    m_wordsLabel->setObjectName(key + QStringLiteral("WordsLabel"));
    m_wordsLabel->setWordWrap(true);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->addWidget(m_edit, 1);
    line->addWidget(m_button);
    m_layout->addLayout(line);
    m_layout->addWidget(m_wordsLabel);
    m_edit->installEventFilter(this);
    connect(m_button, &QPushButton::clicked, this, &ReferenceField::openPicker);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { describe({}); });
    describe({});
}

QString ReferenceField::value() const
{
    const QString typed = m_edit->text().trimmed();
    const quint32 node = m_list ? m_list->find(typed) : ReferenceList::none;
    return node == ReferenceList::none ? typed : m_list->code(node);
}

void ReferenceField::display(const SharedReferenceList &list, const QString &words)
{
    m_list = list;
    m_button->setEnabled(list != nullptr);
    describe(words);
}

void ReferenceField::describe(const QString &words)
{
    const QString typed = m_edit->text().trimmed();
    const QString known = m_list ? m_list->wordsOf(typed) : words;
    if (!known.isEmpty())
        m_wordsLabel->say(Tone::Plain, known);
    else if (!m_list)
        m_wordsLabel->say(Tone::Warn, toneText(Tone::Warn, tr("The code list is not on this computer: type the code.")));
    else if (typed.isEmpty())
        m_wordsLabel->say(Tone::Quiet, tr("Type the code, or Alt+↓ and a name"));
    else
        m_wordsLabel->say(Tone::Warn, toneText(Tone::Warn, tr("No such code; Enter looks for “%1”").arg(typed)));
}

bool ReferenceField::mustBeLookedFor() const
{
    const QString typed = m_edit->text().trimmed();
    return m_list && !typed.isEmpty() && m_list->find(typed) == ReferenceList::none;
}

void ReferenceField::openPicker()
{
    if (!m_list)
        return;
    if (!m_picker) {
        m_picker = new ReferencePicker(m_key, m_label, this);
        m_layout->addWidget(m_picker);
        connect(m_picker, &ReferencePicker::picked, this, [this](const QString &code) {
            m_edit->setText(code);
            m_edit->setModified(true);
            close();
            Q_EMIT picked();
        });
        connect(m_picker, &ReferencePicker::left, this, &ReferenceField::close);
    }
    const QString typed = m_edit->text().trimmed();
    m_picker->open(m_list, typed, mustBeLookedFor() ? typed : QString());
    Q_EMIT unfolded(m_picker);
}

void ReferenceField::close()
{
    m_edit->setFocus();
    describe({});
}

bool ReferenceField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    if (press->key() != Qt::Key_Down || press->modifiers() != Qt::AltModifier)
        return false;
    openPicker();
    return true;
}

} // namespace yichuang
