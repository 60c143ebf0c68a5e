// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QWidget;

namespace yichuang::test {

/// What nobody can read whole in a window as it is laid out now: buttons and labels with less room than their text needs,
/// hints that do not fit into their field, and cells and headers of tables that are elided. What a tool tip says in full may
/// be shortened.
[[nodiscard]] QStringList cutTexts(const QWidget &window);

} // namespace yichuang::test
