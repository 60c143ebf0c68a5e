// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/formpanel.h"

#include <algorithm>

#include <QGridLayout>

#include "desk/visit/formfieldrow.h"
#include "ui_formpanel.h"

namespace yichuang {

FormPanel::FormPanel(Visit &visit, QWidget *parent)
    : StationPanel(parent), m_ui(std::make_unique<Ui::FormPanel>()), m_visit(visit)
{
    m_ui->setupUi(this);
}

FormPanel::~FormPanel() = default;

void FormPanel::build(const QList<FormField> &fields)
{
    m_fields = fields;
    m_rows.clear();
    auto contents = std::make_unique<QWidget>();
    contents->setObjectName(QStringLiteral("fieldsContents"));
    auto *layout = new QGridLayout(contents.get());
    layout->setContentsMargins(0, 4, 8, 4);
    layout->setColumnStretch(1, 1);
    for (const FormField &field : fields) {
        auto *row = new FormFieldRow(field, *layout, int(m_rows.size()), contents.get());
        m_rows.append(row);
        connect(row, &FormFieldRow::edited, this, [this, row] { handOver(row->key(), row->value()); });
        connect(row, &FormFieldRow::entered, this, [this, row] {
            handOver(row->key(), row->value());
            Q_EMIT stepDone();
        });
    }
    layout->setRowStretch(int(m_rows.size()), 1);
    m_ui->fieldsArea->setWidget(contents.release()); // deletes the fields of the guide before
}

QString FormPanel::faultOf(const QString &key) const
{
    const QList<Gap> &gaps = m_visit.report().gaps;
    const auto found = std::find_if(gaps.cbegin(), gaps.cend(), [&key](const Gap &gap) {
        return gap.station == Station::Form && gap.targetId == key && gap.kind == GapKind::FieldInvalid;
    });
    return found == gaps.cend() ? QString() : tr("Not in the right form");
}

void FormPanel::refresh()
{
    const QList<FormField> &fields = m_visit.report().checklist.form;
    if (fields != m_fields)
        build(fields);
    int filled = 0;
    for (FormFieldRow *row : std::as_const(m_rows)) {
        const FormValue value = m_visit.record().form.value(row->key());
        row->display(value, faultOf(row->key()));
        filled += value.value.isEmpty() ? 0 : 1;
    }
    if (m_rows.isEmpty())
        m_ui->progressLabel->say(Tone::Quiet, tr("The fields follow from the item and the situation."));
    else
        m_ui->progressLabel->say(Tone::Quiet, tr("%1 of %2 filled").arg(filled).arg(m_rows.size()));
}

void FormPanel::handOver(const QString &key, const QString &value)
{
    for (FormFieldRow *row : std::as_const(m_rows)) {
        if (row->key() == key)
            row->settle();
    }
    // A field that was only passed through keeps the source its value came from.
    if (value != m_visit.record().form.value(key).value)
        m_visit.setField(key, value);
}

void FormPanel::commit()
{
    // Read everything first: each value that is handed over shows the visit again, and with it the fields not yet read.
    QList<std::pair<QString, QString>> typed;
    for (const FormFieldRow *row : std::as_const(m_rows))
        typed.append({row->key(), row->value()});
    forgetTyped();
    for (const auto &[key, value] : typed)
        handOver(key, value);
}

void FormPanel::forgetTyped()
{
    for (FormFieldRow *row : std::as_const(m_rows))
        row->settle();
}

void FormPanel::begin()
{
    if (!m_rows.isEmpty())
        m_rows.first()->focus();
}

void FormPanel::goTo(const Gap &gap)
{
    for (FormFieldRow *row : std::as_const(m_rows)) {
        if (row->key() == gap.targetId)
            return row->focus();
    }
    begin();
}

} // namespace yichuang
