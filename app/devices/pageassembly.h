// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "core/error.h"
#include "devices/scandevice.h"
#include "domain/cases/pixels.h"

namespace yichuang {

/// Puts the frames of one page together: padded lines, unknown height, one or three frames, 1, 8 or 16 bits.
class PageAssembly
{
public:
    /// DeviceFailed for a frame that no page can have, or that does not fit the ones before.
    [[nodiscard]] Result<> begin(const ScanFrame &frame);
    /// DeviceFailed when the page grows beyond any paper.
    [[nodiscard]] Result<> append(const QByteArray &bytes);
    [[nodiscard]] bool hasBytes() const;
    /// The finished page; DeviceFailed when not one line came, which some drivers report as success.
    [[nodiscard]] Result<Pixels> page() const;

private:
    struct Part
    {
        ScanFrame frame;
        QByteArray bytes;
    };

    /// Whether the frame is another colour of the same page.
    [[nodiscard]] bool completes(const ScanFrame &frame) const;
    [[nodiscard]] int wholeLines() const;
    [[nodiscard]] const Part *partOf(ScanFrame::Kind kind) const;

    QList<Part> m_parts;
};

} // namespace yichuang
