// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>
#include <mutex>

#include <QList>
#include <QtGlobal>

class QThread;

namespace yichuang::test {

/// What the proxy does to a connection.
struct ChaosPlan
{
    enum class Kind {
        Pass,
        CutUpstream,   ///< breaks both sides after `bytes` bytes from the client have been passed on
        CutDownstream, ///< breaks both sides after `bytes` bytes of the answer have been passed on
        SwallowAnswer, ///< passes the request on, throws the answer away and closes
        Answer500,     ///< reads a request and answers 500 itself, with Api-Version as a failing gateway would
        AnswerPortal,  ///< answers 200 with an HTML page, as a captive portal does
        AnswerRedirect, ///< answers 302 to another address
        Blackhole,     ///< takes everything and never answers
        Delay,         ///< passes on, each piece late by `delayMs`
    };

    Kind kind = Kind::Pass;
    qint64 bytes = 0;
    int delayMs = 0;
};

/// A TCP proxy on 127.0.0.1 in front of a server, on a thread of its own, that spoils connections as planned. All calls
/// may come from any thread and take effect for connections opened afterwards.
///
///     ChaosProxy proxy(gateway->port());
///     proxy.then({ChaosPlan::Kind::SwallowAnswer});   // the next connection only
///     client.setPort(proxy.port());
class ChaosProxy
{
public:
    /// @param targetPort where the real server listens on 127.0.0.1
    explicit ChaosProxy(quint16 targetPort);
    /// Breaks all connections.
    ~ChaosProxy();
    Q_DISABLE_COPY_MOVE(ChaosProxy)

    [[nodiscard]] quint16 port() const { return m_port; }
    /// For every connection from now on that has no plan of its own.
    void always(const ChaosPlan &plan);
    /// For the next connection that has none yet; may be called several times for several connections.
    void then(const ChaosPlan &plan);
    /// Picks each connection's plan at random, the same way for the same seed; `then` goes first.
    void randomly(quint32 seed, const QList<ChaosPlan> &plans);
    /// Where new connections go from now on, after the server has been started anew.
    void setTarget(quint16 targetPort);
    /// Breaks all open connections at once.
    void breakAll();

    [[nodiscard]] int connections() const { return m_connections; }
    /// Requests seen, by their request lines.
    [[nodiscard]] int requests() const { return m_requests; }

private:
    class Listener;
    friend class Listener;
    [[nodiscard]] ChaosPlan nextPlan();

    std::atomic<int> m_connections = 0;
    std::atomic<int> m_requests = 0;
    std::atomic<quint16> m_target;
    quint16 m_port = 0;
    std::mutex m_mutex;
    ChaosPlan m_always;
    QList<ChaosPlan> m_next;
    QList<ChaosPlan> m_choice;
    quint64 m_random = 0;
    std::unique_ptr<QThread> m_thread;
    Listener *m_listener = nullptr; ///< lives on m_thread and is deleted there
};

} // namespace yichuang::test
