// SPDX-License-Identifier: Apache-2.0
#include "casework/counterbench.h"

#include "core/jsonfields.h"
#include "domain/retention/retentionjson.h"
#include "support/sampleguide.h"

namespace yichuang::test {

QByteArray NamedEnvelopes::ofCase(const CaseRecord &record) const
{
    return canonicalJson({{QStringLiteral("number"), record.number}, {QStringLiteral("revision"), record.revision}});
}

QByteArray NamedEnvelopes::ofEvent(const QString &eventId, const CaseRecord &record, const QString &kind, const QDateTime &,
                                   const QString &clerkId, const QJsonObject &body) const
{
    return canonicalJson({{QStringLiteral("event"), eventId}, {QStringLiteral("case"), record.id.toString()},
                          {QStringLiteral("kind"), kind}, {QStringLiteral("clerk"), clerkId},
                          {QStringLiteral("body"), body}});
}

QByteArray NamedEnvelopes::ofSupplement(const QString &eventId, const CaseRecord &record, const QList<CaseMaterial> &late,
                                        const QDateTime &at, const QString &clerkId, const QJsonObject &body) const
{
    QJsonArray ids;
    for (const CaseMaterial &material : late)
        ids.append(material.materialId);
    QJsonObject told = body;
    told.insert(QStringLiteral("materials"), ids);
    return ofEvent(eventId, record, QStringLiteral("supplement"), at, clerkId, told);
}

CounterBench::CounterBench()
{
    store.state.guides = {sampleGuide()};
    store.state.everybodyIsAuthorised = true;
}

CounterBench::~CounterBench() = default;

CounterPorts CounterBench::ports()
{
    return {store.cases, store.guides, store.pages, store.ledger, store.printOrders, store.retention, store.clerks,
            keys, tries, signer, scanner, inspector, camera, reader, documents, papers, printer, envelopes,
            intakeRegister, covers, store.authorisations, store.guideReadings, store.guideCorrections, clock, tasks, tasks,
            sampleCounter(), calendar, bundledRetention().value_or(RetentionPolicy()), tokenKey, &store.references};
}

void CounterBench::breakStore(ErrorCode code)
{
    store.state.fault = Error{code, {}};
}

void CounterBench::mendStore()
{
    store.state.fault.reset();
}

QStringList CounterBench::ledgerKinds() const
{
    QStringList kinds;
    for (const LedgerEvent &event : store.state.ledger)
        kinds.append(event.kind);
    return kinds;
}

QString lastCode(const QSignalSpy &spy, int argument)
{
    return spy.isEmpty() ? QString() : errorCodeName(spy.last().at(argument).value<Error>().code);
}

} // namespace yichuang::test
