// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/formpanel.h"

#include <algorithm>

#include <QGridLayout>
#include <QShortcut>

#include "casework/formedits.h"
#include "desk/visit/fieldchoices.h"
#include "desk/visit/formfieldrow.h"
#include "desk/words/formwords.h"
#include "domain/checks/formclaims.h"
#include "domain/reference/referenceshelf.h"
#include "ui_formpanel.h"

namespace yichuang {

namespace {

/// What a value says to somebody: of a choice its option, of a code what it stands for.
QString textOf(const FormField &field, const QString &value, const SharedReferenceList &list)
{
    const QString words = list ? list->wordsOf(value) : QString();
    return words.isEmpty() ? FormFieldRow::textOf(field, value) : words;
}

} // namespace

FormPanel::FormPanel(Visit &visit, QWidget *parent)
    : StationPanel(parent), m_ui(std::make_unique<Ui::FormPanel>()), m_visit(visit)
{
    m_ui->setupUi(this);
    m_ui->proposalsButton->hide();
    connect(m_ui->proposalsButton, &QPushButton::clicked, this, [this] { takeProposals(m_visit); });
    auto *take = new QShortcut(Qt::CTRL | Qt::ALT | Qt::Key_P, this);
    take->setContext(Qt::WidgetWithChildrenShortcut);
    connect(take, &QShortcut::activated, this, [this] { takeProposals(m_visit); });
}

FormPanel::~FormPanel()
{
    // While the fields go, the focus leaves one, which would hand over what is typed to a panel that is half gone.
    for (const FormFieldRow *row : std::as_const(m_rows))
        disconnect(row, nullptr, this, nullptr);
}

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
        connect(row, &FormFieldRow::taken, this, &FormPanel::take);
        connect(row, &FormFieldRow::kept, this, &FormPanel::keep);
        // Where it stands is known once it has been laid out.
        connect(row, &FormFieldRow::unfolded, this, [this](QWidget *picker) { m_ui->fieldsArea->ensureWidgetVisible(picker); },
                Qt::QueuedConnection);
        connect(row, &FormFieldRow::entered, this, [this, row] {
            handOver(row->key(), row->value());
            Q_EMIT stepDone();
        });
    }
    layout->setRowStretch(layout->rowCount(), 1);
    m_ui->fieldsArea->setWidget(contents.release()); // deletes the fields of the guide before
}

QString FormPanel::faultOf(const QString &key) const
{
    const QList<Gap> &gaps = m_visit.report().gaps;
    const auto found = std::find_if(gaps.cbegin(), gaps.cend(), [&key](const Gap &gap) {
        return gap.station == Station::Form && gap.targetId == key && gap.kind == GapKind::FieldInvalid;
    });
    return found == gaps.cend() ? QString() : tr("Ask the applicant: not in the right form");
}

FieldShown FormPanel::shownOf(const FormField &field) const
{
    const CaseRecord &record = m_visit.record();
    const QDate today = m_visit.today();
    const int old = ageLimitOf(field);
    FieldShown shown;
    shown.value = record.form.value(field.key);
    shown.fault = faultOf(field.key);
    if (m_visit.lists() && field.kind == FieldKind::Reference)
        shown.list = m_visit.lists()->list(field.list);
    shown.provenance = FormWords::provenance(shown.value.source, shown.value.at, record, {today, old});
    shown.stale = isStale(shown.value.at, today, old) && shown.value.source != typedSource;
    const QList<FormClaim> registered = contradictions(shown.value);
    shown.conflict = !registered.isEmpty();
    // What was only said before is offered where nothing is said now.
    const bool offer = shown.conflict || shown.value.value.isEmpty();
    for (const FormClaim &claim : offer ? choices(shown.value) : QList<FormClaim>())
        shown.choices.append({claim.source, tr("%1 (%2)").arg(textOf(field, claim.value, shown.list),
                                                              FormWords::provenance(claim.source, claim.at, record, {today, old}))});
    return shown;
}

FormFieldRow *FormPanel::rowOf(const QString &key) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&key](const FormFieldRow *row) { return row->key() == key; });
    return found == m_rows.cend() ? nullptr : *found;
}

void FormPanel::showProposals()
{
    const QMap<QString, FormValue> &form = m_visit.record().form;
    const auto proposed = std::count_if(form.cbegin(), form.cend(), [](const FormValue &value) {
        return value.value.isEmpty() && std::any_of(value.claims.cbegin(), value.claims.cend(), [](const FormClaim &claim) {
                   return claim.source.startsWith(earlierSource);
               });
    });
    m_ui->proposalsButton->setVisible(proposed > 0);
    m_ui->proposalsButton->setText(tr("Take over %n field(s) from before  Ctrl+Alt+P", nullptr, int(proposed)));
}

void FormPanel::refresh()
{
    const QList<FormField> &fields = m_visit.report().checklist.form;
    if (fields != m_fields)
        build(fields);
    int filled = 0;
    for (FormFieldRow *row : std::as_const(m_rows)) {
        const FieldShown shown = shownOf(row->field());
        row->display(shown);
        filled += shown.value.value.isEmpty() ? 0 : 1;
    }
    showProposals();
    if (m_rows.isEmpty())
        m_ui->progressLabel->say(Tone::Quiet, tr("The fields follow from the item and the situation."));
    else
        m_ui->progressLabel->say(Tone::Quiet, tr("%1 of %2 filled").arg(filled).arg(m_rows.size()));
}

void FormPanel::take(const QString &key, const QString &source)
{
    if (FormFieldRow *row = rowOf(key)) {
        row->settle();
        row->focus();
    }
    takeClaim(m_visit, key, source);
}

void FormPanel::keep(const QString &key, const QString &because)
{
    if (because != m_visit.record().form.value(key).keptBecause)
        keepValue(m_visit, key, because);
}

void FormPanel::handOver(const QString &key, const QString &value)
{
    if (FormFieldRow *row = rowOf(key))
        row->settle();
    // A field that was only passed through keeps the source its value came from.
    if (value != m_visit.record().form.value(key).value)
        m_visit.setField(key, value);
}

void FormPanel::commit()
{
    // Read everything first: each value that is handed over shows the visit again, and with it the fields not yet read.
    struct Typed
    {
        QString key;
        QString value;
        QString reason;
    };
    QList<Typed> typed;
    for (const FormFieldRow *row : std::as_const(m_rows))
        typed.append({row->key(), row->value(), row->reason()});
    forgetTyped();
    for (const auto &[key, value, reason] : typed) {
        handOver(key, value);
        keep(key, reason);
    }
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
    if (FormFieldRow *row = rowOf(gap.targetId))
        return row->focus();
    begin();
}

} // namespace yichuang
