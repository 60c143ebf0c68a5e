// SPDX-License-Identifier: Apache-2.0
#include "devices/processpagereader.h"

#include <QPromise>

#include "core/taskrunner.h"
#include "devices/filelimits.h"
#include "devices/readcodec.h"

namespace yichuang {
namespace {

/// What tesseract's threads gain is less than what they cost (CAPTURE §7.11). OpenMP looks at it when the program starts.
DeviceProgram ofOneThread(DeviceProgram program)
{
    program.environment.insert(QStringLiteral("OMP_THREAD_LIMIT"), QStringLiteral("1"));
    return program;
}

/// What the process says is as foreign as the file.
Result<QList<ReadLine>> checkedLines(const DeviceFrame &frame, const QList<ReadingRule> &rules)
{
    auto lines = readLinesFromJson(frame.header, rules);
    if (!lines)
        return failure(ErrorCode::DeviceFailed, QStringLiteral("foreign lines from the device process"));
    return lines;
}

/// The same.
Result<std::optional<int>> checkedTurn(const DeviceFrame &frame)
{
    auto turned = wayUpFromJson(frame.header);
    if (!turned)
        return failure(ErrorCode::DeviceFailed, QStringLiteral("a foreign turn from the device process"));
    return turned;
}

} // namespace

ProcessPageReader::ProcessPageReader(const DeviceProgram &program)
    : m_patience(program.patience),
      m_process(std::make_unique<DeviceProcess>(ofOneThread(program), QStringLiteral("reader"), ProcessLifetime::PerDocument))
{
}

ProcessPageReader::~ProcessPageReader() = default;

QFuture<Result<QList<ReadLine>>> ProcessPageReader::read(const ReadingWish &wish)
{
    if (wish.bytes.isEmpty() || wish.bytes.size() > FileLimits::bytes)
        return readyFuture<Result<QList<ReadLine>>>(failure(ErrorCode::Malformed, QStringLiteral("file")));
    if (wish.rules.isEmpty())
        return readyFuture<Result<QList<ReadLine>>>(QList<ReadLine>());
    const auto promise = std::make_shared<QPromise<Result<QList<ReadLine>>>>();
    promise->start();
    m_process->ask(readRequest(wish), m_patience.read, [promise, rules = wish.rules](const Result<DeviceFrame> &answer) {
        promise->addResult(answer ? checkedLines(*answer, rules) : Result<QList<ReadLine>>(failure(answer.error())));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<std::optional<int>>> ProcessPageReader::wayUp(const QByteArray &bytes, int page)
{
    using Turn = Result<std::optional<int>>;
    if (bytes.isEmpty() || bytes.size() > FileLimits::bytes)
        return readyFuture<Turn>(failure(ErrorCode::Malformed, QStringLiteral("file")));
    const auto promise = std::make_shared<QPromise<Turn>>();
    promise->start();
    m_process->ask(wayUpRequest(bytes, page), m_patience.read, [promise](const Result<DeviceFrame> &answer) {
        promise->addResult(answer ? checkedTurn(*answer) : Turn(failure(answer.error())));
        promise->finish();
    });
    return promise->future();
}

} // namespace yichuang
