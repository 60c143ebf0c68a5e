// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>

namespace yichuang::test {

/// Digests, in hexadecimal digits, of all pages that a counter's folder holds, named by a case or not. yichuangctl counts
/// only those a case names. No program may have the store open.
[[nodiscard]] QSet<QString> storedPages(const QString &dataFolder);

} // namespace yichuang::test
