// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/itempanel.h"

#include <QKeyEvent>

#include "casework/errortext.h"
#include "desk/look/tablelook.h"
#include "desk/words/casewords.h"
#include "ui_itempanel.h"

namespace yichuang {

ItemPanel::ItemPanel(Visit &visit, FindItem &findItem, QWidget *parent)
    : StationPanel(parent), m_ui(std::make_unique<Ui::ItemPanel>()), m_visit(visit), m_findItem(findItem)
{
    m_ui->setupUi(this);
    m_ui->itemsView->setModel(&m_items);
    dressTable(m_ui->itemsView, {{1, 220}}, 0);
    m_ui->itemSearchEdit->installEventFilter(this);
    connect(m_ui->itemSearchEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_chooseWhenFound = false;
        m_findItem.find(text);
    });
    connect(m_ui->itemSearchEdit, &QLineEdit::returnPressed, this, &ItemPanel::choose);
    connect(m_ui->itemsView, &QTableView::activated, this, &ItemPanel::choose);
    connect(m_ui->itemsView, &QTableView::clicked, this, &ItemPanel::choose);
    connect(&m_findItem, &FindItem::found, this, &ItemPanel::showFound);
    connect(&m_findItem, &FindItem::failed, this, [this](const Error &error) {
        m_ui->answerLabel->say(Tone::Bad, errorText(error.code).paragraph());
    });
}

ItemPanel::~ItemPanel() = default;

bool ItemPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->itemSearchEdit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_items.rowCount() > 0) {
            const int row = m_ui->itemsView->currentIndex().row() + step;
            m_ui->itemsView->selectRow(qBound(0, row, m_items.rowCount() - 1));
            return true;
        }
    }
    return StationPanel::eventFilter(watched, event);
}

void ItemPanel::showFound(const QString &typed, const QList<GuideSummary> &items)
{
    if (typed != m_ui->itemSearchEdit->text())
        return;
    m_listed = true;
    m_shownFor = typed;
    m_items.show(items);
    if (!items.isEmpty())
        m_ui->itemsView->selectRow(0);
    if (items.isEmpty() && !typed.trimmed().isEmpty()) {
        m_ui->answerLabel->say(Tone::Warn, toneText(Tone::Warn, tr("No item matches “%1”. Try an everyday word, fewer letters, "
                                                                   "or the initials of the pinyin.").arg(typed)));
    } else {
        m_ui->answerLabel->say(Tone::Quiet, tr("%n item(s) · ↑ ↓ to mark, Enter to choose", nullptr, int(items.size())));
    }
    if (m_chooseWhenFound) {
        m_chooseWhenFound = false;
        choose();
    }
}

void ItemPanel::choose()
{
    if (m_shownFor != m_ui->itemSearchEdit->text()) {
        m_chooseWhenFound = true;
        return;
    }
    const QString id = m_items.guideAt(m_ui->itemsView->currentIndex().row());
    if (id.isEmpty())
        return;
    if (m_visit.guide() && m_visit.guide()->ref.id == id)
        return Q_EMIT stepDone();
    m_choosing = id;
    m_visit.chooseItem(id);
}

void ItemPanel::refresh()
{
    describeChosen();
    if (!m_choosing.isEmpty() && m_visit.guide() && m_visit.guide()->ref.id == m_choosing) {
        m_choosing.clear();
        Q_EMIT stepDone();
    }
}

void ItemPanel::describeChosen()
{
    const Guide *guide = m_visit.guide();
    if (!guide)
        return m_ui->chosenLabel->say(Tone::Quiet, tr("No item is chosen yet."));
    QStringList facts{tr("Chosen: %1").arg(guide->taskName), guide->department,
                      tr("guide version %1").arg(guide->ref.version)};
    if (guide->statutory)
        facts.append(tr("by law %1").arg(CaseWords::limit(*guide->statutory)));
    if (guide->promised)
        facts.append(tr("promised %1").arg(CaseWords::limit(*guide->promised)));
    facts.append(guide->feeCharged ? tr("fee: %1").arg(guide->feeText) : tr("no fee"));
    m_ui->chosenLabel->say(Tone::Good, toneText(Tone::Good, facts.join(QStringLiteral(" · "))));
}

void ItemPanel::begin()
{
    m_ui->itemSearchEdit->setFocus();
    m_ui->itemSearchEdit->selectAll();
    if (!m_listed)
        m_findItem.find(m_ui->itemSearchEdit->text());
}

void ItemPanel::goTo(const Gap &)
{
    begin();
}

void ItemPanel::search(const QString &text)
{
    begin();
    m_ui->itemSearchEdit->setText(text);
}

} // namespace yichuang
