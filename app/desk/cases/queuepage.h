// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "casework/counterwork.h"
#include "desk/cases/casepaperview.h"
#include "desk/cases/casequeuemodel.h"
#include "desk/cases/casequeuesource.h"
#include "desk/cases/caseview.h"
#include "desk/cases/correctionview.h"

namespace yichuang {

class GuideCorrectionPanel;
namespace Ui {
class QueuePage;
}

/// 办件队列: the cases of this counter's store, today's first, and the way to any of them.
class QueuePage : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePage(CounterWork &work, QWidget *parent = nullptr);
    ~QueuePage() override;

    /// Nothing comes in for a case that was filed and nothing is being handed in; says which if not, where it is.
    [[nodiscard]] bool mayLeave();

public Q_SLOTS:
    /// Reads the list and the counts anew; the marked case stays marked.
    void refresh();
    /// A sentence above the list, until it is closed.
    void tell(const QString &text);
    /// Looks through all cases: a number, the text of a receipt's QR, a name, the last four of an identity number.
    void search(const QString &text);
    /// Shows this case; Esc leads to the list.
    void show(const yichuang::CaseId &id);

Q_SIGNALS:
    /// Something was filed for it here.
    void caseMoved(const yichuang::CaseId &id);

private:
    void connectKeys();
    [[nodiscard]] CaseFilter filterOfChips() const;
    void list(const QList<CaseSummary> &cases, bool more);
    void showCounts();
    [[nodiscard]] CaseId currentCase() const;
    void openCase();
    void openPapers();
    void openCorrections();
    /// The guide of the case in the version it was taken in under: to be read element by element, and corrected (纠错).
    void openGuide();
    void describeCurrent();
    [[nodiscard]] bool waitsForCorrections() const;
    void backToList();

    std::unique_ptr<Ui::QueuePage> m_ui;
    CounterWork &m_work;
    CaseQueueModel m_cases;
    CaseQueueSource m_source;
    CaseView *m_caseView;
    GuideCorrectionPanel *m_guidePanel;
    CasePaperView *m_paperView;
    CorrectionView *m_correctionView;
    int m_limit;
};

} // namespace yichuang
