// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace yichuang::test {

/// Which of these pages a counter's folder does not hold, named by a saved case or not; yichuangctl looks only at those a
/// case names. The folder's keys have a machine slot, and no program may have the store open.
/// @param pages digest in hexadecimal digits → id of its case
[[nodiscard]] QStringList missingPages(const QString &dataFolder, const QMap<QString, QString> &pages);

} // namespace yichuang::test
