// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/questionlistmodel.h"

#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"
#include "desk/words/whywords.h"

namespace yichuang {

void QuestionListModel::show(const Checklist &checklist, const QList<AnswerEffect> &effects)
{
    const bool sameRows = checklist.questions == m_checklist.questions;
    if (!sameRows)
        beginResetModel();
    m_checklist = checklist;
    m_effects = effects;
    if (!sameRows)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const Question *QuestionListModel::questionAt(int row) const
{
    return row >= 0 && row < m_checklist.questions.size() ? &m_checklist.questions.at(row) : nullptr;
}

int QuestionListModel::rowOf(const QString &questionId) const
{
    for (int row = 0; row < m_checklist.questions.size(); ++row) {
        if (m_checklist.questions.at(row).id == questionId)
            return row;
    }
    return -1;
}

int QuestionListModel::firstOpen() const
{
    return m_checklist.openQuestions.isEmpty() ? -1 : rowOf(m_checklist.openQuestions.first());
}

int QuestionListModel::chosenOption(int row) const
{
    const Question *question = questionAt(row);
    if (!question)
        return -1;
    const QString chosen = m_checklist.answers.value(question->id).toString();
    for (int option = 0; option < question->options.size(); ++option) {
        if (question->options.at(option).id == chosen)
            return option;
    }
    return -1;
}

QString QuestionListModel::answerAt(int row) const
{
    const int option = chosenOption(row);
    return option < 0 ? QString() : questionAt(row)->options.at(option).text;
}

int QuestionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_checklist.questions.size());
}

int QuestionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant QuestionListModel::data(const QModelIndex &index, int role) const
{
    const Question *question = questionAt(index.row());
    if (!index.isValid() || !question)
        return {};
    const bool open = chosenOption(index.row()) < 0;
    const auto column = static_cast<Column>(index.column());
    if (role == IdentityRole)
        return question->id;
    if (role == ToneRole)
        return column == Column::Answer ? QVariant(int(open ? Tone::Working : Tone::Good)) : QVariant();
    if (role == Qt::ToolTipRole && column == Column::Effect)
        return WhyWords::whole(m_effects.value(index.row()));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Number: return QString::number(index.row() + 1);
    case Column::Text: return question->text;
    case Column::Answer:
        return open ? toneText(Tone::Working, tr("Open")) : toneText(Tone::Good, answerAt(index.row()));
    case Column::Effect: return WhyWords::brief(m_effects.value(index.row()));
    case Column::Count: break;
    }
    return {};
}

QVariant QuestionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Number: return QStringLiteral("#");
    case Column::Text: return tr("Question");
    case Column::Answer: return tr("Answer");
    case Column::Effect: return tr("What it changed");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
