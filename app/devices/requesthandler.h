// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/framechannel.h"

namespace yichuang {

/// What one role of the device process does with a request.
class RequestHandler
{
public:
    RequestHandler() = default;
    Q_DISABLE_COPY_MOVE(RequestHandler)
    virtual ~RequestHandler() = default;

    /// Answers with any number of frames, the last of them marked. `id` is the request's.
    virtual void handle(int id, const DeviceFrame &request, FrameChannel &channel) = 0;
};

} // namespace yichuang
