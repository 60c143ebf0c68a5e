// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "devices/deviceprocess.h"
#include "devices/scannersettings.h"
#include "ports/scanner.h"

namespace yichuang {

/// The scanners of this computer, through SANE in the device process: a driver that crashes or hangs costs the scan that
/// runs, and nothing else.
class ProcessScanner final : public Scanner
{
    Q_OBJECT

public:
    /// @param settings what the counter's administrator said of its scanners, the preferred one first
    explicit ProcessScanner(const DeviceProgram &program, const QList<ScannerSetting> &settings = {},
                            QObject *parent = nullptr);
    ~ProcessScanner() override;

    /// DeviceBusy while a scan runs, since the driver does one thing at a time.
    [[nodiscard]] QFuture<Result<QList<ScannerInfo>>> list() override;
    void scan(const ScanRequest &request) override;
    void cancel() override;

    /// The process that does it, for the self-check page and for tests.
    [[nodiscard]] const DeviceProcess &process() const { return *m_process; }

private:
    void onAnswer(const Result<DeviceFrame> &answer);
    void onPage(const DeviceFrame &frame);

    DevicePatience m_patience;
    QList<ScannerSetting> m_settings;
    std::unique_ptr<DeviceProcess> m_process;
    int m_scan = 0; ///< the running request, 0 when none
};

} // namespace yichuang
