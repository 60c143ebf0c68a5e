// SPDX-License-Identifier: Apache-2.0
#include "casework/takefromcamera.h"

#include <algorithm>
#include <utility>

#include "casework/pageintake.h"
#include "core/whenanswered.h"

namespace yichuang {

TakeFromCamera::TakeFromCamera(Camera &camera, PageIntake &intake, QObject *parent)
    : QObject(parent), m_camera(camera), m_intake(intake)
{
    connect(&m_camera, &Camera::frameShown, this, &TakeFromCamera::onFrame);
    connect(&m_camera, &Camera::failed, this, &TakeFromCamera::onFailed);
    connect(&m_camera, &Camera::devicesChanged, this, &TakeFromCamera::retry);
    // The next page begins when everybody has heard of the end of the last one.
    connect(&m_intake, &PageIntake::finished, this, &TakeFromCamera::handNext, Qt::QueuedConnection);
    connect(&m_intake, &PageIntake::failed, this, &TakeFromCamera::handNext, Qt::QueuedConnection);
}

TakeFromCamera::~TakeFromCamera()
{
    if (m_state != State::Closed)
        m_camera.stop();
}

void TakeFromCamera::open(const QString &materialId, bool card)
{
    if (m_state != State::Closed)
        close();
    m_materialId = materialId;
    m_card = card;
    look();
}

void TakeFromCamera::retry()
{
    if (m_state == State::Absent || m_state == State::Lost)
        look();
}

void TakeFromCamera::look()
{
    enter(State::Looking);
    whenAnswered(this, m_camera.list(), [this, round = ++m_round](const Result<QList<CameraInfo>> &cameras) {
        if (round != m_round || m_state != State::Looking)
            return;
        if (!cameras)
            return enter(State::Absent, cameras.error());
        m_cameras = *cameras;
        if (m_cameras.isEmpty())
            return enter(State::Absent, Error{ErrorCode::DeviceMissing, QStringLiteral("no camera is plugged in")});
        const bool wishedIsThere = std::any_of(m_cameras.cbegin(), m_cameras.cend(), [this](const CameraInfo &camera) {
            return camera.name == m_wished;
        });
        start(wishedIsThere ? m_wished : m_cameras.first().name);
    });
}

void TakeFromCamera::choose(const QString &camera)
{
    m_wished = camera;
    if (m_state != State::Closed && !m_taking && camera != m_used)
        start(camera);
}

void TakeFromCamera::start(const QString &camera)
{
    m_used = camera;
    enter(State::Starting);
    m_camera.start(camera);
}

void TakeFromCamera::close()
{
    if (m_state == State::Closed)
        return;
    ++m_round;
    m_front.reset();
    m_camera.stop();
    enter(State::Closed);
}

void TakeFromCamera::setCard(bool card)
{
    if (m_card == card || m_taking)
        return;
    m_card = card;
    m_front.reset();
    Q_EMIT changed();
}

void TakeFromCamera::enter(State state, std::optional<Error> error)
{
    m_state = state;
    m_error = std::move(error);
    Q_EMIT changed();
}

void TakeFromCamera::onFrame(const CameraFrame &frame)
{
    if (m_state == State::Starting)
        enter(State::Live);
    if (m_state == State::Live)
        Q_EMIT frameShown(frame);
}

void TakeFromCamera::onFailed(const Error &error)
{
    if (m_state == State::Starting)
        enter(State::Absent, error);
    else if (m_state == State::Live || m_state == State::Taking)
        enter(State::Lost, error);
}

void TakeFromCamera::take(const QList<QPointF> &corners)
{
    if (m_state != State::Live || m_taking)
        return;
    m_taking = true;
    m_takenFor = m_materialId;
    m_takenCase = m_intake.caseId();
    enter(State::Taking);
    whenAnswered(this, m_camera.take({m_card, corners}), [this, round = m_round, card = m_card](const Result<CameraPage> &taken) {
        if (card && round != m_round)
            return endTaking(); // the view was closed meanwhile, and one side is no page
        onTaken(taken);
    });
}

void TakeFromCamera::onTaken(const Result<CameraPage> &taken)
{
    if (taken && m_front) {
        whenAnswered(this, m_camera.joinCard(m_front->page, taken->page),
                     [this](const Result<ScannedPage> &page) { onJoined(page); });
        return;
    }
    endTaking();
    if (!taken) {
        Q_EMIT notTaken(taken.error());
    } else if (m_card && m_state != State::Closed) {
        m_front = *taken;
        Q_EMIT changed();
        Q_EMIT frontTaken();
    } else {
        hand(taken->page, taken->outlineFound);
    }
}

void TakeFromCamera::onJoined(const Result<ScannedPage> &page)
{
    endTaking();
    if (!page) {
        Q_EMIT notTaken(page.error());
        return;
    }
    m_front.reset();
    Q_EMIT changed();
    hand(*page, true);
}

void TakeFromCamera::endTaking()
{
    m_taking = false;
    if (m_state == State::Taking)
        enter(State::Live);
    else
        Q_EMIT changed();
}

void TakeFromCamera::hand(const ScannedPage &page, bool outlineFound)
{
    m_waiting.append({m_takenCase, m_takenFor, page, QStringLiteral("camera:") + m_used});
    Q_EMIT pageTaken(page.dpi, outlineFound);
    handNext();
}

void TakeFromCamera::handNext()
{
    while (!m_waiting.isEmpty() && !m_intake.busy()) {
        const Waiting next = m_waiting.takeFirst();
        if (next.caseId == m_intake.caseId())
            return m_intake.keepPage(next.materialId, next.page.bytes, next.origin);
        Q_EMIT notTaken({ErrorCode::Cancelled, QStringLiteral("the case was left before the page was kept")});
        Q_EMIT changed();
    }
}

} // namespace yichuang
