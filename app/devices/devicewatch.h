// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace yichuang {

/// Tells when something that may be a scanner or a camera is plugged in or pulled out: the nodes of video devices and of the
/// USB devices come and go. Needs no rights, and no process of the system that may not be there. A scanner in the network
/// that is switched on is not noticed.
class DeviceWatch : public QObject
{
    Q_OBJECT

public:
    /// @param nodes    where the system has its device nodes
    /// @param settleMs how long nothing may change before it is told: one device brings several nodes, and their rights later
    explicit DeviceWatch(const QString &nodes = QStringLiteral("/dev"), int settleMs = 1'500, QObject *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void watchFolders();
    [[nodiscard]] QStringList present() const;
    void compare();

    QString m_nodes;
    QFileSystemWatcher m_watcher;
    QTimer m_settled;
    QStringList m_present;
};

} // namespace yichuang
