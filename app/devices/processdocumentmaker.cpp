// SPDX-License-Identifier: Apache-2.0
#include "devices/processdocumentmaker.h"

#include <memory>

#include <QPromise>

#include "core/secretbytes.h"
#include "core/taskrunner.h"
#include "devices/devicecodec.h"
#include "devices/documentcodec.h"
#include "devices/documentmaking.h"
#include "devices/filelimits.h"

namespace yichuang {
namespace {

/// Known without asking anybody.
std::optional<Error> refused(const DocumentWish &wish)
{
    if (wish.parts.isEmpty())
        return Error{ErrorCode::Empty, QStringLiteral("no parts")};
    qint64 size = 0;
    for (const DocumentPart &part : wish.parts) {
        if (part.bytes.isEmpty())
            return Error{ErrorCode::Empty, QStringLiteral("part")};
        size += part.bytes.size();
        if (part.bytes.size() > FileLimits::bytes || size > FileLimits::documentBytes)
            return Error{ErrorCode::TooLarge, QStringLiteral("parts of a document")};
    }
    return std::nullopt;
}

/// The copy as it comes in pieces.
struct UnlockAnswer
{
    QPromise<Result<QByteArray>> promise;
    QByteArray bytes;

    /// True when it was the last frame.
    bool take(const Result<DeviceFrame> &frame)
    {
        if (frame) {
            bytes.append(frame->payload);
            if (!isLast(*frame) && bytes.size() <= FileLimits::documentBytes)
                return false;
        }
        const bool whole = frame && frame->header.value(u"size").toInteger() == bytes.size() && bytes.startsWith("%PDF-");
        const Error foreign{ErrorCode::DeviceFailed, QStringLiteral("foreign copy from the device process")};
        promise.addResult(whole ? Result<QByteArray>(bytes) : failure(frame ? foreign : frame.error()));
        promise.finish();
        return true;
    }
};

} // namespace

ProcessDocumentMaker::ProcessDocumentMaker(const DeviceProgram &program) : m_program(program) { }

ProcessDocumentMaker::~ProcessDocumentMaker()
{
    for (DocumentMaking *making : std::as_const(m_makings))
        making->disconnect(&m_owner);
}

QFuture<Result<MadeDocument>> ProcessDocumentMaker::make(const DocumentWish &wish)
{
    if (const auto error = refused(wish))
        return readyFuture<Result<MadeDocument>>(failure(*error));
    auto *making = new DocumentMaking(m_program, wish, &m_owner);
    // The answer is told from within the process's own call, so the making goes afterwards.
    QObject::connect(making, &DocumentMaking::finished, &m_owner, [this, making] {
        m_makings.removeOne(making);
        making->deleteLater();
        goOn();
    }, Qt::QueuedConnection);
    m_makings.append(making);
    if (m_makings.size() == 1)
        making->start();
    return making->future();
}

QFuture<Result<QByteArray>> ProcessDocumentMaker::unlock(const QByteArray &pdf, const SharedSecret &password)
{
    if (const auto error = refused({{DocumentPart{pdf, 1, 1, 0}}, {}, {}, 0}))
        return readyFuture<Result<QByteArray>>(failure(*error));
    auto *process = new DeviceProcess(m_program, QStringLiteral("documents"), ProcessLifetime::Lasting, &m_owner);
    const auto answer = std::make_shared<UnlockAnswer>();
    answer->promise.start();
    const auto hear = [process, answer](const Result<DeviceFrame> &frame) {
        if (answer->take(frame))
            process->deleteLater();
    };
    const QByteArray typed = password ? password->view().toByteArray() : QByteArray();
    process->ask(passwordFrame(typed), m_program.patience.inspect,
                 [process, hear, pdf, typed, patience = m_program.patience.inspect](const Result<DeviceFrame> &frame) {
        // The one memory that the frame, the pipe's buffer and this share; the process has read it, or never will.
        QByteArray shared = typed;
        wipe(shared);
        if (frame)
            process->ask(unlockFrame(pdf), patience, hear);
        else
            hear(frame);
    });
    return answer->promise.future();
}

void ProcessDocumentMaker::goOn()
{
    if (!m_makings.isEmpty())
        m_makings.first()->start();
}

} // namespace yichuang
