// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/casepaperview.h"

#include <QShortcut>

#include "casework/errortext.h"
#include "core/whenanswered.h"
#include "desk/look/tablelook.h"
#include "ui_casepaperview.h"

namespace yichuang {

CasePaperView::CasePaperView(IssuePaper &issue, PrintOrders &orders, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::CasePaperView>()),
      m_issue(issue),
      m_orders(orders)
{
    m_ui->setupUi(this);
    m_ui->papersView->setModel(&m_papers);
    dressTable(m_ui->papersView, {{int(CasePaperModel::Column::Ordered), 140}, {int(CasePaperModel::Column::State), 210}},
               int(CasePaperModel::Column::Paper));
    connect(m_ui->papersView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CasePaperView::showCurrent);
    connect(m_ui->papersView, &QTableView::activated, this, &CasePaperView::printCurrent);
    connect(m_ui->printButton, &QPushButton::clicked, this, &CasePaperView::printCurrent);
    connect(m_ui->backButton, &QPushButton::clicked, this, &CasePaperView::closeRequested);
    const QList<std::pair<QKeySequence, void (CasePaperView::*)()>> keys{
        {QKeySequence(Qt::Key_Escape), &CasePaperView::closeRequested},
        {QKeySequence(Qt::CTRL | Qt::Key_P), &CasePaperView::printCurrent}};
    for (const auto &[sequence, act] : keys) {
        auto *shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
    connect(&m_issue, &IssuePaper::shown, this, [this](const PrintOrder &order, const QByteArray &pdf) {
        if (isCurrent(order))
            m_ui->paperPane->setPaper(pdf);
    });
    connect(&m_issue, &IssuePaper::printed, this, [this](const PrintOrder &order) {
        if (order.caseId != m_caseId)
            return;
        m_ui->printLabel->say(Tone::Good, toneText(Tone::Good, tr("Printed.")));
        load(false);
    });
    connect(&m_issue, &IssuePaper::failed, this, [this](const PrintOrder &order, const Error &error) {
        if (order.caseId != m_caseId)
            return;
        m_ui->printLabel->say(Tone::Bad, toneText(Tone::Bad, errorText(error.code).paragraph()));
        load(false);
    });
}

CasePaperView::~CasePaperView() = default;

void CasePaperView::open(const CaseId &id)
{
    m_caseId = id;
    m_papers.show({});
    m_ui->noticeStrip->clear();
    m_ui->printLabel->say(Tone::Quiet, {});
    m_ui->paperPane->setPaper({});
    m_ui->papersView->setFocus();
    load(true);
}

void CasePaperView::load(bool first)
{
    whenAnswered(this, m_orders.ofCase(m_caseId), [this, first, id = m_caseId](const Result<QList<PrintOrder>> &orders) {
        if (id != m_caseId)
            return;
        if (!orders)
            return m_ui->noticeStrip->say(Tone::Bad, errorText(orders.error().code).paragraph());
        const int before = m_ui->papersView->currentIndex().row();
        m_papers.show(*orders);
        if (orders->isEmpty())
            m_ui->printLabel->say(Tone::Quiet, tr("No paper was ordered for this case."));
        else
            m_ui->papersView->selectRow(first || before < 0 ? m_papers.rowToDo() : before);
    });
}

const PrintOrder *CasePaperView::current() const
{
    return m_papers.orderAt(m_ui->papersView->currentIndex().row());
}

bool CasePaperView::isCurrent(const PrintOrder &order) const
{
    const PrintOrder *chosen = current();
    return chosen && chosen->id == order.id;
}

void CasePaperView::showCurrent()
{
    if (const PrintOrder *order = current())
        m_issue.show(*order);
}

void CasePaperView::printCurrent()
{
    if (const PrintOrder *order = current()) {
        m_ui->printLabel->say(Tone::Working, toneText(Tone::Working, tr("Printing …")));
        m_issue.print(*order);
    }
}

} // namespace yichuang
