// SPDX-License-Identifier: Apache-2.0
#include "support/fakecamera.h"

#include "core/taskrunner.h"

namespace yichuang::test {

FakeCamera::FakeCamera() = default;
FakeCamera::~FakeCamera() = default;

void FakeCamera::plugIn()
{
    cameras = {{QStringLiteral("fake:0"), QStringLiteral("Fake camera")}};
}

QFuture<Result<QList<CameraInfo>>> FakeCamera::list()
{
    return readyFuture<Result<QList<CameraInfo>>>(cameras);
}

void FakeCamera::start(const QString &camera)
{
    if (fault || cameras.isEmpty()) {
        Q_EMIT failed(fault.value_or(Error{ErrorCode::DeviceMissing, {}}));
        return;
    }
    open = camera;
}

void FakeCamera::stop()
{
    open.clear();
}

QFuture<Result<CameraPage>> FakeCamera::take(const CameraWish &wish)
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

void FakeCamera::answerTake(const Result<CameraPage> &answer)
{
    m_asked->addResult(answer);
    m_asked->finish();
}

void FakeCamera::show(bool outlined)
{
    CameraFrame frame;
    frame.picture = {4, 3, Pixels::Format::Gray8, QByteArray(12, '\x40')};
    if (outlined)
        frame.outline = {{0.2, 0.1}, {0.8, 0.1}, {0.8, 0.9}, {0.2, 0.9}};
    Q_EMIT frameShown(frame);
}

void FakeCamera::lose(const Error &error)
{
    open.clear();
    Q_EMIT failed(error);
}

QFuture<Result<ScannedPage>> FakeCamera::joinCard(const ScannedPage &front, const ScannedPage &back)
{
    sides = {front, back};
    return readyFuture(joined);
}

} // namespace yichuang::test
