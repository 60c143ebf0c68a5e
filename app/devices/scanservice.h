// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/requesthandler.h"

namespace yichuang {

/// "listScanners" and "scan", with "cancel" in between.
class ScanService final : public RequestHandler
{
public:
    void handle(int id, const DeviceFrame &request, FrameChannel &channel) override;
};

} // namespace yichuang
