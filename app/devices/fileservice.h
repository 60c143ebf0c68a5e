// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "devices/documentfile.h"
#include "devices/requesthandler.h"
#include "domain/cases/pagefinding.h"
#include "domain/cases/pixels.h"

namespace yichuang {

/// What the file is, how large its pages are, and what the machine checks say of the first 100, or of as many as five seconds
/// of computing and eight by the clock allow. One of them that cannot be drawn makes the whole file Malformed: nobody could read it later either.
[[nodiscard]] Result<FileInspection> inspectFile(const QByteArray &bytes);

/// One page, from 1, fitted into a square of `edge` px. NotFound for a page that is not there, Invalid for the edge.
[[nodiscard]] Result<Pixels> renderFile(const QByteArray &bytes, int page, int edge);

/// "inspect", "render" and "compare". A document that pages are asked of stays open until another one comes, so that turning a page
/// neither sends nor opens the file again: a "render" without bytes is about the one before.
class FileService final : public RequestHandler
{
public:
    AfterRequest handle(int id, const DeviceFrame &request, FrameChannel &channel) override;

private:
    [[nodiscard]] DeviceFrame answer(int id, const DeviceFrame &request);
    [[nodiscard]] Result<Pixels> render(const DeviceFrame &request);

    QByteArray m_bytes;
    std::unique_ptr<DocumentFile> m_open; ///< null when the bytes are no document
};

} // namespace yichuang
