// SPDX-License-Identifier: Apache-2.0
#include "filedbench.h"

#include "core/digest.h"
#include "domain/identifiers/checktoken.h"

namespace yichuang::test {

FiledBench::FiledBench(const Session &who) : person(who), acting(ports(), who)
{
}

CaseRecord FiledBench::receive(int nth)
{
    CaseRecord draft = sampleCase(nth);
    for (const CaseMaterial &material : draft.materials)
        store.state.pages[draft.id].insert(sha256(samplePageBytes(material.materialId)),
                                          samplePageBytes(material.materialId));
    const Result<QString> number = store.cases.reserveNumber(draft.id, clock.today()).result();
    return commit(sampleFiling(draft, *number));
}

CaseRecord FiledBench::moveTo(CaseRecord record, const QList<CaseState> &steps)
{
    CaseChange change;
    record.state = steps.constLast();
    change.after = record;
    change.steps = steps;
    change.events = {sampleEvent(record, QStringLiteral("statusReported"))};
    return commit(change);
}

CaseRecord FiledBench::commit(const CaseChange &change)
{
    const Result<CaseRecord> stored = store.cases.commit(change).result();
    if (!stored)
        qFatal("the bench cannot build its cases: %s", qPrintable(stored.error().detail));
    return *stored;
}

CaseRecord FiledBench::certify(int nth, bool bytesHere)
{
    const QByteArray bytes = QByteArrayLiteral("%PDF-1.7 a certificate of the tests");
    CaseRecord record = receive(nth);
    record = moveTo(record, {CaseState::Accepted, CaseState::ReviewHandle, CaseState::ReviewCheck, CaseState::ReviewDecide,
                             CaseState::DecidedYes, CaseState::Certified});
    record.results = {{QStringLiteral("r1"), QStringLiteral("居住证"), QStringLiteral("3101182026000042"), sha256(bytes),
                       bytes.size(), QStringLiteral("application/pdf")}};
    put(record);
    if (bytesHere)
        store.state.pages[record.id].insert(sha256(bytes), bytes);
    return record;
}

QString FiledBench::codeOf(const CaseRecord &record) const
{
    const Result<QString> token = checkToken(record.id.toString(), record.number, acting.ports.tokenKey);
    return QStringLiteral("YC1:%1:%2").arg(record.number, token ? *token : QString());
}

} // namespace yichuang::test
