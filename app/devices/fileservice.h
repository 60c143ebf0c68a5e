// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/requesthandler.h"
#include "domain/cases/pagefinding.h"
#include "domain/cases/pixels.h"

namespace yichuang {

/// What the file is, how large its pages are, and what the machine checks say of the first 20. A page that cannot be
/// drawn makes the whole file Malformed: nobody could read it later either.
[[nodiscard]] Result<FileInspection> inspectFile(const QByteArray &bytes);

/// One page, from 1, fitted into a square of `edge` px. NotFound for a page that is not there, Invalid for the edge.
[[nodiscard]] Result<Pixels> renderFile(const QByteArray &bytes, int page, int edge);

/// "inspect" and "render".
class FileService final : public RequestHandler
{
public:
    AfterRequest handle(int id, const DeviceFrame &request, FrameChannel &channel) override;
};

} // namespace yichuang
