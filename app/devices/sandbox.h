// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace yichuang {

/// Cuts this process off the network by a network name space of its own, where the system lets a user do so. Must come
/// before the first thread.
/// @return "network" when it worked
[[nodiscard]] QStringList leaveNetwork();

/// For every role: no memory dump, no debugger, no new rights through setuid programs, and an end together with the
/// desk.
/// @return the names of the layers that are active, for the self-check page
[[nodiscard]] QStringList limitRights();

/// For the process that opens foreign files: 1 GiB of memory, 64 open files, nothing written to any disk, and an end
/// after ten minutes of computing, however often it is given time by allowProcessorSeconds().
[[nodiscard]] QStringList limitResources();

/// The same without the limit of computing, for a process that shows what a camera sees for as long as somebody looks.
[[nodiscard]] QStringList limitMemory();

/// No file can be opened any more but fonts, image plug-ins and the file type table, and those for reading only
/// (Landlock, Linux 5.13 and later). Everything else that is needed must have been loaded before, and no second thread be
/// running: the wall stands around the calling thread and those it starts.
/// @param devices may be used besides, and told what to do
/// @param folders may be read besides
[[nodiscard]] QStringList closeFileSystem(const QStringList &devices = {}, const QStringList &folders = {});

/// Kills the process when it computes for longer than this from now on.
void allowProcessorSeconds(int seconds);

} // namespace yichuang
