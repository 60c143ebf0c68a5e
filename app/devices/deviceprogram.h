// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace yichuang {

/// How long the device process may be silent, in ms, before it counts as hung.
struct DevicePatience
{
    int list = 10'000;    ///< network scanners are looked for by broadcast
    int inspect = 12'000; ///< TRUST S8: a clear word within 12 s
    int scan = 30'000;    ///< without a byte from the scanner
    int cancel = 5'000;   ///< from the wish to stop until the process is killed
    int tidy = 5'000;     ///< from the verdict on a scan until the driver has put its things away
};

/// Where yichuang-device is and what it is started with.
struct DeviceProgram
{
    QString path;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    DevicePatience patience;
};

} // namespace yichuang
