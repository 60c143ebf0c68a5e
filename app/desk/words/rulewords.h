// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QJsonValue>

#include "domain/guide/guide.h"

namespace yichuang {

/// A condition (JsonLogic) in the words of its guide, for people: 「“住房是自有的吗？”答“租的”」. Only what guides usually say is put
/// into words: comparisons with answers, and their joining.
class RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::RuleWords)

public:
    /// Empty where there are no words for it.
    [[nodiscard]] static QString of(const Guide &guide, const QJsonValue &condition);
    /// The same for a condition as it is written; what is none comes back as it is.
    [[nodiscard]] static QString ofText(const Guide &guide, const QString &text);

private:
    [[nodiscard]] static QString joined(const Guide &guide, const QJsonArray &parts, const QString &by);
    [[nodiscard]] static QString answered(const Guide &guide, const QJsonArray &sides);
};

} // namespace yichuang
