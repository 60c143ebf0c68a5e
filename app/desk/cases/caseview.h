// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "casework/counterports.h"
#include "desk/cases/casehistorymodel.h"
#include "desk/cases/componenttable.h"
#include "desk/cases/holdpanel.h"
#include "desk/cases/latepanel.h"
#include "desk/cases/materialtablemodel.h"
#include "desk/cases/reviewpointmodel.h"
#include "desk/papers/pageviewer.h"

namespace yichuang {

class FactsReveal;
class WhyStrip;

namespace Ui {
class CaseView;
}

/// One filed case, for reading only: who and what (masked), materials with pages and decisions, periods, and everything
/// that happened to it. An auditor sees it without the pages, which cannot be masked.
class CaseView : public QWidget
{
    Q_OBJECT

public:
    CaseView(const CounterPorts &ports, const Session &session, QWidget *parent = nullptr);
    ~CaseView() override;

    /// Reads the case anew; opened() follows, or a sentence in the strip.
    void open(const CaseId &id);
    /// Nothing comes in for a case and nothing is being handed in; says which if not.
    [[nodiscard]] bool mayLeave();
    /// Null until a case has been read.
    [[nodiscard]] const CaseRecord *record() const { return m_record ? &*m_record : nullptr; }
    /// The mark in the list of materials; 0 when there is none.
    [[nodiscard]] int currentMaterialNumber() const;
    /// Id and name of the materials in the order they are numbered, from 1.
    [[nodiscard]] QList<Defect> materials() const;
    /// Keys that act while a list of this view has the focus are bound to these.
    [[nodiscard]] QList<QWidget *> lists() const;

Q_SIGNALS:
    void opened(const yichuang::CaseRecord &record);
    void closeRequested();
    /// What was promised was taken in.
    void materialHandedIn(const yichuang::CaseId &id);

private:
    void prepareTables();
    void display(const CaseRecord &record);
    void loadGuide(const CaseRecord &record);
    void loadHistory(const CaseId &id);
    void showMaterials(const Checklist &checklist);
    void showMaterial();
    /// Why the marked material was asked for, and how the dates were counted.
    void sayWhy();
    /// Why there is no page to be seen.
    [[nodiscard]] static QString withoutPages(const CaseMaterial *material);
    /// The pages that come in are of another case than the one that is shown.
    [[nodiscard]] bool comesForCaseBefore() const;
    [[nodiscard]] bool isShown(const CaseId &id) const { return m_record && m_record->id == id; }

    std::unique_ptr<Ui::CaseView> m_ui;
    CaseStore &m_cases;
    GuideStore &m_guides;
    Ledger &m_ledger;
    MaterialTableModel m_materials;
    ReviewPointModel m_points;
    CaseHistoryModel m_history;
    const bool m_showsPlain; ///< the role may see personal text, and so pages and what people said
    PageViewer *m_viewer;
    HoldPanel *m_holdPanel;
    WhyStrip *m_whyStrip;
    const CalendarInUse &m_calendar;
    const Clock &m_clock;
    LatePanel *m_latePanel;
    ComponentTable *m_components; ///< of a package
    std::optional<CaseRecord> m_record;
    CaseId m_wanted;
    std::unique_ptr<FactsReveal> m_facts; ///< last, so that it goes before the labels it writes on
};

} // namespace yichuang
