// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "casework/counterports.h"
#include "core/clock.h"
#include "core/taskrunner.h"
#include "devices/processinspector.h"
#include "devices/processscanner.h"
#include "rest/restgatewaylink.h"
#include "rest/wireenvelopes.h"
#include "root/argonpasswords.h"
#include "root/sitesettings.h"
#include "root/storecheckadapter.h"
#include "root/templatepapers.h"
#include "storage/store.h"
#include "sync/syncengine.h"

namespace yichuang {

/// Everything concrete a counter runs on, in the order it depends on each other; taken down in reverse. This and the
/// main functions are the only code that names adapters.
class CounterServices
{
public:
    /// Opens the store and starts nothing yet. Errors are those of Store::open and of the token key.
    [[nodiscard]] static Result<std::unique_ptr<CounterServices>> open(const QString &dataFolder,
                                                                       const SiteSettings &site);
    ~CounterServices();
    Q_DISABLE_COPY_MOVE(CounterServices)

    [[nodiscard]] CounterPorts ports();
    [[nodiscard]] SyncEngine &sync() { return m_sync; }
    [[nodiscard]] Outbox &outbox() { return m_store->outbox(); }
    [[nodiscard]] StoreCheck &storeCheck() { return m_check; }
    [[nodiscard]] RestGatewayLink &link() { return m_link; }
    [[nodiscard]] TaskRunner &tasks() { return m_tasks; }

private:
    CounterServices(std::unique_ptr<SystemClock> clock, std::unique_ptr<Store> store, QByteArray tokenKey,
                    WorkCalendar calendar, const QString &dataFolder, const SiteSettings &site);

    std::unique_ptr<SystemClock> m_clock;
    ThreadTaskRunner m_tasks;
    std::unique_ptr<Store> m_store;
    QByteArray m_tokenKey;
    WorkCalendar m_calendar;
    SiteSettings m_site;
    StoreCheckAdapter m_check;
    ArgonPasswords m_passwords;
    TemplatePapers m_papers;
    std::unique_ptr<Printer> m_printer;
    ProcessScanner m_scanner;
    ProcessInspector m_inspector;
    WireEnvelopes m_envelopes;
    RestGatewayLink m_link;
    SystemAlarm m_alarm;
    SyncEngine m_sync;
};

/// Where the sample scanner's settings lie in demo mode; the devices are told by SANE_CONFIG_DIR.
[[nodiscard]] QString sampleScannerFolder(const QString &dataFolder);

} // namespace yichuang
