// SPDX-License-Identifier: Apache-2.0
#include "devices/processinspector.h"

#include <algorithm>
#include <utility>

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QPromise>

#include "core/taskrunner.h"
#include "devices/devicecodec.h"
#include "devices/filelimits.h"
#include "devices/filelooks.h"
#include "devices/sheetcodec.h"

namespace yichuang {
namespace {

/// A promise that a request's listener keeps, and the future of its answer.
template <typename T>
struct Pending
{
    std::shared_ptr<QPromise<Result<T>>> promise = std::make_shared<QPromise<Result<T>>>();

    Pending() { promise->start(); }
    void answer(const Result<T> &result) const
    {
        promise->addResult(result);
        promise->finish();
    }
};

/// Known without asking anybody.
std::optional<Error> refused(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return Error{ErrorCode::Empty, QStringLiteral("file")};
    if (bytes.size() > FileLimits::bytes)
        return Error{ErrorCode::TooLarge, QStringLiteral("file: 50 MB")};
    return std::nullopt;
}

/// A process that had begun to serve and then died has died of the document: that is a word about the file. One that could
/// not be started is trouble of our own.
Error aboutTheFile(const Error &error, const DeviceProcess &process)
{
    const bool served = !process.sandbox().isEmpty();
    if (error.code != ErrorCode::DeviceFailed || !served)
        return error;
    return {ErrorCode::Malformed, QStringLiteral("its reader ended: ") + error.detail};
}

/// Whether the reader hung or ended, which a single page can bring about. What the process itself says against a file stands.
bool hasLostItsReader(const Error &error)
{
    return error.code == ErrorCode::TimedOut || error.code == ErrorCode::DeviceFailed;
}

/// What the process says is as foreign as the file: a picture larger than asked for is no answer.
Result<Pixels> checkedPixels(const DeviceFrame &frame, int edge)
{
    auto pixels = pixelsFromFrame(frame);
    if (!pixels || pixels->width > edge || pixels->height > edge)
        return failure(ErrorCode::DeviceFailed, QStringLiteral("foreign picture from the device process"));
    return pixels;
}

using SheetLikenesses = QList<SheetLikeness>;

Result<SheetLikenesses> checkedLikenesses(const DeviceFrame &frame, qsizetype count)
{
    auto likenesses = likenessesOf(frame, count);
    if (!likenesses)
        return failure(ErrorCode::DeviceFailed, QStringLiteral("foreign likenesses from the device process"));
    return likenesses;
}

} // namespace

/// A file on its way through the slices.
struct ProcessInspector::Looking
{
    QByteArray bytes;
    FileLooks looks;
    Pending<FileInspection> pending;
    QElapsedTimer timer;
    QFutureWatcher<Result<FileInspection>> asker; ///< of who waits for it, and may give it up
    int request = 0;                              ///< the slice that is asked for

    [[nodiscard]] int msLeft(const DevicePatience &patience) const
    {
        return static_cast<int>(std::max(qint64(0), patience.inspectAll - timer.elapsed()));
    }
};

ProcessInspector::ProcessInspector(const DeviceProgram &program)
    : m_patience(program.patience),
      m_process(std::make_unique<DeviceProcess>(program, QStringLiteral("files"), ProcessLifetime::PerDocument)),
      m_drawing(std::make_unique<DeviceProcess>(program, QStringLiteral("files"), ProcessLifetime::PerDocument)),
      m_comparing(std::make_unique<DeviceProcess>(program, QStringLiteral("files"), ProcessLifetime::Lasting))
{
}

ProcessInspector::~ProcessInspector() = default;

QFuture<Result<FileInspection>> ProcessInspector::inspect(const QByteArray &bytes)
{
    if (const auto error = refused(bytes))
        return readyFuture<Result<FileInspection>>(failure(*error));
    const auto looking = std::make_shared<Looking>();
    looking->bytes = bytes;
    looking->timer.start();
    connectAsker(*looking);
    lookOn(looking);
    return looking->pending.promise->future();
}

void ProcessInspector::connectAsker(Looking &looking)
{
    QObject::connect(&looking.asker, &QFutureWatcherBase::canceled, m_process.get(),
                     [this, &looking] { m_process->cancel(looking.request, 0); });
    looking.asker.setFuture(looking.pending.promise->future());
}

void ProcessInspector::lookOn(const std::shared_ptr<Looking> &looking)
{
    const FileLooks &looks = looking->looks;
    const bool first = looks.nextPage() == 1;
    const int silence = first ? m_patience.inspect : std::min(m_patience.inspect, looking->msLeft(m_patience));
    // A later slice ends before it is ended, unless it is a single page that takes so long.
    const DeviceFrame request = inspectRequest(looking->bytes, looks.nextPage(), first ? 0 : std::max(1, silence * 3 / 4));
    looking->request = m_process->ask(request, silence, [this, looking, first](const Result<DeviceFrame> &answer) {
        if (looking->pending.promise->isCanceled())
            return looking->pending.promise->finish();
        if (!answer && !first && hasLostItsReader(answer.error()))
            return looking->pending.answer(looking->looks.inspection()); // of the rest it is said that nobody looked
        if (!answer)
            return looking->pending.answer(failure(aboutTheFile(answer.error(), *m_process)));
        if (const Result<> added = looking->looks.add(*answer); !added)
            return looking->pending.answer(failure(added.error()));
        if (looking->looks.isWorthGoingOn() && looking->msLeft(m_patience) > 0)
            return lookOn(looking);
        looking->pending.answer(looking->looks.inspection());
    });
}

QFuture<Result<Pixels>> ProcessInspector::render(const QByteArray &bytes, int page, int edge)
{
    if (const auto error = refused(bytes))
        return readyFuture<Result<Pixels>>(failure(*error));
    if (edge < 1 || edge > FileLimits::edge)
        return readyFuture<Result<Pixels>>(failure(ErrorCode::Invalid, QStringLiteral("edge")));
    const Pending<Pixels> pending;
    const DeviceFrame request{{{QStringLiteral("do"), QStringLiteral("render")},
                               {QStringLiteral("keep"), true},
                               {QStringLiteral("page"), page},
                               {QStringLiteral("edge"), edge}},
                              bytes};
    m_drawing->ask(request, m_patience.inspect, [this, pending, edge](const Result<DeviceFrame> &answer) {
        pending.answer(answer ? checkedPixels(*answer, edge)
                              : Result<Pixels>(failure(aboutTheFile(answer.error(), *m_drawing))));
    });
    return pending.promise->future();
}

QFuture<Result<QList<SheetLikeness>>> ProcessInspector::compare(const QByteArray &sheetPrint,
                                                                const QList<QByteArray> &others)
{
    const Pending<SheetLikenesses> pending;
    m_comparing->ask(compareRequest(sheetPrint, others), m_patience.inspect,
                   [pending, count = others.size()](const Result<DeviceFrame> &answer) {
        pending.answer(answer ? checkedLikenesses(*answer, count) : Result<SheetLikenesses>(failure(answer.error())));
    });
    return pending.promise->future();
}

QFuture<Result<QStringList>> ProcessInspector::walls()
{
    const Pending<QStringList> pending;
    const DeviceFrame request{{{QStringLiteral("do"), QStringLiteral("walls")}}, {}};
    m_process->ask(request, m_patience.inspect, [this, pending](const Result<DeviceFrame> &answer) {
        pending.answer(answer ? Result<QStringList>(m_process->sandbox()) : failure(answer.error()));
    });
    return pending.promise->future();
}

} // namespace yichuang
