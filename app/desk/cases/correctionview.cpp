// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/correctionview.h"

#include <QFileDialog>
#include <QShortcut>

#include "casework/errortext.h"
#include "desk/cases/latepages.h"
#include "desk/cases/latepoints.h"
#include "desk/cases/latesorter.h"
#include "desk/cases/typedfields.h"
#include "desk/look/passwordstrip.h"
#include "desk/look/tablelook.h"
#include "desk/look/tonelabel.h"
#include "desk/papers/pageviewer.h"
#include "desk/papers/passwordflow.h"
#include "desk/words/casewords.h"
#include "desk/words/documentwords.h"
#include "domain/cases/casenumber.h"
#include "ui_correctionview.h"

namespace yichuang {

CorrectionView::CorrectionView(CounterWork &work, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::CorrectionView>()),
      m_work(work),
      m_late(work.ports.cases, work.ports.guides, work.ports.envelopes, work.ports.clock, work.ports.calendar, work.session),
      m_intake(m_late, work.ports.scanner, work.ports.inspector, work.ports.pages, work.ports.clock, work.ports.files),
      m_corrections(m_late, work.ports.cases, work.ports.printOrders, work.ports.envelopes, work.ports.clock,
                    work.ports.calendar, work.session),
      m_lines(m_corrections),
      m_viewer(new PageViewer(work.ports.pages, work.ports.inspector, this)),
      m_sorter(new LateSorter(m_late, *m_viewer, work.ports.clock, this)),
      m_pages(new LatePages(m_late, work.ports.cases, work.session.clerk.id, this)),
      m_gapsLabel(new ToneLabel(this))
{
    m_ui->setupUi(this);
    m_ui->correctionSplitter->addWidget(m_viewer);
    m_ui->correctionSplitter->setSizes({800, 540});
    m_ui->linesView->setModel(&m_lines);
    m_points = new LatePoints(m_late, *m_ui->pointsView, work.ports.cases, work.session.clerk.id, this);
    using Column = CorrectionListModel::Column;
    dressTable(m_ui->linesView, {{int(Column::Number), 40}, {int(Column::State), 130}, {int(Column::Material), 200}},
               int(Column::Text));
    m_viewer->addPageKeys({m_ui->linesView, m_ui->pointsView});
    addPages();
    auto *password = new PasswordStrip(this);
    m_ui->correctionLayout->insertWidget(m_ui->correctionLayout->indexOf(m_ui->askStrip), password);
    m_password = new PasswordFlow(m_intake, work.ports.documents, work.ports.files, *password, this);
    for (QWidget *once : {static_cast<QWidget *>(m_ui->valueEdit), static_cast<QWidget *>(m_ui->reasonEdit)})
        once->hide();
    keepTyped();
    connectWork();
    connectIntake();
    connectPaper();
    connectKeys();
    setFocusProxy(m_ui->linesView);
}

CorrectionView::~CorrectionView() = default;

void CorrectionView::addPages()
{
    for (QWidget *list : {m_ui->linesView, m_ui->pointsView}) {
        m_sorter->addKeys(list);
        m_pages->addKeys(list);
    }
    for (QWidget *view : {static_cast<QWidget *>(m_viewer->canvas()), static_cast<QWidget *>(m_ui->linesView)})
        m_points->addKeys(view);
    m_pages->addKeys(m_viewer->canvas());
    m_gapsLabel->setObjectName(QStringLiteral("correctionGapsLabel"));
    m_gapsLabel->setTextFormat(Qt::PlainText);
    m_gapsLabel->setWordWrap(true);
    m_gapsLabel->hide();
    for (QWidget *below : {static_cast<QWidget *>(m_points), static_cast<QWidget *>(m_pages), static_cast<QWidget *>(m_gapsLabel)})
        m_ui->linesLayout->insertWidget(m_ui->linesLayout->indexOf(m_ui->reasonEdit), below);
    connect(m_points, &LatePoints::notice, this, &CorrectionView::say);
    connect(m_points, &LatePoints::failed, this, [this] {
        say(Tone::Warn, tr("A point fails, so that its line stays open; tell the applicant why. Of a new defect: %1")
                            .arg(errorText(ErrorCode::SecondNotice).happened));
    });
    connect(m_pages, &LatePages::notice, this, &CorrectionView::say);
    connect(m_pages, &LatePages::accepted, this,
            [this] { say(Tone::Quiet, tr("The reason goes into the case. Ctrl+Z takes it back.")); });
}

void CorrectionView::keepTyped()
{
    const QString clerk = m_work.session.clerk.id;
    m_typedValue = new TypedFields(m_work.ports.cases, QStringLiteral("correctionValue"), clerk, {m_ui->valueEdit}, this);
    m_typedRefusal = new TypedFields(m_work.ports.cases, QStringLiteral("correctionRefusal"), clerk, {m_ui->reasonEdit}, this);
    m_typedRefusal->show(QStringLiteral("reasons"));
    for (TypedFields *typed : {m_typedValue, m_typedRefusal})
        connect(&m_late, &LateMaterials::opened, typed, [this, typed] { typed->open(m_late.caseId()); });
    connect(m_typedValue, &TypedFields::restored, this, &CorrectionView::showLine);
}

void CorrectionView::connectWork()
{
    m_late.bindWith(m_work.ports.documents, m_work.ports.pages);
    m_corrections.lookUpIn(m_work.lists.shelf());
    connect(&m_late, &LateMaterials::opened, this, [this] { m_work.lists.bring(m_late.guide().form); });
    connect(&m_work.lists, &ListsAtHand::arrived, this, [this] { m_corrections.lookUpIn(m_work.lists.shelf()); });
    connect(&m_late, &LateMaterials::binding, this, [this](const QString &materialName, int nth, int of) {
        say(Tone::Working, DocumentWords::making(materialName, nth, of));
    });
    connect(&m_late, &LateMaterials::opened, this, &CorrectionView::opened);
    connect(&m_late, &LateMaterials::failed, this, &CorrectionView::tellFailure);
    connect(&m_late, &LateMaterials::notSaved, this, &CorrectionView::tellFailure);
    connect(&m_corrections, &TakeCorrections::changed, this, &CorrectionView::refresh);
    connect(&m_corrections, &TakeCorrections::failed, this, &CorrectionView::tellFailure);
    connect(&m_late, &LateMaterials::refused, this, [this] { say(Tone::Warn, LatePages::standsStill()); });
    connect(m_sorter, &LateSorter::notice, this, &CorrectionView::say);
    connect(m_ui->linesView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CorrectionView::showLine);
    connect(m_ui->valueEdit, &QLineEdit::returnPressed, this, [this] {
        if (!m_late.mayChange())
            return;
        m_ui->valueEdit->setModified(false);
        m_typedValue->note();
        m_corrections.setField(line(), m_ui->valueEdit->text());
        m_ui->linesView->setFocus();
    });
    connect(m_ui->reasonEdit, &QLineEdit::returnPressed, this, &CorrectionView::refuse);
}

void CorrectionView::connectIntake()
{
    connect(&m_intake, &PageIntake::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            return say(Tone::Quiet, tr("Stopped. %n of what came in is kept.", nullptr, m_intake.kept()));
        say(Tone::Bad, errorText(error.code).paragraph());
    });
    connect(&m_intake, &PageIntake::fileRefused, this, [this](const QString &fileName, const Error &error) {
        say(Tone::Bad, QStringLiteral("%1 %2").arg(fileName, errorText(error.code).paragraph()).trimmed());
    });
    connect(&m_intake, &PageIntake::finished, this, [this] {
        say(Tone::Quiet, tr("Look at every page, then A lets the review points pass and Space ticks the line off."));
    });
    connect(m_password, &PasswordFlow::said, this, &CorrectionView::say);
}

void CorrectionView::connectPaper()
{
    connect(&m_corrections, &TakeCorrections::handedIn, this, [this](const CaseRecord &record, const PrintOrder &receipt) {
        opened(); // on to the next line that is open
        print(receipt);
        Q_EMIT filed(record.id);
    });
    connect(&m_corrections, &TakeCorrections::filed, this, [this](const CaseRecord &record, const PrintOrder &order) {
        m_typedRefusal->settle();
        print(order);
        Q_EMIT filed(record.id);
        if (record.state == CaseState::Accepted)
            return m_late.open(record.id);
        // Nothing can come to a case that was not accepted.
        m_late.close();
        Q_EMIT closeRequested();
    });
    connect(&m_corrections, &TakeCorrections::reminder, this, &CorrectionView::print);
    connect(&m_work.issue, &IssuePaper::printed, this, [this](const PrintOrder &order) {
        if (order.id == m_printing)
            say(Tone::Good, tr("Stored and printed."));
    });
    connect(&m_work.issue, &IssuePaper::failed, this, [this](const PrintOrder &order, const Error &error) {
        if (order.id == m_printing)
            say(Tone::Bad, tr("It is stored. %1").arg(errorText(error.code).paragraph()));
    });
}

void CorrectionView::connectKeys()
{
    const QList<std::pair<QKeySequence, std::function<void()>>> keys{
        {QKeySequence(Qt::Key_F3), [this] { scan(); }},
        {QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { scan(ScanSource::Feeder); }},
        {QKeySequence(Qt::CTRL | Qt::Key_O), [this] { chooseFiles(); }},
        {QKeySequence(Qt::Key_F8), [this] { m_corrections.remind(); }},
        {QKeySequence(Qt::Key_F9), [this] { takeIn(); }},
        {QKeySequence(Qt::Key_F10), [this] { askRefusal(); }},
        {QKeySequence(Qt::Key_Escape), [this] { close(); }},
    };
    for (const auto &[sequence, act] : keys) {
        auto *shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
    // Where nothing is typed; in the list of points it is the points'.
    auto *space = new QShortcut(Qt::Key_Space, m_ui->linesView);
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, &CorrectionView::toggle);
    connect(m_ui->remindButton, &QPushButton::clicked, &m_corrections, &TakeCorrections::remind);
    connect(m_ui->refuseButton, &QPushButton::clicked, this, &CorrectionView::askRefusal);
    connect(m_ui->takeInButton, &QPushButton::clicked, this, &CorrectionView::takeIn);
    connect(m_ui->backButton, &QPushButton::clicked, this, &CorrectionView::close);
}

void CorrectionView::open(const CaseId &id)
{
    // They would find no case to belong to.
    if (m_intake.busy() && id != m_late.caseId())
        return say(Tone::Warn, tr("Pages are still coming in for this case. Esc stops that; then open the other one."));
    // It would not be handed in then, and nobody would hear of it.
    if (m_late.isHandingIn() && id != m_late.caseId())
        return say(Tone::Warn, LatePages::standsStill());
    m_ui->noticeStrip->clear();
    m_ui->askStrip->leave();
    m_ui->reasonEdit->hide();
    m_late.open(id);
    m_ui->linesView->setFocus();
}

void CorrectionView::close()
{
    if (m_ui->reasonEdit->isVisible()) {
        m_ui->reasonEdit->hide();
        return m_ui->linesView->setFocus();
    }
    if (m_points->leave() || m_pages->leave())
        return;
    if (m_ui->valueEdit->hasFocus())
        return m_ui->linesView->setFocus();
    if (m_late.isHandingIn())
        return m_late.stopBinding() ? void() : say(Tone::Warn, LatePages::standsStill());
    if (m_intake.busy())
        return m_intake.cancel(); // what is here already is kept
    m_password->leaveAll();
    m_late.close();
    Q_EMIT closeRequested();
}

bool CorrectionView::mayLeave()
{
    if (m_late.isHandingIn())
        say(Tone::Warn, LatePages::standsStill());
    else if (m_intake.busy())
        say(Tone::Warn, tr("Pages are still coming in. Esc stops that; what is here already is kept."));
    return !m_late.isHandingIn() && !m_intake.busy();
}

void CorrectionView::opened()
{
    m_lines.reset();
    const CaseRecord &record = m_late.record();
    m_ui->numberLabel->setText(QStringLiteral("%1 · %2").arg(readableCaseNumber(record.number), record.itemName));
    const int first = int(std::distance(record.defects.cbegin(),
                                        std::find_if(record.defects.cbegin(), record.defects.cend(), [](const Defect &defect) {
                                            return !defect.correctedAt.isValid();
                                        })));
    if (m_lines.rowCount() > 0)
        m_ui->linesView->selectRow(first < m_lines.rowCount() ? first : 0);
    refresh();
}

void CorrectionView::refresh()
{
    m_lines.refresh();
    showLine();
    describe();
    describeGaps();
}

int CorrectionView::line() const
{
    return m_ui->linesView->currentIndex().row();
}

QString CorrectionView::materialId() const
{
    return m_corrections.defects().value(line()).materialId;
}

bool CorrectionView::linesLeft() const
{
    for (int nth = 0; nth < m_corrections.defects().size(); ++nth) {
        if (!m_corrections.isCorrected(nth))
            return true;
    }
    return false;
}

void CorrectionView::showLine()
{
    const QString id = materialId();
    const MaterialRule *rule = m_late.guide().material(id);
    const QList<CaseMaterial> &late = m_late.late();
    const auto held = std::find_if(late.cbegin(), late.cend(), [&id](const CaseMaterial &one) { return one.materialId == id; });
    const CaseMaterial *material = held == late.cend() ? nullptr : &*held;
    m_sorter->setMaterial(m_corrections.isOpen() ? id : QString());
    m_points->describe(m_corrections.isOpen() ? id : QString());
    m_viewer->display(rule ? rule->name : QString(), m_late.record().id, material ? material->files : QList<PageFile>{},
                      tr("No page yet. F3 scans it, Ctrl+O imports it."));
    m_pages->describe(m_corrections.isOpen() ? id : QString());
    const bool field = !m_corrections.fieldOf(line()).isEmpty();
    m_ui->valueEdit->setVisible(field && m_corrections.isOpen());
    m_typedValue->show(m_corrections.fieldOf(line()));
    if (field && !m_ui->valueEdit->isModified())
        m_ui->valueEdit->setText(m_corrections.valueOf(line()));
}

void CorrectionView::describe()
{
    const bool open = m_corrections.isOpen();
    const bool complete = m_corrections.isComplete();
    const std::optional<DueDate> &due = m_late.record().deadlines.correctionDue;
    QString words = CaseWords::state(m_late.record().state);
    if (open && due)
        words += QStringLiteral(" · ") + (m_corrections.isOverdue() ? tr("The period ended on %1").arg(CaseWords::dueDate(*due))
                                                                    : tr("Until %1").arg(CaseWords::dueDate(*due)));
    if (open && complete)
        words += QStringLiteral(" · ") + tr("everything the notice named is there");
    m_ui->dueLabel->say(open && m_corrections.isOverdue() && !complete ? Tone::Bad : Tone::Quiet, words);
    m_ui->takeInButton->setText(complete ? tr("Accept and print  F9") : tr("Take in and print  F9"));
    m_ui->takeInButton->setEnabled(open);
    m_ui->refuseButton->setEnabled(open && (complete || m_corrections.isOverdue()));
    m_ui->remindButton->setEnabled(open);
}

void CorrectionView::describeGaps()
{
    QStringList sentences;
    for (const Gap &gap : m_late.gaps()) {
        if (gap.kind != GapKind::PointUnticked)
            sentences.append(LatePages::sentence(gap));
    }
    m_gapsLabel->setVisible(!sentences.isEmpty());
    m_gapsLabel->say(Tone::Warn, toneText(Tone::Warn, sentences.join(QStringLiteral(" · "))));
}

void CorrectionView::tellFailure(const Error &error)
{
    const QList<Gap> gaps = m_late.gaps();
    if (error.code != ErrorCode::Incomplete || gaps.isEmpty())
        return say(Tone::Bad, errorText(error.code).paragraph());
    const Gap gap = gaps.constFirst();
    for (int nth = 0; nth < m_corrections.defects().size(); ++nth) {
        if (m_corrections.defects().at(nth).materialId == gap.materialId)
            m_ui->linesView->selectRow(nth);
    }
    say(Tone::Bad, LatePages::sentence(gap));
}

void CorrectionView::scan(std::optional<ScanSource> source)
{
    if (materialId().isEmpty())
        return say(Tone::Warn, tr("This line is about the form: type the value below the list."));
    const MaterialRule *rule = m_late.rule(materialId());
    if (m_late.mayChange())
        m_intake.scan(materialId(), source, rule ? rule->scan : std::nullopt);
}

void CorrectionView::importFiles(const QStringList &paths)
{
    if (!materialId().isEmpty() && m_late.mayChange())
        m_intake.importFiles(materialId(), paths);
}

void CorrectionView::chooseFiles()
{
    if (materialId().isEmpty())
        return scan();
    if (!m_late.mayChange())
        return;
    auto *dialog = new QFileDialog(this, tr("Import files"), QString(), tr("Pages (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp *.ofd)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    // The desktop's own dialog writes what was chosen into its list of recent files.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    connect(dialog, &QFileDialog::filesSelected, this, &CorrectionView::importFiles);
    dialog->open();
}

void CorrectionView::toggle()
{
    if (!m_corrections.fieldOf(line()).isEmpty())
        return m_ui->valueEdit->setFocus();
    if (!m_corrections.canTick(line()))
        return say(Tone::Warn, tr("First bring the pages that put this right: F3 scans, Ctrl+O imports."));
    m_corrections.tick(line(), !m_corrections.isCorrected(line()));
}

bool CorrectionView::pagesAreIn()
{
    if (m_intake.busy())
        say(Tone::Warn, tr("Pages are still coming in. The act is possible when they are all here."));
    else if (m_password->isAsking())
        say(Tone::Warn, tr("A file still waits for its password. Type it, or leave the file out with Esc."));
    return !m_intake.busy() && !m_password->isAsking();
}

void CorrectionView::takeIn()
{
    m_points->commit();
    if (!pagesAreIn() || !m_pages->commit())
        return;
    if (m_corrections.isComplete())
        return askAccept();
    if (linesLeft())
        say(Tone::Quiet, tr("A part is taken in; the rest stays open until the period ends."));
    m_corrections.handIn();
}

void CorrectionView::askAccept()
{
    const QDate day = atCounter(*m_late.record().correctedAt).date();
    m_ui->askStrip->ask(tr("Accept as of %1, the day everything the notice named was there?").arg(day.toString(Qt::ISODate)),
                        tr("Accept and print"), tr("Not yet  Esc"), [this] {
        if (pagesAreIn())
            m_corrections.accept();
    });
}

void CorrectionView::askRefusal()
{
    if (!m_ui->refuseButton->isEnabled())
        return say(Tone::Warn, tr("Not while the period to put things right still runs."));
    m_ui->reasonEdit->show();
    m_ui->reasonEdit->setFocus();
}

void CorrectionView::refuse()
{
    if (!pagesAreIn())
        return;
    m_ui->reasonEdit->hide();
    m_ui->linesView->setFocus();
    m_corrections.refuse({m_ui->reasonEdit->text().trimmed()});
}

void CorrectionView::print(const PrintOrder &order)
{
    m_printing = order.id;
    const QString pages = DocumentWords::unbound(m_late.unbound());
    say(pages.isEmpty() ? Tone::Working : Tone::Warn, tr("Stored; printing …") + QStringLiteral(" ") + pages);
    m_work.issue.print(order);
}

void CorrectionView::say(Tone tone, const QString &text)
{
    m_ui->noticeStrip->say(tone, text);
}

} // namespace yichuang
