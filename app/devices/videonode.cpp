// SPDX-License-Identifier: Apache-2.0
#include "devices/videonode.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace yichuang {
namespace {

class SystemVideoNode final : public VideoNode
{
public:
    explicit SystemVideoNode(int fd) : m_fd(fd) {}
    ~SystemVideoNode() override { ::close(m_fd); }
    Q_DISABLE_COPY_MOVE(SystemVideoNode)

    [[nodiscard]] int control(unsigned long request, void *argument) override
    {
        while (::ioctl(m_fd, request, argument) != 0) {
            if (errno != EINTR)
                return errno;
        }
        return 0;
    }

    [[nodiscard]] int wait(int timeoutMs) override
    {
        pollfd node{m_fd, POLLIN, 0};
        const int ready = ::poll(&node, 1, timeoutMs);
        if (ready == 0)
            return ETIMEDOUT;
        if (ready < 0)
            return errno == EINTR ? 0 : errno;
        // A camera that was pulled out shows as an error; which one, the next call says.
        return 0;
    }

    [[nodiscard]] void *map(size_t length, qint64 offset) override
    {
        void *memory = ::mmap(nullptr, length, PROT_READ | PROT_WRITE, MAP_SHARED, m_fd, offset);
        return memory == MAP_FAILED ? nullptr : memory;
    }

    void unmap(void *memory, size_t length) override { ::munmap(memory, length); }

private:
    int m_fd;
};

} // namespace

Result<std::unique_ptr<VideoNode>> openVideoNode(const QString &path)
{
    const int fd = ::open(path.toUtf8().constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return failure(videoError(errno, "open"));
    return std::unique_ptr<VideoNode>(std::make_unique<SystemVideoNode>(fd));
}

Error videoError(int code, const char *doing)
{
    const QString detail = QString::fromLatin1(doing) + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(code));
    switch (code) {
    case ENODEV:
    case ENOENT:
    case ENXIO:
    case ESHUTDOWN: return {ErrorCode::DeviceMissing, detail};
    case EBUSY: return {ErrorCode::DeviceBusy, detail};
    case ETIMEDOUT: return {ErrorCode::TimedOut, detail};
    default: return {ErrorCode::DeviceFailed, detail};
    }
}

} // namespace yichuang
