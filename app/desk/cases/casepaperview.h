// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "casework/issuepaper.h"
#include "desk/cases/casepapermodel.h"

namespace yichuang {

namespace Ui {
class CasePaperView;
}

/// The papers of one case as they would be printed next, and the key that prints them. From the second copy on a paper is
/// marked 补打.
class CasePaperView : public QWidget
{
    Q_OBJECT

public:
    CasePaperView(IssuePaper &issue, PrintOrders &orders, QWidget *parent = nullptr);
    ~CasePaperView() override;

    void open(const CaseId &id);
    void printCurrent();

Q_SIGNALS:
    void closeRequested();

private:
    void load(bool first);
    void showCurrent();
    [[nodiscard]] const PrintOrder *current() const;
    [[nodiscard]] bool isCurrent(const PrintOrder &order) const;

    std::unique_ptr<Ui::CasePaperView> m_ui;
    IssuePaper &m_issue;
    PrintOrders &m_orders;
    CasePaperModel m_papers;
    CaseId m_caseId;
};

} // namespace yichuang
