// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <functional>
#include <optional>

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include "core/error.h"
#include "devices/deviceframe.h"
#include "devices/deviceprogram.h"
#include "devices/restartpause.h"

namespace yichuang {

/// How long one process serves.
enum class ProcessLifetime {
    Lasting,    ///< until it ends or is killed
    PerDocument ///< a request with another payload than the last one meets a new process, which has seen no other
};

/// The desk's end of one yichuang-device process: starts it when there is work, hands it one request at a time, and
/// starts a new one after a crash. A process that tidies up after a request is left alone until it says that it is
/// ready, and replaced when it takes longer than the program's patience. One that ends again and again without a word is
/// started after a pause (RestartPause). Every request is answered exactly once with a last frame or an error, whatever
/// happens to the process; nothing here ever waits for it.
class DeviceProcess : public QObject
{
    Q_OBJECT

public:
    /// Called for each frame of the answer; an error or a frame that isLast() ends it. Never called inside ask().
    using Listener = std::function<void(const Result<DeviceFrame> &answer)>;

    /// @param role what the process is started for: "scanners" or "files"
    DeviceProcess(const DeviceProgram &program, const QString &role, ProcessLifetime lifetime, QObject *parent = nullptr);
    /// Kills the process; open requests are answered with Cancelled.
    ~DeviceProcess() override;

    /// A request whose header says "keep" is about a document that the process keeps open: the payload of the next such one
    /// is not sent again when it is the same.
    /// @param silenceMs how long the process may say nothing before it is killed and the answer is TimedOut
    /// @return the id of the request, for cancel()
    int ask(DeviceFrame request, int silenceMs, Listener listener);
    /// Asks the process to stop this request; when it does not within `graceMs`, it is killed and the answer is
    /// Cancelled. A request that still waits is answered with Cancelled when its turn comes. Unknown ids are ignored.
    void cancel(int id, int graceMs);

    /// The layers of the sandbox that the running process reports; empty before its first answer.
    [[nodiscard]] QStringList sandbox() const { return m_sandbox; }
    /// 0 when none runs.
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

private:
    struct Request
    {
        int id = 0;
        DeviceFrame frame;
        int silenceMs = 0;
        Listener listener;
        bool cancelled = false;
    };

    void advance();
    [[nodiscard]] bool hasSeenAnother(const QByteArray &document) const;
    [[nodiscard]] bool holds(const DeviceFrame &request) const;
    void start();
    void pauseBeforeRestart();
    void kill();
    void send(const DeviceFrame &frame);
    void readFrames();
    void handle(const DeviceFrame &frame);
    void hearWhileTidying(const DeviceFrame &frame);
    void greet(const DeviceFrame &hello);
    void finishCurrent(const Result<DeviceFrame> &answer);
    void abandon(const Error &error);
    void onProcessError(QProcess::ProcessError error);
    void onProcessFinished();
    void onSilence();
    void failWaiting(const Error &error);

    ProcessLifetime m_lifetime;
    int m_tidyMs;
    QProcess m_process;
    FrameReader m_reader;
    QTimer m_silence;
    QTimer m_pause; ///< runs while a process that ended too often waits to be started again
    RestartPause m_restarts;
    QStringList m_sandbox;
    QByteArray m_document; ///< the last payload that the running process got
    bool m_kept = false;   ///< it keeps that document open
    std::optional<Request> m_current;
    std::deque<Request> m_waiting;
    int m_lastId = 0;
    int m_tidying = 0; ///< the request that the process tidies up after, 0 for none
    bool m_greeted = false;
    bool m_dying = false; ///< killed, and not yet gone
};

} // namespace yichuang
