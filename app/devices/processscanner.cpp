// SPDX-License-Identifier: Apache-2.0
#include "devices/processscanner.h"

#include <memory>
#include <utility>

#include <QPromise>

#include "core/log.h"
#include "devices/devicecodec.h"

namespace yichuang {

using Listing = Result<QList<ScannerInfo>>;

ProcessScanner::ProcessScanner(const DeviceProgram &program, const QList<ScannerSetting> &settings, QObject *parent)
    : Scanner(parent), m_patience(program.patience), m_settings(settings),
      m_process(std::make_unique<DeviceProcess>(program, QStringLiteral("scanners"), ProcessLifetime::Lasting))
{
}

ProcessScanner::~ProcessScanner()
{
    m_scan = 0; // whoever listened for pages is told nothing any more
    m_process.reset();
}

QFuture<Listing> ProcessScanner::list()
{
    auto promise = std::make_shared<QPromise<Listing>>();
    promise->start();
    auto future = promise->future();
    const auto answerWith = [promise](const Listing &listing) {
        promise->addResult(listing);
        promise->finish();
    };
    if (m_scan != 0) {
        answerWith(failure(ErrorCode::DeviceBusy, QStringLiteral("scanning")));
        return future;
    }
    const DeviceFrame request{{{QStringLiteral("do"), QStringLiteral("listScanners")}}, {}};
    m_process->ask(request, m_patience.list, [answerWith, settings = m_settings](const Result<DeviceFrame> &answer) {
        const Listing found = answer ? scannersFromJson(answer->header) : Listing(failure(answer.error()));
        answerWith(found ? Listing(withProfiles(*found, settings)) : found);
    });
    return future;
}

void ProcessScanner::scan(const ScanRequest &request)
{
    if (m_scan != 0) {
        Q_EMIT failed({ErrorCode::DeviceBusy, QStringLiteral("scanning")});
        return;
    }
    QJsonObject header = scanRequestToJson(request);
    header.insert(u"do", QStringLiteral("scan"));
    m_scan = m_process->ask({header, {}}, m_patience.scan,
                            [this](const Result<DeviceFrame> &answer) { onAnswer(answer); });
}

void ProcessScanner::cancel()
{
    if (m_scan != 0)
        m_process->cancel(m_scan, m_patience.cancel);
}

void ProcessScanner::onAnswer(const Result<DeviceFrame> &answer)
{
    if (m_scan == 0)
        return;
    if (answer && !isLast(*answer)) {
        onPage(*answer);
        return;
    }
    m_scan = 0;
    if (answer)
        Q_EMIT finished(answer->header.value(u"pages").toInt());
    else
        Q_EMIT failed(answer.error());
}

void ProcessScanner::onPage(const DeviceFrame &frame)
{
    if (frame.payload.isEmpty())
        return; // a sign of life between pages
    const auto page = pageFromFrame(frame);
    if (page)
        Q_EMIT pageScanned(*page);
    else
        qCWarning(logDevices) << "page without a description:" << page.error().detail;
}

} // namespace yichuang
