// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "devices/deviceframe.h"
#include "domain/cases/pagefinding.h"

namespace yichuang {

// A file is looked at in slices, each a request of its own with its own time to compute (TRUST B6): a thick one is neither
// refused because looking at it takes long, nor taken for checked where nobody looked.

/// @param fromPage the first page that was not looked at yet, from 1
/// @param withinMs no further page is looked at after that; 0: as long as a slice may take
[[nodiscard]] DeviceFrame inspectRequest(const QByteArray &bytes, int fromPage, int withinMs = 0);
/// What the process found on the pages from `fromPage` up to, and without, `nextPage`.
/// @param slice findings and prints of these pages alone, kind and sizes of the whole file
[[nodiscard]] DeviceFrame looksFrame(int id, const FileInspection &slice, int nextPage);

/// Says of the pages from `fromPage` on that nobody looked at them: a person has to.
void tellUnseen(FileInspection &inspection, int fromPage);

/// Puts the slices together as they come.
class FileLooks
{
public:
    /// Takes the answer to the request from nextPage() on. DeviceFailed when it is not what such a process says: it tells of
    /// pages nobody asked for, of none at all, or of another file.
    [[nodiscard]] Result<> add(const DeviceFrame &answer);
    /// The first page that was not looked at, from 1.
    [[nodiscard]] int nextPage() const { return m_nextPage; }
    [[nodiscard]] bool isWhole() const { return m_started && m_nextPage > m_inspection.pageCount; }
    /// Whether another request is worth its while: an ordinary thick file is gone through, one whose pages take seconds each
    /// is not, since whoever handed it in waits for a word (TRUST S8).
    [[nodiscard]] bool isWorthGoingOn() const { return !isWhole() && m_lastSlice >= leastPages; }
    /// What was found; every page that nobody looked at says so.
    [[nodiscard]] FileInspection inspection() const;

    static constexpr int leastPages = 10; ///< of a slice, for the next one to be asked for

private:
    FileInspection m_inspection;
    int m_nextPage = 1;
    int m_lastSlice = 0; ///< pages
    bool m_started = false;
};

} // namespace yichuang
