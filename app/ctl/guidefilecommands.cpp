// SPDX-License-Identifier: Apache-2.0
#include "ctl/guidefilecommands.h"

#include <memory>

#include <QDir>
#include <QJsonArray>

#include "casework/guidefiles.h"
#include "casework/suggestionpaper.h"
#include "core/clock.h"
#include "core/durablefile.h"
#include "core/whenanswered.h"
#include "domain/guide/findinggroup.h"
#include "domain/guide/guideelements.h"
#include "domain/guide/guidelint.h"
#include "domain/guide/lintwords.h"
#include "domain/tables/exchangewriter.h"
#include "domain/tables/suggestiontable.h"

namespace yichuang {

namespace {

QJsonObject findingJson(const Guide &guide, const GuideFinding &finding)
{
    const LintWords words = lintWords(finding.rule);
    QJsonObject row{{QStringLiteral("rule"), finding.rule},
                    {QStringLiteral("dimension"), words.dimension},
                    {QStringLiteral("element"), finding.pointer},
                    {QStringLiteral("elementName"), elementLabel(guide, finding.pointer)},
                    {QStringLiteral("owner"), ownerLabel(finding.owner)},
                    {QStringLiteral("severity"), severityName(finding.severity)},
                    {QStringLiteral("problem"), words.problem},
                    {QStringLiteral("remedy"), finding.remedy},
                    {QStringLiteral("suggestion"), words.suggestion},
                    {QStringLiteral("detail"), finding.detail}};
    if (!finding.counterExample.isEmpty()) {
        row.insert(QStringLiteral("counterExample"), finding.counterExample);
        row.insert(QStringLiteral("example"), finding.example);
    }
    return row;
}

QJsonObject formatJson(const QString &problem)
{
    return {{QStringLiteral("rule"), QStringLiteral("format")},
            {QStringLiteral("dimension"), QStringLiteral("conformity")},
            {QStringLiteral("element"), problem.section(QLatin1Char(':'), 0, 0)},
            {QStringLiteral("owner"), QString()},
            {QStringLiteral("severity"), severityName(FindingSeverity::Error)},
            {QStringLiteral("remedy"), QStringLiteral("followFormat")},
            {QStringLiteral("detail"), problem}};
}

/// What the lint of some files answers, row by row.
struct LintAnswer
{
    QJsonArray guides;
    QStringList lines;
    bool clean = true;

    void add(const QString &file, const QJsonArray &findings)
    {
        guides.append(QJsonObject{{QStringLiteral("file"), file}, {QStringLiteral("findings"), findings}});
        lines.append(QStringLiteral("%1: %2 findings").arg(file).arg(findings.size()));
        for (const QJsonValue finding : findings)
            clean = clean && finding.toObject().value(u"severity").toString() != u"error";
    }
    void addLine(const QString &severity, const QString &rule, const QString &where, const QString &what)
    {
        lines.append(QStringLiteral("  %1 %2 %3: %4").arg(severity, rule, where, what));
    }
};

/// One line for each group: a list of elements that a source never states is one thing to read.
void addLines(LintAnswer &answer, const QList<GuideFinding> &findings)
{
    for (const FindingGroup &group : groupedFindings(findings)) {
        const GuideFinding &first = group.findings.constFirst();
        QStringList elements;
        for (const GuideFinding &finding : group.findings)
            elements.append(finding.pointer);
        const QString example = first.example.isEmpty() ? QString() : QString(QStringLiteral(" — ") + first.example);
        answer.addLine(severityName(group.severity), group.rule, elements.join(QLatin1Char(' ')),
                       group.findings.size() == 1 ? QString(first.detail + example)
                                                  : QStringLiteral("%1 elements").arg(group.findings.size()));
    }
}

/// The table of suggestions as CSV, or as PDF where the name of the file says so.
void writeSuggestions(const QString &out, const QList<LintedGuide> &linted, PaperMaker *papers, Reply &reply,
                      const std::function<void()> &done)
{
    const auto write = [&reply, out, done](const QByteArray &bytes) {
        const Result<> written = writeDurably(out, bytes);
        written ? done() : reply.fail(written.error());
    };
    if (!out.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return write(suggestionTable(linted));
    if (!papers)
        return reply.fail({ErrorCode::Unsupported, QStringLiteral("nothing here draws a PDF")});
    const Session nobody;
    whenAnswered(&reply, papers->render(suggestionPaper(linted, nobody, SystemClock().now())),
                 [&reply, write](const Result<QByteArray> &pdf) { pdf ? write(*pdf) : reply.fail(pdf.error()); });
}

void lint(const Arguments &arguments, PaperMaker *papers, Reply &reply)
{
    const ReadGuideFiles read = readGuideFiles(arguments.places);
    // An empty folder passes no lint: it is most likely the wrong one.
    if (read.guides.isEmpty() && read.findings.isEmpty())
        return reply.fail({ErrorCode::Empty, QStringLiteral("no guide file there")});
    LintAnswer answer;
    for (const GuideFileFinding &broken : read.findings) {
        QJsonArray rows;
        for (const QString &problem : broken.findings)
            rows.append(formatJson(problem));
        answer.add(broken.fileName, rows);
        for (const QString &problem : broken.findings)
            answer.addLine(severityName(FindingSeverity::Error), QStringLiteral("format"),
                           problem.section(QLatin1Char(':'), 0, 0), problem);
    }
    QList<LintedGuide> linted;
    for (const GuideFromFile &each : read.guides) {
        linted.append({each.guide, lintGuide(each.guide)});
        QJsonArray rows;
        for (const GuideFinding &finding : linted.last().findings)
            rows.append(findingJson(each.guide, finding));
        answer.add(each.fileName, rows);
        addLines(answer, linted.last().findings);
    }
    const auto tell = [&reply, answer] {
        const QJsonObject json{{QStringLiteral("guides"), answer.guides}};
        const QString text = answer.lines.join(QLatin1Char('\n'));
        answer.clean ? reply.answer(json, text) : reply.answerNo(json, text);
    };
    const QString out = arguments.named.value(QStringLiteral("suggestions"));
    if (out.isEmpty())
        return tell();
    writeSuggestions(out, linted, papers, reply, tell);
}

void write(const QString &folder, const QList<Guide> &guides, Reply &reply)
{
    QDir().mkpath(folder);
    QJsonArray names;
    for (const ExchangeFile &file : writeExchange(guides)) {
        if (const Result<> written = writeDurably(QDir(folder).filePath(file.name), file.bytes); !written)
            return reply.fail(written.error());
        names.append(file.name);
    }
    reply.answer({{QStringLiteral("guides"), guides.size()}, {QStringLiteral("files"), names}},
                 QStringLiteral("%1 guides in %2 files").arg(guides.size()).arg(names.size()));
}

/// Loads one guide after the other and writes them all.
void loadNext(std::shared_ptr<QList<GuideRef>> open, std::shared_ptr<QList<Guide>> loaded, const QString &folder,
              CommandPorts *ports, Reply &reply)
{
    if (open->isEmpty())
        return write(folder, *loaded, reply);
    whenAnswered(&reply, ports->counter.guides.load(open->takeFirst()),
                 [open, loaded, folder, ports, &reply](const Result<Guide> &guide) {
        if (!guide)
            return reply.fail(guide.error());
        loaded->append(*guide);
        loadNext(open, loaded, folder, ports, reply);
    });
}

void exportGuides(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    const QString folder = arguments.places.first();
    const QStringList wanted = arguments.places.mid(1);
    whenAnswered(&reply, ports->counter.guides.list(),
                 [wanted, folder, ports, &reply](const Result<QList<GuideSummary>> &guides) {
        if (!guides)
            return reply.fail(guides.error());
        auto open = std::make_shared<QList<GuideRef>>();
        for (const GuideSummary &guide : *guides) {
            if (wanted.isEmpty() || wanted.contains(guide.ref.id))
                open->append(guide.ref);
        }
        if (open->isEmpty())
            return reply.fail({ErrorCode::NotFound, QStringLiteral("no such guide")});
        loadNext(open, std::make_shared<QList<Guide>>(), folder, ports, reply);
    });
}

} // namespace

QList<Command> guideFileCommands(PaperMaker *papers)
{
    return {
        Command{QStringLiteral("guide lint"),
                QStringLiteral("PATH… [--suggestions OUT.csv|OUT.pdf]"),
                1,
                {QStringLiteral("suggestions=")},
                false,
                [papers](const Arguments &arguments, CommandPorts *, Reply &reply) { lint(arguments, papers, reply); },
                true},
        Command{QStringLiteral("guide export"), QStringLiteral("FOLDER [ID…]"), 1, {}, true, exportGuides, true},
    };
}

} // namespace yichuang
