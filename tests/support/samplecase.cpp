// SPDX-License-Identifier: Apache-2.0
#include "support/samplecase.h"

#include "core/digest.h"
#include "support/sampleguide.h"

namespace yichuang::test {

namespace {

template <typename Tag>
Id<Tag> namedId(const QString &name)
{
    return Id<Tag>(QUuid::createUuidV5(QUuid(QStringLiteral("{6ba7b811-9dad-11d1-80b4-00c04fd430c8}")), name));
}

CaseMaterial sampleMaterial(const QString &materialId, const QString &name, int nth)
{
    CaseMaterial material;
    material.materialId = materialId;
    material.name = name;
    material.files = {samplePageFile(materialId, nth)};
    material.points = {{QStringLiteral("p1"), PointVerdict::Passed, QString(), sampleClerk().id, sampleMoment()}};
    return material;
}

Agent sampleAgent()
{
    Agent agent;
    agent.identity = {QStringLiteral("钱示例"), IdentifierKind::ResidentNumber, QStringLiteral("310101198506121039"),
                      QStringLiteral("13800000002"), QString()};
    agent.powerOfAttorney = QStringLiteral("代为提交材料、领取结果");
    agent.checked = IdentityCheck::ShownInPerson;
    return agent;
}

void addPeople(CaseRecord &record)
{
    record.applicant.identity = {QStringLiteral("赵样本"), IdentifierKind::ResidentNumber,
                                 QStringLiteral("310115199003070025"), QStringLiteral("13800000001"),
                                 QStringLiteral("示例路1号")};
    record.applicant.checked = IdentityCheck::CardRead;
    record.agent = sampleAgent();
}

} // namespace

Counter sampleCounter()
{
    return {QStringLiteral("示例区政务服务中心"), QStringLiteral("310118"), QStringLiteral("07"),
            QStringLiteral("021-00000000")};
}

Clerk sampleClerk()
{
    return {QStringLiteral("0107"), QStringLiteral("孙收件"), Role::Clerk};
}

Clerk sampleSupervisor()
{
    return {QStringLiteral("0201"), QStringLiteral("李主管"), Role::Supervisor};
}

QDateTime sampleMoment()
{
    return {QDate(2026, 3, 10), QTime(1, 0), Qt::UTC};
}

QByteArray samplePageBytes(const QString &materialId)
{
    return QByteArrayLiteral("%PDF-1.7 sample page of ") + materialId.toUtf8();
}

PageFile samplePageFile(const QString &materialId, int nth)
{
    const QByteArray bytes = samplePageBytes(materialId);
    PageFile file;
    file.id = namedId<PageFileTag>(QStringLiteral("page %1 %2").arg(materialId).arg(nth));
    file.sha256 = sha256(bytes);
    file.size = bytes.size();
    file.mediaType = QStringLiteral("application/pdf");
    file.origin = materialId + QStringLiteral(".pdf");
    file.takenAt = sampleMoment();
    file.findings = {{PageCheck::Resolution, Verdict::Ok, 1, 300.0, 200.0}};
    return file;
}

CaseRecord sampleCase(int nth)
{
    const Guide guide = sampleGuide();
    CaseRecord record;
    record.id = namedId<CaseTag>(QStringLiteral("case %1").arg(nth));
    record.counterNo = sampleCounter().counterNo;
    record.clerkId = sampleClerk().id;
    record.clerkName = sampleClerk().name;
    record.changedBy = sampleClerk().id;
    record.openedAt = sampleMoment();
    record.changedAt = sampleMoment();
    record.guide = guide.ref;
    record.itemName = guide.taskName;
    record.department = guide.department;
    record.situationId = QStringLiteral("rentedFiled");
    record.situationName = QStringLiteral("租赁住房，已备案");
    addPeople(record);
    record.answers = {{QStringLiteral("dwelling"), QStringLiteral("rented")},
                      {QStringLiteral("filed"), QStringLiteral("yes")}};
    record.form = {{QStringLiteral("applicantName"), {QStringLiteral("赵样本"), QStringLiteral("applicant.name")}},
                   {QStringLiteral("leaseTerm"), {QStringLiteral("1"), QStringLiteral("typed")}}};
    record.materials = {sampleMaterial(QStringLiteral("identity"), QStringLiteral("居民身份证"), nth),
                        sampleMaterial(QStringLiteral("lease"), QStringLiteral("房屋租赁合同"), nth),
                        sampleMaterial(QStringLiteral("authorisation"),
                                       QStringLiteral("授权委托书及代理人身份证件"), nth)};
    return record;
}

LedgerEvent sampleEvent(const CaseRecord &record, const QString &kind)
{
    LedgerEvent event;
    event.caseId = record.id;
    event.kind = kind;
    event.clerkId = record.clerkId;
    event.clerkName = record.clerkName;
    event.counterNo = record.counterNo;
    event.at = sampleMoment();
    event.body = {{QStringLiteral("guideVersion"), record.guide.version}};
    return event;
}

LedgerEvent sampleTold(const QString &kind)
{
    LedgerEvent event;
    event.kind = kind;
    event.clerkId = sampleClerk().id;
    event.clerkName = sampleClerk().name;
    event.counterNo = sampleCounter().counterNo;
    event.at = sampleMoment();
    return event;
}

OutboxEntry sampleEntry(const CaseRecord &record, OutboxKind kind, const QString &subjectId)
{
    OutboxEntry entry;
    entry.idempotencyKey = namedId<CaseTag>(QStringLiteral("key ") + subjectId + record.id.toString()).toString();
    entry.kind = kind;
    entry.lane = kind == OutboxKind::MaterialPut ? OutboxLane::Bulk : OutboxLane::Metadata;
    entry.caseId = record.id;
    entry.subjectId = subjectId;
    entry.payload = kind == OutboxKind::MaterialPut ? QByteArray() : QByteArrayLiteral("{\"sample\":true}");
    entry.payloadSha256 = sha256(entry.payload);
    entry.traceId = QStringLiteral("4bf92f3577b34da6a3ce929d0e0e4736");
    entry.createdAt = sampleMoment();
    entry.nextDue = sampleMoment();
    return entry;
}

PrintOrder samplePrintOrder(const CaseRecord &record, PaperKind kind)
{
    PrintOrder order;
    order.id = namedId<PrintOrderTag>(QStringLiteral("print %1 %2").arg(record.id.toString(), paperKindName(kind)));
    order.caseId = record.id;
    order.paper.kind = kind;
    order.paper.title = QStringLiteral("收件凭证");
    order.paper.number = record.number;
    order.paper.checkToken = record.checkToken;
    order.paper.fields = {{QStringLiteral("applicant"), record.applicant.identity.name}};
    order.orderedAt = sampleMoment();
    return order;
}

CaseChange sampleFiling(const CaseRecord &draft, const QString &number)
{
    CaseChange change;
    change.after = draft;
    change.after.state = CaseState::Received;
    change.steps = {CaseState::Received};
    change.after.number = number;
    change.after.checkToken = QStringLiteral("ABCDEFGH");
    change.after.receivedAt = sampleMoment();
    change.after.deadlines.noticeDue = {QDate(2026, 3, 17), false};
    change.events = {sampleEvent(change.after, QStringLiteral("received"))};
    change.outbox = {sampleEntry(change.after, OutboxKind::CasePut, change.after.id.toString())};
    for (const CaseMaterial &material : change.after.materials) {
        for (const PageFile &file : material.files) {
            OutboxEntry entry = sampleEntry(change.after, OutboxKind::MaterialPut, file.id.toString());
            entry.payloadSha256 = file.sha256;
            entry.fileSize = file.size;
            entry.mediaType = file.mediaType;
            change.outbox.append(entry);
        }
    }
    change.prints = {samplePrintOrder(change.after)};
    return change;
}

} // namespace yichuang::test
