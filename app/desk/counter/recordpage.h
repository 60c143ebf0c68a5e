// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QWidget>

#include "casework/counterwork.h"
#include "casework/myrecord.h"
#include "desk/counter/recordmodel.h"
#include "desk/look/noticestrip.h"
#include "desk/look/tonelabel.h"

namespace yichuang {

/// 我的记录: what the ledger says the signed-in person did, of a day or a period; printed with Ctrl+P, disputed entry by
/// entry. Below it stands where the ledger ends, so that it can be written down and compared (TRUST B5).
class RecordPage : public QWidget
{
    Q_OBJECT

public:
    explicit RecordPage(CounterWork &work, QWidget *parent = nullptr);

public Q_SLOTS:
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void arrange();
    void connectWork();
    void connectKeys();
    void show(const QList<LedgerEvent> &events, const LedgerHead &head);
    void dispute();
    void sayWhoSeesWhat();

    CounterWork &m_work;
    MyRecord m_record;
    RecordModel m_entries;
    QDateEdit *m_fromEdit;
    QDateEdit *m_untilEdit;
    QPushButton *m_printButton;
    QPushButton *m_disputeButton;
    QLineEdit *m_reasonEdit;
    QTableView *m_entriesView;
    NoticeStrip *m_noticeStrip;
    ToneLabel *m_roleLabel;
    ToneLabel *m_headLabel;
};

} // namespace yichuang
