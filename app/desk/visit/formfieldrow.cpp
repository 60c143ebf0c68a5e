// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/formfieldrow.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include "desk/look/tonelabel.h"

namespace yichuang {

namespace {
// One width each, so that the fields stay aligned, px.
constexpr int labelWidth = 168;
constexpr int sourceWidth = 130;
} // namespace

FormFieldRow::FormFieldRow(const FormField &field, QGridLayout &layout, int row, QWidget *parent)
    : QObject(parent), m_field(field)
{
    if (field.kind == FieldKind::Choice)
        makeCombo(parent);
    else
        makeEdit(parent);
    auto *label = new QLabel(field.required ? tr("* %1").arg(field.label) : field.label, parent);
    label->setObjectName(field.key + QStringLiteral("Label"));
    label->setBuddy(editor());
    label->setWordWrap(true);
    label->setMinimumWidth(labelWidth);
    m_sourceLabel = new ToneLabel(parent);
    m_sourceLabel->setObjectName(field.key + QStringLiteral("SourceLabel"));
    m_sourceLabel->setFixedWidth(sourceWidth);
    m_sourceLabel->setWordWrap(true);
    layout.addWidget(label, row, 0);
    layout.addWidget(editor(), row, 1);
    layout.addWidget(m_sourceLabel, row, 2);
}

void FormFieldRow::makeEdit(QWidget *parent)
{
    m_edit = new QLineEdit(parent);
    m_edit->setObjectName(m_field.key + QStringLiteral("Edit"));
    m_edit->setAccessibleName(m_field.label);
    m_edit->setMaxLength(400);
    if (m_field.kind == FieldKind::Date)
        m_edit->setPlaceholderText(tr("yyyy-mm-dd"));
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { Q_EMIT edited(m_field.key); });
    connect(m_edit, &QLineEdit::returnPressed, this, &FormFieldRow::entered);
}

void FormFieldRow::makeCombo(QWidget *parent)
{
    m_combo = new QComboBox(parent);
    m_combo->setObjectName(m_field.key + QStringLiteral("Combo"));
    m_combo->setAccessibleName(m_field.label);
    m_combo->addItem(tr("Not chosen"), QString());
    for (const QuestionOption &option : m_field.options)
        m_combo->addItem(option.text, option.id);
    connect(m_combo, &QComboBox::activated, this, [this] { Q_EMIT edited(m_field.key); });
    m_combo->installEventFilter(this);
}

bool FormFieldRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_combo || event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    Q_EMIT entered();
    return true;
}

QWidget *FormFieldRow::editor() const
{
    return m_edit ? static_cast<QWidget *>(m_edit) : static_cast<QWidget *>(m_combo);
}

QString FormFieldRow::value() const
{
    return m_edit ? m_edit->text().trimmed() : m_combo->currentData().toString();
}

void FormFieldRow::display(const FormValue &value, const QString &fault)
{
    if (m_combo) {
        m_combo->setCurrentIndex(qMax(0, m_combo->findData(value.value)));
    } else if (!m_edit->isModified() && m_edit->text() != value.value) {
        m_edit->setText(value.value);
    }
    if (!fault.isEmpty())
        m_sourceLabel->say(Tone::Bad, toneText(Tone::Bad, fault));
    else if (value.value.isEmpty())
        m_sourceLabel->say(Tone::Quiet, {});
    else if (value.source == u"typed")
        m_sourceLabel->say(Tone::Quiet, tr("typed here"));
    else if (value.source.startsWith(u"agent"))
        m_sourceLabel->say(Tone::Exempt, tr("from the agent"));
    else
        m_sourceLabel->say(Tone::Exempt, tr("from the applicant"));
}

void FormFieldRow::settle()
{
    if (m_edit)
        m_edit->setModified(false);
}

void FormFieldRow::focus()
{
    editor()->setFocus();
}

} // namespace yichuang
