// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "capture/orientationreader.h"
#include "capture/textreader.h"
#include "devices/requesthandler.h"
#include "ports/pagereader.h"

namespace yichuang {

/// "read": opens a page of a foreign file and reads its letters for the rules of a guide. "wayUp": says which way up it lies.
/// Without the models every request is answered with Unsupported.
class ReadService final : public RequestHandler
{
public:
    /// Loads the models; before the walls are closed.
    ReadService();
    ~ReadService() override;

    AfterRequest handle(int id, const DeviceFrame &request, FrameChannel &channel) override;

    /// Malformed, NotFound for a page that is not there, Unsupported, TooLarge.
    [[nodiscard]] Result<QList<ReadLine>> read(const ReadingWish &wish);

    /// By how many degrees clockwise the page lies turned. Two witnesses: the model that knows the shapes of letters upside
    /// down, which alone was wrong on one page of 111 (CAPTURE §6), and that more can be read the other way round.
    [[nodiscard]] Result<std::optional<int>> wayUp(const QByteArray &bytes, int page);

private:
    [[nodiscard]] Result<QJsonObject> answerTo(const DeviceFrame &request);

    std::unique_ptr<TextReader> m_reader; ///< null without the model
    std::unique_ptr<OrientationReader> m_orientation; ///< the same
};

/// The process gives way to every other one from now on, since nobody waits for it.
void yieldToOthers();

} // namespace yichuang
