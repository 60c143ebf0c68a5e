// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "desk/visit/gaplistmodel.h"
#include "desk/visit/stationlistmodel.h"

namespace yichuang {

namespace Ui {
class GapPanel;
}

/// The stations of the visit and what is still missing. Enter on a line leads to its place.
class GapPanel : public QWidget
{
    Q_OBJECT

public:
    explicit GapPanel(QWidget *parent = nullptr);
    ~GapPanel() override;

    void display(const CheckReport &report, const CaseRecord &record);
    void markStation(Station station);
    void focusGaps();

Q_SIGNALS:
    void gapChosen(const yichuang::Gap &gap);
    void stationChosen(yichuang::Station station);

private:
    std::unique_ptr<Ui::GapPanel> m_ui;
    GapListModel m_gaps;
    StationListModel m_stations;
};

} // namespace yichuang
