// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "domain/guide/guide.h"

namespace yichuang {

/// What is wrong with one guide file, for whoever has to mend it: JSON pointers, or line and column of a table.
struct GuideFileFinding
{
    QString fileName;
    QStringList findings;
    bool operator==(const GuideFileFinding &) const = default;
};

/// A guide with the name of the file it stands in.
struct GuideFromFile
{
    QString fileName;
    Guide guide;
};

struct ReadGuideFiles
{
    QList<GuideFromFile> guides;
    QList<GuideFileFinding> findings; ///< of what could not be read as a guide

    /// Without their files.
    [[nodiscard]] QList<Guide> all() const;
};

/// Reads guides from files and folders: our own documents (*.json), and tables of the national exchange (*.csv), which
/// belong together with the tables beside them. Everything is read, so that all that is wrong is told at once.
[[nodiscard]] ReadGuideFiles readGuideFiles(const QStringList &paths);

} // namespace yichuang
