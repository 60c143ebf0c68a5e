// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/materialtablemodel.h"

#include <algorithm>

#include "desk/cases/materialconclusion.h"
#include "desk/look/deskroles.h"
#include "desk/words/casewords.h"
#include "desk/words/documentwords.h"

namespace yichuang {

void MaterialTableModel::show(const Checklist &checklist, const CaseRecord &record)
{
    const auto idsOf = [](const QList<MaterialDemand> &demands) {
        QStringList ids;
        for (const MaterialDemand &demand : demands)
            ids.append(demand.rule.id);
        return ids;
    };
    const bool sameRows = idsOf(m_demands) == idsOf(checklist.materials);
    if (!sameRows)
        beginResetModel();
    m_demands = checklist.materials;
    m_record = record;
    if (!sameRows)
        endResetModel();
    else if (!m_demands.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int MaterialTableModel::rowOf(const QString &materialId) const
{
    for (int row = 0; row < m_demands.size(); ++row) {
        if (m_demands.at(row).rule.id == materialId)
            return row;
    }
    return -1;
}

const MaterialDemand *MaterialTableModel::demandAt(int row) const
{
    return row >= 0 && row < m_demands.size() ? &m_demands.at(row) : nullptr;
}

const CaseMaterial *MaterialTableModel::materialAt(int row) const
{
    const MaterialDemand *demand = demandAt(row);
    return demand ? m_record.material(demand->rule.id) : nullptr;
}

bool MaterialTableModel::alternativeStands(const MaterialRule &rule) const
{
    return !rule.oneOfGroup.isEmpty()
           && std::any_of(m_demands.cbegin(), m_demands.cend(), [&](const MaterialDemand &other) {
                  const Tone tone = conclusionOf(other, m_record.material(other.rule.id)).tone;
                  return other.rule.id != rule.id && other.rule.oneOfGroup == rule.oneOfGroup
                         && (tone == Tone::Good || tone == Tone::Exempt);
              });
}

bool MaterialTableModel::isOpen(int row) const
{
    const MaterialDemand *demand = demandAt(row);
    if (!demand)
        return false;
    const Tone tone = conclusionOf(*demand, materialAt(row)).tone;
    const bool mayBeLeftOut = demand->rule.necessity == Necessity::Optional || alternativeStands(demand->rule);
    const CaseMaterial *material = materialAt(row);
    if (mayBeLeftOut && (!material || material->files.isEmpty()))
        return false;
    return tone == Tone::Quiet || tone == Tone::Working || tone == Tone::Warn;
}

int MaterialTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_demands.size());
}

int MaterialTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant MaterialTableModel::data(const QModelIndex &index, int role) const
{
    const MaterialDemand *demand = demandAt(index.row());
    if (!index.isValid() || !demand)
        return {};
    const auto column = static_cast<Column>(index.column());
    const bool conclusion = column == Column::Conclusion;
    switch (role) {
    case Qt::DisplayRole: return textAt(index.row(), column);
    case Qt::ToolTipRole:
        if (column == Column::Pages && materialAt(index.row()))
            return DocumentWords::line(*materialAt(index.row()));
        return column == Column::Name ? demand->rule.name : QVariant();
    case IdentityRole: return demand->rule.id;
    case EmphasisRole: return conclusion;
    case ToneRole:
        if (conclusion)
            return int(conclusionOf(*demand, materialAt(index.row())).tone);
        return column == Column::Name ? QVariant() : QVariant(int(Tone::Quiet));
    default: return {};
    }
}

QString MaterialTableModel::textAt(int row, Column column) const
{
    const MaterialDemand &demand = m_demands.at(row);
    const CaseMaterial *material = materialAt(row);
    const int pages = material ? material->pageCount() : 0;
    switch (column) {
    case Column::Number: return QString::number(row + 1);
    case Column::Name: return demand.rule.name;
    case Column::Requirement: return CaseWords::acceptance(demand.rule);
    case Column::Obtained: return CaseWords::obtained(material ? material->obtained : Obtained::Submitted);
    case Column::Pages: return pages > 0 ? tr("%n page(s)", nullptr, pages) : QStringLiteral("—");
    case Column::Points:
        return QStringLiteral("%1/%2").arg(decidedPoints(demand, material)).arg(demand.rule.points.size());
    case Column::Conclusion: {
        const Conclusion conclusion = conclusionOf(demand, material);
        return toneText(conclusion.tone, conclusion.word);
    }
    case Column::Count: break;
    }
    return {};
}

QVariant MaterialTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Number: return QStringLiteral("#");
    case Column::Name: return tr("Material");
    case Column::Requirement: return tr("Requirement");
    case Column::Obtained: return tr("How obtained");
    case Column::Pages: return tr("Pages");
    case Column::Points: return tr("Points");
    case Column::Conclusion: return tr("Conclusion");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
