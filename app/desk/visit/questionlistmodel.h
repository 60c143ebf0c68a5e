// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>

#include "domain/guide/answereffect.h"

namespace yichuang {

/// The questions that are asked now, with the answers that count.
class QuestionListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, Text, Answer, Effect, Count };

    using QAbstractTableModel::QAbstractTableModel;

    /// @param effects what each answer changed, in the order of the questions; none: nothing is said of it
    void show(const Checklist &checklist, const QList<AnswerEffect> &effects = {});
    /// Null beyond the end.
    [[nodiscard]] const Question *questionAt(int row) const;
    [[nodiscard]] int rowOf(const QString &questionId) const;
    /// The first question without an answer; -1 when all are answered.
    [[nodiscard]] int firstOpen() const;
    /// The option that was chosen; -1 when none was.
    [[nodiscard]] int chosenOption(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString answerAt(int row) const;

    Checklist m_checklist;
    QList<AnswerEffect> m_effects;
};

} // namespace yichuang
