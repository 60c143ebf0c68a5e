// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/scanview.h"

#include <algorithm>

#include <QApplication>
#include <QFileDialog>
#include <QSettings>
#include <QShortcut>

#include "casework/errortext.h"
#include "desk/papers/canvaskeys.h"
#include "desk/visit/findingspanel.h"
#include "desk/visit/scannerbar.h"
#include "ui_scanview.h"

namespace yichuang {

namespace {
constexpr int readingEdge = 1600;  // px; enough to read 9 pt print of an A4 page when enlarged
constexpr int thumbnailEdge = 96;  // px
constexpr double zoomStep = 1.25;

/// A folder may bear the name of whoever came with it.
void forgetChosenFiles()
{
    QSettings settings(QSettings::UserScope, QStringLiteral("QtProject"));
    settings.beginGroup(QStringLiteral("FileDialog"));
    settings.remove(QStringLiteral("history"));
    settings.remove(QStringLiteral("lastVisited"));
}
} // namespace

ScanView::ScanView(Visit &visit, SortPages &sort, PageIntake &intake, PageStore &pages, PageInspector &inspector,
                   QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::ScanView>()),
      m_visit(visit),
      m_intake(intake),
      m_loader(pages, inspector),
      m_findings(new FindingsPanel(this)),
      m_comparison(new PageComparison(m_loader, parent ? parent : this))
{
    m_ui->setupUi(this);
    m_ui->scanLayout->insertWidget(m_ui->scanLayout->indexOf(m_ui->findingsLabel) + 1, m_findings);
    m_ui->thumbnailsView->setModel(&m_thumbnails);
    m_ui->thumbnailsView->setWrapping(false); // one row; a second one would have no room
    m_sorter = new PageSorter(visit, sort, intake, *m_ui->thumbnailsView, m_thumbnails, this);
    connect(m_sorter, &PageSorter::notice, this, &ScanView::notice);
    // Queued: it is asked for while the view is being painted.
    connect(&m_thumbnails, &ThumbnailModel::pictureWanted, this, [this](const PageAddress &address) {
        m_loader.load(address, thumbnailEdge, PageLoader::Urgency::Small);
    }, Qt::QueuedConnection);
    const QList<std::pair<QAbstractButton *, QString>> icons{
        {m_ui->scanButton, QStringLiteral("document-scan")},  {m_ui->importButton, QStringLiteral("document-import")},
        {m_ui->cameraButton, QStringLiteral("camera-photo")},
        {m_ui->previousButton, QStringLiteral("go-previous")}, {m_ui->nextButton, QStringLiteral("go-next")},
        {m_ui->zoomOutButton, QStringLiteral("zoom-out")},    {m_ui->zoomInButton, QStringLiteral("zoom-in")},
        {m_ui->fitButton, QStringLiteral("zoom-fit-page")},   {m_ui->rotateButton, QStringLiteral("object-rotate-right")},
        {m_ui->removeButton, QStringLiteral("edit-delete")}};
    for (const auto &[button, name] : icons) {
        button->setIcon(QIcon::fromTheme(name));
        button->setFocusPolicy(Qt::TabFocus); // a click must not take the focus from the check points
    }
    connect(m_ui->thumbnailsView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) { showRow(now.row()); });
    connect(&m_loader, &PageLoader::loaded, this, &ScanView::pictureLoaded);
    connect(&m_loader, &PageLoader::failed, this, [this](const PageAddress &address, int edge, const Error &error) {
        const int row = currentRow();
        if (edge != readingEdge || row < 0 || m_thumbnails.pages().at(row).address != address)
            return;
        // Of a kind that is kept as it was given (OFD) there is nothing more to see here.
        const bool keptUnseen = error.code == ErrorCode::Unsupported;
        m_ui->pageCanvas->display({}, keptUnseen ? tr("The file is kept as it was given. A file of this kind, such as OFD, can "
                                                      "be neither shown nor checked here: look at it where it was made, and say "
                                                      "with U where and how.")
                                                 : errorText(error.code).paragraph());
        if (keptUnseen)
            m_seen.insert({m_materialId, address});
    });
    m_scanners = new ScannerBar(intake, this);
    m_ui->scanLayout->insertWidget(1, m_scanners);
    connect(m_scanners, &ScannerBar::notice, this, &ScanView::notice);
    connectButtons();
    connectIntake();
    addPageKeys({m_ui->pageCanvas, m_ui->thumbnailsView, m_findings->list()});
    arrangeBusy(false);
    showRow(-1);
}

ScanView::~ScanView() = default;

void ScanView::connectButtons()
{
    connect(m_ui->scanButton, &QPushButton::clicked, this, [this] { scan(); });
    connect(m_ui->importButton, &QPushButton::clicked, this, &ScanView::chooseFiles);
    connect(m_ui->cameraButton, &QToolButton::clicked, this, &ScanView::cameraRequested);
    connect(m_ui->cancelButton, &QPushButton::clicked, &m_intake, &PageIntake::cancel);
    connect(m_ui->previousButton, &QToolButton::clicked, this, [this] { turnPage(-1); });
    connect(m_ui->nextButton, &QToolButton::clicked, this, [this] { turnPage(1); });
    connect(m_ui->zoomInButton, &QToolButton::clicked, this, [this] { m_ui->pageCanvas->zoom(zoomStep); });
    connect(m_ui->zoomOutButton, &QToolButton::clicked, this, [this] { m_ui->pageCanvas->zoom(1 / zoomStep); });
    connect(m_ui->fitButton, &QToolButton::clicked, m_ui->pageCanvas, &PageCanvas::fit);
    connect(m_ui->rotateButton, &QToolButton::clicked, this, [this] { m_sorter->turn(1); });
    connect(m_ui->removeButton, &QToolButton::clicked, m_sorter, &PageSorter::remove);
    connect(m_findings, &FindingsPanel::marked, this, [this] { m_ui->pageCanvas->setMarks(m_findings->marks()); });
    connect(m_findings, &FindingsPanel::areaChosen, m_ui->pageCanvas, &PageCanvas::zoomTo);
    connect(m_findings, &FindingsPanel::comparisonWanted, this, &ScanView::comparePages);
    connect(m_comparison, &PageComparison::turned, this, [this](int by) {
        turnPage(by);
        lookFromNear();
    });
}

void ScanView::connectIntake()
{
    connect(&m_intake, &PageIntake::busyChanged, this, &ScanView::arrangeBusy);
    connect(&m_intake, &PageIntake::started, this, [this] {
        m_showNext = true;
        m_kept = 0;
        describe();
    });
    connect(&m_intake, &PageIntake::pageKept, this, [this](const QString &materialId, const PageFile &file) {
        ++m_kept;
        describe();
        if (materialId != m_materialId)
            return;
        refresh();
        const int row = m_thumbnails.rowOf(file.id);
        // Only the first: a page that flies past while the feeder runs was not looked at.
        if (row >= 0 && std::exchange(m_showNext, false))
            m_ui->thumbnailsView->setCurrentIndex(m_thumbnails.index(row));
    });
    connect(&m_intake, &PageIntake::fileRefused, this, [this](const QString &fileName, const Error &error) {
        if (error.code == ErrorCode::PasswordNeeded && !fileName.isEmpty())
            return; // it is asked for in a strip of its own
        const QString words = errorText(error.code).paragraph();
        Q_EMIT notice(Tone::Bad, fileName.isEmpty() ? words : tr("%1: %2").arg(fileName, words));
    });
    connect(&m_intake, &PageIntake::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            Q_EMIT notice(Tone::Quiet, errorText(error.code).paragraph()); // what came before is kept
        else
            Q_EMIT notice(Tone::Bad, m_scanners->keptOfStack() + errorText(error.code).paragraph() + m_scanners->wayOut(error));
    });
}

void ScanView::addPageKeys(const QList<QWidget *> &views)
{
    const QList<std::pair<QKeySequence, std::function<void()>>> keys{
        {Qt::Key_Left, [this] { turnPage(-1); }},
        {Qt::Key_Right, [this] { turnPage(1); }},
        {Qt::Key_Z, [this] { lookAtFinding(); }},
        {Qt::Key_B, [this] { comparePages(); }},
        {Qt::Key_V, [this] { lookFromNear(); }},
    };
    for (QWidget *view : views) {
        addCanvasKeys(view, m_ui->pageCanvas);
        m_sorter->addKeys(view);
        for (const auto &[key, act] : keys) {
            auto *shortcut = new QShortcut(key, view);
            shortcut->setContext(Qt::WidgetShortcut);
            connect(shortcut, &QShortcut::activated, this, act);
        }
    }
}

void ScanView::setMaterial(const QString &materialId)
{
    m_materialId = materialId;
    m_sorter->setMaterial(materialId);
    refresh();
    if (currentRow() < 0 && m_thumbnails.rowCount() > 0)
        m_ui->thumbnailsView->setCurrentIndex(m_thumbnails.index(0));
    else
        showRow(currentRow());
}

void ScanView::refresh()
{
    const QList<MaterialPage> before = m_thumbnails.pages();
    const int row = currentRow();
    const CaseMaterial *material = m_visit.record().material(m_materialId);
    m_thumbnails.show(m_visit.record().id, material ? material->files : QList<PageFile>{});
    if (m_thumbnails.pages() != before) {
        const int kept = qMin(qMax(0, row), m_thumbnails.rowCount() - 1);
        m_ui->thumbnailsView->setCurrentIndex(m_thumbnails.index(kept));
        showRow(kept);
    }
    describe();
}

int ScanView::currentRow() const
{
    const int row = m_ui->thumbnailsView->currentIndex().row();
    return row < m_thumbnails.rowCount() ? row : -1;
}

void ScanView::showRow(int row)
{
    if (row < 0 || row >= m_thumbnails.rowCount()) {
        m_drawn = {};
        m_ui->pageCanvas->display({}, m_materialId.isEmpty()
                                          ? tr("The pages of the material will be here.")
                                          : tr("No page yet.\n\nF3 scans, Shift+F3 from the feeder.\n"
                                               "Ctrl+O imports files, or drop them here."));
    } else {
        if (m_shown != m_thumbnails.pages().at(row).address)
            m_before = std::exchange(m_shown, m_thumbnails.pages().at(row).address);
        QList<PageAddress> addresses;
        for (const MaterialPage &page : m_thumbnails.pages())
            addresses.append(page.address);
        m_loader.loadAround(addresses, row, readingEdge);
    }
    describe();
}

void ScanView::pictureLoaded(const PageAddress &address, int edge, const QImage &picture)
{
    if (edge == thumbnailEdge)
        return m_thumbnails.setPicture(address, picture);
    const int row = currentRow();
    if (row < 0 || m_thumbnails.pages().at(row).address != address)
        return; // the clerk has turned the page meanwhile
    m_ui->pageCanvas->display(picture, {});
    m_seen.insert({m_materialId, address});
    m_drawn = address;
    describe();
}

void ScanView::describe()
{
    const int row = currentRow();
    const int count = m_thumbnails.rowCount();
    describeFindings();
    if (!m_intake.busy())
        m_ui->pageLabel->setText(count > 0 ? tr("Page %1 of %2").arg(row + 1).arg(count) : QString());
    else if (m_kept > 0)
        m_ui->pageLabel->setText(tr("Taking pages in … %1").arg(m_kept));
    else
        m_ui->pageLabel->setText(tr("Taking pages in …"));
    for (QWidget *button : {static_cast<QWidget *>(m_ui->zoomInButton), static_cast<QWidget *>(m_ui->zoomOutButton),
                            static_cast<QWidget *>(m_ui->fitButton), static_cast<QWidget *>(m_ui->rotateButton),
                            static_cast<QWidget *>(m_ui->removeButton)})
        button->setEnabled(count > 0);
    m_ui->previousButton->setEnabled(row > 0);
    m_ui->nextButton->setEnabled(row >= 0 && row + 1 < count);
}

void ScanView::describeFindings()
{
    const int row = currentRow();
    const CaseMaterial *material = m_visit.record().material(m_materialId);
    const MaterialDemand *demand = m_visit.report().checklist.material(m_materialId);
    m_ui->findingsLabel->setVisible(false);
    if (row < 0 || !material)
        return m_findings->clear();
    const MaterialPage shown = m_thumbnails.pages().at(row);
    for (const PageFile &file : material->files) {
        if (file.id == shown.file)
            m_findings->display(*material, demand ? demand->rule : MaterialRule{}, file, shown.address.page);
    }
    const bool inOrder = m_findings->isInOrder();
    m_ui->findingsLabel->setVisible(inOrder);
    m_ui->findingsLabel->say(Tone::Good, toneText(Tone::Good, tr("The machine found nothing wrong with the page")));
    if (m_drawn != shown.address)
        return m_ui->pageCanvas->setMarks({}); // what is seen is still the page before
    m_findings->setPicture(m_ui->pageCanvas->picture());
    m_ui->pageCanvas->setMarks(m_findings->marks());
}

void ScanView::hideEvent(QHideEvent *event)
{
    m_loader.forget();
    QWidget::hideEvent(event);
}

void ScanView::lookAtFinding()
{
    m_findings->lookAtNext();
}

int ScanView::rowOfLike() const
{
    const QByteArray like = m_findings->like();
    const QList<MaterialPage> &pages = m_thumbnails.pages();
    for (int row = 0; row < pages.size(); ++row) {
        const PageAddress &address = pages.at(row).address;
        if (row != currentRow() && !like.isEmpty() && address.sha256 == like && address.page == m_findings->likePage())
            return row;
    }
    return -1;
}

ComparedPage ScanView::compared(int row) const
{
    return {tr("Page %1").arg(row + 1), m_thumbnails.pages().at(row).address, {}};
}

void ScanView::comparePages()
{
    const QList<MaterialPage> &pages = m_thumbnails.pages();
    const int row = currentRow();
    int other = rowOfLike();
    for (int place = 0; other < 0 && place < pages.size(); ++place) {
        if (place != row && pages.at(place).address == m_before)
            other = place;
    }
    if (other < 0 && pages.size() > 1)
        other = row > 0 ? row - 1 : 1;
    if (row < 0 || other < 0)
        return Q_EMIT notice(Tone::Quiet, tr("There is no other page of this material to compare it with."));
    ComparedPage here = compared(row);
    here.marks = m_findings->marks();
    m_comparison->compare(compared(other), here);
}

void ScanView::lookFromNear()
{
    if (currentRow() < 0)
        return Q_EMIT notice(Tone::Quiet, tr("There is no page yet."));
    ComparedPage page = compared(currentRow());
    page.title = tr("Page %1 of %2").arg(currentRow() + 1).arg(m_thumbnails.rowCount());
    page.marks = m_findings->marks();
    m_comparison->look(page);
}

void ScanView::arrangeBusy(bool busy)
{
    m_ui->cancelButton->setVisible(busy);
    if (busy && m_ui->importButton->hasFocus())
        m_ui->cancelButton->setFocus();
    // The one makes room for the other, so that nothing beside them moves.
    m_ui->importButton->setVisible(!busy);
    m_ui->scanButton->setEnabled(!busy);
    describe();
}

void ScanView::scan(std::optional<ScanSource> source)
{
    if (m_materialId.isEmpty()) {
        Q_EMIT notice(Tone::Warn, tr("Choose the item and the situation first; then the pages have a place."));
        return;
    }
    const MaterialDemand *demand = m_visit.report().checklist.material(m_materialId);
    m_intake.scan(m_materialId, source, demand ? demand->rule.scan : std::nullopt);
}

bool ScanView::mayImport()
{
    if (m_materialId.isEmpty())
        scan(); // says what to do first
    else if (m_intake.busy())
        Q_EMIT notice(Tone::Warn, tr("Pages are still coming in; bring these when they are all here."));
    return !m_materialId.isEmpty() && !m_intake.busy();
}

void ScanView::chooseFiles()
{
    if (!mayImport())
        return;
    auto *dialog = new QFileDialog(this, tr("Import files"), QString(), tr("Pages (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp *.ofd)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    // The desktop's own dialog writes what was chosen into its list of recent files, and Qt's into its settings.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    connect(dialog, &QObject::destroyed, qApp, forgetChosenFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ScanView::importFiles);
    dialog->open();
}

void ScanView::importFiles(const QStringList &paths)
{
    if (mayImport())
        m_intake.importFiles(m_materialId, paths);
}

void ScanView::turnPage(int by)
{
    const int row = currentRow() + by;
    if (row >= 0 && row < m_thumbnails.rowCount())
        m_ui->thumbnailsView->setCurrentIndex(m_thumbnails.index(row));
}

bool ScanView::everyPageShown() const
{
    const QList<MaterialPage> &pages = m_thumbnails.pages();
    return std::all_of(pages.cbegin(), pages.cend(),
                       [this](const MaterialPage &page) { return m_seen.contains({m_materialId, page.address}); });
}

void ScanView::showFirstUnseen()
{
    for (int row = 0; row < m_thumbnails.rowCount(); ++row) {
        if (!m_seen.contains({m_materialId, m_thumbnails.pages().at(row).address}))
            return m_ui->thumbnailsView->setCurrentIndex(m_thumbnails.index(row));
    }
}

} // namespace yichuang
