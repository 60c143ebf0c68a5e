// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QList>
#include <QObject>
#include <QPointF>
#include <QString>

#include "core/error.h"
#include "domain/cases/pixels.h"
#include "ports/scanner.h"

namespace yichuang {

struct CameraInfo
{
    QString name;  ///< how the system calls it, "/dev/video0"
    QString label; ///< maker and model, for people
    bool operator==(const CameraInfo &) const = default;
};

/// One picture of the live view.
struct CameraFrame
{
    Pixels picture;          ///< small, for looking at
    QList<QPointF> outline;  ///< the four corners of the sheet from the upper left, clockwise, 0 to 1 of the picture; empty
                             ///< while none was made out
};

/// A sheet under the camera, cut out along its outline and put straight; the whole picture when there was no outline.
struct CameraPage
{
    ScannedPage page;
    bool outlineFound = false;
};

/// The document camera (高拍仪). It shows what lies under it until it is stopped. At most one is open at a time.
class Camera : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Camera() override;

    /// The cameras that are plugged in now; an empty list is no error. DeviceFailed when they cannot be listed.
    [[nodiscard]] virtual QFuture<Result<QList<CameraInfo>>> list() = 0;
    /// Opens it; frames follow, or failed(). Another one that was open is closed.
    virtual void start(const QString &camera) = 0;
    /// Closes it; no frame follows.
    virtual void stop() = 0;
    /// What lies under it now, at full size. DeviceMissing when none is open, DeviceFailed, TimedOut.
    [[nodiscard]] virtual QFuture<Result<CameraPage>> take() = 0;

Q_SIGNALS:
    void frameShown(const yichuang::CameraFrame &frame);
    /// It is closed: DeviceMissing when it was pulled out, DeviceBusy when another program has it, DeviceFailed.
    void failed(const yichuang::Error &error);
};

} // namespace yichuang
