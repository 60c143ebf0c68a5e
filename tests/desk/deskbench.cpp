// SPDX-License-Identifier: Apache-2.0
#include "deskbench.h"

#include <QApplication>
#include <QFile>

#include "core/jsonfields.h"
#include "desk/look/desklanguage.h"
#include "desk/look/desklook.h"
#include "domain/guide/guidejson.h"
#include "domain/retention/retentionjson.h"
#include "support/guidefiles.h"
#include "support/samplefiles.h"

namespace yichuang::test {

QByteArray PlainEnvelopes::ofCase(const CaseRecord &record) const
{
    return record.id.toString().toUtf8();
}

QByteArray PlainEnvelopes::ofEvent(const QString &eventId, const CaseRecord &, const QString &, const QDateTime &,
                                   const QString &, const QJsonObject &) const
{
    return eventId.toUtf8();
}

QByteArray PlainEnvelopes::ofSupplement(const QString &eventId, const CaseRecord &, const QList<CaseMaterial> &,
                                        const QDateTime &, const QString &, const QJsonObject &) const
{
    return eventId.toUtf8();
}

DeskBench::DeskBench(const QList<Guide> &guides) : store(clock)
{
    store.state.guides = guides;
    store.state.everybodyIsAuthorised = true;
    ClerkAccount account;
    account.clerk = sampleClerk();
    store.state.accounts.insert(account.clerk.id, account);
    keys.passwords.insert(account.clerk.id, QStringLiteral("let me in"));
    scanner.setScanners(QList{ScannerInfo{QStringLiteral("test:0"), QStringLiteral("Fake scanner")}});
    scanner.setStack({sampleJpeg()});
}

DeskBench::~DeskBench() = default;

CounterPorts DeskBench::ports()
{
    return {cases,           store.guides, store.pages, store.ledger, store.printOrders,
            store.retention, store.clerks, keys,        tries,        signer,
            scanner,         inspector,    camera, reader, documents, papers,      printer,      envelopes,
            intakeRegister, covers, store.authorisations, store.guideReadings, store.guideCorrections, clock,           tasks,        tasks, counter, calendar, bundledRetention().value_or(RetentionPolicy()),
            QByteArray("a key of the tests, 24 bytes"), &store.references};
}

CounterWork &DeskBench::work()
{
    if (!m_work)
        m_work = std::make_unique<CounterWork>(ports(), session());
    return *m_work;
}

Session DeskBench::session() const
{
    return {sampleClerk(), counter};
}

void DeskBench::restart()
{
    m_work.reset();
}

std::unique_ptr<SyncEngine> restingEngine(DeskBench &bench)
{
    const SyncEngine::Ports ports{bench.store.outbox, bench.store.feedInbox, bench.store.pages,
                                  bench.link,         bench.clock,           bench.alarm};
    return std::make_unique<SyncEngine>(ports, SyncEngine::Options{});
}

QList<Guide> shippedGuides()
{
    QList<Guide> guides;
    for (const QString &path : jsonFilesIn(QStringLiteral("resources/guides"))) {
        const Result<QJsonObject> document = documentOf(path);
        const Result<Guide> guide = document ? guideFromJson(*document) : failure(document.error());
        if (guide)
            guides.append(*guide);
    }
    return guides;
}

void dressApplication(bool dark, const QString &language)
{
    applyDeskLook(*qApp, dark ? Theme::Dark : Theme::Light);
    installDeskLanguage(*qApp, language);
}

} // namespace yichuang::test
