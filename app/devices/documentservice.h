// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/requesthandler.h"
#include "ports/documentmaker.h"

namespace yichuang {

/// Makes one document: "part" brings a stored file as payload, in the order of the pages; "assemble" makes the document of
/// all that were brought. Its answer is the document in pieces, and a last frame that says how many pages it has. Frames
/// without a payload come before it, so that a long making does not look like a hang. "unlock" answers in the same way with
/// a copy of an encrypted PDF that opens without the password that "password" brought before, once.
class DocumentService final : public RequestHandler
{
public:
    AfterRequest handle(int id, const DeviceFrame &request, FrameChannel &channel) override;

private:
    [[nodiscard]] Result<> take(const DeviceFrame &request);
    void assemble(int id, const DeviceFrame &request, FrameChannel &channel);
    void unlock(int id, const DeviceFrame &request, FrameChannel &channel);

    DocumentWish m_wish;
    qint64 m_size = 0; ///< bytes of all parts
    QByteArray m_password; ///< of the next "unlock"; empty: none. This process ends soon after, and leaves no dump
};

} // namespace yichuang
