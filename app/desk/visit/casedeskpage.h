// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "casework/counterwork.h"

namespace yichuang {

class CheckView;
class DecisionFlow;
class ReceiptView;
class StartPanel;
class VisitGuideBar;
class VisitPage;

namespace Ui {
class CaseDeskPage;
}

/// 收件台: between two applicants the start panel, then the visit, the check before a legal act, and the receipt.
class CaseDeskPage : public QWidget
{
    Q_OBJECT

public:
    explicit CaseDeskPage(CounterWork &work, QWidget *parent = nullptr);
    ~CaseDeskPage() override;

    /// Puts the focus to where the work begins, once the page stands in its window.
    void begin();
    void setOffline(bool offline);
    /// F2: parks what is open and starts a new visit.
    void newVisit();
    /// Opens a parked draft; the visit that is open is parked first.
    void openDraft(const CaseId &id);
    /// Opens the visit that a one-time notice was given in, or the case that came of it.
    void takeUpNotice(const CaseId &id);
    /// Looks for an item for the open visit, or for a new one.
    void searchItem(const QString &text);
    /// Parks the open visit; parked() follows, at once when there is none. On failure the desk stays as it is.
    void park();
    /// Asks in the visit that is open before something of it is lost.
    void ask(const QString &question, const QString &yes, const QString &no, const std::function<void()> &act);

Q_SIGNALS:
    void parked();
    /// A filed case is to be looked at.
    void caseChosen(const yichuang::CaseId &id);

private:
    void connectWork();
    void takeUp(const CaseId &id);
    void showView(QWidget *view);
    void showStart();
    void visitParked();
    void visitDiscarded();

    std::unique_ptr<Ui::CaseDeskPage> m_ui;
    CounterWork &m_work;
    StartPanel *m_start = nullptr;
    VisitPage *m_visitPage = nullptr;
    VisitGuideBar *m_guideBar = nullptr;
    CheckView *m_checkView = nullptr;
    ReceiptView *m_receiptView = nullptr;
    std::unique_ptr<DecisionFlow> m_flow;
    bool m_parkWhenPagesAreIn = false;
    std::function<void()> m_afterDiscard; ///< what waits for a visit that was given up for an earlier one
    std::function<void()> m_afterParking; ///< what waits for the open visit to be safe
};

} // namespace yichuang
