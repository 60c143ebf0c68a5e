// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QTableView>
#include <QWidget>

#include "casework/counterwork.h"
#include "casework/jottingkeeper.h"
#include "desk/cases/casequeuemodel.h"
#include "desk/cases/casequeuesource.h"
#include "desk/cases/caseview.h"
#include "desk/cases/outcomeinquiry.h"

namespace yichuang {

namespace Ui {
class ReviewPage;
}

/// 当日复核: the day's cases of all clerks on the left, those that need a person on the right, by deadline. A approves, R
/// returns with reasons; then the mark is on the next one that is still to be done.
class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPage(CounterWork &work, QWidget *parent = nullptr);
    ~ReviewPage() override;

public Q_SLOTS:
    void refresh();

private:
    void prepareTables();
    void connectLists();
    void connectKeys();
    void connectJottings();
    void connectInquiry();
    void askCases();
    [[nodiscard]] bool isListed(const CaseSummary &summary) const;
    void listCases(const QList<CaseSummary> &cases, bool more);
    void listNeeds(const QList<CaseSummary> &cases);
    void showCounts();
    void mark(QTableView *view, const CaseQueueModel &model, const CaseId &before);

    [[nodiscard]] bool viewing() const;
    [[nodiscard]] const CaseSummary *current() const;
    [[nodiscard]] CaseId nextUndone() const;
    [[nodiscard]] bool mayAct(const CaseSummary *summary);
    void openCase();
    void approve();
    void beginReturn();
    void send(const QList<Defect> &reasons);
    void goOn();
    void sayUnknown(const QString &text);
    void fail(const Error &error);
    void backToList();
    void describeActions();

    std::unique_ptr<Ui::ReviewPage> m_ui;
    CounterWork &m_work;
    CaseQueueModel m_cases;
    CaseQueueModel m_needs;
    CaseQueueSource m_source;
    CaseQueueSource m_needSource;
    JottingKeeper m_jottings;
    OutcomeInquiry m_inquiry; ///< whether the review was stored
    CaseView *m_caseView;
    QTableView *m_active;      ///< the list that had the focus last
    CaseSummary m_opened;      ///< what the case view shows
    CaseId m_next;             ///< where the mark goes once the lists are read anew
    bool m_busy = false;
    bool m_returnWanted = false; ///< R was pressed on a list: the panel opens with the case
};

} // namespace yichuang
