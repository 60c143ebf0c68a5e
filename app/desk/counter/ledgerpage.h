// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QTableView>
#include <QWidget>

#include "casework/counterwork.h"
#include "casework/readledger.h"
#include "desk/counter/ledgermodel.h"
#include "desk/look/noticestrip.h"
#include "desk/look/tonelabel.h"

namespace yichuang {

/// 审计: everything that was done at this counter, newest first, and the question whether the chain still holds. For an
/// auditor, who reads and changes nothing.
class LedgerPage : public QWidget
{
    Q_OBJECT

public:
    explicit LedgerPage(CounterWork &work, QWidget *parent = nullptr);

public Q_SLOTS:
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void arrange();
    void connectWork();
    void judge(const LedgerVerdict &verdict);

    ReadLedger m_ledger;
    LedgerModel m_entries;
    QTableView *m_entriesView;
    QPushButton *m_verifyButton;
    NoticeStrip *m_noticeStrip;
    ToneLabel *m_roleLabel;
    bool m_fresh = true; ///< the next answer begins the list anew
};

} // namespace yichuang
