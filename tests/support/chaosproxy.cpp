// SPDX-License-Identifier: Apache-2.0
#include "support/chaosproxy.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QThread>

#include "support/chaospipe.h"

namespace yichuang::test {

/// Accepts on the proxy's thread.
class ChaosProxy::Listener final : public QTcpServer
{
public:
    explicit Listener(ChaosProxy &proxy) : m_proxy(proxy)
    {
        connect(this, &QTcpServer::newConnection, this, &Listener::takeConnections);
    }

    void breakAll()
    {
        for (ChaosPipe *pipe : findChildren<ChaosPipe *>())
            pipe->breakNow();
    }

private:
    void takeConnections()
    {
        while (QTcpSocket *client = nextPendingConnection()) {
            ++m_proxy.m_connections;
            auto *pipe = new ChaosPipe(client, m_proxy.m_target, m_proxy.nextPlan(), m_proxy.m_requests, this);
            Q_UNUSED(pipe) // a child of this, and deletes itself
        }
    }

    ChaosProxy &m_proxy;
};

ChaosProxy::ChaosProxy(quint16 targetPort) : m_target(targetPort), m_thread(std::make_unique<QThread>())
{
    m_listener = new Listener(*this);
    m_listener->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_listener, &QObject::deleteLater);
    m_thread->start();
    const bool asked = QMetaObject::invokeMethod(
        m_listener,
        [this] {
            const bool listening = m_listener->listen(QHostAddress(QHostAddress::LocalHost));
            Q_ASSERT(listening);
            m_port = m_listener->serverPort();
        },
        Qt::BlockingQueuedConnection);
    Q_ASSERT(asked);
}

ChaosProxy::~ChaosProxy()
{
    m_thread->quit();
    m_thread->wait();
}

void ChaosProxy::always(const ChaosPlan &plan)
{
    const std::lock_guard lock(m_mutex);
    m_always = plan;
    m_choice.clear();
}

void ChaosProxy::then(const ChaosPlan &plan)
{
    const std::lock_guard lock(m_mutex);
    m_next.append(plan);
}

void ChaosProxy::randomly(quint32 seed, const QList<ChaosPlan> &plans)
{
    const std::lock_guard lock(m_mutex);
    m_random = seed;
    m_choice = plans;
}

void ChaosProxy::setTarget(quint16 targetPort)
{
    m_target = targetPort;
}

void ChaosProxy::breakAll()
{
    QMetaObject::invokeMethod(m_listener, [this] { m_listener->breakAll(); }, Qt::BlockingQueuedConnection);
}

ChaosPlan ChaosProxy::nextPlan()
{
    const std::lock_guard lock(m_mutex);
    if (!m_next.isEmpty())
        return m_next.takeFirst();
    if (m_choice.isEmpty())
        return m_always;
    // Knuth's MMIX generator: small, and the same on every machine
    m_random = m_random * 6364136223846793005ULL + 1442695040888963407ULL;
    return m_choice.at(qsizetype((m_random >> 33) % quint64(m_choice.size())));
}

} // namespace yichuang::test
