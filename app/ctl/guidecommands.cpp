// SPDX-License-Identifier: Apache-2.0
#include "ctl/guidecommands.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "casework/importguides.h"
#include "core/whenanswered.h"
#include "ctl/checklistanswer.h"
#include "ctl/guidefilecommands.h"
#include "ctl/jsonfile.h"
#include "ctl/staffacts.h"
#include "domain/cases/casecodes.h"
#include "domain/checks/coverrules.h"
#include "domain/guide/checklist.h"
#include "domain/guide/guidediff.h"
#include "domain/guide/guideelements.h"
#include "domain/guide/guidejson.h"

namespace yichuang {

namespace {

QJsonObject summaryJson(const GuideSummary &summary)
{
    return {{QStringLiteral("id"), summary.ref.id},
            {QStringLiteral("version"), summary.ref.version},
            {QStringLiteral("taskName"), summary.taskName},
            {QStringLiteral("plainName"), summary.plainName},
            {QStringLiteral("department"), summary.department},
            {QStringLiteral("catalogCode"), summary.catalogCode},
            {QStringLiteral("sample"), summary.sample}};
}

void answerSummaries(const Result<QList<GuideSummary>> &guides, Reply &reply)
{
    if (!guides)
        return reply.fail(guides.error());
    QJsonArray rows;
    QStringList lines;
    for (const GuideSummary &guide : *guides) {
        rows.append(summaryJson(guide));
        lines.append(QStringLiteral("%1\t%2\t%3").arg(guide.ref.id, guide.taskName, guide.department));
    }
    const QJsonObject json{{QStringLiteral("guides"), rows}};
    if (guides->isEmpty())
        reply.answerNo(json, QStringLiteral("no item found"));
    else
        reply.answer(json, lines.join(QLatin1Char('\n')));
}

void import(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::ManageGuides, reply))
        return;
    const CounterPorts &counter = ports->counter;
    auto *importing = new ImportGuides(counter.guides, counter.clock, counter.tasks, ports->session, &reply);
    QObject::connect(importing, &ImportGuides::imported, &reply, [&reply](int added, int files) {
        reply.answer({{QStringLiteral("newVersions"), added}, {QStringLiteral("files"), files}},
                     QStringLiteral("%1 files read, %2 versions new").arg(files).arg(added));
    });
    QObject::connect(importing, &ImportGuides::refused, &reply, [&reply](const QList<GuideFileFinding> &findings) {
        QStringList lines;
        for (const GuideFileFinding &finding : findings)
            lines.append(finding.fileName + QStringLiteral(": ") + finding.findings.join(QStringLiteral("; ")));
        reply.fail({ErrorCode::Invalid, QStringLiteral("nothing was imported\n") + lines.join(QLatin1Char('\n'))});
    });
    QObject::connect(importing, &ImportGuides::failed, &reply, &Reply::fail);
    importing->importPaths(arguments.places);
}

void list(const Arguments &, CommandPorts *ports, Reply &reply)
{
    whenAnswered(&reply, ports->counter.guides.list(),
                 [&reply](const Result<QList<GuideSummary>> &guides) { answerSummaries(guides, reply); });
}

void search(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const int limit = arguments.named.value(QStringLiteral("limit"), QStringLiteral("10")).toInt();
    if (limit <= 0)
        return reply.wrongUse(QStringLiteral("--limit takes a whole number above 0"));
    const QString text = arguments.places.join(QLatin1Char(' '));
    whenAnswered(&reply, ports->counter.guides.search(text, limit),
                 [&reply](const Result<QList<GuideSummary>> &guides) { answerSummaries(guides, reply); });
}

void show(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const bool newest = !arguments.named.contains(QStringLiteral("version"));
    const int version = arguments.named.value(QStringLiteral("version")).toInt();
    if (!newest && version <= 0)
        return reply.wrongUse(QStringLiteral("--version takes a whole number above 0"));
    const GuideRef ref{arguments.places.first(), version};
    whenAnswered(&reply, ports->counter.guides.load(ref), [&reply](const Result<Guide> &guide) {
        if (!guide)
            return reply.fail(guide.error());
        const QJsonObject json = guideToJson(*guide);
        reply.answer(json, QString::fromUtf8(QJsonDocument(json).toJson()));
    });
}

QString changeLine(const GuideChange &change)
{
    const QString subject = change.subject.isEmpty() ? QString() : QString(QStringLiteral(" (") + change.subject + u')');
    return QStringLiteral("%1 %2 %3%4: %5 -> %6")
        .arg(change.mustRead ? QStringLiteral("!") : QStringLiteral(" "), guideChangeName(change.kind), change.element, subject,
             change.before, change.after);
}

void answerChanges(const Guide &before, const Guide &after, Reply &reply)
{
    QJsonArray rows;
    QStringList lines;
    for (const GuideChange &change : changesBetween(before, after)) {
        rows.append(QJsonObject{{QStringLiteral("kind"), guideChangeName(change.kind)},
                                {QStringLiteral("element"), change.element},
                                {QStringLiteral("subject"), change.subject},
                                {QStringLiteral("before"), change.before},
                                {QStringLiteral("after"), change.after},
                                {QStringLiteral("owner"), ownerLabel(change.owner)},
                                {QStringLiteral("mustRead"), change.mustRead}});
        lines.append(changeLine(change));
    }
    const QJsonObject json{{QStringLiteral("changes"), rows}};
    if (rows.isEmpty())
        reply.answerNo(json, QStringLiteral("both versions ask for the same"));
    else
        reply.answer(json, lines.join(QLatin1Char('\n')));
}

void diff(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const QString id = arguments.places.at(0);
    const int first = arguments.places.at(1).toInt();
    const int second = arguments.places.at(2).toInt();
    if (first <= 0 || second <= 0)
        return reply.wrongUse(QStringLiteral("a version is a whole number above 0"));
    GuideStore &guides = ports->counter.guides;
    whenAnswered(&reply, guides.load({id, first}), [&reply, &guides, id, second](const Result<Guide> &before) {
        if (!before)
            return reply.fail(before.error());
        whenAnswered(&reply, guides.load({id, second}), [&reply, before = *before](const Result<Guide> &after) {
            if (!after)
                return reply.fail(after.error());
            answerChanges(before, *after, reply);
        });
    });
}

void checklist(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (!arguments.named.contains(QStringLiteral("answers")))
        return reply.wrongUse(QStringLiteral("--answers FILE is needed"));
    const Result<QJsonObject> answers = readJsonObjectFile(arguments.named.value(QStringLiteral("answers")));
    if (!answers)
        return reply.fail(answers.error());
    ApplicantFacts facts;
    if (arguments.named.contains(QStringLiteral("applicant"))) {
        const Result<QJsonObject> applicant = readJsonObjectFile(arguments.named.value(QStringLiteral("applicant")));
        if (!applicant)
            return reply.fail(applicant.error());
        facts.organisation = applicant->value(u"kind").toString() == u"organisation";
        facts.hasAgent = applicant->value(u"hasAgent").toBool();
    }
    const GuideRef ref{arguments.places.first(), 0};
    whenAnswered(&reply, ports->counter.guides.load(ref),
                 [&reply, answers = *answers, facts](const Result<Guide> &guide) {
        if (!guide)
            return reply.fail(guide.error());
        const Result<Checklist> resolved = resolveChecklist(*guide, answers, facts);
        if (!resolved)
            return reply.fail(resolved.error());
        answerChecklist(*guide, *resolved, facts, reply);
    });
}

} // namespace

QList<Command> guideCommands(PaperMaker *papers)
{
    return guideFileCommands(papers) + QList<Command>{
        Command{QStringLiteral("guide import"), QStringLiteral("PATH…"), 1, {}, true, import, true},
        Command{QStringLiteral("guide list"), {}, 0, {}, true, list},
        Command{QStringLiteral("guide show"), QStringLiteral("ID [--version V]"), 1, {QStringLiteral("version=")}, true, show},
        Command{QStringLiteral("guide diff"), QStringLiteral("ID V1 V2"), 3, {}, true, diff},
        Command{QStringLiteral("guide search"), QStringLiteral("TEXT… [--limit N]"), 1, {QStringLiteral("limit=")}, true,
                search, true},
        Command{QStringLiteral("guide checklist"),
                QStringLiteral("ID --answers FILE [--applicant FILE]"),
                1,
                {QStringLiteral("answers="), QStringLiteral("applicant=")},
                true,
                checklist},
    };
}

} // namespace yichuang
