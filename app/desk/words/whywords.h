// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

#include "domain/cases/duereasons.h"
#include "domain/guide/answereffect.h"
#include "domain/guide/checklist.h"

namespace yichuang {

/// Why something is asked for, and what an answer changed, in the words a clerk reads out to whoever asks back.
struct WhyWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::WhyWords)

public:
    [[nodiscard]] static QString material(const MaterialDemand &demand);
    [[nodiscard]] static QString field(const FormField &field, const Why &why);
    /// What is meant, the rule behind it, and what each answer would change.
    [[nodiscard]] static QString question(const Question &question, const QList<AnswerEffect> &effects);
    /// Fees and limits of an item.
    [[nodiscard]] static QString item(const Guide &guide);
    /// Every date of a filed case with how it was counted.
    [[nodiscard]] static QString dates(const QList<DueReason> &reasons);

    /// 少交 2 份 · 多填 1 项; empty when nothing changes.
    [[nodiscard]] static QString brief(const AnswerEffect &effect);
    /// The same with names.
    [[nodiscard]] static QString whole(const AnswerEffect &effect);

private:
    [[nodiscard]] static QString reason(const QString &name, const Why &why);
    [[nodiscard]] static QString date(const DueReason &reason);
};

} // namespace yichuang
