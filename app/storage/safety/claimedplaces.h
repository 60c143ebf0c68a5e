// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include "core/error.h"

namespace yichuang {

/// The folders that this store's copies were made in, remembered in a small file of the data folder (backup-places.json),
/// which no copy takes along. It tells a share that is not mounted, which is an empty folder, from a place that is new.
///
/// A file that cannot be read counts as none: every place is new once more.
class ClaimedPlaces
{
public:
    explicit ClaimedPlaces(const QString &directory);

    [[nodiscard]] bool has(const QString &place) const;
    /// Nothing is written for a place that is known. Errors: StorageFull, StorageUnavailable.
    [[nodiscard]] Result<> add(const QString &place) const;

private:
    [[nodiscard]] QStringList places() const;

    QString m_file;
};

} // namespace yichuang
