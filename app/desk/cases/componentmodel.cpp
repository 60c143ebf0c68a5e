// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/componentmodel.h"

#include "desk/cases/caseattention.h"
#include "desk/look/deskroles.h"
#include "desk/words/casewords.h"
#include "domain/cases/packagestate.h"

namespace yichuang {

namespace {

/// Before the act an item is either to be taken in or not.
QString stateWords(const CaseComponent &component, bool draft)
{
    if (draft && component.state == CaseState::Draft)
        return ComponentModel::tr("to be taken in");
    return CaseWords::state(component.state);
}

} // namespace

void ComponentModel::show(const CaseRecord &record)
{
    const auto idsOf = [](const CaseRecord &one) {
        QStringList ids;
        for (const CaseComponent &component : one.components)
            ids.append(component.id);
        return ids;
    };
    const bool sameRows = record.id == m_record.id && idsOf(record) == idsOf(m_record);
    if (!sameRows)
        beginResetModel();
    m_record = record;
    if (!sameRows)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const CaseComponent *ComponentModel::componentAt(int row) const
{
    return row >= 0 && row < m_record.components.size() ? &m_record.components.at(row) : nullptr;
}

int ComponentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_record.components.size());
}

int ComponentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant ComponentModel::data(const QModelIndex &index, int role) const
{
    const CaseComponent *component = index.isValid() ? componentAt(index.row()) : nullptr;
    if (!component)
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == ToneRole && column == Column::State)
        return int(CaseAttention::tone(component->state));
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && column == Column::Note))
        return textAt(index.row(), column);
    return {};
}

QString ComponentModel::textAt(int row, Column column) const
{
    const CaseComponent &component = m_record.components.at(row);
    switch (column) {
    case Column::Number: return QString::number(row + 1);
    case Column::Name: return component.name;
    case Column::Department: return component.department;
    case Column::State:
        return toneText(CaseAttention::tone(component.state), stateWords(component, m_record.state == CaseState::Draft));
    case Column::Note: return noteOf(component);
    case Column::Count: break;
    }
    return {};
}

QString ComponentModel::noteOf(const CaseComponent &component) const
{
    QStringList notes;
    if (!isDone(component)) {
        for (const CaseComponent &other : awaited(component, m_record.components))
            notes.append(tr("after “%1” (%2)").arg(other.name, stateWords(other, m_record.state == CaseState::Draft)));
    }
    for (const CaseResult &result : m_record.results) {
        if (result.componentId == component.id)
            notes.append(result.handedOutAt.isValid() ? tr("%1, handed out").arg(result.number) : result.number);
    }
    if (!component.text.isEmpty())
        notes.append(component.text);
    return notes.join(QStringLiteral(" · "));
}

QVariant ComponentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Number: return tr("No.");
    case Column::Name: return tr("Item of the package");
    case Column::Department: return tr("Department");
    case Column::State: return tr("State");
    case Column::Note: return tr("Note");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
