// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/deviceframe.h"

namespace yichuang {

/// The device process's end of the pipe to the desk: plain file descriptors, since it works one request at a time and
/// needs no event loop.
class FrameChannel
{
public:
    /// Reads frames from the first and writes them to the second; closes neither.
    FrameChannel(int inputFd, int outputFd) : m_input(inputFd), m_output(outputFd) {}

    /// The next frame, or no value when none is whole within `waitMs`; -1 waits as long as it takes.
    /// Cancelled when the desk has closed its end; Malformed and TooLarge when it talks nonsense.
    [[nodiscard]] Result<std::optional<DeviceFrame>> receive(int waitMs);
    /// False when the desk is gone.
    bool send(const DeviceFrame &frame);

private:
    enum class Fill { Got, Nothing, Closed };

    [[nodiscard]] Fill fill(int waitMs);
    [[nodiscard]] bool write(QByteArrayView bytes) const;

    int m_input;
    int m_output;
    FrameReader m_reader;
};

} // namespace yichuang
