// SPDX-License-Identifier: Apache-2.0
#include "devices/documentmaking.h"

#include <numeric>

#include "devices/devicecodec.h"
#include "devices/documentcodec.h"
#include "devices/filelimits.h"

namespace yichuang {
namespace {

int pagesOf(const DocumentWish &wish)
{
    return std::accumulate(wish.parts.cbegin(), wish.parts.cend(), 0,
                           [](int sum, const DocumentPart &part) { return sum + part.pageCount; });
}

/// The process began to serve and then died: of the parts, since nothing else is foreign to it.
Error aboutTheParts(const Error &error, const DeviceProcess &process)
{
    const bool served = !process.sandbox().isEmpty();
    if (error.code != ErrorCode::DeviceFailed || !served)
        return error;
    return {ErrorCode::Malformed, QStringLiteral("its reader ended: ") + error.detail};
}

} // namespace

DocumentMaking::DocumentMaking(const DeviceProgram &program, const DocumentWish &wish, QObject *parent)
    : QObject(parent),
      m_patience(program.patience),
      m_wish(wish),
      m_process(program, QStringLiteral("documents"), ProcessLifetime::Lasting)
{
    m_promise.start();
}

DocumentMaking::~DocumentMaking()
{
    finish(failure(ErrorCode::Cancelled, QStringLiteral("shutting down")));
}

void DocumentMaking::sendNextPart()
{
    if (m_sent == m_wish.parts.size())
        return assemble();
    const DeviceFrame frame = documentPartToFrame(m_wish.parts.at(m_sent));
    m_process.ask(frame, m_patience.inspect, [this](const Result<DeviceFrame> &answer) {
        if (!answer)
            return finish(failure(aboutTheParts(answer.error(), m_process)));
        ++m_sent;
        sendNextPart();
    });
}

void DocumentMaking::assemble()
{
    m_process.ask(assembleFrame(m_wish), m_patience.inspect, [this](const Result<DeviceFrame> &answer) {
        if (!answer)
            return finish(failure(aboutTheParts(answer.error(), m_process)));
        take(*answer);
    });
}

void DocumentMaking::take(const DeviceFrame &frame)
{
    if (m_document.size() + frame.payload.size() > FileLimits::documentBytes + FileLimits::bytes)
        return finish(failure(ErrorCode::DeviceFailed, QStringLiteral("a document larger than its parts")));
    m_document.append(frame.payload);
    if (!isLast(frame))
        return;
    const auto made = madeDocumentFromJson(frame.header, m_document);
    if (made && made->pageCount != pagesOf(m_wish))
        return finish(failure(ErrorCode::DeviceFailed, QStringLiteral("a document with other pages")));
    finish(made);
}

void DocumentMaking::finish(const Result<MadeDocument> &made)
{
    if (std::exchange(m_answered, true))
        return;
    m_promise.addResult(made);
    m_promise.finish();
    Q_EMIT finished();
}

} // namespace yichuang
