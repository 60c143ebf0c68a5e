// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <variant>

#include <QByteArrayView>

#include "gateway/response.h"

namespace yichuang::gateway {

/// Takes a request body piece by piece as it arrives, so that what came before a break is not lost.
class BodySink
{
public:
    enum class End {
        Complete, ///< all bytes that Content-Length announced have been written
        CutOff,   ///< the connection broke; nobody will read the answer
    };

    BodySink() = default;
    Q_DISABLE_COPY_MOVE(BodySink)
    virtual ~BodySink();

    /// May block on the disk. False when the sink cannot take more; the rest is then read and thrown away.
    [[nodiscard]] virtual bool write(QByteArrayView bytes) = 0;
    /// Called once, after the last write.
    [[nodiscard]] virtual Response finish(End end) = 0;
};

/// What a streaming route says to the head of a request: an answer at once, or where the body goes.
using Opening = std::variant<Response, std::unique_ptr<BodySink>>;

} // namespace yichuang::gateway
