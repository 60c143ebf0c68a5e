// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace yichuang {

/// The body of yichuang-device: answers requests on standard input until it is closed.
///
///     yichuang-device scanners    talks to scanners
///     yichuang-device camera      sees what lies under the document camera; without Landlock it knows of none
///     yichuang-device files       opens foreign files, behind all walls that the system offers
///     yichuang-device documents   makes one document of stored files, behind the same walls
///
/// @return 0 when the desk closed the pipe, 1 when it talked nonsense, 2 for a wrong role
int deviceMain(int argc, char **argv);

} // namespace yichuang
