// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/answerlistmodel.h"

#include "desk/look/deskroles.h"
#include "desk/words/whywords.h"

namespace yichuang {

void AnswerListModel::show(const QList<QuestionOption> &options, const QList<AnswerEffect> &effects)
{
    if (options == m_options && effects == m_effects)
        return;
    // Another effect on the same answers leaves the mark where it is.
    const bool sameRows = options == m_options;
    if (!sameRows)
        beginResetModel();
    m_options = options;
    m_effects = effects;
    if (!sameRows)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int AnswerListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_options.size());
}

QVariant AnswerListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_options.size())
        return {};
    const QuestionOption &option = m_options.at(index.row());
    const AnswerEffect effect = m_effects.value(index.row());
    const QString brief = WhyWords::brief(effect);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QString text = QStringLiteral("%1   %2").arg(index.row() + 1).arg(option.text);
        return brief.isEmpty() ? text : QString(text + QStringLiteral("　　") + brief);
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: return WhyWords::whole(effect);
    case IdentityRole: return option.id;
    default: return {};
    }
}

} // namespace yichuang
