// SPDX-License-Identifier: Apache-2.0
#include "ctl/auditcommands.h"

#include <QJsonArray>

#include "core/whenanswered.h"
#include "ctl/staffacts.h"

namespace yichuang {

namespace {

/// What a printed or read out head is to the ledger of today.
enum class HeadVerdict { NotAsked, Holds, Missing, Differs };

QString headWord(HeadVerdict verdict)
{
    switch (verdict) {
    case HeadVerdict::NotAsked: return QStringLiteral("notAsked");
    case HeadVerdict::Holds: return QStringLiteral("holds");
    case HeadVerdict::Missing: return QStringLiteral("missing");
    case HeadVerdict::Differs: return QStringLiteral("differs");
    }
    return {};
}

QStringList troubles(const LedgerVerdict &verdict, HeadVerdict head)
{
    QStringList lines;
    if (verdict.firstBroken != 0)
        lines.append(QStringLiteral("entry %1 does not fit the chain").arg(verdict.firstBroken));
    if (verdict.brokenCheckpoint != 0)
        lines.append(QStringLiteral("the checkpoint at entry %1 does not hold").arg(verdict.brokenCheckpoint));
    for (const CaseId &id : verdict.altered)
        lines.append(QStringLiteral("case %1 is not what its last entry says").arg(id.toString()));
    if (head == HeadVerdict::Missing)
        lines.append(QStringLiteral("the ledger does not reach as far as the given head any more"));
    if (head == HeadVerdict::Differs)
        lines.append(QStringLiteral("the ledger is another one than the given head was taken from"));
    return lines;
}

void answer(const LedgerVerdict &verdict, HeadVerdict head, Reply &reply)
{
    const QStringList lines = troubles(verdict, head);
    const LedgerHead now{verdict.entries, verdict.head};
    QStringList altered;
    for (const CaseId &id : verdict.altered)
        altered.append(id.toString());
    const QJsonObject json{{QStringLiteral("holds"), lines.isEmpty()},
                           {QStringLiteral("entries"), verdict.entries},
                           {QStringLiteral("firstBroken"), verdict.firstBroken},
                           {QStringLiteral("checkpoints"), verdict.checkpoints},
                           {QStringLiteral("brokenCheckpoint"), verdict.brokenCheckpoint},
                           {QStringLiteral("alteredCases"), QJsonArray::fromStringList(altered)},
                           {QStringLiteral("givenHead"), headWord(head)},
                           {QStringLiteral("head"), QString::fromLatin1(verdict.head.toHex())},
                           {QStringLiteral("shortHead"), now.shortForm()}};
    if (lines.isEmpty())
        reply.answer(json, QStringLiteral("%1 entries and %2 checkpoints hold; the head is %3")
                               .arg(QString::number(verdict.entries), QString::number(verdict.checkpoints),
                                    now.shortForm()));
    else
        reply.answerNo(json, lines.join(QLatin1Char('\n')));
}

void compareHead(const LedgerVerdict &verdict, const ClaimedHead &claimed, CommandPorts *ports, Reply &reply)
{
    whenAnswered(&reply, ports->counter.ledger.hashOf(claimed.sequence),
                 [verdict, claimed, &reply](const Result<QByteArray> &hash) {
        if (!hash && hash.error().code != ErrorCode::NotFound)
            return reply.fail(hash.error());
        if (!hash)
            return answer(verdict, HeadVerdict::Missing, reply);
        answer(verdict, claimed.fits(*hash) ? HeadVerdict::Holds : HeadVerdict::Differs, reply);
    });
}

void verify(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ReadAudit, reply))
        return;
    std::optional<ClaimedHead> claimed;
    if (arguments.named.contains(QStringLiteral("head"))) {
        claimed = claimedHead(arguments.named.value(QStringLiteral("head")));
        if (!claimed)
            return reply.wrongUse(QStringLiteral("--head takes a head such as 1234-7K3M-Q9ZT-0F2H"));
    }
    whenAnswered(&reply, ports->counter.ledger.verify(ports->counter.signer),
                 [claimed, ports, &reply](const Result<LedgerVerdict> &verdict) {
        if (!verdict)
            return reply.fail(verdict.error());
        if (claimed)
            compareHead(*verdict, *claimed, ports, reply);
        else
            answer(*verdict, HeadVerdict::NotAsked, reply);
    });
}

void head(const Arguments &, CommandPorts *ports, Reply &reply)
{
    whenAnswered(&reply, ports->counter.ledger.head(), [&reply](const Result<LedgerHead> &now) {
        if (!now)
            return reply.fail(now.error());
        reply.answer({{QStringLiteral("entries"), now->sequence},
                      {QStringLiteral("head"), QString::fromLatin1(now->hash.toHex())},
                      {QStringLiteral("shortHead"), now->shortForm()}},
                     now->shortForm());
    });
}

} // namespace

QList<Command> auditCommands()
{
    return {
        Command{QStringLiteral("audit verify"), QStringLiteral("[--head HEAD]"), 0, {QStringLiteral("head=")}, true, verify},
        Command{QStringLiteral("audit head"), {}, 0, {}, true, head},
    };
}

} // namespace yichuang
