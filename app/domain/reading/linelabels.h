// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QStringView>

#include "domain/guide/readfield.h"

namespace yichuang {

/// The words that licences and contracts commonly print before such a value, the longest first. Of a span of days, the words
/// before ValidUntil and ValidFrom are the same.
[[nodiscard]] const QStringList &usualLabels(ReadField field);

/// The one of them that most papers print, to speak of the field.
[[nodiscard]] QString commonLabel(ReadField field);

/// Where the value begins that stands behind one of the labels, in a line that plainLine() made; -1 when none is there. A
/// label begins the line, or stands behind something that is no Chinese character, so that it is not the end of a longer
/// word. One wrong character is overlooked in a label of four or more that begins the line: the reader takes 营 for 莒.
[[nodiscard]] qsizetype behindLabel(QStringView line, const QStringList &labels);

/// The same, of any field: such a line names something else.
[[nodiscard]] bool beginsWithAnyLabel(QStringView line);

} // namespace yichuang
