// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QTimer>
#include <QWidget>

#include "casework/session.h"
#include "core/clock.h"
#include "desk/counter/outboxmodel.h"
#include "ports/casestore.h"
#include "ports/outbox.h"
#include "sync/synchealth.h"

namespace yichuang {

namespace Ui {
class SyncPage;
}

/// 同步: what waits for the city, what it did not confirm yet, and what needs a person. It never sends anything itself; the
/// engine does, on the two wishes it hands on.
class SyncPage : public QWidget
{
    Q_OBJECT

public:
    SyncPage(Outbox &outbox, CaseStore &cases, const Clock &clock, const Session &session, QWidget *parent = nullptr);
    ~SyncPage() override;

public Q_SLOTS:
    void setHealth(const yichuang::SyncHealth &health);
    void refresh();

Q_SIGNALS:
    void sendNowRequested();
    /// @param refused the city refused it: letting it go out again is a decision, and one for the ledger
    void releaseRequested(qint64 sequence, const yichuang::CaseId &caseId, bool refused);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectActions();
    void list(const QList<OutboxEntry> &entries, const QHash<CaseId, QString> &numbers);
    void describeHealth();
    void describeEntry();
    void retry();
    void sendAll();
    void copy();

    std::unique_ptr<Ui::SyncPage> m_ui;
    Outbox &m_outbox;
    CaseStore &m_cases;
    const Clock &m_clock;
    Session m_session;
    OutboxModel m_entries;
    SyncHealth m_health;
    QTimer m_tick;
    quint64 m_asked = 0; ///< only the answer to the last question is shown
};

} // namespace yichuang
