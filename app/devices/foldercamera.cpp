// SPDX-License-Identifier: Apache-2.0
#include "devices/foldercamera.h"

#include <QDir>
#include <QFile>

#include "capture/jpegcodec.h"
#include "devices/filelimits.h"

namespace yichuang {
namespace {

const QString cameraName = QStringLiteral("folder");

QStringList picturesIn(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.jpg")}, QDir::Files, QDir::Name);
}

class FolderSource final : public FrameSource
{
public:
    explicit FolderSource(const QString &folder) : m_folder(folder) {}

    [[nodiscard]] Result<Pixels> look() override { return picture(true); }
    [[nodiscard]] Result<Pixels> take() override
    {
        auto taken = picture(false);
        ++m_next;
        return taken;
    }

private:
    [[nodiscard]] Result<Pixels> picture(bool small) const
    {
        const QStringList names = picturesIn(m_folder);
        if (names.isEmpty())
            return failure(ErrorCode::DeviceMissing, QStringLiteral("the folder of pictures is gone"));
        QFile file(QDir(m_folder).filePath(names.at(m_next % names.size())));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::DeviceFailed, file.errorString());
        const QByteArray bytes = file.read(FileLimits::bytes);
        const auto header = jpegHeader(bytes);
        const auto decoded = header ? decodeJpeg(bytes, small ? shrinkForLooking(header->width) : 1)
                                    : Result<Pixels>(failure(header.error()));
        if (!decoded)
            return failure(ErrorCode::DeviceFailed, decoded.error().detail);
        return decoded;
    }

    QString m_folder;
    qsizetype m_next = 0;
};

} // namespace

QList<CameraInfo> FolderCamera::list()
{
    if (picturesIn(m_folder).isEmpty())
        return {};
    return {{cameraName, QStringLiteral("Sample camera")}};
}

Result<std::unique_ptr<FrameSource>> FolderCamera::open(const QString &camera)
{
    if (camera != cameraName || picturesIn(m_folder).isEmpty())
        return failure(ErrorCode::DeviceMissing, camera);
    return std::unique_ptr<FrameSource>(std::make_unique<FolderSource>(m_folder));
}

} // namespace yichuang
