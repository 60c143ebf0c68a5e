// SPDX-License-Identifier: Apache-2.0
#include "devices/sanestatus.h"

namespace yichuang {
namespace {

/// SANE 1.1 adds it; the header of 1.0 holds it back.
constexpr int warmingUp = 12;

ErrorCode codeOf(int status)
{
    switch (status) {
    case SANE_STATUS_CANCELLED: return ErrorCode::Cancelled;
    case SANE_STATUS_DEVICE_BUSY:
    case warmingUp: return ErrorCode::DeviceBusy;
    case SANE_STATUS_JAMMED: return ErrorCode::DeviceJammed;
    case SANE_STATUS_NO_DOCS: return ErrorCode::DeviceNoPaper;
    case SANE_STATUS_COVER_OPEN: return ErrorCode::DeviceCoverOpen;
    default: return ErrorCode::DeviceFailed;
    }
}

} // namespace

Error errorOfSane(SANE_Status status)
{
    return {codeOf(status), QStringLiteral("SANE status %1").arg(static_cast<int>(status))};
}

} // namespace yichuang
