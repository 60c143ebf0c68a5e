// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QPromise>

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
    Result<ScannedPage> joined = ScannedPage(); ///< what joinCard() answers
    QString open;               ///< which one is; empty: none
    QList<CameraWish> wishes;   ///< every one that was taken
    QList<ScannedPage> sides;   ///< what was joined last: front and back
    bool slow = false;          ///< take() waits for answerTake()

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
        if (!slow)
            return readyFuture<Result<CameraPage>>(sheet);
        m_asked = std::make_shared<QPromise<Result<CameraPage>>>();
        m_asked->start();
        return m_asked->future();
    }
    /// The answer to the last take() of a slow camera.
    void answerTake(const Result<CameraPage> &answer)
    {
        m_asked->addResult(answer);
        m_asked->finish();
    }
    /// A picture for the live view. @param outlined with a sheet in its middle
    void show(bool outlined = true)
    {
        CameraFrame frame;
        frame.picture = {4, 3, Pixels::Format::Gray8, QByteArray(12, '\x40')};
        if (outlined)
            frame.outline = {{0.2, 0.1}, {0.8, 0.1}, {0.8, 0.9}, {0.2, 0.9}};
        Q_EMIT frameShown(frame);
    }
    /// The cable was pulled, or what else the error says.
    void lose(const Error &error)
    {
        open.clear();
        Q_EMIT failed(error);
    }
    [[nodiscard]] QFuture<Result<ScannedPage>> joinCard(const ScannedPage &front, const ScannedPage &back) override
    {
        sides = {front, back};
        return readyFuture(joined);
    }

private:
    std::shared_ptr<QPromise<Result<CameraPage>>> m_asked;
};

} // namespace yichuang::test
