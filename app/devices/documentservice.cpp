// SPDX-License-Identifier: Apache-2.0
#include "devices/documentservice.h"

#include <new>

#include <QScopeGuard>

#include "capture/unlockedpdf.h"
#include "core/secretbytes.h"
#include "devices/devicecodec.h"
#include "devices/documentassembly.h"
#include "devices/documentcodec.h"
#include "devices/filelimits.h"
#include "devices/sandbox.h"

namespace yichuang {
namespace {

constexpr int secondsForOnePart = 10; // TRUST B6; the whole process has ten minutes

DeviceFrame frameOf(int id, QJsonObject header, QByteArray payload)
{
    header.insert(u"id", id);
    return {std::move(header), std::move(payload)};
}

/// Each part may take as long as a file of its own.
void tellWorking(int id, FrameChannel &channel)
{
    allowProcessorSeconds(secondsForOnePart);
    channel.send(frameOf(id, {{QStringLiteral("working"), true}}, {}));
}

void sendPieces(int id, const QByteArray &bytes, FrameChannel &channel)
{
    for (qsizetype at = 0; at < bytes.size(); at += documentPieceBytes)
        channel.send(frameOf(id, {{QStringLiteral("piece"), at}}, bytes.mid(at, documentPieceBytes)));
}

} // namespace

Result<> DocumentService::take(const DeviceFrame &request)
{
    auto part = documentPartFromFrame(request);
    if (!part)
        return failure(part.error());
    m_size += part->bytes.size();
    if (part->bytes.size() > FileLimits::bytes || m_size > FileLimits::documentBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("parts of a document"));
    m_wish.parts.append(*part);
    return {};
}

void DocumentService::assemble(int id, const DeviceFrame &request, FrameChannel &channel)
{
    const Result<> described = describeWish(request.header, m_wish);
    const auto made = described ? assembleDocument(m_wish, [id, &channel] { tellWorking(id, channel); })
                                : Result<MadeDocument>(failure(described.error()));
    m_wish = {};
    m_size = 0;
    if (!made) {
        channel.send(errorFrame(id, made.error()));
        return;
    }
    sendPieces(id, made->bytes, channel);
    channel.send(lastFrame(id, madeDocumentToJson(*made)));
}

void DocumentService::unlock(int id, const DeviceFrame &request, FrameChannel &channel)
{
    const auto unlocked = [&] {
        const auto wiped = qScopeGuard([this] { wipe(m_password); }); // also when the memory does not suffice
        return unlockedPdf(request.payload, m_password);
    }();
    if (!unlocked) {
        channel.send(errorFrame(id, unlocked.error()));
        return;
    }
    sendPieces(id, *unlocked, channel);
    channel.send(lastFrame(id, {{QStringLiteral("size"), unlocked->size()}}));
}

AfterRequest DocumentService::handle(int id, const DeviceFrame &request, FrameChannel &channel)
{
    allowProcessorSeconds(secondsForOnePart);
    const QString wish = request.header.value(u"do").toString();
    try {
        if (wish == u"part") {
            const auto taken = take(request);
            channel.send(taken ? lastFrame(id, {}) : errorFrame(id, taken.error()));
        } else if (wish == u"assemble") {
            assemble(id, request, channel);
        } else if (wish == u"password") {
            m_password = request.payload; // shares its memory, which is wiped after use
            channel.send(lastFrame(id, {}));
        } else if (wish == u"unlock") {
            unlock(id, request, channel);
        } else {
            channel.send(errorFrame(id, {ErrorCode::Unsupported, QStringLiteral("request")}));
        }
    } catch (const std::bad_alloc &) {
        channel.send(errorFrame(id, {ErrorCode::TooLarge, QStringLiteral("memory")}));
    }
    return AfterRequest::Serve;
}

} // namespace yichuang
