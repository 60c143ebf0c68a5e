// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include "domain/guide/guidefinding.h"

namespace yichuang {

/// A guide with what its lint found.
struct LintedGuide
{
    Guide guide;
    QList<GuideFinding> findings;
};

/// One row of the table.
struct Suggestion
{
    QString item;     ///< 事项名称
    QString taskCode; ///< 实施编码
    int version = 0;
    QString element;  ///< as a person calls it
    QString text;     ///< what stands there now; empty where nothing does
    QString proposal; ///< 修改建议
    QString reason;   ///< 理由, with answers that show it where it is about answers
    bool operator==(const Suggestion &) const = default;
};

/// One for each finding on a 实体性 element, in the order of guides and findings.
[[nodiscard]] QList<Suggestion> suggestionsFor(const QList<LintedGuide> &guides);

/// 《政务服务事项办事指南实体性要素修改建议汇总表》 (DOMAIN R102) as a CSV file: one row for each finding on a 实体性 element, with
/// item, element, current text, suggested text and reason. What begins like a formula is written so that no spreadsheet
/// program takes it for one.
[[nodiscard]] QByteArray suggestionTable(const QList<LintedGuide> &guides);

} // namespace yichuang
