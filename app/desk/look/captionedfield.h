// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QLineEdit;
class QWidget;

namespace yichuang {

/// Adds a caption and a field of at most so many px to the layout of a row, which owns both. Who listens hears the caption at the
/// field.
[[nodiscard]] QLineEdit *captionedField(QWidget *row, const QString &name, const QString &caption, int width);

} // namespace yichuang
