// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/visitpage.h"

#include <algorithm>

#include <QApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>

#include "casework/gaptext.h"
#include "desk/look/passwordstrip.h"
#include "desk/look/whystrip.h"
#include "desk/visit/applicantpanel.h"
#include "desk/visit/applicantstrip.h"
#include "desk/visit/cameraview.h"
#include "desk/visit/formpanel.h"
#include "desk/visit/importflow.h"
#include "desk/visit/itempanel.h"
#include "desk/visit/materialspanel.h"
#include "desk/visit/noticeflow.h"
#include "desk/visit/questionspanel.h"
#include "desk/visit/readingspanel.h"
#include "desk/visit/savenotice.h"
#include "desk/visit/scanview.h"
#include "desk/visit/stationlistmodel.h"
#include "desk/visit/whyflow.h"
#include "desk/words/casewords.h"
#include "desk/words/draftwords.h"
#include "ui_visitpage.h"

namespace yichuang {

namespace {

constexpr int headerRefreshMs = 20'000;

} // namespace

VisitPage::VisitPage(CounterWork &work, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::VisitPage>()), m_work(work), m_place(this)
{
    m_ui->setupUi(this);
    addStations();
    connectPanels();
    connectActions();
    connect(&m_place, &PlaceKeeper::moved, this, &VisitPage::rememberPlace);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (m_work.visit.hasCase())
            m_ui->caseHeader->display(m_work.visit, m_work.ports.clock.now());
    });
    m_minute.start(headerRefreshMs);
    refresh();
}

VisitPage::~VisitPage() = default;

void VisitPage::addStations()
{
    m_applicant = new ApplicantPanel(m_work.visit, m_work.ports.clock, this);
    m_item = new ItemPanel(m_work.visit, m_work.findItem, m_work.choice, this);
    m_questions = new QuestionsPanel(m_work.visit, this);
    m_materials = new MaterialsPanel(m_work.visit, m_work.fetchCovers, m_work.particulars, this);
    m_materials->addReadings(new ReadingsPanel(m_work, this));
    m_form = new FormPanel(m_work.visit, this);
    m_scan = new ScanView(m_work.visit, m_work.sort, m_work.intake, m_work.ports.pages, m_work.ports.inspector, this);
    m_panels = {m_applicant, m_item, m_questions, m_materials, m_form};
    for (StationPanel *panel : std::as_const(m_panels))
        m_ui->stationsStack->addWidget(panel);
    m_ui->workLayout->addWidget(m_scan);
    m_strip = new ApplicantStrip(m_work, this);
    m_ui->visitLayout->insertWidget(m_ui->visitLayout->indexOf(m_ui->askStrip), m_strip);
    m_notice = new NoticeFlow(m_work, this);
    m_whyStrip = new WhyStrip(this);
    m_ui->visitLayout->insertWidget(m_ui->visitLayout->indexOf(m_ui->askStrip), m_whyStrip);
    m_why = new WhyFlow(m_work.visit, *m_questions, *m_materials, *m_whyStrip, this);
    m_scan->addPageKeys(m_materials->lists());
    m_camera = new CameraView(m_work, *m_scan, this);
    auto *password = new PasswordStrip(this);
    m_ui->visitLayout->insertWidget(m_ui->visitLayout->indexOf(m_ui->askStrip), password);
    m_import = new ImportFlow(m_work, *m_scan, *password, *this);
}

void VisitPage::connectPanels()
{
    connect(&m_work.visit, &Visit::changed, this, &VisitPage::refresh);
    new SaveNotice(m_work.visit, *m_ui->noticeStrip, this);
    for (StationPanel *panel : std::as_const(m_panels)) {
        // Queued, so that every panel shows the change before the focus goes on.
        connect(panel, &StationPanel::stepDone, this, &VisitPage::goOn, Qt::QueuedConnection);
    }
    connect(m_materials, &MaterialsPanel::materialSelected, m_scan, &ScanView::setMaterial);
    connect(m_materials, &MaterialsPanel::materialSelected, this, &VisitPage::rememberPlace);
    connect(m_materials, &MaterialsPanel::passAllRequested, this, &VisitPage::passAll);
    connect(m_materials, &MaterialsPanel::notice, this, &VisitPage::say);
    connect(m_scan, &ScanView::notice, this, &VisitPage::say);
    connect(m_import, &ImportFlow::said, this, &VisitPage::say);
    connect(m_import, &ImportFlow::aboutToImport, this, [this] { takePages([] {}); });
    connect(m_camera, &CameraView::pagesTaken, this, &VisitPage::pagesTaken);
    connect(&m_work.intake, &PageIntake::finished, this, &VisitPage::pagesTaken);
    connect(m_notice, &NoticeFlow::said, this, &VisitPage::say);
    connect(m_why, &WhyFlow::nothingMarked, this, [this](const QString &text) { say(Tone::Quiet, text); });
    connect(m_notice, &NoticeFlow::aboutToTell, this, &VisitPage::commit);
    connect(m_notice, &NoticeFlow::questionsOpen, this, &VisitPage::goOn);
    connect(m_notice, &NoticeFlow::correctionRequested, this, [this] { request(IntakeAct::Correct); });
    connect(m_strip, &ApplicantStrip::visitChosen, this, &VisitPage::earlierVisitChosen);
    connect(m_strip, &ApplicantStrip::caseChosen, this, &VisitPage::openCaseChosen);
    connect(m_ui->gapPanel, &GapPanel::gapChosen, this, &VisitPage::goTo);
    connect(m_ui->gapPanel, &GapPanel::stationChosen, this, [this](Station chosen) {
        showStation(chosen);
        m_panels.at(int(StationListModel::stations().indexOf(chosen)))->begin();
    });
}

void VisitPage::addKey(const QKeySequence &key, const std::function<void()> &act)
{
    auto *shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
}

void VisitPage::connectActions()
{
    for (QPushButton *button : {m_ui->parkButton, m_ui->undoButton, m_ui->refuseButton, m_ui->correctButton})
        button->setFocusPolicy(Qt::TabFocus);
    connect(m_ui->parkButton, &QPushButton::clicked, this, &VisitPage::parkRequested);
    connect(m_ui->undoButton, &QPushButton::clicked, this, &VisitPage::undo);
    connect(m_ui->refuseButton, &QPushButton::clicked, this, [this] { request(IntakeAct::Refuse); });
    connect(m_ui->correctButton, &QPushButton::clicked, this, [this] { m_notice->press(); });
    connect(m_ui->receiveButton, &QPushButton::clicked, this, &VisitPage::requestReceive);
    addKey(Qt::Key_F3, [this] { takePages([this] { m_scan->scan(); }); });
    addKey(Qt::SHIFT | Qt::Key_F3, [this] { takePages([this] { m_scan->scan(ScanSource::Feeder); }); });
    addKey(Qt::CTRL | Qt::Key_O, [this] { takePages([this] { m_scan->chooseFiles(); }); });
    addKey(QKeySequence::Paste, [this] { m_scan->pastePages() ? void() : m_import->paste(); });
    addKey(Qt::Key_F4, [this] { m_ui->gapPanel->focusGaps(); });
    addKey(Qt::Key_F6, [this] { Q_EMIT parkRequested(); });
    addKey(Qt::Key_F8, [this] { m_notice->press(); });
    addKey(Qt::SHIFT | Qt::Key_F8, [this] { m_notice->pressOther(); });
    addKey(Qt::CTRL | Qt::Key_F8, [this] { m_notice->printSeparators(); });
    addKey(Qt::Key_F9, [this] { requestReceive(); });
    addKey(Qt::Key_F11, [this] { m_why->ask(station()); });
    addKey(Qt::Key_F10, [this] { request(IntakeAct::Refuse); });
    addKey(Qt::SHIFT | Qt::Key_F6, [this] { askDiscard(); });
    addKey(Qt::Key_F7, [this] { confirmLook(); });
    addKey(QKeySequence::Undo, [this] { undo(); });
    addKey(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { redo(); });
    addKey(Qt::CTRL | Qt::Key_Y, [this] { redo(); });
    addKey(Qt::Key_Escape, [this] { escape(); });
    for (int index = 0; index < m_panels.size(); ++index) {
        addKey(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + index)), [this, index] {
            showStation(StationListModel::stations().at(index));
            m_panels.at(index)->begin();
        });
    }
}

void VisitPage::reset()
{
    m_placeIsSettled = false;
    m_ui->noticeStrip->clear();
    m_ui->askStrip->leave();
    m_whyStrip->leave();
    for (StationPanel *panel : std::as_const(m_panels))
        panel->forgetTyped();
    refresh();
}

void VisitPage::begin()
{
    reset();
    showStation(Station::Applicant);
    m_applicant->begin();
    m_placeIsSettled = true;
    rememberPlace();
}

void VisitPage::restore()
{
    const CaseRecord record = m_work.visit.record();
    reset();
    showStation(StationListModel::fromCode(record.place.station));
    m_materials->restore(record.place);
    m_item->restore(record.place);
    if (!m_place.restore(record.place))
        m_panels.at(m_ui->stationsStack->currentIndex())->begin();
    m_placeIsSettled = true;
    rememberPlace();
    say(Tone::Warn, restoredLine(record));
}

QString VisitPage::restoredLine(const CaseRecord &record) const
{
    const QString when = CaseWords::timeOfDay(record.changedAt);
    if (record.draft.unseen.isEmpty() && record.notice)
        return tr("Taken up where the applicant was told what to bring. F8 prints what is still missing.");
    if (record.draft.unseen.isEmpty())
        return tr("Restored to %1. Everything is as you left it.").arg(when);
    return tr("Restored to %1 after an interruption. Look at each marked station and confirm it with F7; until then "
              "nothing can be decided.").arg(when);
}

void VisitPage::confirmLook()
{
    commit();
    const Station here = station();
    const QList<Station> unseen = m_work.visit.record().draft.unseen;
    if (!unseen.contains(here))
        return say(Tone::Quiet, unseen.isEmpty() ? tr("Nothing has to be looked at again.")
                                                 : tr("This station holds nothing to look at; go on to %1.")
                                                       .arg(CaseWords::station(unseen.first())));
    m_work.visit.lookedAt(here);
    const QList<Station> left = m_work.visit.record().draft.unseen;
    if (left.isEmpty()) {
        say(Tone::Good, tr("Everything was looked at. The case can be decided."));
        return goOn();
    }
    showStation(left.first());
    m_panels.at(int(StationListModel::stations().indexOf(left.first())))->begin();
    say(Tone::Warn, tr("Looked at: %1. Next: %2, then F7.").arg(CaseWords::station(here), CaseWords::station(left.first())));
}

void VisitPage::ask(const QString &question, const QString &yes, const QString &no, const std::function<void()> &act)
{
    m_ui->askStrip->ask(question, yes, no, act);
}

void VisitPage::askDiscard()
{
    if (!m_work.mayLeaveVisit())
        return say(Tone::Warn, tr("Pages are still coming in. Discard the draft when they are all here."));
    commit();
    ask(DraftWords::discardQuestion(m_work.visit.record()), tr("Discard for good"), tr("Keep it  Esc"),
        [this] { m_work.visit.discard(); });
}

void VisitPage::commit()
{
    // What an input method still composes is typed already for whoever typed it.
    QGuiApplication::inputMethod()->commit();
    for (StationPanel *panel : std::as_const(m_panels))
        panel->commit();
}

void VisitPage::searchItem(const QString &text)
{
    showStation(Station::Item);
    m_item->search(text);
}

void VisitPage::comeBack()
{
    if (!m_place.restore(m_work.visit.record().place))
        goOn();
}

void VisitPage::say(Tone tone, const QString &text)
{
    m_ui->noticeStrip->say(tone, text);
}

void VisitPage::refresh()
{
    for (StationPanel *panel : std::as_const(m_panels))
        panel->refresh();
    if (m_scan->material() != m_materials->currentMaterial())
        m_scan->setMaterial(m_materials->currentMaterial());
    else
        m_scan->refresh();
    m_ui->caseHeader->display(m_work.visit, m_work.ports.clock.now());
    m_ui->gapPanel->display(m_work.visit.report(), m_work.visit.record());
    m_ui->gapPanel->markStation(station());
    m_strip->refresh();
    describeActions();
}

QList<IntakeAct> VisitPage::lawfulActs() const
{
    const Guide *guide = m_work.visit.guide();
    return guide ? DecideCase::lawfulActs(*guide, m_work.visit.report()) : QList<IntakeAct>{};
}

QString VisitPage::gapLine() const
{
    const QList<Gap> &gaps = m_work.visit.report().gaps;
    if (gaps.isEmpty())
        return tr("Everything is there. F9 receives the case.");
    return tr("%1 missing: %2").arg(gaps.size()).arg(gapText(gaps.first()));
}

void VisitPage::describeActions()
{
    const QList<IntakeAct> acts = lawfulActs();
    const bool complete = acts.contains(IntakeAct::Receive) || acts.contains(IntakeAct::Accept);
    const Guide *guide = m_work.visit.guide();
    m_ui->receiveButton->setEnabled(complete);
    m_ui->receiveButton->setText(guide && guide->flags.acceptOnIntake ? tr("Accept and print  F9") : tr("Receive and print  F9"));
    m_ui->receiveButton->setToolTip(complete ? QString() : gapLine());
    m_notice->describe(*m_ui->correctButton, acts.contains(IntakeAct::Correct));
    m_ui->refuseButton->setEnabled(acts.contains(IntakeAct::Refuse));
    describeUndo();
    m_ui->gapLabel->say(complete ? Tone::Good : Tone::Quiet, complete ? toneText(Tone::Good, gapLine()) : gapLine());
    m_ui->gapLabel->setToolTip(gapLine());
}

void VisitPage::describeUndo()
{
    const std::optional<DraftDeed> undoable = m_work.visit.undoable();
    const std::optional<DraftDeed> redoable = m_work.visit.redoable();
    QStringList lines;
    if (undoable)
        lines.append(tr("Undo: %1").arg(DraftWords::deed(*undoable)));
    if (redoable)
        lines.append(tr("Ctrl+Shift+Z does again: %1").arg(DraftWords::deed(*redoable)));
    m_ui->undoButton->setEnabled(undoable.has_value());
    m_ui->undoButton->setToolTip(lines.join(u'\n'));
    m_ui->undoButton->setAccessibleDescription(lines.join(u'\n'));
}

Station VisitPage::station() const
{
    return StationListModel::stations().at(qMax(0, m_ui->stationsStack->currentIndex()));
}

void VisitPage::showStation(Station wanted)
{
    m_ui->stationsStack->setCurrentIndex(int(StationListModel::stations().indexOf(wanted)));
    m_ui->gapPanel->markStation(wanted);
}

void VisitPage::rememberPlace()
{
    if (!m_placeIsSettled || !m_work.visit.hasCase())
        return;
    DraftPlace place = m_place.place();
    place.station = StationListModel::code(station());
    place.materialId = m_materials->currentMaterial();
    place.targetId = station() == Station::Item ? m_item->target() : m_materials->target();
    m_work.visit.setPlace(place);
}

void VisitPage::followFocus(QWidget *now)
{
    if (qobject_cast<QLineEdit *>(now) && isAncestorOf(now))
        now->installEventFilter(this);
}

bool VisitPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // A text field claims Ctrl+Z even when it has nothing to undo; then the key belongs to the case.
        const auto *edit = qobject_cast<QLineEdit *>(watched);
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool nothingToUndo = edit && key->matches(QKeySequence::Undo) && !edit->isUndoAvailable();
        const bool nothingToRedo = edit && key->matches(QKeySequence::Redo) && !edit->isRedoAvailable();
        if (nothingToUndo || nothingToRedo) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void VisitPage::goTo(const Gap &gap)
{
    showStation(gap.station);
    m_panels.at(int(StationListModel::stations().indexOf(gap.station)))->goTo(gap);
}

void VisitPage::goOn()
{
    if (!m_work.visit.hasCase() || m_strip->offer())
        return;
    const QList<Gap> &gaps = m_work.visit.report().gaps;
    // What failed is a result, not something left to do.
    const auto leftFrom = [&gaps](Station from) {
        return std::find_if(gaps.cbegin(), gaps.cend(), [from](const Gap &gap) {
            return gap.station >= from && gap.kind != GapKind::PointFailed && gap.kind != GapKind::NotLookedAt;
        });
    };
    auto next = leftFrom(station());
    if (next == gaps.cend())
        next = leftFrom(Station::Applicant);
    if (next != gaps.cend())
        return goTo(*next);
    const QList<Station> unseen = m_work.visit.record().draft.unseen;
    if (!unseen.isEmpty() && unseen.contains(station()))
        return; // what is on the screen is what has to be looked at
    if (!unseen.isEmpty())
        return goTo(gaps.first());
    if (gaps.isEmpty())
        m_ui->receiveButton->setFocus();
    else
        m_ui->correctButton->setFocus();
}

void VisitPage::requestReceive()
{
    const Guide *guide = m_work.visit.guide();
    request(guide && guide->flags.acceptOnIntake ? IntakeAct::Accept : IntakeAct::Receive);
}

void VisitPage::request(IntakeAct act)
{
    commit();
    if (!m_work.mayLeaveVisit())
        return say(Tone::Warn, tr("Pages are still coming in. The act is possible when they are all here."));
    if (lawfulActs().contains(act)) {
        m_ui->noticeStrip->clear();
        return Q_EMIT actRequested(act);
    }
    if (!m_work.visit.record().draft.unseen.isEmpty()) {
        say(Tone::Warn, tr("This draft came back after an interruption. Look at each marked station and confirm it with F7 first."));
        return goOn();
    }
    if (m_work.visit.report().gaps.isEmpty())
        return say(Tone::Good, tr("Nothing has to be put right; F9 receives the case."));
    if (act == IntakeAct::Correct)
        say(Tone::Warn, tr("One notice must tell everything: look at every material first."));
    else if (act == IntakeAct::Refuse)
        say(Tone::Warn, tr("First say who applies for what."));
    goOn();
    m_ui->gapLabel->say(Tone::Bad, toneText(Tone::Bad, gapLine()));
}

void VisitPage::undo()
{
    for (StationPanel *panel : std::as_const(m_panels))
        panel->forgetTyped();
    m_work.visit.undo();
}

void VisitPage::redo()
{
    for (StationPanel *panel : std::as_const(m_panels))
        panel->forgetTyped();
    m_work.visit.redo();
}

void VisitPage::passAll(const QString &materialId)
{
    if (!m_scan->everyPageShown()) {
        say(Tone::Warn, tr("Look at every page first; this one was not shown yet."));
        return m_scan->showFirstUnseen();
    }
    m_work.visit.passAllPoints(materialId);
    m_materials->goOn();
}

void VisitPage::takePages(const std::function<void()> &how)
{
    m_ui->noticeStrip->clear(); // what was said of the pages before
    if (station() != Station::Materials && !m_materials->currentMaterial().isEmpty())
        showStation(Station::Materials);
    how();
}

void VisitPage::pagesTaken(const QString &materialId)
{
    m_materials->select(materialId);
    if (!isTypingPlace(QApplication::focusWidget()) && !m_camera->isVisible()) {
        showStation(Station::Materials);
        m_materials->goToPoints();
    }
}

void VisitPage::escape()
{
    if (m_materials->leaveReason())
        return;
    if (m_strip->dismiss())
        return goOn();
    if (m_ui->noticeStrip->isVisible())
        m_ui->noticeStrip->clear();
    else
        m_panels.at(m_ui->stationsStack->currentIndex())->begin();
}

} // namespace yichuang
