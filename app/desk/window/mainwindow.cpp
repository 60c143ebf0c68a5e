// SPDX-License-Identifier: Apache-2.0
#include "desk/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QResizeEvent>
#include <QShortcut>
#include <QToolButton>

#include "desk/look/tonelabel.h"
#include "desk/window/deskcover.h"
#include "desk/window/keysoverlay.h"
#include "desk/window/lookpanel.h"
#include "ui_mainwindow.h"

namespace yichuang {

namespace {
const QStringList pageOrder{QStringLiteral("casedesk"), QStringLiteral("queue"), QStringLiteral("collection"),
                            QStringLiteral("review"),   QStringLiteral("sync"),  QStringLiteral("record"),
                            QStringLiteral("machine"),  QStringLiteral("ledger"), QStringLiteral("guides")};

/// Whoever checks the guides reviews no case, so that these two pages can share a key.
int keyNumber(const QString &id)
{
    return int(pageOrder.indexOf(id == u"lint" ? QStringLiteral("review") : id)) + 1;
}

}

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent), m_ui(std::make_unique<Ui::MainWindow>()), m_cover(std::make_unique<DeskCover>(*this)), m_keys(new KeysOverlay(this))
{
    m_ui->setupUi(this);
    m_ui->topBar->setAutoFillBackground(true);
    m_ui->sampleLabel->setTone(Tone::Warn);
    m_ui->sampleLabel->setFilled(true);
    m_ui->sampleLabel->hide();
    m_ui->lockButton->setIcon(QIcon::fromTheme(QStringLiteral("system-lock-screen")));
    connect(m_ui->lockButton, &QToolButton::clicked, this, &MainWindow::lockRequested);
    connect(m_ui->syncChipButton, &QToolButton::clicked, this, &MainWindow::lineClicked);
    connect(m_ui->searchEdit, &QLineEdit::returnPressed, this, [this] {
        const QString text = m_ui->searchEdit->text().trimmed();
        m_ui->searchEdit->clear();
        if (!text.isEmpty())
            Q_EMIT searched(text);
    });
    addOverlay(m_keys);
    addStatusBar();
    addKeys();
}

MainWindow::~MainWindow() = default;

void MainWindow::addStatusBar()
{
    m_ui->statusBar->setContentsMargins(8, 0, 4, 0);
    m_savedLabel = new ToneLabel(this);
    m_printerLabel = new ToneLabel(this);
    m_scannerLabel = new ToneLabel(this);
    m_roomLabel = new ToneLabel(this);
    m_machineLabel = new ToneLabel(this);
    for (ToneLabel *label : {m_savedLabel, m_machineLabel, m_roomLabel, m_printerLabel, m_scannerLabel}) {
        label->setTone(Tone::Quiet);
        m_ui->statusBar->addWidget(label);
    }
    const QToolButton *keysButton = addStatusButton(tr("Keys  F1"), QStringLiteral("keysButton"));
    connect(keysButton, &QToolButton::clicked, m_keys, &KeysOverlay::toggle);
}

QToolButton *MainWindow::addStatusButton(const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    m_ui->statusBar->addPermanentWidget(button);
    return button;
}

void MainWindow::offerLook(LookKeeper &look)
{
    auto *panel = new LookPanel(look, this);
    addOverlay(panel);
    const QToolButton *button = addStatusButton(tr("Look  Ctrl+,"), QStringLiteral("lookButton"));
    connect(button, &QToolButton::clicked, panel, &LookPanel::toggle);
    connect(new QShortcut(Qt::CTRL | Qt::Key_Comma, this), &QShortcut::activated, panel, &LookPanel::toggle);
}

void MainWindow::addOverlay(QWidget *panel)
{
    m_overlays.removeAll(QPointer<QWidget>()); // those that are gone
    m_overlays.append(panel);
}

void MainWindow::addKeys()
{
    connect(new QShortcut(Qt::Key_F1, this), &QShortcut::activated, m_keys, &KeysOverlay::toggle);
    connect(new QShortcut(Qt::CTRL | Qt::Key_K, this), &QShortcut::activated, this, [this] {
        m_ui->searchEdit->setFocus();
        m_ui->searchEdit->selectAll();
    });
    for (const auto &keys : {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L), QKeySequence(Qt::META | Qt::Key_L)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &MainWindow::lockRequested);
    connect(new QShortcut(Qt::CTRL | Qt::Key_L, this), &QShortcut::activated, this, &MainWindow::signOutRequested);
    auto *leaveSearch = new QShortcut(Qt::Key_Escape, m_ui->searchEdit);
    leaveSearch->setContext(Qt::WidgetShortcut);
    connect(leaveSearch, &QShortcut::activated, this, [this] { showPage(currentPage()); });
}

void MainWindow::addPage(const QString &id, QWidget *page, QAction *action)
{
    auto *tab = new QToolButton(m_ui->topBar);
    tab->setObjectName(id + QStringLiteral("TabButton"));
    tab->setDefaultAction(action);
    tab->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tab->setFocusPolicy(Qt::TabFocus);
    tab->setAutoRaise(true);
    action->setCheckable(true);
    // A page keeps its key for everybody: texts name it, and not everybody has every page.
    const int number = keyNumber(id);
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)));
    action->setToolTip(tr("%1 (Ctrl+%2)").arg(action->text()).arg(number));
    addAction(action);
    connect(action, &QAction::triggered, this, [this, id] { showPage(id); });
    m_ui->tabsLayout->addWidget(tab);
    m_ui->pagesStack->addWidget(page);
    m_pages.append(Page{id, page, action, tab});
    fitTabs();
}

void MainWindow::removePages()
{
    for (const Page &page : std::as_const(m_pages)) {
        m_ui->pagesStack->removeWidget(page.widget);
        removeAction(page.action);
        page.tab->deleteLater();
    }
    m_pages.clear();
}

void MainWindow::showPage(const QString &id)
{
    for (const Page &page : std::as_const(m_pages)) {
        // The keys of the pages work under a cover as well.
        if (isCovered())
            return;
        page.action->setChecked(page.id == id);
        if (page.id != id)
            continue;
        m_ui->topBar->show();
        m_ui->statusBar->show();
        focusPage(page.widget);
    }
}

/// To where the focus was on that page; at first to what the page holds for the beginning.
void MainWindow::focusPage(QWidget *page)
{
    QWidget *before = page->focusWidget();
    const bool usable = before && before->isVisibleTo(page) && before->isEnabled();
    m_ui->pagesStack->setCurrentWidget(page); // which gives the focus to something by itself
    if (usable)
        before->setFocus();
    else if (page->focusProxy() || !page->focusWidget())
        page->setFocus();
    else
        page->focusWidget()->setFocus();
}

/// On a small screen the tabs are pictures; their words are in the tips.
void MainWindow::fitTabs()
{
    int needed = m_ui->searchEdit->minimumWidth();
    for (const QWidget *widget : {static_cast<QWidget *>(m_ui->syncChipButton), static_cast<QWidget *>(m_ui->clerkLabel),
                                  static_cast<QWidget *>(m_ui->lockButton)})
        needed += widget->sizeHint().width();
    const QMargins margins = m_ui->topBarLayout->contentsMargins();
    needed += margins.left() + margins.right() + m_ui->topBarLayout->count() * m_ui->topBarLayout->spacing();
    for (const Page &page : std::as_const(m_pages)) {
        page.tab->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        needed += page.tab->sizeHint().width() + m_ui->tabsLayout->spacing();
    }
    const auto style = needed <= width() ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
    for (const Page &page : std::as_const(m_pages))
        page.tab->setToolButtonStyle(style);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitTabs();
}

QString MainWindow::currentPage() const
{
    for (const Page &page : m_pages) {
        if (page.widget == m_ui->pagesStack->currentWidget())
            return page.id;
    }
    return {};
}

void MainWindow::showAlone(QWidget *page)
{
    if (m_ui->pagesStack->indexOf(page) < 0)
        m_ui->pagesStack->addWidget(page);
    m_ui->topBar->hide();
    m_ui->statusBar->hide();
    m_ui->pagesStack->setCurrentWidget(page);
}

void MainWindow::cover(QWidget *page)
{
    for (const QPointer<QWidget> &panel : std::as_const(m_overlays)) {
        if (panel)
            panel->hide();
    }
    m_cover->put(page);
}

void MainWindow::uncover()
{
    if (!isCovered())
        return;
    // A sign-in page that stands alone has no bars.
    m_ui->statusBar->setHidden(m_ui->topBar->isHidden());
    m_cover->lift();
}

bool MainWindow::isCovered() const
{
    return m_cover->isUp();
}

void MainWindow::setPerson(const QString &text)
{
    m_ui->clerkLabel->setText(text);
    fitTabs();
}

void MainWindow::setSearchable(bool searchable)
{
    m_ui->searchEdit->setVisible(searchable);
}

void MainWindow::setSampleNotice(bool shown)
{
    m_ui->sampleLabel->setVisible(shown);
}

void MainWindow::sayLine(Tone tone, const QString &chip, const QString &hint)
{
    m_lineTone = tone;
    m_ui->syncChipButton->setText(toneText(tone, chip));
    fitTabs();
    m_ui->syncChipButton->setToolTip(hint);
    m_ui->syncChipButton->setAccessibleDescription(chip);
    dress();
}

void MainWindow::saySaved(const QString &text)
{
    m_savedLabel->setText(text);
}

void MainWindow::sayPrinter(Tone tone, const QString &text, const QString &name)
{
    m_printerLabel->say(tone, text);
    m_printerLabel->setToolTip(name);
}

void MainWindow::sayScanner(Tone tone, const QString &text, const QString &name)
{
    m_scannerLabel->say(tone, text);
    m_scannerLabel->setToolTip(name);
}

void MainWindow::sayRoom(Tone tone, const QString &text)
{
    m_roomLabel->say(tone, text);
}

void MainWindow::sayMachine(Tone tone, const QString &text)
{
    m_machineLabel->say(tone, text);
}

void MainWindow::forgetPerson()
{
    m_ui->searchEdit->setText({}); // clear() could be undone
    m_ui->clerkLabel->clear();
    m_savedLabel->clear();
}

bool MainWindow::event(QEvent *event)
{
    const bool done = QMainWindow::event(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        dress();
    return done;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(!m_mayClose || m_mayClose());
}

void MainWindow::dress()
{
    if (m_dressing)
        return;
    m_dressing = true; // setPalette() announces a palette change itself
    const QPalette application = QApplication::palette();
    QPalette chip;
    chip.setColor(QPalette::ButtonText, toneColour(m_lineTone, application));
    m_ui->syncChipButton->setPalette(chip);
    QPalette bar;
    bar.setColor(QPalette::Window, application.color(QPalette::Button));
    m_ui->topBar->setPalette(bar);
    m_dressing = false;
}

} // namespace yichuang
