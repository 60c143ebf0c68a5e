// SPDX-License-Identifier: Apache-2.0
#include "ctl/pagecommands.h"

#include <algorithm>
#include <memory>

#include <QFile>
#include <QJsonArray>

#include "casework/errortext.h"
#include "core/durablefile.h"
#include "core/whenanswered.h"
#include "domain/cases/casecodes.h"
#include "ports/documentmaker.h"
#include "ports/pageinspector.h"

namespace yichuang {

namespace {

/// A file of the command line, and what its reader says.
struct InspectedFile
{
    QString path;
    QByteArray bytes;
    Result<FileInspection> inspection = failure(ErrorCode::Cancelled);
};
using InspectedFiles = std::shared_ptr<QList<InspectedFile>>;

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return file.readAll();
}

/// Reads and inspects one file after the other. A file that cannot be read ends it; what its reader says of one does not.
void inspectNext(PageInspector &inspector, const QStringList &paths, const InspectedFiles &inspected, Reply &reply,
                 const std::function<void()> &done)
{
    if (inspected->size() == paths.size())
        return done();
    const QString path = paths.at(inspected->size());
    const auto bytes = readFile(path);
    if (!bytes)
        return reply.fail(bytes.error());
    whenAnswered(&reply, inspector.inspect(*bytes),
                 [&inspector, &reply, paths, inspected, done, path, bytes = *bytes](const Result<FileInspection> &inspection) {
        const bool ours = !inspection && inspection.error().code == ErrorCode::DeviceFailed;
        if (ours)
            return reply.fail(inspection.error()); // no reader could be started: no word about the file
        inspected->append({path, bytes, inspection});
        inspectNext(inspector, paths, inspected, reply, done);
    });
}

QJsonObject findingJson(const PageFinding &finding)
{
    return {{QStringLiteral("check"), codeOf(pageCheckCodes, finding.check)},
            {QStringLiteral("measured"), finding.measured},
            {QStringLiteral("threshold"), finding.threshold},
            {QStringLiteral("verdict"), codeOf(verdictCodes, finding.verdict)}};
}

QString findingLine(const PageFinding &finding)
{
    return QStringLiteral("  page %1 %2: %3 (measured %4, threshold %5)")
        .arg(finding.page)
        .arg(codeOf(pageCheckCodes, finding.check), codeOf(verdictCodes, finding.verdict))
        .arg(finding.measured, 0, 'g', 4)
        .arg(finding.threshold, 0, 'g', 4);
}

QJsonArray pagesJson(const FileInspection &inspection)
{
    QJsonArray pages;
    for (int page = 1; page <= inspection.pageCount; ++page) {
        const auto &size = inspection.pages.at(page - 1);
        QJsonArray findings;
        for (const PageFinding &finding : inspection.findings) {
            if (finding.page == page)
                findings.append(findingJson(finding));
        }
        pages.append(QJsonObject{{QStringLiteral("page"), page}, {QStringLiteral("width"), size.width},
                                 {QStringLiteral("height"), size.height}, {QStringLiteral("dpi"), size.dpi},
                                 {QStringLiteral("findings"), findings}});
    }
    return pages;
}

/// What happened and what to do about it, as the desk says it: a file of too many pages is to be split.
QString wordsOf(ErrorCode code)
{
    const ErrorText words = errorText(code);
    return words.happened + u' ' + words.next;
}

QJsonObject fileJson(const InspectedFile &file)
{
    QJsonObject row{{QStringLiteral("file"), file.path}};
    if (file.inspection) {
        row.insert(QStringLiteral("mediaType"), file.inspection->mediaType);
        row.insert(QStringLiteral("pageCount"), file.inspection->pageCount);
        row.insert(QStringLiteral("pages"), pagesJson(*file.inspection));
    } else {
        row.insert(QStringLiteral("error"), errorCodeName(file.inspection.error().code));
        row.insert(QStringLiteral("sentence"), wordsOf(file.inspection.error().code));
    }
    return row;
}

QStringList fileLines(const InspectedFile &file)
{
    if (!file.inspection)
        return {QStringLiteral("%1: %2. %3").arg(file.path, errorCodeName(file.inspection.error().code),
                                                 wordsOf(file.inspection.error().code))};
    QStringList lines{QStringLiteral("%1: %2, %3 pages").arg(file.path, file.inspection->mediaType).arg(file.inspection->pageCount)};
    for (const PageFinding &finding : file.inspection->findings)
        lines.append(findingLine(finding));
    return lines;
}

bool isUsable(const InspectedFile &file)
{
    return file.inspection
           && std::none_of(file.inspection->findings.cbegin(), file.inspection->findings.cend(),
                           [](const PageFinding &finding) { return finding.verdict == Verdict::Fail; });
}

void tellChecked(const QList<InspectedFile> &files, Reply &reply)
{
    QJsonArray rows;
    QStringList lines;
    for (const InspectedFile &file : files) {
        rows.append(fileJson(file));
        lines += fileLines(file);
    }
    const QJsonObject json{{QStringLiteral("files"), rows}};
    const bool usable = std::all_of(files.cbegin(), files.cend(), isUsable);
    usable ? reply.answer(json, lines.join(u'\n')) : reply.answerNo(json, lines.join(u'\n'));
}

void check(PageInspector &inspector, const Arguments &arguments, Reply &reply)
{
    const auto inspected = std::make_shared<QList<InspectedFile>>();
    inspectNext(inspector, arguments.places, inspected, reply, [inspected, &reply] { tellChecked(*inspected, reply); });
}

/// The error names the file that it is about.
Result<DocumentWish> wishOf(const QList<InspectedFile> &files, const Arguments &arguments)
{
    DocumentWish wish;
    wish.title = arguments.named.value(QStringLiteral("title"));
    wish.identifier = arguments.named.value(QStringLiteral("identifier"));
    wish.mostKilobytes = arguments.named.value(QStringLiteral("most"), QStringLiteral("0")).toInt();
    for (const InspectedFile &file : files) {
        if (!file.inspection)
            return failure(file.inspection.error().code, file.path + u' ' + errorText(file.inspection.error().code).next.chopped(1));
        if (file.inspection->pageCount == 0)
            return failure(ErrorCode::Unsupported, file.path);
        wish.parts.append({file.bytes, 1, file.inspection->pageCount, 0});
    }
    return wish;
}

void tellMade(const QString &out, const MadeDocument &made, Reply &reply)
{
    if (const Result<> written = writeDurably(out, made.bytes); !written)
        return reply.fail(written.error());
    const QString kind = made.archival ? QStringLiteral("PDF/A-1b") : QStringLiteral("PDF");
    reply.answer({{QStringLiteral("file"), out}, {QStringLiteral("pageCount"), made.pageCount},
                  {QStringLiteral("size"), made.bytes.size()}, {QStringLiteral("archival"), made.archival},
                  {QStringLiteral("madeSmaller"), made.madeSmaller}},
                 QStringLiteral("%1: %2 pages, %3 bytes, %4").arg(out).arg(made.pageCount).arg(made.bytes.size()).arg(kind));
}

void makePdf(PageInspector &inspector, DocumentMaker &documents, const Arguments &arguments, Reply &reply)
{
    bool isNumber = true;
    const int most = arguments.named.value(QStringLiteral("most"), QStringLiteral("0")).toInt(&isNumber);
    if (!isNumber || most < 0)
        return reply.wrongUse(QStringLiteral("--most takes a number of kilobytes."));
    const QString out = arguments.places.first();
    const auto inspected = std::make_shared<QList<InspectedFile>>();
    inspectNext(inspector, arguments.places.mid(1), inspected, reply, [&documents, &reply, arguments, out, inspected] {
        const auto wish = wishOf(*inspected, arguments);
        if (!wish)
            return reply.fail(wish.error());
        whenAnswered(&reply, documents.make(*wish), [&reply, out](const Result<MadeDocument> &made) {
            made ? tellMade(out, *made, reply) : reply.fail(made.error());
        });
    });
}

} // namespace

QList<Command> pageCommands(PageInspector &inspector, DocumentMaker &documents)
{
    return {
        Command{QStringLiteral("page check"), QStringLiteral("FILE…"), 1, {}, false,
                [&inspector](const Arguments &arguments, CommandPorts *, Reply &reply) { check(inspector, arguments, reply); },
                true},
        Command{QStringLiteral("page pdf"), QStringLiteral("OUT FILE… [--title TEXT] [--identifier TEXT] [--most KILOBYTES]"), 2,
                {QStringLiteral("title="), QStringLiteral("identifier="), QStringLiteral("most=")}, false,
                [&inspector, &documents](const Arguments &arguments, CommandPorts *, Reply &reply) {
                    makePdf(inspector, documents, arguments, reply);
                },
                true},
    };
}

} // namespace yichuang
