// SPDX-License-Identifier: Apache-2.0
#include "desk/papers/pagecomparison.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>

#include "casework/errortext.h"
#include "desk/look/tonelabel.h"
#include "desk/papers/canvaskeys.h"

namespace yichuang {

namespace {
constexpr int readingEdge = 1600; // px
constexpr int widestPage = 1000;  // px; of one alone: about 120 dpi of A4, and half of its height is in sight

/// The keys of the canvas (addCanvasKeys) and those of the window, such as locking, stay.
bool restsMeanwhile(const QKeyEvent &key)
{
    const bool zooms = key.key() == Qt::Key_Plus || key.key() == Qt::Key_Equal || key.key() == Qt::Key_Minus
                       || key.key() == Qt::Key_0 || key.key() == Qt::Key_W || key.key() == Qt::Key_F1;
    return !zooms && (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
}
} // namespace

PageComparison::PageComparison(PageLoader &loader, QWidget *parent)
    : QFrame(parent), m_loader(loader), m_sides(new QHBoxLayout), m_hint(new ToneLabel(this))
{
    setObjectName(QStringLiteral("pageComparison"));
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_sides, 1);
    m_left = addSide(tr("Left page"));
    m_right = addSide(tr("Right page"));
    for (const Side &side : {m_left, m_right}) {
        auto *column = new QVBoxLayout;
        column->addWidget(side.title);
        column->addWidget(side.canvas, 1);
        m_sides->addLayout(column, 1);
        addCanvasKeys(side.canvas, side.canvas); // the other one follows
    }
    connect(m_left.canvas, &PageCanvas::looked, m_right.canvas, &PageCanvas::setLook);
    connect(m_right.canvas, &PageCanvas::looked, m_left.canvas, &PageCanvas::setLook);
    m_hint->setWordWrap(true);
    layout->addWidget(m_hint);
    connect(&m_loader, &PageLoader::loaded, this,
            [this](const PageAddress &address, int, const QImage &picture) { take(address, picture, {}); });
    connect(&m_loader, &PageLoader::failed, this, [this](const PageAddress &address, int, const Error &error) {
        take(address, {}, errorText(error.code).paragraph());
    });
    parent->installEventFilter(this);
    hide();
}

PageComparison::Side PageComparison::addSide(const QString &name)
{
    Side side;
    side.title = new QLabel(this);
    side.title->setTextFormat(Qt::PlainText);
    side.canvas = new PageCanvas(this);
    side.canvas->setAccessibleName(name);
    return side;
}

void PageComparison::open(bool two)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_two = two;
    m_left.title->setVisible(two);
    m_left.canvas->setVisible(two);
    m_sides->setStretch(0, two ? 1 : 0);
    m_right.canvas->setMaximumWidth(two ? QWIDGETSIZE_MAX : widestPage);
    m_hint->say(Tone::Quiet, two ? tr("Both move together: + − larger and smaller, 0 whole page, W width, Ctrl and the cursor keys "
                                      "move; Esc goes back")
                                 : tr("← → turn the page, + − larger and smaller, 0 whole page, W width, Ctrl and the cursor keys "
                                      "move; Esc or V goes back"));
    setGeometry(parentWidget()->rect());
    QFrame::show();
    raise();
}

void PageComparison::compare(const ComparedPage &left, const ComparedPage &right)
{
    open(true);
    show(m_left, left);
    show(m_right, right);
    m_left.canvas->setFocus();
}

void PageComparison::look(const ComparedPage &page)
{
    open(false);
    m_left.page = {};
    show(m_right, page);
    m_right.canvas->setFocus();
}

void PageComparison::show(Side &side, const ComparedPage &page)
{
    side.page = page;
    side.title->setText(page.title);
    side.canvas->display({}, tr("Opening the page …"));
    m_loader.load(page.address, readingEdge);
}

void PageComparison::take(const PageAddress &address, const QImage &picture, const QString &words)
{
    for (const Side *side : {&m_left, &m_right}) {
        if (side->page.address != address)
            continue;
        side->canvas->display(picture, words);
        side->canvas->setMarks(side->page.marks);
        if (!m_two)
            side->canvas->fitWidth(); // letters of a form can be read then
    }
}

void PageComparison::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

bool PageComparison::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && restsMeanwhile(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void PageComparison::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape || key == (m_two ? Qt::Key_B : Qt::Key_V))
        return close();
    if (!m_two && event->modifiers() == Qt::NoModifier && (key == Qt::Key_Left || key == Qt::Key_Right))
        return Q_EMIT turned(key == Qt::Key_Left ? -1 : 1);
    event->accept();
}

bool PageComparison::focusNextPrevChild(bool next)
{
    PageCanvas *other = m_two && m_right.canvas->hasFocus() ? m_left.canvas : m_right.canvas;
    other->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool PageComparison::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QFrame::eventFilter(watched, event);
}

} // namespace yichuang
