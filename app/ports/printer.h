// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

#include "core/error.h"

namespace yichuang {

/// The printer at the counter. Takes the very file that is kept, so that paper and record are equal (CAPTURE §8).
class Printer
{
public:
    Printer() = default;
    Q_DISABLE_COPY_MOVE(Printer)
    virtual ~Printer();

    /// Whether a printer is there and takes work; its name, or PrinterUnavailable.
    [[nodiscard]] virtual QFuture<Result<QString>> probe() = 0;
    /// Ends when the job is known to be completed, not when it was handed over. PrinterUnavailable, DeviceJammed,
    /// DeviceNoPaper, DeviceFailed, TimedOut.
    [[nodiscard]] virtual QFuture<Result<void>> print(const QByteArray &pdf, const QString &title) = 0;
};

} // namespace yichuang
