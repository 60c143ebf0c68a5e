// SPDX-License-Identifier: Apache-2.0
#include "ctl/retentioncommands.h"

#include <QDir>
#include <QJsonArray>
#include <QSaveFile>

#include "casework/holdcase.h"
#include "casework/purgecases.h"
#include "core/whenanswered.h"
#include "ctl/jsonfile.h"
#include "domain/retention/retentionjson.h"

namespace yichuang {

namespace {

PurgeCases *purgeFor(CommandPorts *ports, Reply &reply)
{
    const CounterPorts &counter = ports->counter;
    auto *purge = new PurgeCases(counter.retention, counter.guides, counter.clock, counter.policy, ports->session, &reply);
    purge->nameCopies(ports->backups, ports->backupPlace);
    QObject::connect(purge, &PurgeCases::failed, &reply, [&reply](const Error &error) { reply.fail(error); });
    return purge;
}

/// Finds a case by its id, its number or the platform's, without looking into it.
void withCaseId(const QString &word, CommandPorts *ports, Reply &reply, const std::function<void(const CaseId &)> &then)
{
    const CaseId id = CaseId::fromString(word);
    if (!id.isNull())
        return then(id);
    CaseFilter filter;
    filter.text = word;
    whenAnswered(&reply, ports->counter.cases.list(filter), [&reply, then, word](const Result<QList<CaseSummary>> &found) {
        if (!found)
            return reply.fail(found.error());
        for (const CaseSummary &summary : *found) {
            if (summary.number == word.toUpper() || summary.platformNumber == word)
                return then(summary.id);
        }
        reply.fail({ErrorCode::NotFound, QStringLiteral("no case has the id or number %1").arg(word)});
    });
}

QJsonObject standingJson(const RetentionStanding &standing)
{
    return {{QStringLiteral("id"), standing.facts.caseId.toString()},
            {QStringLiteral("number"), standing.facts.number},
            {QStringLiteral("item"), standing.facts.itemName},
            {QStringLiteral("state"), caseStateCode(standing.facts.state)},
            {QStringLiteral("answer"), retentionAnswerName(standing.verdict.answer)},
            {QStringLiteral("from"), standing.verdict.from.toString(Qt::ISODate)},
            {QStringLiteral("until"), standing.verdict.until.toString(Qt::ISODate)},
            {QStringLiteral("basis"), standing.rule.basis}};
}

/// What somebody has to do something about: to purge, to decide, to look after.
bool isAsked(RetentionAnswer answer)
{
    return answer == RetentionAnswer::Due || answer == RetentionAnswer::OnHold || answer == RetentionAnswer::Abandoned
        || answer == RetentionAnswer::NotAcknowledged;
}

void due(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const bool all = arguments.named.contains(QStringLiteral("all"));
    PurgeCases *purge = purgeFor(ports, reply);
    QObject::connect(purge, &PurgeCases::listed, &reply, [&reply, all](const QList<RetentionStanding> &cases) {
        QJsonArray rows;
        QStringList lines;
        for (const RetentionStanding &standing : cases) {
            if (!all && !isAsked(standing.verdict.answer))
                continue;
            const QJsonObject row = standingJson(standing);
            rows.append(row);
            lines.append(QStringLiteral("%1\t%2\t%3\t%4").arg(row.value(u"answer").toString(), row.value(u"until").toString(),
                                                             standing.facts.number.isEmpty() ? standing.facts.caseId.toString()
                                                                                             : standing.facts.number,
                                                             standing.facts.itemName));
        }
        reply.answer({{QStringLiteral("cases"), rows}}, lines.join(QLatin1Char('\n')));
    });
    purge->list();
}

/// What a purge did, for the answer at its end.
struct PurgeTally
{
    QJsonArray purged;
    QJsonArray skipped;
    QList<PrintOrder> certificates; ///< not in the folder yet
    QStringList lines;
};

Result<> keepCertificate(const QString &folder, const QString &number, const QByteArray &pdf)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::StorageUnavailable, folder);
    QSaveFile file(QDir(folder).filePath(QStringLiteral("purge-%1.pdf").arg(number)));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        return failure(ErrorCode::StorageUnavailable, file.errorString());
    return {};
}

/// Leaves the certificates beside other papers, then answers. They are in the print ledger as well, and are printed from
/// there whatever becomes of these files.
void answerPurge(const std::shared_ptr<PurgeTally> &tally, CommandPorts *ports, Reply &reply)
{
    if (tally->certificates.isEmpty()) {
        const QJsonObject json{{QStringLiteral("purged"), tally->purged}, {QStringLiteral("skipped"), tally->skipped}};
        const QString text = tally->lines.isEmpty() ? QStringLiteral("nothing is due") : tally->lines.join(QLatin1Char('\n'));
        return tally->skipped.isEmpty() ? reply.answer(json, text) : reply.answerNo(json, text);
    }
    const Paper paper = tally->certificates.takeFirst().paper;
    whenAnswered(&reply, ports->counter.papers.render(paper), [tally, ports, paper, &reply](const Result<QByteArray> &pdf) {
        const Result<> kept = pdf ? keepCertificate(ports->paperFolder, paper.number, *pdf) : failure(pdf.error());
        if (!kept)
            tally->lines.append(QStringLiteral("certificate of %1: %2").arg(paper.number, errorCodeName(kept.error().code)));
        answerPurge(tally, ports, reply);
    });
}

void purge(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    auto tally = std::make_shared<PurgeTally>();
    PurgeCases *purge = purgeFor(ports, reply);
    QObject::connect(purge, &PurgeCases::purged, &reply, [tally](const PurgeRecord &record, const PrintOrder &certificate) {
        tally->purged.append(record.number);
        tally->lines.append(QStringLiteral("purged\t%1\t%2").arg(record.number, record.itemName));
        tally->certificates.append(certificate);
    });
    QObject::connect(purge, &PurgeCases::skipped, &reply, [tally](const CaseId &id, const Error &error) {
        tally->skipped.append(QJsonObject{{QStringLiteral("id"), id.toString()},
                                          {QStringLiteral("code"), errorCodeName(error.code)}});
        tally->lines.append(QStringLiteral("skipped\t%1\t%2").arg(id.toString(), errorCodeName(error.code)));
    });
    QObject::connect(purge, &PurgeCases::finished, &reply, [tally, ports, &reply] { answerPurge(tally, ports, reply); });
    if (!arguments.named.contains(QStringLiteral("case")))
        return purge->purgeDue();
    withCaseId(arguments.named.value(QStringLiteral("case")), ports, reply, [purge](const CaseId &id) { purge->purge(id); });
}

void list(const Arguments &, CommandPorts *ports, Reply &reply)
{
    PurgeCases *purge = purgeFor(ports, reply);
    QObject::connect(purge, &PurgeCases::remembered, &reply, [&reply](const QList<PurgeRecord> &purges) {
        QStringList lines;
        for (const PurgeRecord &record : purges)
            lines.append(QStringLiteral("%1\t%2\t%3").arg(record.at.toString(Qt::ISODate), record.number, record.itemName));
        reply.answer(purgeListToJson(purges), lines.join(QLatin1Char('\n')));
    });
    purge->remember();
}

void again(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const Result<QJsonObject> document = readJsonObjectFile(arguments.places.first());
    const Result<QList<PurgeRecord>> purges = document ? purgeListFromJson(*document)
                                                       : Result<QList<PurgeRecord>>(failure(document.error()));
    if (!purges)
        return reply.fail(purges.error());
    PurgeCases *purge = purgeFor(ports, reply);
    QObject::connect(purge, &PurgeCases::finished, &reply, [&reply](int count) {
        reply.answer({{QStringLiteral("purged"), count}}, QStringLiteral("%1 purged again").arg(count));
    });
    purge->purgeAgain(*purges);
}

HoldCase *holdFor(CommandPorts *ports, Reply &reply)
{
    auto *hold = new HoldCase(ports->counter.retention, ports->counter.clock, ports->session, &reply);
    QObject::connect(hold, &HoldCase::failed, &reply, [&reply](const CaseId &, const Error &error) { reply.fail(error); });
    return hold;
}

void answerHold(const CaseId &id, bool onHold, Reply &reply)
{
    reply.answer({{QStringLiteral("id"), id.toString()}, {QStringLiteral("onHold"), onHold}},
                 onHold ? QStringLiteral("on hold") : QStringLiteral("released"));
}

void hold(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    HoldCase *hold = holdFor(ports, reply);
    QObject::connect(hold, &HoldCase::held, &reply,
                     [&reply](const LegalHold &done) { answerHold(done.caseId, true, reply); });
    withCaseId(arguments.places.first(), ports, reply, [hold, because = arguments.named.value(QStringLiteral("because"))](
                                                           const CaseId &id) { hold->hold(id, because); });
}

void release(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    HoldCase *hold = holdFor(ports, reply);
    QObject::connect(hold, &HoldCase::released, &reply, [&reply](const CaseId &id) { answerHold(id, false, reply); });
    withCaseId(arguments.places.first(), ports, reply, [hold, because = arguments.named.value(QStringLiteral("because"))](
                                                           const CaseId &id) { hold->release(id, because); });
}

} // namespace

QList<Command> retentionCommands()
{
    const QStringList because{QStringLiteral("because=")};
    return {
        Command{QStringLiteral("retention due"), QStringLiteral("[--all]"), 0, {QStringLiteral("all")}, true, due},
        Command{QStringLiteral("retention purge"), QStringLiteral("[--case ID|NUMBER]"), 0, {QStringLiteral("case=")}, true, purge},
        Command{QStringLiteral("retention list"), {}, 0, {}, true, list},
        Command{QStringLiteral("retention again"), QStringLiteral("FILE"), 1, {}, true, again},
        Command{QStringLiteral("retention hold"), QStringLiteral("ID|NUMBER --because TEXT"), 1, because, true, hold},
        Command{QStringLiteral("retention release"), QStringLiteral("ID|NUMBER --because TEXT"), 1, because, true, release},
    };
}

} // namespace yichuang
