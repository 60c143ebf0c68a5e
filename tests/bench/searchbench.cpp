// SPDX-License-Identifier: Apache-2.0
// The search beside those of npm and SQLite's trigram index: the same documents, the same queries, one run. See README.md.
#include <algorithm>
#include <cstdio>
#include <ctime>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include "domain/search/everydaywords.h"
#include "domain/search/romanisation.h"
#include "domain/search/searchindex.h"
#include "support/fakeclock.h"
#include "support/outcome.h"
#include "support/sampleguide.h"
#include "support/samplestore.h"
#include "support/searchqueries.h"
#include "support/wordcatalogue.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr int seen = 5;
constexpr int installing = 120'000;
constexpr int measuring = 1'800'000;

/// What every search is given of an item: the texts of SearchIndex, and their pinyin and initials spelled out.
struct Fields
{
    QStringList texts; ///< code, name, plain, everyday, situations, department, pinyin, initials
};

const QStringList fieldNames{QStringLiteral("code"),       QStringLiteral("name"),       QStringLiteral("plain"),
                             QStringLiteral("everyday"),   QStringLiteral("situations"), QStringLiteral("department"),
                             QStringLiteral("pinyin"),     QStringLiteral("initials")};

Fields fieldsOf(const SearchEntry &entry)
{
    const QString names = entry.summary.taskName + u' ' + entry.summary.plainName;
    const QStringList everyday = EverydayWords::bundled().wordsFor(names) + entry.lifeEvents;
    const QStringList spelled = QStringList{entry.summary.taskName, entry.summary.plainName} + everyday;
    QStringList sounds;
    QStringList initials;
    for (const QString &text : spelled) {
        sounds.append(pinyin(text).remove(u' '));
        initials.append(pinyinInitials(text));
    }
    const QStringList codes = QStringList{entry.summary.ref.id, entry.summary.catalogCode} + entry.codes;
    const QString blank = QStringLiteral(" ");
    return {{codes.join(blank), entry.summary.taskName, entry.summary.plainName, everyday.join(blank),
             entry.situations.join(blank), entry.summary.department, sounds.join(blank), initials.join(blank)}};
}

struct Measure
{
    QString name;
    int right = 0;
    double builtMs = 0;
    int keys = 0;
    double p50Ms = 0;
    double p99Ms = 0;
    double busyP99Ms = 0; ///< of the processor, which other work on the machine does not stretch
};

/// Of all threads of the process.
double busyMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

template <typename Search>
void measure(Measure &measure, const QList<SearchQuery> &queries, Search search)
{
    std::vector<double> times;
    std::vector<double> busy;
    for (const SearchQuery &query : queries) {
        const QStringList found = search(query.typed);
        measure.right += std::any_of(found.cbegin(), found.cend(), [&query](const QString &id) {
            return query.items.contains(id);
        }) ? 1 : 0;
        for (qsizetype length = 1; length <= query.typed.size(); ++length) {
            const double begun = busyMs();
            QElapsedTimer timer;
            timer.start();
            search(query.typed.left(length));
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
            busy.push_back(busyMs() - begun);
        }
    }
    std::sort(times.begin(), times.end());
    std::sort(busy.begin(), busy.end());
    measure.busyP99Ms = busy.at(busy.size() * 99 / 100);
    measure.keys = int(times.size());
    measure.p50Ms = times.at(times.size() / 2);
    measure.p99Ms = times.at(times.size() * 99 / 100);
}

Measure ofOurs(const QList<SearchEntry> &entries, const QList<SearchQuery> &queries)
{
    Measure ours{QStringLiteral("yichuang")};
    QElapsedTimer timer;
    timer.start();
    const SearchIndex index(entries);
    ours.builtMs = double(timer.nsecsElapsed()) / 1e6;
    measure(ours, queries, [&index](const QString &typed) {
        QStringList ids;
        for (const GuideSummary &summary : index.search(typed, seen))
            ids.append(summary.ref.id);
        return ids;
    });
    return ours;
}

Measure ofTrigrams(const QList<SearchEntry> &entries, const QList<SearchQuery> &queries)
{
    Measure trigrams{QStringLiteral("FTS5 trigram")};
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(QStringLiteral(":memory:"));
    if (!database.open())
        return trigrams;
    QElapsedTimer timer;
    timer.start();
    QSqlQuery query(database);
    query.exec(QStringLiteral("CREATE VIRTUAL TABLE item USING fts5(id UNINDEXED, %1, tokenize = 'trigram')")
                   .arg(fieldNames.join(QStringLiteral(", "))));
    database.transaction();
    query.prepare(QStringLiteral("INSERT INTO item VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const SearchEntry &entry : entries) {
        query.addBindValue(entry.summary.ref.id);
        for (const QString &text : fieldsOf(entry).texts)
            query.addBindValue(text);
        query.exec();
    }
    database.commit();
    trigrams.builtMs = double(timer.nsecsElapsed()) / 1e6;
    query.prepare(QStringLiteral("SELECT id FROM item WHERE item MATCH ? ORDER BY bm25(item, 0, 3, 4, 3, 2, 1, 1, 2, 2) LIMIT %1")
                      .arg(seen));
    measure(trigrams, queries, [&query](const QString &typed) {
        query.addBindValue(QString(u'"' + QString(typed).remove(u'"') + u'"'));
        query.exec();
        QStringList ids;
        while (query.next())
            ids.append(query.value(0).toString());
        return ids;
    });
    return trigrams;
}

bool run(const QString &program, const QStringList &arguments, const QString &folder, int patience, QByteArray *said = nullptr)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit;
    if (said)
        *said = process.readAllStandardOutput();
    return ended && process.exitCode() == 0;
}

bool writeDocuments(const QString &path, const QList<SearchEntry> &entries, const QList<SearchQuery> &queries)
{
    QJsonArray documents;
    for (const SearchEntry &entry : entries) {
        QJsonObject document{{QStringLiteral("id"), entry.summary.ref.id}};
        const QStringList texts = fieldsOf(entry).texts;
        for (qsizetype i = 0; i < fieldNames.size(); ++i)
            document.insert(fieldNames.at(i), texts.at(i));
        documents.append(document);
    }
    QJsonArray asked;
    for (const SearchQuery &query : queries)
        asked.append(QJsonObject{{QStringLiteral("typed"), query.typed},
                                 {QStringLiteral("items"), QJsonArray::fromStringList(query.items)}});
    QFile file(path);
    return file.open(QIODevice::WriteOnly)
           && file.write(QJsonDocument(QJsonObject{{QStringLiteral("documents"), documents},
                                                   {QStringLiteral("queries"), asked}}).toJson(QJsonDocument::Compact)) > 0;
}

/// Installs the peers into a folder of their own, outside the tree.
QList<Measure> ofPeers(const QList<SearchEntry> &entries, const QList<SearchQuery> &queries)
{
    const QTemporaryDir folder;
    const QString source = QStringLiteral(YICHUANG_SOURCE_DIR "/tests/bench/search/");
    for (const char *file : {"package.json", "package-lock.json", "peers.mjs"})
        QFile::copy(source + QLatin1String(file), folder.filePath(QLatin1String(file)));
    QByteArray said;
    if (!writeDocuments(folder.filePath(QStringLiteral("data.json")), entries, queries)
        || !run(QStringLiteral("npm"), {QStringLiteral("ci"), QStringLiteral("--no-audit"), QStringLiteral("--no-fund"),
                                        QStringLiteral("--ignore-scripts")}, folder.path(), installing)
        || !run(QStringLiteral("node"), {QStringLiteral("peers.mjs"), QStringLiteral("data.json")}, folder.path(), measuring, &said)) {
        std::fputs("the peers could not be measured: npm and node are needed, and the registry\n", stderr);
        return {};
    }
    QList<Measure> measures;
    for (const QJsonValue &peer : QJsonDocument::fromJson(said).array())
        measures.append({peer[u"name"].toString(), peer[u"right"].toInt(), peer[u"built"].toDouble(), peer[u"keys"].toInt(),
                         peer[u"p50"].toDouble(), peer[u"p99"].toDouble(), peer[u"busyP99"].toDouble()});
    return measures;
}

/// Guides with the materials, questions and form of a real one, into a sealed store; then the first search.
void printImport()
{
    QList<Guide> guides = wordCatalogue();
    const Guide whole = sampleGuide();
    for (Guide &guide : guides) {
        guide.questions = whole.questions;
        guide.materials = whole.materials;
        guide.form = whole.form;
        guide.process = whole.process;
    }
    const QTemporaryDir folder;
    const FakeClock clock;
    const auto store = Store::open(sampleStore(folder.path(), clock));
    if (!store)
        return;
    const double begun = busyMs();
    QElapsedTimer timer;
    timer.start();
    const auto added = outcomeOf((*store)->guides().import(guides));
    const qint64 imported = timer.restart();
    const double importing = busyMs() - begun;
    const auto found = outcomeOf((*store)->guides().search(QStringLiteral("居住证"), seen));
    const qint64 readied = timer.restart();
    const auto listed = outcomeOf((*store)->guides().list());
    std::printf("\nimport of %d guides: %lld ms (%.0f ms of the processor); the first search after it: %lld ms (%d found); the whole list (%d): %lld ms\n",
                added.value_or(0), imported, importing, readied, int(found.value_or(QList<GuideSummary>()).size()),
                int(listed.value_or(QList<GuideSummary>()).size()), timer.elapsed());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QList<SearchEntry> entries = searchedCatalogue();
    const QList<SearchQuery> queries = searchQueries();
    QList<Measure> measures{ofOurs(entries, queries), ofTrigrams(entries, queries)};
    if (!application.arguments().contains(QStringLiteral("--alone")))
        measures += ofPeers(entries, queries);
    std::printf("%d items, %d queries\n\n", int(entries.size()), int(queries.size()));
    std::printf("| search | right in the first five | keys | p50 ms | p99 ms | p99 ms of the processor | built ms |\n"
                "| --- | --- | --- | --- | --- | --- | --- |\n");
    for (const Measure &one : std::as_const(measures))
        std::printf("| %s | %d (%.1f %%) | %d | %.2f | %.2f | %.2f | %.0f |\n", qPrintable(one.name), one.right,
                    100.0 * one.right / double(queries.size()), one.keys, one.p50Ms, one.p99Ms, one.busyP99Ms, one.builtMs);
    printImport();
    return 0;
}
