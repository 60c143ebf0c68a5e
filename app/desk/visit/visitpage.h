// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QTimer>
#include <QWidget>

#include "casework/counterwork.h"
#include "desk/look/statuscolours.h"
#include "desk/visit/placekeeper.h"

namespace yichuang {

class ApplicantPanel;
class ApplicantStrip;
class CameraView;
class FormPanel;
class ImportFlow;
class ItemPanel;
class MaterialsPanel;
class NoticeFlow;
class QuestionsPanel;
class ScanView;
class StationPanel;
class WhyFlow;
class WhyStrip;

namespace Ui {
class VisitPage;
}

/// The whole visit in one window: identify, find, ask, scan, check, fill, decide. No wizard: the left list says what is
/// missing and leads there; after every step the focus goes to the next missing thing by itself.
class VisitPage : public QWidget
{
    Q_OBJECT

public:
    explicit VisitPage(CounterWork &work, QWidget *parent = nullptr);
    ~VisitPage() override;

    /// A new visit was started.
    void begin();
    /// A draft was loaded: back to the very field, with what was typed there.
    void restore();
    /// Hands over everything that is typed; before the visit is parked or decided.
    void commit();
    void searchItem(const QString &text);
    /// Back from the check view: the focus returns to where it was.
    void comeBack();
    void say(Tone tone, const QString &text);
    /// Asks before something is lost; `act` is done on yes.
    void ask(const QString &question, const QString &yes, const QString &no, const std::function<void()> &act);

Q_SIGNALS:
    void actRequested(yichuang::IntakeAct act);
    void parkRequested();
    /// A visit in which the same applicant was told what to bring.
    void earlierVisitChosen(const yichuang::CaseId &id);
    /// A filed case of the same applicant, item and situation.
    void openCaseChosen(const yichuang::CaseId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void reset();
    void addStations();
    void connectPanels();
    void connectActions();
    void addKey(const QKeySequence &key, const std::function<void()> &act);
    void refresh();
    void describeActions();
    void rememberPlace();
    void followFocus(QWidget *now);
    void showStation(Station station);
    void goTo(const Gap &gap);
    void goOn();
    void request(IntakeAct act);
    void requestReceive();
    void undo();
    void redo();
    void confirmLook();
    void askDiscard();
    void describeUndo();
    [[nodiscard]] QString restoredLine(const CaseRecord &record) const;
    void passAll(const QString &materialId);
    void pagesTaken(const QString &materialId);
    void takePages(const std::function<void()> &how);
    void escape();
    [[nodiscard]] Station station() const;
    [[nodiscard]] QList<IntakeAct> lawfulActs() const;
    [[nodiscard]] QString gapLine() const;

    std::unique_ptr<Ui::VisitPage> m_ui;
    CounterWork &m_work;
    ApplicantPanel *m_applicant = nullptr;
    ItemPanel *m_item = nullptr;
    QuestionsPanel *m_questions = nullptr;
    MaterialsPanel *m_materials = nullptr;
    FormPanel *m_form = nullptr;
    ScanView *m_scan = nullptr;
    CameraView *m_camera = nullptr;
    ImportFlow *m_import = nullptr;
    WhyStrip *m_whyStrip = nullptr;
    WhyFlow *m_why = nullptr;
    ApplicantStrip *m_strip = nullptr;
    NoticeFlow *m_notice = nullptr;
    QList<StationPanel *> m_panels; ///< in the order of StationListModel::stations()
    PlaceKeeper m_place;
    QTimer m_minute;
    bool m_placeIsSettled = false; ///< false while a visit is being opened: the focus moves, but the clerk does not
};

} // namespace yichuang
