// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/formfieldrow.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include "desk/look/tonelabel.h"
#include "desk/visit/fieldchoices.h"
#include "desk/visit/referencefield.h"

namespace yichuang {

namespace {
// One width each, so that the fields stay aligned, px.
constexpr int labelWidth = 168;
constexpr int sourceWidth = 190;

/// Rows of the layout for each field: itself, and what else is said of it.
constexpr int layoutRows = 2;
} // namespace

FormFieldRow::FormFieldRow(const FormField &field, QGridLayout &layout, int row, QWidget *parent)
    : QObject(parent), m_field(field)
{
    if (field.kind == FieldKind::Choice)
        makeCombo(parent);
    else if (field.kind == FieldKind::Reference)
        makeReference(parent);
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
    m_choices = new FieldChoices(field.key, field.label, parent);
    const int line = row * layoutRows;
    layout.addWidget(label, line, 0);
    layout.addWidget(m_reference ? m_reference : editor(), line, 1);
    layout.addWidget(m_sourceLabel, line, 2);
    layout.addWidget(m_choices, line + 1, 1, 1, 2);
    editor()->installEventFilter(this);
    connect(m_choices, &FieldChoices::taken, this, [this](const QString &source) { Q_EMIT taken(m_field.key, source); });
    connect(m_choices, &FieldChoices::kept, this, [this](const QString &because) { Q_EMIT kept(m_field.key, because); });
    connect(m_choices, &FieldChoices::entered, this, &FormFieldRow::entered);
}

void FormFieldRow::makeEdit(QWidget *parent)
{
    m_edit = new QLineEdit(parent);
    dressEdit();
    connect(m_edit, &QLineEdit::returnPressed, this, &FormFieldRow::entered);
}

void FormFieldRow::makeReference(QWidget *parent)
{
    m_reference = new ReferenceField(m_field.key, m_field.label, parent);
    m_edit = m_reference->edit();
    dressEdit();
    connect(m_reference, &ReferenceField::picked, this, [this] { Q_EMIT edited(m_field.key); });
    connect(m_reference, &ReferenceField::unfolded, this, &FormFieldRow::unfolded);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        if (m_reference->mustBeLookedFor())
            m_reference->openPicker();
        else
            Q_EMIT entered();
    });
}

void FormFieldRow::dressEdit()
{
    m_edit->setObjectName(m_field.key + QStringLiteral("Edit"));
    m_edit->setAccessibleName(m_field.label);
    m_edit->setMaxLength(400);
    if (m_field.kind == FieldKind::Date)
        m_edit->setPlaceholderText(tr("yyyy-mm-dd"));
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { Q_EMIT edited(m_field.key); });
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
}

bool FormFieldRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *press = static_cast<QKeyEvent *>(event);
    const int key = press->key();
    if (press->modifiers() == (Qt::ControlModifier | Qt::AltModifier) && m_choices->act(key))
        return true;
    if (watched != m_combo)
        return false;
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
    if (m_reference)
        return m_reference->value();
    return m_edit ? m_edit->text().trimmed() : m_combo->currentData().toString();
}

QString FormFieldRow::reason() const
{
    return m_choices->reason();
}

QString FormFieldRow::textOf(const FormField &field, const QString &value)
{
    for (const QuestionOption &option : field.options) {
        if (option.id == value)
            return option.text;
    }
    return value;
}

void FormFieldRow::display(const FieldShown &shown)
{
    const FormValue &value = shown.value;
    if (m_combo) {
        m_combo->setCurrentIndex(qMax(0, m_combo->findData(value.value)));
    } else if (!m_edit->isModified() && m_edit->text() != value.value) {
        m_edit->setText(value.value);
    }
    if (m_reference)
        m_reference->display(shown.list, value.words);
    m_choices->display(shown.choices, shown.conflict, value.keptBecause);
    if (!shown.fault.isEmpty())
        m_sourceLabel->say(Tone::Bad, toneText(Tone::Bad, shown.fault));
    else if (value.value.isEmpty())
        m_sourceLabel->say(Tone::Quiet, {});
    else if (shown.stale)
        m_sourceLabel->say(Tone::Warn, toneText(Tone::Warn, shown.provenance));
    else
        m_sourceLabel->say(value.source == u"typed" ? Tone::Quiet : Tone::Exempt, shown.provenance);
}

void FormFieldRow::settle()
{
    if (m_edit)
        m_edit->setModified(false);
    m_choices->settle();
}

void FormFieldRow::focus()
{
    editor()->setFocus();
}

} // namespace yichuang
