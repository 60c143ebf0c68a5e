// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QList>
#include <QString>

#include "core/error.h"
#include "domain/cases/pixels.h"
#include "ports/camera.h"

namespace yichuang {

/// A camera that is open: what it sees comes as pictures, whatever wire they come over. Closed when it goes.
class FrameSource
{
public:
    FrameSource() = default;
    Q_DISABLE_COPY_MOVE(FrameSource)
    virtual ~FrameSource() = default;

    /// What it sees now, 600 px wide or more where it can, and of the same field as take(). Waits for it.
    /// DeviceMissing when it was pulled out, DeviceBusy, DeviceFailed, TimedOut.
    [[nodiscard]] virtual Result<Pixels> look() = 0;
    /// The same at the largest size it has. The errors of look().
    [[nodiscard]] virtual Result<Pixels> take() = 0;
};

/// Where cameras are plugged in.
class CameraBus
{
public:
    CameraBus() = default;
    Q_DISABLE_COPY_MOVE(CameraBus)
    virtual ~CameraBus() = default;

    /// What can take pictures, and nothing else.
    [[nodiscard]] virtual QList<CameraInfo> list() = 0;
    /// DeviceMissing when it is not there, DeviceBusy when another program has it, DeviceFailed when it may not be opened or
    /// sends nothing that can be read.
    [[nodiscard]] virtual Result<std::unique_ptr<FrameSource>> open(const QString &camera) = 0;
};

/// The strongest shrinking (1, 2, 4, 8) that leaves a picture `width` px wide large enough for the live view.
[[nodiscard]] int shrinkForLooking(int width);

} // namespace yichuang
