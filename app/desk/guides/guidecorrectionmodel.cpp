// SPDX-License-Identifier: Apache-2.0
#include "desk/guides/guidecorrectionmodel.h"

#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"
#include "desk/words/guidewords.h"

namespace yichuang {

namespace {

Tone toneOf(const KeptCorrection &kept)
{
    if (!kept.sent)
        return Tone::Warn;
    switch (kept.correction.state) {
    case CorrectionState::Raised: return Tone::Quiet;
    case CorrectionState::Answered: return Tone::Working;
    case CorrectionState::Rectified:
    case CorrectionState::FedBack: return Tone::Good;
    }
    return Tone::Plain;
}

} // namespace

void GuideCorrectionModel::show(const QList<KeptCorrection> &corrections)
{
    beginResetModel();
    m_corrections = corrections;
    endResetModel();
}

QList<GuideCorrection> GuideCorrectionModel::corrections() const
{
    QList<GuideCorrection> list;
    for (const KeptCorrection &kept : m_corrections)
        list.append(kept.correction);
    return list;
}

int GuideCorrectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_corrections.size());
}

int GuideCorrectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString GuideCorrectionModel::text(const KeptCorrection &kept, Column column)
{
    const GuideCorrection &one = kept.correction;
    switch (column) {
    case Column::Item: return tr("%1, version %2").arg(one.taskName).arg(one.guide.version);
    case Column::Element: return one.elementLabel;
    case Column::Suggested: return one.suggested;
    case Column::State: return toneText(toneOf(kept), kept.sent ? GuideWords::state(one.state) : tr("Waits to be sent"));
    case Column::Answer: return one.answer;
    case Column::Count: break;
    }
    return {};
}

QVariant GuideCorrectionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_corrections.size())
        return {};
    const KeptCorrection &kept = m_corrections.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(kept, column);
    case IdentityRole: return kept.correction.id;
    case ToneRole: return int(column == Column::State ? toneOf(kept) : Tone::Plain);
    default: return {};
    }
}

QVariant GuideCorrectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Item: return tr("Service item");
    case Column::Element: return tr("Element");
    case Column::Suggested: return tr("Should be");
    case Column::State: return tr("State");
    case Column::Answer: return tr("Answer");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
