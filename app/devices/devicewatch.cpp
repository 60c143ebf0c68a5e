// SPDX-License-Identifier: Apache-2.0
#include "devices/devicewatch.h"

#include <utility>

#include <QDir>

namespace yichuang {
namespace {

/// "bus/usb" and its folders, one a bus; none where there is no USB.
QStringList usbFolders(const QDir &nodes)
{
    const QDir usb(nodes.filePath(QStringLiteral("bus/usb")));
    QStringList folders;
    if (!usb.exists())
        return folders;
    folders.append(usb.path());
    for (const QString &bus : usb.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders.append(usb.filePath(bus));
    return folders;
}

} // namespace

DeviceWatch::DeviceWatch(const QString &nodes, int settleMs, QObject *parent) : QObject(parent), m_nodes(nodes)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleMs);
    connect(&m_settled, &QTimer::timeout, this, &DeviceWatch::compare);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        watchFolders();
        m_settled.start();
    });
    watchFolders();
    m_present = present();
}

/// A folder that comes later, with the first device of its bus, is watched from then on.
void DeviceWatch::watchFolders()
{
    QStringList folders{m_nodes};
    if (const QString bus = QDir(m_nodes).filePath(QStringLiteral("bus")); QDir(bus).exists())
        folders.append(bus);
    folders += usbFolders(QDir(m_nodes));
    const QStringList watched = m_watcher.directories();
    for (const QString &folder : std::as_const(folders)) {
        if (!watched.contains(folder) && QDir(folder).exists())
            m_watcher.addPath(folder);
    }
}

QStringList DeviceWatch::present() const
{
    QStringList found = QDir(m_nodes).entryList({QStringLiteral("video*")}, QDir::Files | QDir::System);
    for (const QString &folder : usbFolders(QDir(m_nodes))) {
        for (const QString &device : QDir(folder).entryList(QDir::Files | QDir::System))
            found.append(folder + u'/' + device);
    }
    return found;
}

void DeviceWatch::compare()
{
    watchFolders(); // what came while the last one was being added
    const QStringList before = std::exchange(m_present, present());
    if (before != m_present)
        Q_EMIT changed();
}

} // namespace yichuang
