// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include <sys/resource.h>

#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include "capture/textreader.h"
#include "domain/reading/linefinder.h"
#include "support/drawnlicence.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

double millisecondsOf(int who)
{
    rusage used = {};
    ::getrusage(who, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e3 + double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e3;
}

Pixels pixelsOf(const QImage &picture)
{
    const QImage image = picture.convertToFormat(QImage::Format_RGB888);
    Pixels pixels{image.width(), image.height(), Pixels::Format::Rgb888, {}};
    for (int y = 0; y < image.height(); ++y)
        pixels.bytes.append(reinterpret_cast<const char *>(image.constScanLine(y)), qsizetype(image.width()) * 3);
    return pixels;
}

/// The peer on the same page at `dpi`: the processor's time of the whole program, its model loaded anew each time as it does.
double peer(const QImage &picture, int dpi, const QString &folder)
{
    const QString file = folder + QStringLiteral("/page.png");
    picture.scaledToWidth(picture.width() * dpi / 300, Qt::SmoothTransformation).save(file);
    const double before = millisecondsOf(RUSAGE_CHILDREN);
    QProcess tesseract;
    tesseract.setStandardErrorFile(QProcess::nullDevice());
    tesseract.start(QStringLiteral("tesseract"), {file, QStringLiteral("-"), QStringLiteral("-l"), QStringLiteral("chi_sim"),
                                                  QStringLiteral("--psm"), QStringLiteral("3"), QStringLiteral("--dpi"), QString::number(dpi)});
    tesseract.waitForFinished(-1);
    return millisecondsOf(RUSAGE_CHILDREN) - before;
}

/// Of our own reading, from the pixels to the lines that the rules ask for.
double costOf(TextReader &reader, const Pixels &pixels, const QList<ReadingRule> &rules, int &found)
{
    const double before = millisecondsOf(RUSAGE_SELF);
    const QDate today = QDate::currentDate();
    const auto text = reader.read(pixels, 300, rules, today);
    found += text ? int(findTexts(text->lines, rules, today).size()) : 0;
    return millisecondsOf(RUSAGE_SELF) - before;
}

} // namespace

/// Reading a licence page beside the tesseract program in the same run: yichuang-bench-read [pages]
int main(int argc, char **argv)
{
    qputenv("OMP_THREAD_LIMIT", "1"); // for the peer; our own process must be started with it
    const QGuiApplication application(argc, argv);
    const int pages = std::max(1, QString::fromLocal8Bit(argc > 1 ? argv[1] : "10").toInt());
    const auto reader = TextReader::create();
    const QTemporaryDir folder;
    if (!reader || !folder.isValid())
        return 1;
    const QList<ReadingRule> few{{QStringLiteral("name"), ReadField::Name, {}, {}}, {QStringLiteral("code"), ReadField::CreditCode, {}, {}}};
    const QList<ReadingRule> many = few + QList<ReadingRule>{{QStringLiteral("issued"), ReadField::IssuedOn, {}, {}},
                                                             {QStringLiteral("until"), ReadField::ValidUntil, {}, {}}};
    double asked = 0;
    double ours = 0;
    double at300 = 0;
    double at150 = 0;
    int found = 0;
    for (int page = 0; page < pages; ++page) {
        const QImage picture = drawnLicence(quint32(page + 1)).picture();
        const Pixels pixels = pixelsOf(picture);
        asked += costOf(**reader, pixels, few, found);
        ours += costOf(**reader, pixels, many, found);
        at300 += peer(picture, 300, folder.path());
        at150 += peer(picture, 150, folder.path());
    }
    std::printf("%d licence pages, processor ms a page: ours %.0f for name and code, %.0f for those and both days (%d of %d found); "
                "tesseract 300 dpi %.0f, 150 dpi %.0f; ours is %.2f of tesseract at 150 dpi\n",
                pages, asked / pages, ours / pages, found, pages * int(few.size() + many.size()), at300 / pages, at150 / pages,
                ours / at150);
    return 0;
}
