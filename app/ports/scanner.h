// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QList>
#include <QObject>
#include <QSizeF>
#include <QString>

#include "core/error.h"
#include "domain/cases/pixels.h"

namespace yichuang {

/// Where sheets come from. Devices name their own sources as they like; these are what is meant.
enum class ScanSource {
    Flatbed,
    Feeder,
    Automatic, ///< the feeder while it holds paper, else the glass; found out anew for each scan
};

/// How this counter uses a scanner, unless the guide or the clerk says otherwise.
struct ScannerProfile
{
    ScanSource source = ScanSource::Automatic;
    bool bothSides = false; ///< of the sheets in the feeder
    int dpi = 300;
    bool colour = true;
    bool operator==(const ScannerProfile &) const = default;
};

struct ScannerInfo
{
    QString name;  ///< how the driver calls it, "test:0"
    QString label; ///< maker and model, for people
    ScannerProfile profile = {};
    bool operator==(const ScannerInfo &) const = default;
};

struct ScanRequest
{
    QString scanner;     ///< ScannerInfo::name
    ScanSource source = ScanSource::Flatbed;
    int dpi = 300;       ///< asked for; the device may round, and the page says what it got
    bool colour = true;
    bool bothSides = false; ///< of the sheets in the feeder; a device that cannot gives one side, and the page says so
    QSizeF area = {210, 297}; ///< from the upper left, in mm; A4 unless told. What is larger than the glass gives the glass
};

/// A page as it came off the glass, already encoded.
struct ScannedPage
{
    QByteArray bytes;     ///< a whole JPEG file
    QString mediaType;    ///< image/jpeg
    int dpi = 0;          ///< what the device really used
    ScanSource source = ScanSource::Flatbed; ///< what it really came from; never Automatic
    bool bothSides = false; ///< fronts and backs come in turn
};

/// The scanner. Pages arrive one by one and stay valid whatever happens later: a jam after page 7 has delivered seven.
/// Exactly one of finished() and failed() follows a scan().
class Scanner : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Scanner() override;

    /// The scanners that answer now, the one to be used first. DeviceFailed when the driver itself fails; an empty list is
    /// no error.
    [[nodiscard]] virtual QFuture<Result<QList<ScannerInfo>>> list() = 0;
    /// Starts; ignored with failed(DeviceBusy) while another scan runs.
    virtual void scan(const ScanRequest &request) = 0;
    /// Stops as soon as the device allows; failed(Cancelled) follows. Pages already delivered stay.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// Something was plugged in, pulled out or switched on: list() may answer otherwise now.
    void devicesChanged();
    void pageScanned(const yichuang::ScannedPage &page);
    void finished(int pages);
    /// DeviceMissing, DeviceBusy, DeviceJammed, DeviceNoPaper, DeviceCoverOpen, DeviceFailed, TimedOut, Cancelled
    void failed(const yichuang::Error &error);
};

} // namespace yichuang
