// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QPromise>

#include "ports/camera.h"

namespace yichuang::test {

/// A camera under which a test lays sheets. None is plugged in at first.
class FakeCamera final : public Camera
{
public:
    FakeCamera();
    ~FakeCamera() override;

    QList<CameraInfo> cameras;
    std::optional<Error> fault; ///< of start() and take()
    CameraPage sheet;           ///< what take() answers
    Result<ScannedPage> joined = ScannedPage(); ///< what joinCard() answers
    QString open;               ///< which one is; empty: none
    QList<CameraWish> wishes;   ///< every one that was taken
    QList<ScannedPage> sides;   ///< what was joined last: front and back
    bool slow = false;          ///< take() waits for answerTake()

    void plugIn();
    [[nodiscard]] QFuture<Result<QList<CameraInfo>>> list() override;
    void start(const QString &camera) override;
    void stop() override;
    [[nodiscard]] QFuture<Result<CameraPage>> take(const CameraWish &wish) override;
    /// The answer to the last take() of a slow camera.
    void answerTake(const Result<CameraPage> &answer);
    /// A picture for the live view. @param outlined with a sheet in its middle
    void show(bool outlined = true);
    /// The cable was pulled, or what else the error says.
    void lose(const Error &error);
    [[nodiscard]] QFuture<Result<ScannedPage>> joinCard(const ScannedPage &front, const ScannedPage &back) override;

private:
    std::shared_ptr<QPromise<Result<CameraPage>>> m_asked;
};

} // namespace yichuang::test
