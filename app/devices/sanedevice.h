// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <sane/sane.h>

#include <QList>

#include "devices/saneoptions.h"
#include "devices/scandevice.h"
#include "ports/scanner.h"

namespace yichuang {

/// The SANE library, open as long as this object lives. One for each request, so that a scanner that was switched on or
/// unplugged meanwhile is seen as it is.
class SaneLibrary
{
public:
    SaneLibrary();
    Q_DISABLE_COPY_MOVE(SaneLibrary)
    ~SaneLibrary();

    /// The scanners that answer, over USB and network.
    [[nodiscard]] Result<QList<ScannerInfo>> scanners() const;

private:
    friend class SaneDevice;
    SANE_Status m_status;
};

/// One scanner, opened through SANE. Drivers hang at times while they are closed, so whoever waits for a word is told it
/// before the device goes.
class SaneDevice final : public ScanDevice
{
public:
    /// DeviceMissing: no such scanner. DeviceBusy, DeviceFailed.
    /// @param library must outlive the device
    [[nodiscard]] static Result<std::unique_ptr<SaneDevice>> open(const SaneLibrary &library, const QString &scanner);
    ~SaneDevice() override;

    [[nodiscard]] Result<> configure(const ScanRequest &request) override;
    [[nodiscard]] bool givesBothSides() const override { return m_bothSides; }
    [[nodiscard]] Result<> start() override;
    [[nodiscard]] Result<ScanFrame> frame() override;
    [[nodiscard]] Result<QByteArray> read() override;
    void cancel() override;
    [[nodiscard]] int dpi() const override { return m_dpi; }
    /// Its own options, for what no request asks for.
    [[nodiscard]] SaneOptions options() const { return SaneOptions(m_handle); }

private:
    explicit SaneDevice(SANE_Handle handle) : m_handle(handle) {}
    [[nodiscard]] Result<> chooseSource(const ScanRequest &request);
    void setArea(const QSizeF &area);

    SANE_Handle m_handle;
    int m_dpi = 0;
    bool m_bothSides = false;
};

} // namespace yichuang
