// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/framechannel.h"

namespace yichuang {

/// Whether the process is fit for another request.
enum class AfterRequest {
    Serve,
    End ///< something foreign was stopped half-way and may have left locks or memory in disorder
};

/// What one role of the device process does with a request.
class RequestHandler
{
public:
    RequestHandler() = default;
    Q_DISABLE_COPY_MOVE(RequestHandler)
    virtual ~RequestHandler() = default;

    /// Answers with any number of frames, the last of them marked. `id` is the request's.
    virtual AfterRequest handle(int id, const DeviceFrame &request, FrameChannel &channel) = 0;
};

} // namespace yichuang
