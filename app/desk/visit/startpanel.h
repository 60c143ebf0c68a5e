// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "casework/counterwork.h"
#include "desk/look/statuscolours.h"
#include "desk/visit/printorderlistmodel.h"
#include "desk/visit/visitlistmodel.h"

namespace yichuang {

namespace Ui {
class StartPanel;
}

/// Between two applicants: today's figures, parked and recovered visits, the last cases, and papers that still have to be
/// printed.
class StartPanel : public QWidget
{
    Q_OBJECT

public:
    explicit StartPanel(CounterWork &work, QWidget *parent = nullptr);
    ~StartPanel() override;

    /// Asks the stores again.
    void refresh();
    /// Puts the focus where Enter does the likeliest thing.
    void begin();
    void say(Tone tone, const QString &text);

    /// Asks whether the marked draft is to be discarded.
    void askDiscard();

Q_SIGNALS:
    void newVisitRequested();
    void visitChosen(const yichuang::CaseId &id);
    /// One of today's filed cases.
    void caseChosen(const yichuang::CaseId &id);

private:
    void loadDrafts();
    void showDrafts(const QList<CaseSummary> &drafts);
    void connectDiscard();
    void loadToday();
    void loadPapers();
    void printChosen(int row);

    std::unique_ptr<Ui::StartPanel> m_ui;
    CounterWork &m_work;
    VisitListModel m_drafts;
    VisitListModel m_recent;
    PrintOrderListModel m_papers;
};

} // namespace yichuang
