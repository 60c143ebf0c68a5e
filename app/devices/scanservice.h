// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/requesthandler.h"

namespace yichuang {

/// "listScanners" and "scan", with "cancel" in between. The answer is sent before the driver is asked to tidy up; after a
/// scan that did not end well the process ends, since drivers that are stopped half-way leave things in disorder.
class ScanService final : public RequestHandler
{
public:
    AfterRequest handle(int id, const DeviceFrame &request, FrameChannel &channel) override;
};

} // namespace yichuang
