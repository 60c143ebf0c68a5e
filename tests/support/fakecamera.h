// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/taskrunner.h"
#include "ports/camera.h"

namespace yichuang::test {

/// A camera under which a test lays sheets. None is plugged in at first.
class FakeCamera final : public Camera
{
public:
    QList<CameraInfo> cameras;
    std::optional<Error> fault; ///< of start() and take()
    CameraPage sheet;           ///< what take() answers
    ScannedPage joined;         ///< what joinCard() answers
    QString open;               ///< which one is; empty: none
    QList<CameraWish> wishes;   ///< every one that was taken
    QList<ScannedPage> sides;   ///< what was joined last: front and back

    void plugIn() { cameras = {{QStringLiteral("fake:0"), QStringLiteral("Fake camera")}}; }
    [[nodiscard]] QFuture<Result<QList<CameraInfo>>> list() override
    {
        return readyFuture<Result<QList<CameraInfo>>>(cameras);
    }
    void start(const QString &camera) override
    {
        if (fault || cameras.isEmpty()) {
            Q_EMIT failed(fault.value_or(Error{ErrorCode::DeviceMissing, {}}));
            return;
        }
        open = camera;
    }
    void stop() override { open.clear(); }
    [[nodiscard]] QFuture<Result<CameraPage>> take(const CameraWish &wish) override
    {
        if (fault || open.isEmpty())
            return readyFuture<Result<CameraPage>>(failure(fault.value_or(Error{ErrorCode::DeviceMissing, {}})));
        wishes.append(wish);
        return readyFuture<Result<CameraPage>>(sheet);
    }
    [[nodiscard]] QFuture<Result<ScannedPage>> joinCard(const ScannedPage &front, const ScannedPage &back) override
    {
        sides = {front, back};
        return readyFuture<Result<ScannedPage>>(joined);
    }
};

} // namespace yichuang::test
