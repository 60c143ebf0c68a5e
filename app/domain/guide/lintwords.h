// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace yichuang {

/// What a rule of the guide lint says to whoever has to mend the guide.
struct LintWords
{
    QString dimension;  ///< completeness 完整性, accuracy 准确性, conformity 规范性 (DOMAIN R99)
    QString problem;
    QString suggestion;
    bool operator==(const LintWords &) const = default;
};

/// From resources/lint/rules.json; empty for a rule that is not in it.
[[nodiscard]] LintWords lintWords(const QString &rule);

/// All rules that have words.
[[nodiscard]] QStringList lintRules();

/// 完整性, 准确性 or 规范性.
[[nodiscard]] QString dimensionLabel(const QString &dimension);

} // namespace yichuang
