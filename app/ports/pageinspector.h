// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QStringList>

#include "core/error.h"
#include "domain/cases/pagefinding.h"
#include "domain/cases/pixels.h"
#include "domain/cases/sheetlikeness.h"

namespace yichuang {

/// Opens bytes that somebody handed in. The real one does it in the device process, so that a hostile or broken file
/// never takes the desk along (DESIGN §3).
class PageInspector
{
public:
    PageInspector() = default;
    Q_DISABLE_COPY_MOVE(PageInspector)
    virtual ~PageInspector();

    /// What the file is and what the first machine checks say of its pages.
    /// Empty: 0 bytes. TooLarge: over the limits of TRUST B6. Malformed: not what it claims, or its reader died of it.
    /// Unsupported: a kind that is not read. TimedOut: its reader hung, and was ended. DeviceFailed: no reader can be started,
    /// so the bytes themselves may be fine. Whoever cancels the future waits no longer: what still reads the file is ended.
    [[nodiscard]] virtual QFuture<Result<FileInspection>> inspect(const QByteArray &bytes) = 0;

    /// One page, scaled to fit into a square of `edge` px; pages count from 1. Same errors, and NotFound for a page
    /// that the file does not have.
    [[nodiscard]] virtual QFuture<Result<Pixels>> render(const QByteArray &bytes, int page, int edge) = 0;

    /// A sheet against others, in their order, by FileInspection::sheetPrints; an empty print is like no other. Invalid for
    /// bytes that are no print. DeviceFailed and TimedOut as for inspect(); Unsupported for a reader that cannot compare.
    [[nodiscard]] virtual QFuture<Result<QList<SheetLikeness>>> compare(const QByteArray &sheetPrint,
                                                                        const QList<QByteArray> &others);

    /// What stands between a foreign file and this computer: those of "landlock", "seccomp", "limits", "network",
    /// "noNewRights" and "noDump" that the system offers. None for a reader without walls of its own.
    [[nodiscard]] virtual QFuture<Result<QStringList>> walls();
};

} // namespace yichuang
