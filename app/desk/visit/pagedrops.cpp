// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/pagedrops.h"

#include <QDropEvent>
#include <QMimeData>

#include "desk/papers/thumbnailmodel.h"

namespace yichuang {

PageDrops::PageDrops(QAbstractItemView &strip, QObject *parent) : QObject(parent), m_strip(strip)
{
    m_strip.setDragEnabled(true);
    m_strip.setDefaultDropAction(Qt::MoveAction);
    m_strip.viewport()->setAcceptDrops(true);
    m_strip.viewport()->installEventFilter(this);
}

void PageDrops::addMaterials(QAbstractItemView &materials)
{
    m_materials = &materials;
    materials.viewport()->setAcceptDrops(true);
    materials.viewport()->installEventFilter(this);
}

int PageDrops::rowAt(QObject *watched, const QPoint &place) const
{
    if (m_materials && watched == m_materials->viewport())
        return m_materials->indexAt(place).row();
    const QModelIndex index = m_strip.indexAt(place);
    if (!index.isValid())
        return m_strip.model()->rowCount(); // beside them: behind the last
    return place.x() > m_strip.visualRect(index).center().x() ? index.row() + 1 : index.row();
}

bool PageDrops::eventFilter(QObject *watched, QEvent *event)
{
    const bool drags = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop;
    if (!drags)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    if (!drop->mimeData()->hasFormat(ThumbnailModel::rowsMimeType)) {
        // The view would refuse what the page around it takes.
        event->ignore();
        return true;
    }
    if (rowAt(watched, drop->position().toPoint()) < 0) {
        event->ignore();
        return true;
    }
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        this->drop(watched, *drop);
    return true;
}

void PageDrops::drop(QObject *watched, const QDropEvent &event)
{
    const QList<QByteArray> rows = event.mimeData()->data(ThumbnailModel::rowsMimeType).split(',');
    if (rows.size() != 2)
        return;
    const int row = rowAt(watched, event.position().toPoint());
    const bool again = event.dropAction() == Qt::CopyAction;
    if (m_materials && watched == m_materials->viewport())
        Q_EMIT droppedOnMaterial(row, rows.first().toInt(), rows.last().toInt(), again);
    else
        Q_EMIT droppedBefore(row, rows.first().toInt(), rows.last().toInt(), again);
}

} // namespace yichuang
