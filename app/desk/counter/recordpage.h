// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "casework/counterwork.h"
#include "casework/myrecord.h"
#include "desk/counter/ledgermodel.h"

namespace yichuang {

namespace Ui {
class RecordPage;
}

/// 我的记录: what the ledger says the signed-in person did, of a day or a period; printed with Ctrl+P, disputed entry by
/// entry. Below it stands where the ledger ends, so that it can be written down and compared (TRUST B5).
class RecordPage : public QWidget
{
    Q_OBJECT

public:
    explicit RecordPage(CounterWork &work, QWidget *parent = nullptr);
    ~RecordPage() override;

public Q_SLOTS:
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    /// A date stands whole, however large its letters are.
    void fitDates();
    void connectWork();
    void connectKeys();
    void show(const QList<LedgerEvent> &events, const LedgerHead &head);
    void dispute();
    void sayWhoSeesWhat();
    void fail(const Error &error);

    std::unique_ptr<Ui::RecordPage> m_ui;
    CounterWork &m_work;
    MyRecord m_record;
    LedgerModel m_entries;
};

} // namespace yichuang
