// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QObject>

#include "casework/importguides.h"
#include "gateway/gateway.h"
#include "root/counterservices.h"

namespace yichuang {

/// The sample hall of demo mode: a gateway on loopback that plays the departments, people of each role, the sample
/// catalogue, SANE's test scanner, a camera that sees pictures of a folder and a printer that prints into one. Everything in it is real but the people.
class DemoHall : public QObject
{
    Q_OBJECT

public:
    /// Prepares the folder and starts the gateway, before the services are opened. Errors of gateway and disk.
    [[nodiscard]] static Result<std::unique_ptr<DemoHall>> prepare(const QString &dataFolder);
    ~DemoHall() override;

    [[nodiscard]] const SiteSettings &site() const { return m_site; }
    [[nodiscard]] Gateway &gateway() { return *m_gateway; }

    /// Creates the accounts and imports the catalogue where they are missing; ready() or failed() follows.
    void furnish(CounterServices &services);

Q_SIGNALS:
    void ready();
    void failed(const yichuang::Error &error);

private:
    DemoHall(SiteSettings site, std::unique_ptr<Gateway> gateway);
    void addAccount(CounterServices &services, qsizetype index);
    void importCatalogue(CounterServices &services);
    void importList(CounterServices &services, qsizetype index);
    void authorise(CounterServices &services);
    void agree(CounterServices &services, const QStringList &departments);

    SiteSettings m_site;
    std::unique_ptr<Gateway> m_gateway;
};

} // namespace yichuang
