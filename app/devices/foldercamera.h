// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/framesource.h"

namespace yichuang {

/// One camera that sees the JPEG files of a folder in the order of their names: each stays under it until it was taken, after
/// the last comes the first again. For the sample hall and for tests, where no camera can be plugged in.
class FolderCamera final : public CameraBus
{
public:
    explicit FolderCamera(const QString &folder) : m_folder(folder) {}

    /// Plugged in while the folder holds a picture.
    [[nodiscard]] QList<CameraInfo> list() override;
    [[nodiscard]] Result<std::unique_ptr<FrameSource>> open(const QString &camera) override;

private:
    QString m_folder;
};

} // namespace yichuang
