// SPDX-License-Identifier: Apache-2.0
#include "support/fakescanner.h"

#include "core/taskrunner.h"
#include "support/samplefiles.h"

namespace yichuang::test {

FakeScanner::FakeScanner(QObject *parent)
    : Scanner(parent),
      m_scanners(QList<ScannerInfo>{{QStringLiteral("fake:0"), QStringLiteral("Scripted scanner")}}),
      m_pages({sampleJpeg()})
{
}

QFuture<Result<QList<ScannerInfo>>> FakeScanner::list()
{
    return readyFuture(m_scanners);
}

void FakeScanner::scan(const ScanRequest &request)
{
    if (m_running) {
        Q_EMIT failed({ErrorCode::DeviceBusy, QStringLiteral("scanning")});
        return;
    }
    m_requests.append(request);
    m_running = true;
    m_delivered = 0;
    ++m_run;
    QMetaObject::invokeMethod(this, [this, run = m_run] { step(run); }, Qt::QueuedConnection);
}

void FakeScanner::cancel()
{
    if (m_running)
        end(Error{ErrorCode::Cancelled, {}});
}

void FakeScanner::setStack(const QList<QByteArray> &pages, std::optional<Error> end)
{
    m_pages = pages;
    m_end = std::move(end);
}

void FakeScanner::step(int run)
{
    if (!m_running || run != m_run)
        return;
    if (m_delivered < m_pages.size()) {
        const ScannedPage page = nextPage();
        QMetaObject::invokeMethod(this, [this, run] { step(run); }, Qt::QueuedConnection);
        Q_EMIT pageScanned(page);
    } else if (!m_hangs) {
        end(m_end);
    }
}

ScannedPage FakeScanner::nextPage()
{
    const ScanRequest &request = m_requests.last();
    const ScanSource source = request.source == ScanSource::Flatbed ? ScanSource::Flatbed : ScanSource::Feeder;
    const bool bothSides = m_duplex && request.bothSides && source == ScanSource::Feeder;
    return {m_pages.at(m_delivered++), QStringLiteral("image/jpeg"), m_dpi > 0 ? m_dpi : request.dpi, source, bothSides};
}

void FakeScanner::end(const std::optional<Error> &error)
{
    m_running = false;
    if (error)
        Q_EMIT failed(*error);
    else
        Q_EMIT finished(m_delivered);
}

} // namespace yichuang::test
