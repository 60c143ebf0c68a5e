// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "devices/documentfile.h"
#include "devices/requesthandler.h"
#include "domain/cases/pagefinding.h"
#include "domain/cases/pixels.h"

namespace yichuang {

/// How long the pages of a file are looked at in one go. What else the computer does shall not matter, as long as the desk
/// still waits for the answer (DevicePatience::inspect).
struct LookingTime
{
    int processorMs = 5'000;
    int clockMs = 8'000;
};

/// What the file is, how large its pages are, and what the machine checks say of them, of the first and as many more as there
/// is time for; the others have an Unseen finding. One that cannot be drawn makes the whole file Malformed: nobody could read
/// it later either.
[[nodiscard]] Result<FileInspection> inspectFile(const QByteArray &bytes, const LookingTime &time = {});

/// One page, from 1, fitted into a square of `edge` px. NotFound for a page that is not there, Invalid for the edge.
[[nodiscard]] Result<Pixels> renderFile(const QByteArray &bytes, int page, int edge);

/// "inspect", "render" and "compare". A document that pages are asked of stays open until another one comes, so that neither
/// turning a page nor going on with looking sends or opens the file again: a request without bytes is about the one before.
class FileService final : public RequestHandler
{
public:
    explicit FileService(const LookingTime &time = {}) : m_time(time) {}

    AfterRequest handle(int id, const DeviceFrame &request, FrameChannel &channel) override;

private:
    [[nodiscard]] DeviceFrame answer(int id, const DeviceFrame &request);
    [[nodiscard]] DeviceFrame inspect(int id, const DeviceFrame &request);
    [[nodiscard]] Result<Pixels> render(const DeviceFrame &request);
    void takeBytes(const DeviceFrame &request);
    [[nodiscard]] Result<DocumentFile *> document();

    LookingTime m_time;
    QByteArray m_bytes;
    std::unique_ptr<DocumentFile> m_open; ///< null when the bytes are no document
};

} // namespace yichuang
