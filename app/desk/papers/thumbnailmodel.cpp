// SPDX-License-Identifier: Apache-2.0
#include "desk/papers/thumbnailmodel.h"

#include <algorithm>

#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

#include "domain/cases/pagesorting.h"

namespace yichuang {

namespace {
constexpr QSize pictureSize(48, 60); // px
constexpr int fileMarkWidth = 3;     // px
} // namespace

const QString ThumbnailModel::rowsMimeType = QStringLiteral("application/x-yichuang-page-rows");

ThumbnailModel::ThumbnailModel(QObject *parent) : QAbstractListModel(parent), m_pictures(keptPictures) {}

void ThumbnailModel::show(const CaseId &caseId, const QList<PageFile> &files)
{
    QList<MaterialPage> pages;
    for (const PageFile &file : files) {
        for (int page = file.firstPage; page < file.firstPage + placesOf(file); ++page)
            pages.append(MaterialPage{file.id, PageAddress{caseId, file.sha256, page, file.turned}});
    }
    if (pages == m_pages)
        return;
    beginResetModel();
    m_pages = pages;
    m_wanted.clear();
    endResetModel();
}

void ThumbnailModel::setPicture(const PageAddress &address, const QImage &picture)
{
    m_wanted.remove(address);
    m_pictures.insert(address, new QImage(picture.scaled(pictureSize, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
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

bool ThumbnailModel::beginsFile(int row) const
{
    return row > 0 && row < m_pages.size() && m_pages.at(row).file != m_pages.at(row - 1).file;
}

int ThumbnailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pages.size());
}

QVariant ThumbnailModel::pictureOf(int row) const
{
    const PageAddress &address = m_pages.at(row).address;
    const QImage *picture = m_pictures.object(address);
    if (!picture) {
        if (!m_wanted.contains(address)) {
            m_wanted.insert(address);
            Q_EMIT pictureWanted(address);
        }
        return {};
    }
    QPixmap drawn = QPixmap::fromImage(*picture);
    if (beginsFile(row))
        QPainter(&drawn).fillRect(0, 0, fileMarkWidth, drawn.height(), QGuiApplication::palette().color(QPalette::Highlight));
    return drawn;
}

QVariant ThumbnailModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_pages.size())
        return {};
    switch (role) {
    case Qt::DecorationRole: return pictureOf(index.row());
    // A picture comes later than its row, and the view asks for the size of a row but once.
    case Qt::SizeHintRole: return pictureSize + QSize(8, 8);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return beginsFile(index.row()) ? tr("Page %1, where a file begins").arg(index.row() + 1)
                                       : tr("Page %1").arg(index.row() + 1);
    default: return {};
    }
}

Qt::ItemFlags ThumbnailModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QMimeData *ThumbnailModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    const auto [first, last] = std::minmax_element(indexes.cbegin(), indexes.cend());
    auto *dragged = new QMimeData; // the drag's from here on
    dragged->setData(rowsMimeType, QStringLiteral("%1,%2").arg(first->row()).arg(last->row() - first->row() + 1).toLatin1());
    return dragged;
}

} // namespace yichuang
