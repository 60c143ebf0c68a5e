// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include "domain/cases/pagefinding.h"
#include "domain/guide/readfield.h"

namespace yichuang {

/// Letters that stand beside one another on a page: a line, or one cell of it where wide gaps part them. Never glued to what
/// stands in another line: that made numbers which nobody wrote (CAPTURE §7.16).
struct TextLine
{
    QString text;
    PageArea area;         ///< of the page as it was read
    double confidence = 0; ///< of the reader, 0 to 100
    bool operator==(const TextLine &) const = default;
};

/// A line that fits a rule of the guide, in the form of its field (MaterialReading::text).
struct FoundText
{
    QString ruleId;
    ReadField field = ReadField::Name;
    QString text;
    PageArea area;
    double confidence = 0;
    bool operator==(const FoundText &) const = default;
};

/// What MaterialReading::text says of a paper that is good for ever.
inline constexpr QStringView forGoodText = u"长期";

} // namespace yichuang
