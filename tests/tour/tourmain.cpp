// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTimer>

#include "core/log.h"
#include "desk/look/desklanguage.h"
#include "desk/look/desklook.h"
#include "root/programversion.h"
#include "tour/canaryday.h"
#include "tour/endlessvisits.h"
#include "tour/tour.h"

using namespace yichuang;

namespace {

int playEndlessly(const QString &folder, const QString &journalPath, quint32 seed)
{
    test::Journal journal(journalPath);
    auto program = DeskProgram::open(folder, true);
    if (!program || !journal.isOpen()) {
        fprintf(stderr, "The desk or the journal does not open.\n");
        return 3;
    }
    (*program)->start();
    test::EndlessVisits visits(**program, journal, folder, seed);
    fprintf(stderr, "The visits ended: %s\n", qPrintable(visits.play()));
    return 1;
}

/// Stays open in the middle of the last visit, to be killed there.
int playCanaryDay(const QString &folder, const QStringList &person, const QString &paper)
{
    auto program = DeskProgram::open(folder, true);
    if (!program || person.size() != 4) {
        fprintf(stderr, "The desk does not open, or nobody was named.\n");
        return 3;
    }
    (*program)->start();
    test::CanaryDay day(**program, {person.at(0), IdentifierKind::ResidentNumber, person.at(1), person.at(2), person.at(3)}, paper);
    const QString fault = day.play();
    fprintf(stdout, "The day is over. %s\n", qPrintable(fault));
    fflush(stdout);
    return fault.isEmpty() ? QApplication::exec() : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    describeProgram(QStringLiteral("yichuang-tour"));
    installRedactingLog();
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Plays visits through the real windows of the desk."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("FOLDER"), QStringLiteral("Where pictures and papers are left."));
    const QCommandLineOption endless(QStringLiteral("endless"), QStringLiteral("Plays until it is killed; FOLDER is the counter's."));
    const QCommandLineOption journal(QStringLiteral("journal"), QStringLiteral("Where it writes what was promised."), QStringLiteral("FILE"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Of pace and choices."), QStringLiteral("NUMBER"), QStringLiteral("1"));
    const QCommandLineOption canary(QStringLiteral("canary"), QStringLiteral("Plays a day with NAME|NUMBER|PHONE|ADDRESS and stays open."),
                                    QStringLiteral("PERSON"));
    const QCommandLineOption paper(QStringLiteral("paper"), QStringLiteral("What that person brings."), QStringLiteral("FILE"));
    parser.addOptions({endless, journal, seed, canary, paper});
    parser.process(application);
    if (parser.positionalArguments().size() != 1 || parser.isSet(endless) != parser.isSet(journal)) {
        fprintf(stderr, "%s", qPrintable(parser.helpText()));
        return 2;
    }
    const QString folder = QDir(parser.positionalArguments().first()).absolutePath();
    applyDeskLook(application, Theme::Light);
    installDeskLanguage(application, QStringLiteral("zh_CN"));
    if (parser.isSet(endless))
        return playEndlessly(folder, parser.value(journal), parser.value(seed).toUInt());
    if (parser.isSet(canary))
        return playCanaryDay(folder, parser.value(canary).split(u'|'), parser.value(paper));
    test::Tour tour(application, folder);
    return tour.play() ? 0 : 1;
}
