// SPDX-License-Identifier: Apache-2.0
#include "desk/guides/guidenewsmodel.h"

#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

void GuideNewsModel::show(const QList<GuideNews> &news)
{
    beginResetModel();
    m_news = news;
    endResetModel();
}

const GuideNews *GuideNewsModel::newsAt(int row) const
{
    return row >= 0 && row < m_news.size() ? &m_news.at(row) : nullptr;
}

int GuideNewsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_news.size());
}

int GuideNewsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant GuideNewsModel::data(const QModelIndex &index, int role) const
{
    const GuideNews *news = index.isValid() ? newsAt(index.row()) : nullptr;
    if (!news)
        return {};
    const bool item = static_cast<Column>(index.column()) == Column::Item;
    switch (role) {
    case Qt::DisplayRole:
        if (item)
            return news->taskName;
        return news->before == 0 ? toneText(Tone::Warn, tr("new item"))
                                 : tr("version %1 → %2").arg(news->before).arg(news->now.version);
    case Qt::ToolTipRole: return tr("%1 (%2)").arg(news->taskName, news->department);
    case IdentityRole: return news->now.id;
    case ToneRole: return int(item ? Tone::Plain : Tone::Warn);
    default: return {};
    }
}

QVariant GuideNewsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return static_cast<Column>(section) == Column::Item ? tr("Service item") : tr("Guide");
}

} // namespace yichuang
