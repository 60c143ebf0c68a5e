// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "devices/deviceprocess.h"
#include "ports/camera.h"

namespace yichuang {

/// The document camera of this computer, read in a device process of its own: whatever a driver or a picture does to it costs
/// the live view that runs, and nothing that was taken. A view that breaks off because the process ended or hung is begun
/// once more by itself.
class ProcessCamera final : public Camera
{
    Q_OBJECT

public:
    explicit ProcessCamera(const DeviceProgram &program, QObject *parent = nullptr);
    ~ProcessCamera() override;

    [[nodiscard]] QFuture<Result<QList<CameraInfo>>> list() override;
    void start(const QString &camera) override;
    void stop() override;
    [[nodiscard]] QFuture<Result<CameraPage>> take(const CameraWish &wish) override;
    [[nodiscard]] QFuture<Result<ScannedPage>> joinCard(const ScannedPage &front, const ScannedPage &back) override;

    /// The process that does it, for the self-check page and for tests.
    [[nodiscard]] const DeviceProcess &process() const { return *m_process; }

private:
    void watch();
    void pauseWatching();
    /// Asks for something else while the view pauses; it goes on after the answer.
    void askBetween(const DeviceFrame &request, int silenceMs, const DeviceProcess::Listener &listener);
    void onWatched(int round, const Result<DeviceFrame> &answer);
    void onBroken(const Error &error);

    DevicePatience m_patience;
    std::unique_ptr<DeviceProcess> m_process;
    QString m_camera;    ///< that is shown; empty: none
    int m_watch = 0;     ///< the request that brings its frames, 0 while it pauses
    int m_round = 0;     ///< counts the views: a frame of an older one concerns nobody any more
    bool m_mended = false; ///< it was begun once more
};

} // namespace yichuang
