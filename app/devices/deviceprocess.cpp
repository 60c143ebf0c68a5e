// SPDX-License-Identifier: Apache-2.0
#include "devices/deviceprocess.h"

#include <algorithm>

#include <QJsonArray>
#include <QPointer>

#include "core/log.h"
#include "devices/devicecodec.h"

namespace yichuang {
namespace {

/// After SIGKILL only a hung kernel driver keeps a process; then nothing more can be asked of it.
constexpr int killPatienceMs = 5'000;
constexpr int farewellMs = 2'000;

Error ended(const QString &why)
{
    return {ErrorCode::DeviceFailed, why};
}

bool isToBeKept(const DeviceFrame &request)
{
    return request.header.value(u"keep").toBool();
}

/// Without reading 50 MB twice when both are the very same bytes.
bool isSame(const QByteArray &one, const QByteArray &other)
{
    return (one.constData() == other.constData() && one.size() == other.size()) || one == other;
}

} // namespace

DeviceProcess::DeviceProcess(const DeviceProgram &program, const QString &role, ProcessLifetime lifetime,
                             QObject *parent)
    : QObject(parent), m_lifetime(lifetime), m_tidyMs(program.patience.tidy)
{
    m_process.setProgram(program.path);
    m_process.setArguments({role});
    m_process.setProcessEnvironment(program.environment);
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    // Decoders and drivers write what they please there, pieces of documents included.
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &DeviceProcess::onSilence);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &DeviceProcess::advance);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DeviceProcess::readFrames);
    connect(&m_process, &QProcess::errorOccurred, this, &DeviceProcess::onProcessError, Qt::QueuedConnection);
    connect(&m_process, &QProcess::finished, this, &DeviceProcess::onProcessFinished, Qt::QueuedConnection);
}

DeviceProcess::~DeviceProcess()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(farewellMs);
    const Error cancelled{ErrorCode::Cancelled, QStringLiteral("shutting down")};
    if (m_current)
        m_current->listener(failure(cancelled));
    for (const Request &request : m_waiting)
        request.listener(failure(cancelled));
}

int DeviceProcess::ask(DeviceFrame request, int silenceMs, Listener listener)
{
    const int id = ++m_lastId;
    request.header.insert(u"id", id);
    m_waiting.push_back({id, std::move(request), silenceMs, std::move(listener)});
    QMetaObject::invokeMethod(this, &DeviceProcess::advance, Qt::QueuedConnection);
    return id;
}

void DeviceProcess::cancel(int id, int graceMs)
{
    if (m_current && m_current->id == id) {
        m_current->cancelled = true;
        m_silence.start(graceMs);
        if (m_greeted)
            send({{{QStringLiteral("id"), id}, {QStringLiteral("do"), QStringLiteral("cancel")}}, {}});
        return;
    }
    for (Request &request : m_waiting)
        request.cancelled = request.cancelled || request.id == id;
}

bool DeviceProcess::hasSeenAnother(const QByteArray &document) const
{
    return m_lifetime == ProcessLifetime::PerDocument && m_process.state() != QProcess::NotRunning
        && !m_document.isNull() && !isSame(m_document, document);
}

void DeviceProcess::advance()
{
    if (m_current || m_waiting.empty() || m_dying || m_tidying != 0 || m_pause.isActive())
        return;
    if (hasSeenAnother(m_waiting.front().frame.payload)) {
        kill();
        return;
    }
    m_current = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (m_current->cancelled) {
        finishCurrent(failure(ErrorCode::Cancelled));
        return;
    }
    m_silence.start(m_current->silenceMs);
    if (m_process.state() == QProcess::NotRunning)
        start();
    else if (m_greeted)
        send(m_current->frame);
}

void DeviceProcess::start()
{
    m_reader = {};
    m_greeted = false;
    m_sandbox.clear();
    m_document.clear();
    m_kept = false;
    m_process.start();
}

void DeviceProcess::kill()
{
    m_dying = true;
    m_tidying = 0;
    m_process.kill();
    m_silence.start(killPatienceMs);
}

bool DeviceProcess::holds(const DeviceFrame &request) const
{
    return m_kept && !request.payload.isEmpty() && isSame(m_document, request.payload) && isToBeKept(request);
}

void DeviceProcess::send(const DeviceFrame &frame)
{
    if (holds(frame)) {
        m_process.write(frameHead({frame.header, {}}));
        return;
    }
    m_process.write(frameHead(frame));
    m_process.write(frame.payload);
    if (m_lifetime == ProcessLifetime::PerDocument && !frame.payload.isEmpty()) {
        m_document = frame.payload;
        m_kept = isToBeKept(frame);
    }
}

void DeviceProcess::readFrames()
{
    m_reader.append(m_process.readAllStandardOutput());
    const QPointer<DeviceProcess> self(this);
    while (self && !m_dying) {
        const auto frame = m_reader.next();
        if (!frame) {
            abandon(ended(QStringLiteral("foreign bytes from the device process")));
            return;
        }
        if (!frame->has_value())
            return;
        handle(**frame);
    }
}

void DeviceProcess::handle(const DeviceFrame &frame)
{
    if (!m_greeted) {
        greet(frame);
        return;
    }
    if (m_tidying != 0) {
        hearWhileTidying(frame);
        return;
    }
    if (!m_current || frame.header.value(u"id").toInt() != m_current->id) {
        abandon(ended(QStringLiteral("answer to no question")));
        return;
    }
    m_restarts.spoke();
    if (isTidying(frame))
        m_tidying = m_current->id;
    if (const auto error = errorOf(frame)) {
        finishCurrent(failure(*error));
    } else if (isLast(frame)) {
        finishCurrent(frame);
    } else {
        if (!m_current->cancelled)
            m_silence.start(m_current->silenceMs);
        const Listener listener = m_current->listener;
        listener(frame);
    }
}

void DeviceProcess::hearWhileTidying(const DeviceFrame &frame)
{
    if (!isReady(frame) || frame.header.value(u"id").toInt() != m_tidying) {
        abandon(ended(QStringLiteral("answer to no question")));
        return;
    }
    m_tidying = 0;
    m_silence.stop();
    advance();
}

void DeviceProcess::greet(const DeviceFrame &hello)
{
    if (hello.header.value(u"hello").toInt() != deviceProtocolVersion) {
        abandon(ended(QStringLiteral("device process of another version")));
        return;
    }
    m_greeted = true;
    const QJsonArray layers = hello.header.value(u"sandbox").toArray();
    for (const QJsonValue &layer : layers)
        m_sandbox.append(layer.toString());
    if (!m_current)
        return;
    send(m_current->frame);
    if (m_current->cancelled)
        cancel(m_current->id, m_silence.remainingTime());
}

void DeviceProcess::finishCurrent(const Result<DeviceFrame> &answer)
{
    if (!m_current)
        return;
    if (m_tidying != 0)
        m_silence.start(m_tidyMs);
    else if (!m_dying)
        m_silence.stop();
    const Listener listener = std::move(m_current->listener);
    m_current.reset();
    QMetaObject::invokeMethod(this, &DeviceProcess::advance, Qt::QueuedConnection);
    listener(answer); // last, since it may destroy this object
}

void DeviceProcess::abandon(const Error &error)
{
    qCWarning(logDevices) << "device process abandoned:" << error.detail;
    kill();
    finishCurrent(failure(error));
}

void DeviceProcess::onProcessError(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart)
        return;
    pauseBeforeRestart();
    finishCurrent(failure(ended(QStringLiteral("device process cannot be started"))));
}

void DeviceProcess::pauseBeforeRestart()
{
    m_restarts.ended();
    if (const int ms = m_restarts.ms(); ms > 0)
        m_pause.start(ms);
}

void DeviceProcess::onProcessFinished()
{
    // A slot that is called late may meet the next process already.
    if (m_process.state() != QProcess::NotRunning)
        return;
    // A document can end any number of processes; that is not the program's fault.
    if (m_lifetime == ProcessLifetime::Lasting || !m_greeted)
        pauseBeforeRestart();
    m_dying = false;
    m_greeted = false;
    m_tidying = 0;
    m_silence.stop();
    if (m_current)
        finishCurrent(failure(ended(QStringLiteral("device process ended"))));
    else
        advance();
}

void DeviceProcess::onSilence()
{
    if (m_dying)
        failWaiting(ended(QStringLiteral("device process cannot be ended")));
    else if (m_tidying != 0)
        abandon(ended(QStringLiteral("device process hung while it tidied up")));
    else if (m_current && m_current->cancelled)
        abandon({ErrorCode::Cancelled, QStringLiteral("killed")});
    else
        abandon({ErrorCode::TimedOut, QStringLiteral("device process silent")});
}

void DeviceProcess::failWaiting(const Error &error)
{
    const QPointer<DeviceProcess> self(this);
    std::deque<Request> waiting;
    waiting.swap(m_waiting);
    for (const Request &request : waiting) {
        request.listener(failure(error));
        if (!self)
            return;
    }
    if (m_dying)
        m_silence.start(killPatienceMs);
}

} // namespace yichuang
