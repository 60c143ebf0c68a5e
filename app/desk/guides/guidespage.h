// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "casework/counterwork.h"
#include "desk/guides/guidecorrectionmodel.h"
#include "desk/guides/guidenewsmodel.h"
#include "sync/guidefollower.h"

namespace yichuang {

namespace Ui {
class GuidesPage;
}

/// 指南: what changed in the catalogue since this clerk last read it, item by item, to be confirmed with Enter (DOMAIN R95);
/// below, the corrections that were raised and what became of them, to be exported as a table (R102, R103).
class GuidesPage : public QWidget
{
    Q_OBJECT

public:
    explicit GuidesPage(CounterWork &work, QWidget *parent = nullptr);
    ~GuidesPage() override;

    /// How the catalogue stands against its source (R92).
    void setStanding(const CatalogueStanding &standing);

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    /// How many items are still to be read.
    void unread(int items);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectWork();
    void showNews();
    void showCurrent();
    void exportSheet();
    void writeSheet(const QString &path);

    std::unique_ptr<Ui::GuidesPage> m_ui;
    CounterWork &m_work;
    GuideNewsModel m_news;
    GuideCorrectionModel m_corrections;
};

} // namespace yichuang
