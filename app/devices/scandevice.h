// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include "core/error.h"
#include "ports/scanner.h"

namespace yichuang {

/// What a device says of the frame it is about to send. A page is one frame, or three when the device scans red, green
/// and blue one after the other.
struct ScanFrame
{
    enum class Kind { Gray, Rgb, Red, Green, Blue };

    Kind kind = Kind::Gray;
    bool last = true;       ///< of its page
    int bytesPerLine = 0;   ///< may be more than the pixels need
    int pixelsPerLine = 0;
    int lines = -1;         ///< -1: known only at the end (hand scanners, some feeders)
    int depth = 8;          ///< bits a sample: 1, 8 or 16
};

/// An opened scanner, as the run through a stack sees it. A scripted one stands in for it in tests.
class ScanDevice
{
public:
    ScanDevice() = default;
    Q_DISABLE_COPY_MOVE(ScanDevice)
    virtual ~ScanDevice() = default;

    /// Sets it to what a request asks for, whose source is not Automatic; DeviceMissing when it has no source of that kind.
    /// May be called again after cancel().
    [[nodiscard]] virtual Result<> configure(const ScanRequest &request) = 0;
    /// Whether fronts and backs come in turn, as it is set now.
    [[nodiscard]] virtual bool givesBothSides() const = 0;
    /// Begins a frame; at the end of a stack DeviceNoPaper.
    [[nodiscard]] virtual Result<> start() = 0;
    /// Only what is said after start() is true; before it some devices guess.
    [[nodiscard]] virtual Result<ScanFrame> frame() = 0;
    /// The next bytes of the frame; none at its end.
    [[nodiscard]] virtual Result<QByteArray> read() = 0;
    /// Ends the scan, also a finished one.
    virtual void cancel() = 0;
    /// What the device really uses, after rounding.
    [[nodiscard]] virtual int dpi() const = 0;
};

} // namespace yichuang
