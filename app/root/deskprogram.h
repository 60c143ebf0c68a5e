// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QObject>

#include "casework/ledgerkeeper.h"
#include "desk/look/lookkeeper.h"
#include "desk/window/workbench.h"
#include "root/calendarwatch.h"
#include "root/counterservices.h"
#include "root/demohall.h"
#include "root/storegate.h"

namespace yichuang {

/// The desk as a program: opens what a counter runs on, furnishes the sample hall in demo mode, and shows the window. When
/// this computer has no key of its own, the sign-in page comes first and opens the store.
/// Destroying it takes everything down in order: the window, what is on the wire, the store, the gateway.
class DeskProgram : public QObject
{
    Q_OBJECT

public:
    /// @param dataFolder is made when it is missing
    [[nodiscard]] static Result<std::unique_ptr<DeskProgram>> open(const QString &dataFolder, bool demo);
    ~DeskProgram() override;

    /// Furnishes, starts sending and shows the sign-in page; shown() or failed() follows.
    void start();
    [[nodiscard]] bool isOpen() const { return m_services != nullptr; }
    /// Both are there once the store is open.
    [[nodiscard]] Workbench &workbench() { return *m_workbench; }
    [[nodiscard]] CounterServices &services() { return *m_services; }
    /// Null once the store is open.
    [[nodiscard]] StoreGate *gate() { return m_gate.get(); }
    /// How the desk looks; to be begun before anything is shown.
    [[nodiscard]] LookKeeper &look() { return m_look; }
    /// Null outside demo mode.
    [[nodiscard]] DemoHall *hall() { return m_hall.get(); }

Q_SIGNALS:
    /// A sign-in page is there: the gate's, or the workbench's.
    void shown();
    void failed(const yichuang::Error &error);

private:
    DeskProgram(std::unique_ptr<DemoHall> hall, std::shared_ptr<CounterKeys> keys, QString dataFolder, SiteSettings site);
    [[nodiscard]] Result<> openStore();
    void keepLedger();
    void furnish();
    /// @param toRelease whose lock they came to take away, instead of working; usually empty
    void pass(const QString &clerkId, const QString &toRelease);
    void show();

    std::unique_ptr<DemoHall> m_hall; ///< null outside demo mode
    std::shared_ptr<CounterKeys> m_keys;
    QString m_dataFolder;
    SiteSettings m_site;
    LookKeeper m_look;
    QString m_admitted; ///< whose password opened the store
    QString m_toRelease;
    std::unique_ptr<StoreGate> m_gate;
    std::unique_ptr<CounterServices> m_services;
    std::unique_ptr<LedgerKeeper> m_ledgerKeeper;
    std::unique_ptr<CalendarWatch> m_calendarWatch;
    std::unique_ptr<Workbench> m_workbench;
};

/// Where a counter keeps its data unless told otherwise.
[[nodiscard]] QString usualDataFolder(bool demo);

} // namespace yichuang
