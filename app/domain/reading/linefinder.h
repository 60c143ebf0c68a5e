// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>

#include "domain/guide/guiderules.h"
#include "domain/reading/textline.h"

namespace yichuang {

/// What the lines of one page say of what the rules ask for, at most once a rule. Nothing is guessed: a date counts only
/// behind a known label, in the same line or to the right of it; a number only with right check digits, and with no label of
/// its own only when the page has no second one of its kind; a name, an address and a licence number only behind their label.
/// @param today no identity number is of somebody who was born after it
[[nodiscard]] QList<FoundText> findTexts(const QList<TextLine> &lines, const QList<ReadingRule> &rules, QDate today);

/// The same without the numbers that have no label: of a page of which only a part was read, nobody knows whether there is a
/// second one.
[[nodiscard]] QList<FoundText> findBehindLabels(const QList<TextLine> &lines, const QList<ReadingRule> &rules, QDate today);

/// A label that one of the rules asks for stands in the line.
[[nodiscard]] bool hasLabel(const QString &line, const QList<ReadingRule> &rules);

/// What the codes of a page say of what the rules ask for (PageCheck::Code): the numbers with check digits,
/// where the rule has no label of its own. A code that the issuer printed beats letters (CAPTURE §6).
/// @param page within its file, from 1
[[nodiscard]] QList<FoundText> findInCodes(const QList<PageFinding> &findings, int page, const QList<ReadingRule> &rules,
                                           QDate today);

} // namespace yichuang
