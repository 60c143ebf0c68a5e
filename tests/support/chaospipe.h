// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <functional>

#include <QObject>
#include <QTcpSocket>

#include "support/chaosproxy.h"

namespace yichuang::test {

/// One connection through the ChaosProxy and what is done to it. Deletes itself when both sides are closed.
class ChaosPipe final : public QObject
{
    Q_OBJECT

public:
    /// Takes the client's socket; connects to the target unless the plan answers by itself.
    ChaosPipe(QTcpSocket *client, quint16 targetPort, const ChaosPlan &plan, std::atomic<int> &requests,
              QObject *parent);
    void breakNow();

private:
    void fromClient();
    void fromServer();
    void passUpstream(const QByteArray &bytes);
    void answerItself();
    void countRequests(const QByteArray &bytes);
    void later(const std::function<void()> &act);
    void end();

    QTcpSocket *m_client;
    QTcpSocket *m_server;
    ChaosPlan m_plan;
    std::atomic<int> &m_requests;
    QByteArray m_tail;      ///< the last bytes seen, so that a request line in two pieces is counted once
    QByteArray m_heard;     ///< what the client said to a plan that answers itself
    qint64 m_passed = 0;    ///< bytes towards the side whose cut is planned
};

} // namespace yichuang::test
