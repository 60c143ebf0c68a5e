// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace yichuang {

/// What a process behind the filter may still open.
enum class FilesToOpen {
    ForReading, ///< Landlock says which
    Cameras,    ///< the same, and video devices for reading and writing, with the requests of V4L2 that taking pictures needs.
                ///< Where Landlock is missing there is no camera: None
    None        ///< nothing else stands in the way, so nothing is opened
};

/// For the process that opens foreign files (TRUST B6): what decoding needs of the kernel and nothing else, for every
/// thread there is and will be. Memory that can be run, and devices, are refused; a program, a process, a socket, a signal
/// to another, or any other call kills the process on the spot (SIGSYS).
/// @return "seccomp" when the filter stands; nothing under the address sanitizer, whose reports need more
[[nodiscard]] QStringList closeSystemCalls(FilesToOpen files);

/// For the process that talks to scanners: drivers come from their makers, need USB, the network and files of their own, and
/// some start programs, so they get no allow-list and no Landlock. What none of them needs is refused: to look into other
/// processes, to mount, to load parts of the kernel, to reach the system's keys.
/// @return "deniedCalls" when the filter stands
[[nodiscard]] QStringList denyForeignCalls();

} // namespace yichuang
