// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>

#include "core/error.h"
#include "domain/cases/pixels.h"

namespace yichuang {

struct ScannerInfo
{
    QString name;  ///< how the driver calls it, "test:0"
    QString label; ///< maker and model, for people
    bool operator==(const ScannerInfo &) const = default;
};

enum class ScanSource { Flatbed, Feeder };

struct ScanRequest
{
    QString scanner;     ///< ScannerInfo::name
    ScanSource source = ScanSource::Flatbed;
    int dpi = 300;       ///< asked for; the device may round, and the page says what it got
    bool colour = true;
};

/// A page as it came off the glass, already encoded.
struct ScannedPage
{
    QByteArray bytes;     ///< a whole JPEG file
    QString mediaType;    ///< image/jpeg
    int dpi = 0;          ///< what the device really used
};

/// The scanner. Pages arrive one by one and stay valid whatever happens later: a jam after page 7 has delivered seven.
/// Exactly one of finished() and failed() follows a scan().
class Scanner : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Scanner() override;

    /// The scanners that answer now. DeviceFailed when the driver itself fails; an empty list is no error.
    [[nodiscard]] virtual QFuture<Result<QList<ScannerInfo>>> list() = 0;
    /// Starts; ignored with failed(DeviceBusy) while another scan runs.
    virtual void scan(const ScanRequest &request) = 0;
    /// Stops as soon as the device allows; failed(Cancelled) follows. Pages already delivered stay.
    virtual void cancel() = 0;

Q_SIGNALS:
    void pageScanned(const yichuang::ScannedPage &page);
    void finished(int pages);
    /// DeviceMissing, DeviceBusy, DeviceJammed, DeviceNoPaper, DeviceCoverOpen, DeviceFailed, TimedOut, Cancelled
    void failed(const yichuang::Error &error);
};

} // namespace yichuang
