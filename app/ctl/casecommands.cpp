// SPDX-License-Identifier: Apache-2.0
#include "ctl/casecommands.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "casework/caseintake.h"
#include "casework/revealpersonaltext.h"
#include "core/whenanswered.h"
#include "ctl/describedcase.h"
#include "ctl/noticecommand.h"
#include "ctl/staffacts.h"
#include "ctl/supplementcommand.h"
#include "domain/cases/casejson.h"
#include "domain/cases/maskedcase.h"
#include "domain/cases/noticecode.h"
#include "domain/cases/sentfile.h"
#include "domain/identifiers/masking.h"
#include "sync/syncengine.h"

namespace yichuang {

namespace {

void answerFiled(const CaseRecord &record, const Result<QString> &paper, Reply &reply)
{
    // The case is stored whatever became of its paper, and the answer says so.
    const QString state = caseStateCode(record.state);
    const QString path = paper ? *paper : QString();
    QJsonObject json{{QStringLiteral("id"), record.id.toString()},
                     {QStringLiteral("number"), record.number},
                     {QStringLiteral("state"), state},
                     {QStringLiteral("receipt"), path},
                     {QStringLiteral("withoutDocument"), QJsonArray::fromStringList(withoutDocument(record))}};
    if (paper)
        return reply.answer(json, QStringLiteral("%1 %2 %3").arg(record.number, state, path));
    json.insert(QStringLiteral("paperError"), errorCodeName(paper.error().code));
    reply.answerInPart(json, QStringLiteral("%1 %2").arg(record.number, state),
                       {ErrorCode::PaperNotKept, paper.error().detail});
}

void take(const IntakeRequest &request, CommandPorts *ports, Reply &reply)
{
    auto *taking = new CaseIntake(ports->counter, ports->session, &reply);
    QObject::connect(taking, &CaseIntake::failed, &reply,
                     [&reply](const Error &error, const QList<Gap> &gaps, const QString &fileName) {
                         answerGaps(error, gaps, fileName, reply);
                     });
    QObject::connect(taking, &CaseIntake::filed, &reply, [ports, &reply](const CaseRecord &record, const PrintOrder &order) {
        whenAnswered(&reply, ports->counter.papers.render(order.paper),
                     [ports, record, &reply](const Result<QByteArray> &pdf) {
            answerFiled(record, pdf ? keepPaper(ports->paperFolder, record.number, *pdf) : failure(pdf.error()), reply);
        });
    });
    whenLineIsKnown(ports, reply, [ports, taking, request] {
        const SyncState line = ports->sync.health().state;
        taking->take(request, line == SyncState::Offline || line == SyncState::Starting);
    });
}

void intake(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::TakeIn, reply))
        return;
    const Result<IntakeRequest> request = describedCase(arguments.places.first());
    if (!request)
        return reply.fail(request.error());
    whenPersonIsKnown(ports, reply, [ports, &reply, request = *request] { take(request, ports, reply); });
}

QJsonObject summaryJson(const CaseSummary &summary)
{
    const NameOf whose = summary.organisation ? NameOf::Organisation : NameOf::Person;
    return {{QStringLiteral("id"), summary.id.toString()},
            {QStringLiteral("number"), summary.number},
            {QStringLiteral("platformNumber"), summary.platformNumber},
            {QStringLiteral("state"), caseStateCode(summary.state)},
            {QStringLiteral("item"), summary.itemName},
            {QStringLiteral("applicant"), maskedName(summary.applicantName, whose)},
            {QStringLiteral("counter"), summary.counterNo},
            {QStringLiteral("clerk"), summary.clerkId},
            {QStringLiteral("received"), summary.receivedAt.toString(Qt::ISODate)},
            {QStringLiteral("noticed"), summary.noticed},
            {QStringLiteral("unsent"), summary.unsent},
            {QStringLiteral("promiseDue"), summary.promiseDue.toString(Qt::ISODate)},
            {QStringLiteral("hasResult"), summary.hasResult}};
}

void list(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::SeeCaseContent, reply))
        return;
    CaseFilter filter;
    filter.text = arguments.named.value(QStringLiteral("find"));
    if (arguments.named.contains(QStringLiteral("state"))) {
        const auto state = caseStateFromCode(arguments.named.value(QStringLiteral("state")).toUpper());
        if (!state)
            return reply.wrongUse(QStringLiteral("--state takes a code such as RECEIVED"));
        filter.states = {*state};
    }
    whenAnswered(&reply, ports->counter.cases.list(filter), [&reply](const Result<QList<CaseSummary>> &cases) {
        if (!cases)
            return reply.fail(cases.error());
        QJsonArray rows;
        QStringList lines;
        for (const CaseSummary &summary : *cases) {
            const QJsonObject row = summaryJson(summary);
            rows.append(row);
            lines.append(QStringLiteral("%1\t%2\t%3\t%4").arg(summary.number, caseStateCode(summary.state),
                                                             summary.itemName, row.value(u"applicant").toString()));
        }
        reply.answer({{QStringLiteral("cases"), rows}}, lines.join(QLatin1Char('\n')));
    });
}

/// Finds one case by its id, its number or the platform's number, a draft also by the code on its one-time notice.
void withCase(const QString &word, CommandPorts *ports, Reply &reply,
              const std::function<void(const CaseRecord &)> &then)
{
    if (refuses(*ports, Act::SeeCaseContent, reply))
        return;
    const auto load = [ports, &reply, then](const CaseId &id) {
        whenAnswered(&reply, ports->counter.cases.load(id), [&reply, then](const Result<CaseRecord> &record) {
            record ? then(*record) : reply.fail(record.error());
        });
    };
    const CaseId id = CaseId::fromString(word);
    if (!id.isNull())
        return load(id);
    if (const std::optional<CaseId> draft = draftOfNoticeCode(word))
        return load(*draft);
    CaseFilter filter;
    filter.text = word;
    whenAnswered(&reply, ports->counter.cases.list(filter),
                 [&reply, load, word](const Result<QList<CaseSummary>> &found) {
        if (!found)
            return reply.fail(found.error());
        // The list finds parts of numbers and names as well; a case is meant only by its whole number.
        for (const CaseSummary &summary : *found) {
            if (summary.number == word.toUpper() || summary.platformNumber == word)
                return load(summary.id);
        }
        reply.fail({ErrorCode::NotFound, QStringLiteral("no case has the id or number %1").arg(word)});
    });
}

void answerCase(const CaseRecord &record, Reply &reply)
{
    const QJsonObject json = caseToJson(record);
    reply.answer(json, QString::fromUtf8(QJsonDocument(json).toJson()));
}

std::optional<RevealReason> revealReasonOf(const QString &name)
{
    for (const RevealReason reason : allRevealReasons()) {
        if (revealReasonName(reason) == name)
            return reason;
    }
    return std::nullopt;
}

/// What `--reveal` asks for: nothing, or a reason to see the case in plain.
struct Wish
{
    bool plain = false;
    RevealReason reason = RevealReason::CompareDocument;
};

/// None, and the command is answered, when the reason is none of those there are.
std::optional<Wish> wishOf(const Arguments &arguments, Reply &reply)
{
    const bool plain = arguments.named.contains(QStringLiteral("reveal"));
    const auto reason = revealReasonOf(arguments.named.value(QStringLiteral("reveal")));
    if (!plain || reason)
        return Wish{plain, reason.value_or(RevealReason::CompareDocument)};
    reply.wrongUse(QStringLiteral("--reveal takes compareDocument, contactApplicant, answerApplicant or correctEntry"));
    return std::nullopt;
}

/// Calls `then` with whether the case may be shown in plain. Whoever may use this computer is not yet somebody who may see
/// it: a person has to have signed in.
void withWish(const Wish &wish, const CaseRecord &record, CommandPorts *ports, Reply &reply,
              const std::function<void(bool)> &then)
{
    if (!wish.plain)
        return then(false);
    if (ports->openedBy != OpenedBy::Clerk)
        return reply.fail({ErrorCode::NotAllowed, QStringLiteral("--reveal needs --clerk")});
    auto *revealing = new RevealPersonalText(ports->counter.ledger, ports->counter.clock, ports->session,
                                             RevealPersonalText::usualShownMs, &reply);
    QObject::connect(revealing, &RevealPersonalText::failed, &reply, &Reply::fail);
    QObject::connect(revealing, &RevealPersonalText::revealed, &reply, [then] { then(true); });
    revealing->reveal(record, wish.reason);
}

/// Masked, unless a person who may see it says why.
void show(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const auto wish = wishOf(arguments, reply);
    if (!wish)
        return;
    withCase(arguments.places.first(), ports, reply, [ports, wish = *wish, &reply](const CaseRecord &record) {
        withWish(wish, record, ports, reply,
                 [record, &reply](bool plain) { answerCase(plain ? record : maskedCase(record), reply); });
    });
}

/// The words of an entry in one line.
QString wordsOf(const LedgerEvent &event)
{
    if (event.isForgotten())
        return QStringLiteral("(purged)");
    QStringList words;
    for (const QJsonValue &value : event.said) {
        const QJsonArray all = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue &one : all)
            words.append(one.isObject() ? one.toObject().value(u"text").toString() : one.toString());
    }
    return words.join(QStringLiteral("; "));
}

QJsonObject eventJson(const LedgerEvent &event)
{
    return {{QStringLiteral("sequence"), event.sequence},
            {QStringLiteral("kind"), event.kind},
            {QStringLiteral("clerk"), event.clerkId},
            {QStringLiteral("at"), event.at.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("body"), event.body},
            {QStringLiteral("said"), event.said},
            {QStringLiteral("purged"), event.isForgotten()},
            {QStringLiteral("hash"), QString::fromLatin1(event.hash.toHex())}};
}

void answerHistory(const QList<LedgerEvent> &events, bool plain, Reply &reply)
{
    QJsonArray rows;
    QStringList lines;
    for (LedgerEvent event : events) {
        if (!plain)
            event.said = coveredSaid(event.said);
        rows.append(eventJson(event));
        lines.append(QStringLiteral("%1\t%2\t%3\t%4").arg(event.at.toUTC().toString(Qt::ISODate), event.kind, event.clerkId,
                                                         wordsOf(event)));
    }
    reply.answer({{QStringLiteral("events"), rows}}, lines.join(QLatin1Char('\n')));
}

/// What people said is covered like the case itself.
void history(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const auto wish = wishOf(arguments, reply);
    if (!wish)
        return;
    withCase(arguments.places.first(), ports, reply, [ports, wish = *wish, &reply](const CaseRecord &record) {
        withWish(wish, record, ports, reply, [ports, id = record.id, &reply](bool plain) {
            whenAnswered(&reply, ports->counter.ledger.history(id), [plain, &reply](const Result<QList<LedgerEvent>> &events) {
                events ? answerHistory(*events, plain, reply) : reply.fail(events.error());
            });
        });
    });
}

} // namespace

QList<Command> caseCommands()
{
    return {
        Command{QStringLiteral("case intake"), QStringLiteral("FILE"), 1, {}, true, intake},
        Command{QStringLiteral("case list"),
                QStringLiteral("[--state CODE] [--find TEXT]"),
                0,
                {QStringLiteral("state="), QStringLiteral("find=")},
                true,
                list},
        Command{QStringLiteral("case show"),
                QStringLiteral("ID|NUMBER [--reveal REASON]"),
                1,
                {QStringLiteral("reveal=")},
                true,
                show},
        Command{QStringLiteral("case history"),
                QStringLiteral("ID|NUMBER [--reveal REASON]"),
                1,
                {QStringLiteral("reveal=")},
                true,
                history},
        supplementCommand(),
        noticeCommand(),
    };
}

} // namespace yichuang
