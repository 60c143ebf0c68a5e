// SPDX-License-Identifier: Apache-2.0
#include "devices/processcamera.h"

#include <utility>

#include <QPromise>

#include "devices/cameracodec.h"
#include "devices/devicecodec.h"

namespace yichuang {
namespace {

template <typename T>
std::shared_ptr<QPromise<T>> startedPromise()
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

template <typename T>
void fulfil(QPromise<T> &promise, T answer)
{
    promise.addResult(std::move(answer));
    promise.finish();
}

ScannedPage pageFrom(const DeviceFrame &frame)
{
    ScannedPage page;
    page.bytes = frame.payload;
    page.mediaType = QStringLiteral("image/jpeg");
    page.dpi = frame.header.value(u"dpi").toInt();
    return page;
}

} // namespace

ProcessCamera::ProcessCamera(const DeviceProgram &program, QObject *parent)
    : Camera(parent), m_patience(program.patience),
      m_process(std::make_unique<DeviceProcess>(program, QStringLiteral("camera"), ProcessLifetime::Lasting))
{
}

ProcessCamera::~ProcessCamera()
{
    m_camera.clear(); // whoever looked at it is told nothing any more
    ++m_round;
    m_process.reset();
}

QFuture<Result<QList<CameraInfo>>> ProcessCamera::list()
{
    using Listing = Result<QList<CameraInfo>>;
    const auto promise = startedPromise<Listing>();
    askBetween({{{QStringLiteral("do"), QStringLiteral("listCameras")}}, {}}, m_patience.list,
               [promise](const Result<DeviceFrame> &answer) {
        fulfil(*promise, answer ? camerasFromJson(answer->header) : Listing(failure(answer.error())));
    });
    return promise->future();
}

void ProcessCamera::start(const QString &camera)
{
    pauseWatching();
    m_camera = camera;
    m_mended = false;
    watch();
}

void ProcessCamera::stop()
{
    if (m_camera.isEmpty())
        return;
    m_camera.clear();
    pauseWatching();
    m_process->ask({{{QStringLiteral("do"), QStringLiteral("close")}}, {}}, m_patience.look, [](const auto &) {});
}

QFuture<Result<CameraPage>> ProcessCamera::take(const CameraWish &wish)
{
    using Taken = Result<CameraPage>;
    const auto promise = startedPromise<Taken>();
    if (m_camera.isEmpty()) {
        fulfil(*promise, Taken(failure(ErrorCode::DeviceMissing, QStringLiteral("no camera is open"))));
        return promise->future();
    }
    QJsonObject header = cameraWishToJson(wish);
    header.insert(u"do", QStringLiteral("take"));
    header.insert(u"camera", m_camera);
    askBetween({header, {}}, m_patience.take, [promise](const Result<DeviceFrame> &answer) {
        fulfil(*promise, answer ? Taken(CameraPage{pageFrom(*answer), answer->header.value(u"outline").toBool()})
                                : Taken(failure(answer.error())));
    });
    return promise->future();
}

QFuture<Result<ScannedPage>> ProcessCamera::joinCard(const ScannedPage &front, const ScannedPage &back)
{
    using Joined = Result<ScannedPage>;
    const auto promise = startedPromise<Joined>();
    const QJsonObject header{{QStringLiteral("do"), QStringLiteral("joinCard")},
                             {QStringLiteral("front"), front.bytes.size()}};
    askBetween({header, front.bytes + back.bytes}, m_patience.take, [promise](const Result<DeviceFrame> &answer) {
        fulfil(*promise, answer ? Joined(pageFrom(*answer)) : Joined(failure(answer.error())));
    });
    return promise->future();
}

void ProcessCamera::watch()
{
    if (m_camera.isEmpty() || m_watch != 0)
        return;
    const DeviceFrame request{{{QStringLiteral("do"), QStringLiteral("watch")}, {QStringLiteral("camera"), m_camera}}, {}};
    const int round = ++m_round;
    m_watch = m_process->ask(request, m_patience.look,
                             [this, round](const Result<DeviceFrame> &answer) { onWatched(round, answer); });
}

void ProcessCamera::pauseWatching()
{
    ++m_round;
    if (const int request = std::exchange(m_watch, 0); request != 0)
        m_process->cancel(request, m_patience.cancel);
}

void ProcessCamera::askBetween(const DeviceFrame &request, int silenceMs, const DeviceProcess::Listener &listener)
{
    pauseWatching();
    m_process->ask(request, silenceMs, [this, listener](const Result<DeviceFrame> &answer) {
        watch();
        listener(answer);
    });
}

void ProcessCamera::onWatched(int round, const Result<DeviceFrame> &answer)
{
    if (round != m_round)
        return;
    if (!answer)
        return onBroken(answer.error());
    const auto frame = isLast(*answer) ? Result<CameraFrame>(failure(ErrorCode::DeviceFailed, QStringLiteral("no frames")))
                                       : cameraFrameFrom(*answer);
    if (!frame)
        return onBroken(frame.error());
    Q_EMIT frameShown(*frame);
}

void ProcessCamera::onBroken(const Error &error)
{
    const bool mendable = error.code == ErrorCode::DeviceFailed || error.code == ErrorCode::TimedOut;
    pauseWatching();
    if (mendable && !std::exchange(m_mended, true))
        return watch();
    m_camera.clear();
    Q_EMIT failed(error);
}

} // namespace yichuang
