// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/itempanel.h"

#include <algorithm>

#include <QKeyEvent>

#include "casework/errortext.h"
#include "desk/look/tablelook.h"
#include "desk/visit/packagepanel.h"
#include "desk/words/casewords.h"
#include "desk/words/guidewords.h"
#include "ui_itempanel.h"

namespace yichuang {

namespace {

constexpr qsizetype listedItems = 200; // nobody reads on; every further row costs time before the page is there

/// What stands beside an item in the list.
ItemRemark standingOf(const ItemChoice &choice, const GuideSummary &item)
{
    if (const auto lack = choice.lackOf(item))
        return {Tone::Bad, choice.consultsOnly(item) ? ItemPanel::tr("advice only") : GuideWords::lack(*lack)};
    if (choice.isNews(item.ref.id))
        return {Tone::Warn, ItemPanel::tr("guide changed, read first")};
    return {};
}

} // namespace

ItemPanel::ItemPanel(Visit &visit, FindItem &findItem, ItemChoice &choice, QWidget *parent)
    : StationPanel(parent), m_ui(std::make_unique<Ui::ItemPanel>()), m_visit(visit), m_findItem(findItem), m_choice(choice)
{
    m_ui->setupUi(this);
    m_ui->itemsView->setModel(&m_items);
    using Column = GuideListModel::Column;
    dressTable(m_ui->itemsView, {{int(Column::Department), 150}, {int(Column::Remark), 170}}, int(Column::Name));
    tellWhole(m_ui->itemsView);
    connectChoice();
    m_package = new PackagePanel(visit, this);
    m_ui->panelLayout->addWidget(m_package);
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
    m_found = items.mid(0, listedItems);
    describeItems();
    if (!items.isEmpty())
        m_ui->itemsView->selectRow(0);
    if (items.isEmpty() && !typed.trimmed().isEmpty()) {
        m_ui->answerLabel->say(Tone::Warn, toneText(Tone::Warn, tr("No item matches “%1”. Try an everyday word, fewer letters, "
                                                                   "or the initials of the pinyin.").arg(typed)));
    } else if (items.size() > m_found.size()) {
        m_ui->answerLabel->say(Tone::Quiet, tr("%n item(s), the first %1 of them listed; type to find the others", nullptr, int(items.size()))
                                                .arg(m_found.size()));
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
    m_choice.choose(id);
}

void ItemPanel::connectChoice()
{
    connect(&m_choice, &ItemChoice::refreshed, this, [this] {
        const int row = m_ui->itemsView->currentIndex().row();
        describeItems();
        m_ui->itemsView->selectRow(qMax(0, row));
    });
    connect(&m_choice, &ItemChoice::refused, this, [this](const Error &error) {
        m_choosing.clear();
        const int row = m_ui->itemsView->currentIndex().row();
        const QString why = row >= 0 && row < m_found.size() ? standingOf(m_choice, m_found.at(row)).text : QString();
        const QString sentence = errorText(error.code).paragraph();
        m_ui->answerLabel->say(Tone::Bad, why.isEmpty() ? sentence : tr("%1 (%2)").arg(sentence, why));
    });
    connect(&m_choice, &ItemChoice::mustRead, this, [this](const MustRead &reading) { showChanges(reading); });
    connect(m_ui->changesPanel, &GuideChangesPanel::confirmed, this, [this] {
        leaveChanges();
        m_choice.confirm();
    });
    connect(m_ui->changesPanel, &GuideChangesPanel::left, this, [this] {
        m_choosing.clear();
        m_choice.leave();
        leaveChanges();
    });
    m_ui->changesPanel->hide();
    m_choice.refresh();
}

void ItemPanel::describeItems()
{
    QList<ItemRemark> remarks;
    for (const GuideSummary &item : std::as_const(m_found))
        remarks.append(standingOf(m_choice, item));
    const bool silent = std::all_of(remarks.cbegin(), remarks.cend(), [](const ItemRemark &remark) { return remark.text.isEmpty(); });
    m_ui->itemsView->setColumnHidden(int(GuideListModel::Column::Remark), silent);
    m_items.show(m_found, remarks);
}

void ItemPanel::showChanges(const MustRead &reading)
{
    m_ui->changesPanel->show(reading, true);
    m_ui->itemsView->hide();
    m_ui->changesPanel->setVisible(true);
    m_ui->changesPanel->takeFocus();
}

void ItemPanel::leaveChanges()
{
    m_ui->changesPanel->hide();
    m_ui->itemsView->show();
    m_ui->itemSearchEdit->setFocus();
}

void ItemPanel::refresh()
{
    describeChosen();
    m_package->refresh();
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

QString ItemPanel::target() const
{
    return m_package->target();
}

void ItemPanel::restore(const DraftPlace &place)
{
    m_package->mark(place.targetId);
}

void ItemPanel::search(const QString &text)
{
    begin();
    m_ui->itemSearchEdit->setText(text);
}

} // namespace yichuang
