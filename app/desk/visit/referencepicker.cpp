// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/referencepicker.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include "desk/look/tablelook.h"
#include "desk/look/tonelabel.h"

namespace yichuang {

namespace {

constexpr int heightOfRows = 210; // px, seven rows
constexpr int pageStep = 7;

} // namespace

ReferencePicker::ReferencePicker(const QString &key, const QString &label, QWidget *parent) : QFrame(parent)
{
    setObjectName(key + QStringLiteral("Picker"));
    setFrameShape(QFrame::StyledPanel);
    build(key, label);
    connect(m_filterEdit, &QLineEdit::textEdited, this, &ReferencePicker::narrow);
    connect(m_view, &QTableView::clicked, this, &ReferencePicker::describe);
    connect(m_view, &QTableView::doubleClicked, this, &ReferencePicker::take);
    m_filterEdit->installEventFilter(this);
    hide();
}

void ReferencePicker::build(const QString &key, const QString &label)
{
    m_filterEdit = new QLineEdit(this);
    m_filterEdit->setObjectName(key + QStringLiteral("FilterEdit"));
    m_filterEdit->setAccessibleName(tr("Look for “%1”").arg(label));
    m_filterEdit->setPlaceholderText(tr("Code, name, pinyin or initials"));
    m_filterEdit->setMaxLength(60);
    m_view = new QTableView(this);
    m_view->setObjectName(key + QStringLiteral("NodesView"));
    m_view->setAccessibleName(tr("Code list of “%1”").arg(label));
    m_view->setModel(&m_nodes);
    m_view->setFocusPolicy(Qt::NoFocus); // the keys are those of the field above
    m_view->setFixedHeight(heightOfRows);
    dressTable(m_view, {{0, 160}, {1, 90}}, 2);
    m_pathLabel = new ToneLabel(this);
    m_pathLabel->setObjectName(key + QStringLiteral("PathLabel"));
    m_pathLabel->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(4);
    layout->addWidget(m_filterEdit);
    layout->addWidget(m_view);
    layout->addWidget(m_pathLabel);
    setFocusProxy(m_filterEdit);
}

void ReferencePicker::open(const SharedReferenceList &list, const QString &code, const QString &typed)
{
    m_list = list;
    m_filterEdit->setText(typed);
    const quint32 node = list->find(code);
    m_place = node == ReferenceList::none ? node : list->parent(node);
    if (typed.trimmed().isEmpty())
        walkTo(m_place, node);
    else
        narrow(typed);
    show();
    m_filterEdit->setFocus();
}

void ReferencePicker::narrow(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return walkTo(m_place, ReferenceList::none);
    m_nodes.showFound(m_list, m_list->filter(typed));
    mark(0);
}

void ReferencePicker::walkTo(quint32 place, quint32 marked)
{
    m_place = place;
    m_nodes.showBelow(m_list, place);
    mark(marked == ReferenceList::none ? 0 : m_nodes.rowOf(marked));
}

void ReferencePicker::mark(int row)
{
    const int last = m_nodes.rowCount() - 1;
    if (row > last && m_nodes.canFetchMore({}))
        m_nodes.fetchMore({});
    if (m_nodes.rowCount() > 0)
        m_view->selectRow(qBound(0, row, m_nodes.rowCount() - 1));
    describe();
}

quint32 ReferencePicker::marked() const
{
    return m_nodes.nodeAt(m_view->currentIndex().row());
}

void ReferencePicker::describe()
{
    const quint32 node = marked();
    if (node == ReferenceList::none)
        return m_pathLabel->say(Tone::Warn, toneText(Tone::Warn, tr("Nothing fits “%1”.").arg(m_filterEdit->text())));
    m_pathLabel->say(Tone::Quiet, tr("%1 · %2 · %3 to choose from · Enter takes it, → goes into it, ← back, Esc leaves")
                                      .arg(m_list->code(node), m_list->words(node), QString::number(m_nodes.total())));
}

void ReferencePicker::goDown()
{
    const quint32 node = marked();
    if (node == ReferenceList::none || m_list->children(node).size() == 0)
        return;
    m_filterEdit->clear();
    walkTo(node, ReferenceList::none);
}

void ReferencePicker::goUp()
{
    if (m_place == ReferenceList::none)
        return;
    walkTo(m_list->parent(m_place), m_place);
}

void ReferencePicker::take()
{
    const quint32 node = marked();
    if (node == ReferenceList::none)
        return;
    hide();
    Q_EMIT picked(m_list->code(node));
}

bool ReferencePicker::atEnd() const
{
    return m_filterEdit->cursorPosition() == m_filterEdit->text().size() && !m_filterEdit->hasSelectedText();
}

bool ReferencePicker::act(int key)
{
    const int row = m_view->currentIndex().row();
    switch (key) {
    case Qt::Key_Down: return mark(row + 1), true;
    case Qt::Key_Up: return mark(row - 1), true;
    case Qt::Key_PageDown: return mark(row + pageStep), true;
    case Qt::Key_PageUp: return mark(row - pageStep), true;
    case Qt::Key_Right: return atEnd() && (goDown(), true);
    case Qt::Key_Left: return m_filterEdit->text().isEmpty() && (goUp(), true);
    case Qt::Key_Return:
    case Qt::Key_Enter: return take(), true;
    case Qt::Key_Escape:
        hide();
        Q_EMIT left();
        return true;
    default: return false;
    }
}

bool ReferencePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filterEdit)
        return QFrame::eventFilter(watched, event);
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey)
        return false;
    const auto *press = static_cast<QKeyEvent *>(event);
    const bool plain = (press->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    // Esc is a shortcut of the page too: here it only leaves the list.
    if (event->type() == QEvent::ShortcutOverride) {
        if (plain && press->key() == Qt::Key_Escape)
            event->accept();
        return false;
    }
    return plain && m_list && act(press->key());
}

} // namespace yichuang
