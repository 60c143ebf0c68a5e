// SPDX-License-Identifier: Apache-2.0
#include "desk/window/roomchip.h"

#include "core/whenanswered.h"

namespace yichuang {

RoomChip::RoomChip(MainWindow &window, QObject *parent) : QObject(parent), m_window(window)
{
}

void RoomChip::watch(DiskRoom &room)
{
    m_room = &room;
}

void RoomChip::look()
{
    if (!m_room)
        return;
    whenAnswered(this, m_room->look(), [this](const Result<RoomReport> &report) {
        if (report)
            say(*report);
    });
}

void RoomChip::say(const RoomReport &report)
{
    switch (report.level) {
    case RoomLevel::Enough: return m_window.sayRoom(Tone::Quiet, {});
    case RoomLevel::Low:
        return m_window.sayRoom(Tone::Warn, toneText(Tone::Warn, tr("The disk is filling up; tell the system administrator")));
    case RoomLevel::NearlyFull:
        return m_window.sayRoom(Tone::Bad, toneText(Tone::Bad, tr("The disk is nearly full: no new case; finish the open ones")));
    }
}

} // namespace yichuang
