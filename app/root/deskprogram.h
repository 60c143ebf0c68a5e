// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QObject>

#include "desk/workbench.h"
#include "root/counterservices.h"
#include "root/demohall.h"

namespace yichuang {

/// The desk as a program: opens what a counter runs on, furnishes the sample hall in demo mode, and shows the window.
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
    [[nodiscard]] Workbench &workbench() { return m_workbench; }
    [[nodiscard]] CounterServices &services() { return *m_services; }
    /// Null outside demo mode.
    [[nodiscard]] DemoHall *hall() { return m_hall.get(); }

Q_SIGNALS:
    void shown();
    void failed(const yichuang::Error &error);

private:
    DeskProgram(std::unique_ptr<DemoHall> hall, std::unique_ptr<CounterServices> services);
    void show();

    std::unique_ptr<DemoHall> m_hall; ///< null outside demo mode
    std::unique_ptr<CounterServices> m_services;
    Workbench m_workbench;
};

/// Where a counter keeps its data unless told otherwise.
[[nodiscard]] QString usualDataFolder(bool demo);

} // namespace yichuang
