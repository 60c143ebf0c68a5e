// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/gappanel.h"

#include "desk/look/statusdelegate.h"
#include "ui_gappanel.h"

namespace yichuang {

namespace {
constexpr int stationRow = 30; // px
} // namespace

GapPanel::GapPanel(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::GapPanel>())
{
    m_ui->setupUi(this);
    m_ui->stationsView->setModel(&m_stations);
    m_ui->stationsView->setFixedHeight(m_stations.rowCount() * stationRow + 4);
    m_ui->gapsView->setModel(&m_gaps);
    m_ui->gapsView->setSpacing(1);
    for (QListView *view : {m_ui->stationsView, m_ui->gapsView})
        view->setItemDelegate(new StatusDelegate(view));
    const auto chooseStation = [this](const QModelIndex &index) {
        Q_EMIT stationChosen(StationListModel::stations().at(index.row()));
    };
    const auto chooseGap = [this](const QModelIndex &index) { Q_EMIT gapChosen(m_gaps.gaps().at(index.row())); };
    connect(m_ui->stationsView, &QListView::activated, this, chooseStation);
    connect(m_ui->stationsView, &QListView::clicked, this, chooseStation);
    connect(m_ui->gapsView, &QListView::activated, this, chooseGap);
    connect(m_ui->gapsView, &QListView::clicked, this, chooseGap);
}

GapPanel::~GapPanel() = default;

void GapPanel::display(const CheckReport &report, const CaseRecord &record)
{
    const int row = m_ui->gapsView->currentIndex().row();
    m_stations.show(report, record);
    m_gaps.show(report.gaps);
    if (!report.gaps.isEmpty())
        m_ui->gapsView->setCurrentIndex(m_gaps.index(qBound(0, row, int(report.gaps.size()) - 1)));
    m_ui->gapsLabel->setText(report.gaps.isEmpty() ? tr("Nothing is missing")
                                                   : tr("Still missing: %1").arg(report.gaps.size()));
}

void GapPanel::markStation(Station station)
{
    m_ui->stationsView->setCurrentIndex(m_stations.index(int(StationListModel::stations().indexOf(station))));
}

void GapPanel::focusGaps()
{
    m_ui->gapsView->setFocus();
}

} // namespace yichuang
