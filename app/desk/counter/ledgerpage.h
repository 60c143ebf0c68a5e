// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "casework/counterwork.h"
#include "casework/readledger.h"
#include "desk/counter/ledgermodel.h"

namespace yichuang {

namespace Ui {
class LedgerPage;
}

/// 审计: everything that was done at this counter, newest first, and the question whether the chain still holds. For an
/// auditor, who reads and changes nothing.
class LedgerPage : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerPage(CounterWork &work, QWidget *parent = nullptr);
    ~LedgerPage() override;

public Q_SLOTS:
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectWork();
    void judge(const LedgerVerdict &verdict);

    std::unique_ptr<Ui::LedgerPage> m_ui;
    ReadLedger m_ledger;
    LedgerModel m_entries;
    bool m_fresh = true; ///< the next answer begins the list anew
};

} // namespace yichuang
