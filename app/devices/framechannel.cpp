// SPDX-License-Identifier: Apache-2.0
#include "devices/framechannel.h"

#include <cerrno>

#include <poll.h>
#include <unistd.h>

#include "core/secretbytes.h"

namespace yichuang {

Result<std::optional<DeviceFrame>> FrameChannel::receive(int waitMs)
{
    while (true) {
        auto frame = m_reader.next();
        if (!frame || frame->has_value())
            return frame;
        switch (fill(waitMs)) {
        case Fill::Got: break;
        case Fill::Nothing: return std::optional<DeviceFrame>();
        case Fill::Closed: return failure(ErrorCode::Cancelled, QStringLiteral("the desk is gone"));
        }
    }
}

FrameChannel::Fill FrameChannel::fill(int waitMs)
{
    pollfd input{m_input, POLLIN, 0};
    const int ready = ::poll(&input, 1, waitMs);
    if (ready == 0 || (ready < 0 && errno == EINTR))
        return Fill::Nothing;
    char bytes[64 * 1024];
    const ssize_t count = ready < 0 ? -1 : ::read(m_input, bytes, sizeof bytes);
    if (count <= 0)
        return Fill::Closed;
    m_reader.append(QByteArrayView(bytes, count));
    QByteArray borrowed = QByteArray::fromRawData(bytes, count);
    wipe(borrowed); // it may have been a password
    return Fill::Got;
}

bool FrameChannel::send(const DeviceFrame &frame)
{
    return write(frameHead(frame)) && write(frame.payload);
}

bool FrameChannel::write(QByteArrayView bytes) const
{
    while (!bytes.isEmpty()) {
        const ssize_t count = ::write(m_output, bytes.data(), static_cast<size_t>(bytes.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes = bytes.sliced(count);
    }
    return true;
}

} // namespace yichuang
