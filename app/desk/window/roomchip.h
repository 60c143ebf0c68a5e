// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "desk/window/mainwindow.h"
#include "ports/diskroom.h"

namespace yichuang {

/// Says in the status bar that the disk of the store runs out of room, before anything is refused (TRUST A3.7); nothing while
/// there is enough.
class RoomChip : public QObject
{
    Q_OBJECT

public:
    /// @param window outlives it
    explicit RoomChip(MainWindow &window, QObject *parent = nullptr);

    /// The disk to look at from now on; it outlives this.
    void watch(DiskRoom &room);
    /// Nothing happens where there is no disk to look at: in tests of other things.
    void look();

private:
    void say(const RoomReport &report);

    MainWindow &m_window;
    DiskRoom *m_room = nullptr;
};

} // namespace yichuang
