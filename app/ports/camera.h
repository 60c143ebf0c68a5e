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

/// What is to be taken of what lies under the camera.
struct CameraWish
{
    /// An identity or bank card (ISO/IEC 7810 ID-1) rather than a sheet of paper: its true size is known.
    bool card = false;
    /// Where a person put the four corners, as in CameraFrame::outline; empty: the machine looks for them.
    QList<QPointF> corners;
};

/// A sheet or card under the camera, cut out along its outline and put straight; the whole picture of a sheet when there
/// was no outline. The page says at how many dpi it was taken, 0 when the paper is of no known shape: no pixels are made up.
struct CameraPage
{
    ScannedPage page;
    bool outlineFound = false; ///< or given by a person
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
    /// What lies under it now, at full size; the live view pauses meanwhile. DeviceMissing when none is open, NotFound when a
    /// card was wished for and none was made out, Invalid for corners that are none of a sheet, DeviceFailed, TimedOut.
    [[nodiscard]] virtual QFuture<Result<CameraPage>> take(const CameraWish &wish) = 0;
    /// Front and back of a card on one A4 page, both at their true size. Needs no camera. Malformed for a side that is no
    /// page of a card, DeviceFailed, TimedOut.
    [[nodiscard]] virtual QFuture<Result<ScannedPage>> joinCard(const ScannedPage &front, const ScannedPage &back) = 0;

Q_SIGNALS:
    /// Something was plugged in or pulled out: list() may answer otherwise now.
    void devicesChanged();
    void frameShown(const yichuang::CameraFrame &frame);
    /// It is closed: DeviceMissing when it was pulled out, DeviceBusy when another program has it, DeviceFailed.
    void failed(const yichuang::Error &error);
};

} // namespace yichuang
