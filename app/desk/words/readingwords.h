// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

#include "desk/look/statuscolours.h"
#include "domain/cases/reading.h"
#include "domain/guide/guiderules.h"

namespace yichuang {

/// What is read from pages, and what became of it, in the words a clerk reads.
class ReadingWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::ReadingWords)

public:
    /// The label of the rule, or what the field is called where it has none.
    [[nodiscard]] static QString what(const ReadingRule &rule);
    /// Null: nothing was read.
    [[nodiscard]] static QString state(const MaterialReading *reading, bool differs);
    [[nodiscard]] static Tone tone(const MaterialReading *reading, bool differs);

private:
    [[nodiscard]] static QString field(ReadField field);
};

} // namespace yichuang
