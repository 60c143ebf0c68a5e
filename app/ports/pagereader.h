// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QString>

#include "core/error.h"
#include "domain/cases/reading.h"
#include "domain/guide/guiderules.h"

namespace yichuang {

/// A page that is to be read, and for what.
struct ReadingWish
{
    QByteArray bytes; ///< the whole stored file
    int page = 1;     ///< within it, from 1
    int turned = 0;   ///< degrees clockwise: 0, 90, 180, 270
    QList<ReadingRule> rules;
};

/// A line that fits a rule; MaterialReading says what becomes of it.
struct ReadLine
{
    QString ruleId;
    ReadField field = ReadField::Name;
    QString text;  ///< in the form of its field, see MaterialReading::text; a number with a wrong check digit never comes
    PageArea area; ///< of the page as it stands after turning
    ReadFrom from = ReadFrom::Letters;
    double confidence = 0; ///< of the reader, 0 to 100
    bool operator==(const ReadLine &) const = default;
};

/// Reads printed letters and codes on pages. The real one does it in a device process of low priority, since the pages are
/// foreign bytes and nobody waits for it (DESIGN §3).
class PageReader
{
public:
    PageReader() = default;
    Q_DISABLE_COPY_MOVE(PageReader)
    virtual ~PageReader();

    /// At most one line a rule; none where nothing fits. Malformed, NotFound for a page that is not there, Unsupported
    /// where no letters can be read on this computer, TimedOut, DeviceFailed.
    [[nodiscard]] virtual QFuture<Result<QList<ReadLine>>> read(const ReadingWish &wish) = 0;
    /// By how many degrees clockwise a page lies turned in its stored file: 0, 90, 180 or 270; none where its letters do not
    /// tell. Errors as of read(); a reader that never tells answers Unsupported.
    /// @param page within the file, from 1
    [[nodiscard]] virtual QFuture<Result<std::optional<int>>> wayUp(const QByteArray &bytes, int page);
};

} // namespace yichuang
