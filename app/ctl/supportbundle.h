// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "ctl/command.h"

namespace yichuang {

/// What whoever helps from afar needs to know of a counter, gathered bit by bit: versions, settings without secrets, what a
/// check of the store says, the queue, the walls around foreign files, and how often a log speaks of which error. Nothing in
/// it is about a person: it counts, and names kinds and codes (DESIGN promise 9).
class SupportBundle : public QObject
{
    Q_OBJECT

public:
    /// @param log text of a log file; may be empty
    SupportBundle(CommandPorts &ports, QByteArray log, QObject *parent = nullptr);

    /// finished() follows, whatever could be found out.
    void gather();

Q_SIGNALS:
    void finished(const QJsonObject &bundle);

private:
    void addStore();
    void addLedger();
    void addQueue();
    void addWalls();
    /// Puts an answer in its place, a failure too.
    void put(const QString &name, const QJsonValue &value);

    CommandPorts &m_ports;
    QByteArray m_log;
    QJsonObject m_bundle;
    int m_open = 0; ///< questions without an answer
};

} // namespace yichuang
