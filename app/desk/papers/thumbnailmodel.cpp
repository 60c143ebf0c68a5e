// SPDX-License-Identifier: Apache-2.0
#include "desk/papers/thumbnailmodel.h"

#include <QPixmap>

namespace yichuang {

namespace {
constexpr QSize pictureSize(48, 60); // px
} // namespace

void ThumbnailModel::show(const CaseId &caseId, const QList<PageFile> &files)
{
    QList<MaterialPage> pages;
    for (const PageFile &file : files) {
        for (int page = 1; page <= file.pageCount; ++page)
            pages.append(MaterialPage{file.id, PageAddress{caseId, file.sha256, page}});
    }
    if (pages == m_pages)
        return;
    beginResetModel();
    m_pages = pages;
    endResetModel();
}

void ThumbnailModel::setPicture(const PageAddress &address, const QImage &picture)
{
    m_pictures.insert(address, picture.scaled(pictureSize, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    for (int row = 0; row < m_pages.size(); ++row) {
        if (m_pages.at(row).address == address)
            Q_EMIT dataChanged(index(row), index(row), {Qt::DecorationRole});
    }
}

int ThumbnailModel::rowOf(const PageFileId &file) const
{
    for (int row = 0; row < m_pages.size(); ++row) {
        if (m_pages.at(row).file == file)
            return row;
    }
    return -1;
}

int ThumbnailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pages.size());
}

QVariant ThumbnailModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_pages.size())
        return {};
    switch (role) {
    case Qt::DecorationRole: return QPixmap::fromImage(m_pictures.value(m_pages.at(index.row()).address));
    // A picture comes later than its row, and the view asks for the size of a row but once.
    case Qt::SizeHintRole: return pictureSize + QSize(8, 8);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return tr("Page %1").arg(index.row() + 1);
    default: return {};
    }
}

} // namespace yichuang
