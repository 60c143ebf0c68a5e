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
    int inspectAll = 12'000; ///< the same for all slices of a thick file; the rest of it says that nobody looked
    int scan = 30'000;    ///< without a byte from the scanner
    int look = 8'000;     ///< without a picture from the camera
    int read = 120'000;   ///< a page of letters, by a process that everybody else goes before
    int take = 15'000;    ///< for one at full size, put straight
    int cancel = 5'000;   ///< from the wish to stop until the process is killed
    int tidy = 5'000;     ///< from the verdict on a scan until the driver has put its things away
};

/// The environment variable that names a folder of JPEG files to be seen instead of a camera's desk: in the sample hall and in
/// tests. Whoever may set the program's environment may do more than that.
inline constexpr char cameraFolderVariable[] = "YICHUANG_CAMERA_FOLDER";

/// Where yichuang-device is and what it is started with.
struct DeviceProgram
{
    QString path;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    DevicePatience patience;
};

} // namespace yichuang
