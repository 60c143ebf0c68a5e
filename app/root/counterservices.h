// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "casework/backupkeeper.h"
#include "casework/counterports.h"
#include "core/detachedtaskrunner.h"
#include "devices/devicewatch.h"
#include "devices/processcamera.h"
#include "devices/processdocumentmaker.h"
#include "devices/processinspector.h"
#include "devices/processpagereader.h"
#include "devices/processscanner.h"
#include "rest/restcoversource.h"
#include "rest/restgatewaylink.h"
#include "rest/restintakeregister.h"
#include "rest/wireenvelopes.h"
#include "root/counterkeys.h"
#include "root/selfcheckadapter.h"
#include "root/sitesettings.h"
#include "root/storecheckadapter.h"
#include "root/templatepapers.h"
#include "storage/store.h"
#include "sync/guidefollower.h"
#include "sync/syncengine.h"

namespace yichuang {

/// Everything concrete a counter runs on, in the order it depends on each other; taken down in reverse. This and the
/// main functions are the only code that names adapters.
class CounterServices
{
public:
    /// Opens the store and starts nothing yet. StorageLocked when the keys are not open; otherwise the errors of Store::open.
    [[nodiscard]] static Result<std::unique_ptr<CounterServices>> open(const std::shared_ptr<CounterKeys> &keys,
                                                                       const QString &dataFolder, const SiteSettings &site);
    ~CounterServices();
    Q_DISABLE_COPY_MOVE(CounterServices)

    [[nodiscard]] CounterPorts ports();
    /// What people and periods are counted by; a newer one that is taken reaches the store too.
    [[nodiscard]] CalendarInUse &calendar() { return m_calendar; }
    [[nodiscard]] CounterKeys &keys() { return *m_keys; }
    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] SyncEngine &sync() { return m_sync; }
    [[nodiscard]] GuideFollower &guideFollower() { return m_guideFollower; }
    [[nodiscard]] Outbox &outbox() { return m_store->outbox(); }
    [[nodiscard]] StoreCheck &storeCheck() { return m_check; }
    [[nodiscard]] SelfCheck &selfCheck() { return m_selfCheck; }
    /// Does nothing before it is started, and nothing ever without a place in the settings.
    [[nodiscard]] BackupKeeper &backup() { return m_backup; }
    [[nodiscard]] RestGatewayLink &link() { return m_link; }
    [[nodiscard]] TaskRunner &tasks() { return m_keys->tasks(); }

private:
    /// What has to succeed before there can be services.
    struct Opened
    {
        std::shared_ptr<CounterKeys> keys;
        std::unique_ptr<Store> store;
        std::unique_ptr<CounterSigner> signer;
        QByteArray tokenKey;
        WorkCalendar calendar;
        RetentionPolicy policy;
    };
    CounterServices(Opened opened, const QString &dataFolder, const SiteSettings &site);

    std::shared_ptr<CounterKeys> m_keys;
    std::unique_ptr<CounterSigner> m_signer; ///< outlives what the store has still to sign when it goes
    std::unique_ptr<Store> m_store;
    QByteArray m_tokenKey;
    CalendarInUse m_calendar;
    RetentionPolicy m_policy;
    SiteSettings m_site;
    StoreCheckAdapter m_check;
    SelfCheckAdapter m_selfCheck;
    BackupKeeper m_backup;
    DetachedTaskRunner m_files;
    TemplatePapers m_papers;
    std::unique_ptr<Printer> m_printer;
    ProcessScanner m_scanner;
    ProcessInspector m_inspector;
    ProcessCamera m_camera;
    DeviceWatch m_deviceWatch;
    ProcessPageReader m_reader;
    ProcessDocumentMaker m_documents;
    WireEnvelopes m_envelopes;
    RestGatewayLink m_link;
    RestIntakeRegister m_register;
    RestCoverSource m_covers;
    SystemAlarm m_alarm;
    SyncEngine m_sync;
    GuideFollower m_guideFollower;
};

/// Where the sample scanner's settings lie in demo mode; the devices are told by SANE_CONFIG_DIR.
[[nodiscard]] QString sampleScannerFolder(const QString &dataFolder);
/// Where the pictures lie that the camera sees in demo mode, instead of a desk.
[[nodiscard]] QString sampleCameraFolder(const QString &dataFolder);

} // namespace yichuang
