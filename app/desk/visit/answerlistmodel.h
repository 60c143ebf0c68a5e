// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>

#include "domain/guide/answereffect.h"

namespace yichuang {

/// The answers to one question under their digits, each with what it would remove or add.
class AnswerListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// @param effects of the options, in their order; fewer than options: nothing is said of the rest
    void show(const QList<QuestionOption> &options, const QList<AnswerEffect> &effects);
    [[nodiscard]] const QList<AnswerEffect> &effects() const { return m_effects; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<QuestionOption> m_options;
    QList<AnswerEffect> m_effects;
};

} // namespace yichuang
