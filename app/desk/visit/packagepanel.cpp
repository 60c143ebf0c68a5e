// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/packagepanel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "casework/formedits.h"
#include "desk/look/tonelabel.h"
#include "domain/checks/packagecheck.h"

namespace yichuang {

PackagePanel::PackagePanel(Visit &visit, QWidget *parent)
    : QWidget(parent),
      m_visit(visit),
      m_lead(new ToneLabel(this)),
      m_view(new ComponentTable(this)),
      m_reasonEdit(new QLineEdit(this))
{
    setObjectName(QStringLiteral("packagePanel"));
    m_lead->setObjectName(QStringLiteral("packageLabel"));
    m_lead->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("packageView"));
    m_reasonEdit->setObjectName(QStringLiteral("componentReasonEdit"));
    m_reasonEdit->setAccessibleName(tr("Why the marked item is not taken in"));
    m_reasonEdit->setPlaceholderText(tr("Why the marked item is not taken in; Enter refuses it"));
    m_reasonEdit->setMaxLength(200);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_lead);
    layout->addWidget(m_view);
    layout->addWidget(m_reasonEdit);
    m_view->installEventFilter(this);
    connect(m_reasonEdit, &QLineEdit::returnPressed, this, &PackagePanel::refuse);
    hide();
}

void PackagePanel::refresh()
{
    const CaseRecord &record = m_visit.record();
    m_view->show(record);
    setVisible(!record.components.isEmpty());
    if (record.components.isEmpty())
        return;
    const PackageSavings savings = packageSavings(m_visit.report().checklist, record);
    QString lead = tr("%n item(s) in one visit", nullptr, int(takenComponents(record).size())) + QStringLiteral(" · ")
                   + tr("%n paper(s) less to hand in", nullptr, savings.materials) + QStringLiteral(" · ")
                   + tr("%n field(s) less to fill", nullptr, savings.fields);
    lead += QStringLiteral(" · ") + tr("X refuses the marked item, Space takes it in");
    m_lead->say(Tone::Quiet, lead);
}

QString PackagePanel::target() const
{
    const CaseComponent *component = m_view->marked();
    return component ? component->id : QString();
}

void PackagePanel::mark(const QString &componentId)
{
    refresh(); // the list may not have been shown yet
    const QList<CaseComponent> &components = m_visit.record().components;
    for (int row = 0; row < components.size(); ++row) {
        if (components.at(row).id == componentId)
            m_view->selectRow(row);
    }
}

bool PackagePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    if (press->modifiers() != Qt::NoModifier)
        return false;
    if (press->key() == Qt::Key_X)
        m_reasonEdit->setFocus();
    else if (press->key() == Qt::Key_Space)
        takeIn();
    else
        return false;
    return true;
}

void PackagePanel::refuse()
{
    const CaseComponent *component = m_view->marked();
    const QString because = m_reasonEdit->text().trimmed();
    if (!component || because.isEmpty())
        return;
    const QString id = component->id;
    m_reasonEdit->clear();
    m_reasonEdit->setModified(false);
    m_view->setFocus();
    decideComponent(m_visit, id, because);
}

void PackagePanel::takeIn()
{
    if (const CaseComponent *component = m_view->marked())
        decideComponent(m_visit, QString(component->id), {});
}

} // namespace yichuang
