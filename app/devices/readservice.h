// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "capture/textreader.h"
#include "devices/requesthandler.h"
#include "ports/pagereader.h"

namespace yichuang {

/// "read": opens a page of a foreign file and reads its letters for the rules of a guide. Without the model every request is
/// answered with Unsupported.
class ReadService final : public RequestHandler
{
public:
    /// Loads the model; before the walls are closed.
    ReadService();
    ~ReadService() override;

    AfterRequest handle(int id, const DeviceFrame &request, FrameChannel &channel) override;

    /// Malformed, NotFound for a page that is not there, Unsupported, TooLarge.
    [[nodiscard]] Result<QList<ReadLine>> read(const ReadingWish &wish);

private:
    std::unique_ptr<TextReader> m_reader; ///< null without the model
};

/// The process gives way to every other one from now on, since nobody waits for it.
void yieldToOthers();

} // namespace yichuang
