// SPDX-License-Identifier: Apache-2.0
#include "desk/papers/pageviewer.h"

#include <QHideEvent>
#include <QShortcut>

#include "casework/errortext.h"
#include "casework/pagefindingtext.h"
#include "desk/papers/canvaskeys.h"
#include "desk/papers/pagearea.h"
#include "desk/words/casewords.h"
#include "domain/cases/pagesorting.h"
#include "ui_pageviewer.h"

namespace yichuang {

namespace {

constexpr int readingEdge = 1600; // px; as in the scan view, so that both share what the device process renders
constexpr double zoomStep = 1.25;

QList<PageMark> marksOf(const PageFile &file, int page)
{
    QList<PageMark> marks;
    for (const PageFinding &finding : file.findings) {
        if (finding.page == page && finding.verdict != Verdict::Ok && !finding.area.isWhole())
            marks.append({turnedArea(finding.area, file.turned), CaseWords::tone(finding.verdict)});
    }
    return marks;
}

QString findingsOf(const PageFile &file, int page)
{
    QStringList words;
    for (const PageFinding &finding : file.findings) {
        if (finding.page == page && finding.verdict != Verdict::Ok)
            words.append(pageFindingText(finding)); // which page it is stands above
    }
    return words.join(QStringLiteral(" · "));
}

} // namespace

PageViewer::PageViewer(PageStore &pages, PageInspector &inspector, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::PageViewer>()),
      m_loader(pages, inspector),
      m_comparison(new PageComparison(m_loader, parent ? parent : this))
{
    m_ui->setupUi(this);
    m_ui->pageLabel->setTone(Tone::Quiet);
    const QList<std::pair<QToolButton *, QString>> icons{
        {m_ui->previousButton, QStringLiteral("go-previous")}, {m_ui->nextButton, QStringLiteral("go-next")},
        {m_ui->zoomOutButton, QStringLiteral("zoom-out")},     {m_ui->zoomInButton, QStringLiteral("zoom-in")},
        {m_ui->fitButton, QStringLiteral("zoom-fit-page")},    {m_ui->turnButton, QStringLiteral("object-rotate-right")}};
    for (const auto &[toolButton, name] : icons) {
        toolButton->setIcon(QIcon::fromTheme(name));
        toolButton->setFocusPolicy(Qt::TabFocus);
    }
    connect(m_ui->previousButton, &QToolButton::clicked, this, [this] { turnPage(-1); });
    connect(m_ui->nextButton, &QToolButton::clicked, this, [this] { turnPage(1); });
    connect(m_ui->zoomOutButton, &QToolButton::clicked, this, [this] { m_ui->pageCanvas->zoom(1 / zoomStep); });
    connect(m_ui->zoomInButton, &QToolButton::clicked, this, [this] { m_ui->pageCanvas->zoom(zoomStep); });
    connect(m_ui->fitButton, &QToolButton::clicked, m_ui->pageCanvas, &PageCanvas::fit);
    connect(m_ui->turnButton, &QToolButton::clicked, m_ui->pageCanvas, &PageCanvas::turn);
    connect(&m_loader, &PageLoader::loaded, this, [this](const PageAddress &address, int, const QImage &picture) {
        if (!isCurrent(address))
            return;
        m_ui->pageCanvas->display(picture, {});
        m_ui->pageCanvas->setMarks(m_pages.at(m_current).marks);
    });
    connect(&m_loader, &PageLoader::failed, this, [this](const PageAddress &address, int, const Error &error) {
        if (isCurrent(address))
            m_ui->pageCanvas->display({}, errorText(error.code).paragraph());
    });
    connect(m_comparison, &PageComparison::turned, this, [this](int by) {
        turnPage(by);
        lookFromNear();
    });
    addPageKeys({m_ui->pageCanvas});
    showPage(-1);
}

PageViewer::~PageViewer() = default;

void PageViewer::display(const QString &title, const CaseId &caseId, const QList<PageFile> &files,
                         const QString &emptyWords)
{
    const bool same = caseId == m_caseId && title == m_ui->titleLabel->text();
    const int place = same ? currentPlace() : 1;
    m_ui->titleLabel->setText(title);
    m_caseId = caseId;
    m_emptyWords = emptyWords;
    m_pages.clear();
    m_addresses.clear();
    m_current = -1;
    m_before = -1;
    for (const PageFile &file : files) {
        for (int page = file.firstPage; page < file.firstPage + placesOf(file); ++page)
            add(caseId, file, page);
    }
    showPlace(place);
}

void PageViewer::showPlace(int place)
{
    showPage(m_pages.isEmpty() ? -1 : qBound(1, place, pageCount()) - 1);
}

QWidget *PageViewer::canvas() const
{
    return m_ui->pageCanvas;
}

void PageViewer::add(const CaseId &caseId, const PageFile &file, int page)
{
    const PageAddress address{caseId, file.sha256, page, file.turned};
    m_pages.append({address, findingsOf(file, page), marksOf(file, page)});
    m_addresses.append(address);
}

void PageViewer::hideEvent(QHideEvent *event)
{
    m_loader.forget();
    QWidget::hideEvent(event);
}

void PageViewer::turnPage(int by)
{
    const int place = m_current + by;
    if (place >= 0 && place < pageCount())
        showPage(place);
}

void PageViewer::comparePages()
{
    const int other = m_before >= 0 ? m_before : m_current > 0 ? m_current - 1 : 1;
    if (m_current < 0 || other >= pageCount())
        return;
    m_comparison->compare(compared(other), compared(m_current));
}

ComparedPage PageViewer::compared(int place) const
{
    return {tr("Page %1 of %2").arg(place + 1).arg(pageCount()), m_addresses.at(place), m_pages.at(place).marks};
}

void PageViewer::lookFromNear()
{
    if (m_current >= 0)
        m_comparison->look(compared(m_current));
}

void PageViewer::showPage(int place)
{
    if (m_current >= 0 && m_current < pageCount() && m_current != place)
        m_before = m_current;
    m_current = place;
    const bool any = place >= 0;
    m_ui->pageLabel->setText(any ? tr("Page %1 of %2").arg(place + 1).arg(pageCount()) : QString());
    const QString finding = any ? m_pages.at(place).finding : QString();
    m_ui->findingsLabel->setVisible(!finding.isEmpty());
    m_ui->findingsLabel->say(Tone::Warn, toneText(Tone::Warn, finding));
    for (QToolButton *toolButton : {m_ui->zoomOutButton, m_ui->zoomInButton, m_ui->fitButton, m_ui->turnButton})
        toolButton->setEnabled(any);
    m_ui->previousButton->setEnabled(place > 0);
    m_ui->nextButton->setEnabled(any && place + 1 < pageCount());
    if (!any)
        return m_ui->pageCanvas->display({}, m_emptyWords);
    m_ui->pageCanvas->display({}, tr("Opening the page …"));
    m_loader.loadAround(m_addresses, place, readingEdge);
}

bool PageViewer::isCurrent(const PageAddress &address) const
{
    return m_current >= 0 && m_pages.at(m_current).address == address;
}

void PageViewer::addPageKeys(const QList<QWidget *> &views)
{
    const QList<std::pair<Qt::Key, std::function<void()>>> keys{
        {Qt::Key_Left, [this] { turnPage(-1); }},
        {Qt::Key_Right, [this] { turnPage(1); }},
        {Qt::Key_B, [this] { comparePages(); }},
        {Qt::Key_V, [this] { lookFromNear(); }},
        {Qt::Key_T, [this] { m_ui->pageCanvas->turn(); }},
    };
    for (QWidget *view : views) {
        addCanvasKeys(view, m_ui->pageCanvas);
        for (const auto &[key, act] : keys) {
            auto *shortcut = new QShortcut(QKeySequence(key), view);
            shortcut->setContext(Qt::WidgetShortcut);
            connect(shortcut, &QShortcut::activated, this, act);
        }
    }
}

} // namespace yichuang
