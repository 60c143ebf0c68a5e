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
} // namespace

PageComparison::PageComparison(PageLoader &loader, QWidget *parent) : QFrame(parent), m_loader(loader)
{
    setObjectName(QStringLiteral("pageComparison"));
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    auto *sides = new QHBoxLayout;
    layout->addLayout(sides, 1);
    m_left = addSide(tr("Left page"));
    m_right = addSide(tr("Right page"));
    for (const Side &side : {m_left, m_right}) {
        auto *column = new QVBoxLayout;
        column->addWidget(side.title);
        column->addWidget(side.canvas, 1);
        sides->addLayout(column, 1);
        addCanvasKeys(side.canvas, m_left.canvas); // the other one follows
    }
    connect(m_left.canvas, &PageCanvas::looked, m_right.canvas, &PageCanvas::setLook);
    connect(m_right.canvas, &PageCanvas::looked, m_left.canvas, &PageCanvas::setLook);
    auto *hint = new ToneLabel(this);
    hint->say(Tone::Quiet, tr("Both move together: + − larger and smaller, 0 whole page, W width, Ctrl and the cursor keys "
                              "move; Esc goes back"));
    hint->setWordWrap(true);
    layout->addWidget(hint);
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

void PageComparison::compare(const ComparedPage &left, const ComparedPage &right)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    QFrame::show();
    raise();
    show(m_left, left);
    show(m_right, right);
    m_left.canvas->setFocus();
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
    }
}

void PageComparison::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void PageComparison::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_B)
        return close();
    QFrame::keyPressEvent(event);
}

bool PageComparison::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QFrame::eventFilter(watched, event);
}

} // namespace yichuang
