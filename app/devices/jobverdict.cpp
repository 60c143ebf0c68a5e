// SPDX-License-Identifier: Apache-2.0
#include "devices/jobverdict.h"

#include <array>

#include <cups/ipp.h>

namespace yichuang {

namespace {

struct KnownReason
{
    QLatin1String start;
    ErrorCode code;
};

constexpr std::array knownReasons{
    KnownReason{QLatin1String("media-jam"), ErrorCode::DeviceJammed},
    KnownReason{QLatin1String("media-empty"), ErrorCode::DeviceNoPaper},
    KnownReason{QLatin1String("media-needed"), ErrorCode::DeviceNoPaper},
    KnownReason{QLatin1String("cover-open"), ErrorCode::DeviceCoverOpen},
    KnownReason{QLatin1String("door-open"), ErrorCode::DeviceCoverOpen},
    KnownReason{QLatin1String("interlock-open"), ErrorCode::DeviceCoverOpen},
    KnownReason{QLatin1String("offline"), ErrorCode::PrinterUnavailable},
    KnownReason{QLatin1String("shutdown"), ErrorCode::PrinterUnavailable},
    KnownReason{QLatin1String("timed-out"), ErrorCode::PrinterUnavailable},
};

bool isFault(const QString &reason)
{
    return !reason.endsWith(QLatin1String("-report")) && !reason.endsWith(QLatin1String("-warning"));
}

} // namespace

std::optional<Result<>> endOf(const JobReport &report)
{
    switch (report.jobState) {
    case IPP_JSTATE_COMPLETED: return Result<>();
    case IPP_JSTATE_CANCELED: return failure(ErrorCode::Cancelled, QStringLiteral("cancelled at the server"));
    case IPP_JSTATE_ABORTED: {
        const auto fault = faultOf(report);
        return failure(fault.value_or(Error{ErrorCode::DeviceFailed, QStringLiteral("the server gave the job up")}));
    }
    default: return std::nullopt;
    }
}

std::optional<Error> faultOf(const JobReport &report)
{
    for (const QString &reason : report.printerReasons) {
        for (const KnownReason &known : knownReasons) {
            if (isFault(reason) && reason.startsWith(known.start))
                return Error{known.code, reason};
        }
    }
    if (report.printerState != IPP_PSTATE_STOPPED && report.jobState != IPP_JSTATE_STOPPED)
        return std::nullopt;
    return Error{ErrorCode::DeviceFailed, QStringLiteral("stopped: ") + report.printerReasons.join(QLatin1Char(' '))};
}

} // namespace yichuang
