// SPDX-License-Identifier: Apache-2.0
#include "printedfile.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace yichuang::test {

namespace {

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30000))
        return {};
    return process.readAllStandardOutput();
}

} // namespace

PrintedFile::PrintedFile(const QByteArray &pdf)
{
    QFile file(path(u"paper.pdf"_qs));
    if (file.open(QIODevice::WriteOnly))
        file.write(pdf);
}

QString PrintedFile::text(int page) const
{
    QStringList arguments{u"-raw"_qs, u"-enc"_qs, u"UTF-8"_qs};
    if (page > 0)
        arguments << u"-f"_qs << QString::number(page) << u"-l"_qs << QString::number(page);
    arguments << path(u"paper.pdf"_qs) << u"-"_qs;
    return QString::fromUtf8(outputOf(u"pdftotext"_qs, arguments));
}

QString PrintedFile::joinedText(int page) const
{
    static const QRegularExpression space(u"[\\s\\x{3000}\\x{00a0}]+"_qs);
    return text(page).remove(space);
}

QString PrintedFile::properties() const
{
    return QString::fromUtf8(outputOf(u"pdfinfo"_qs, {path(u"paper.pdf"_qs)}));
}

int PrintedFile::pageCount() const
{
    static const QRegularExpression pages(u"Pages:\\s+(\\d+)"_qs);
    return pages.match(properties()).captured(1).toInt();
}

QStringList PrintedFile::codes(int page) const
{
    if (!picture(page, 200).save(path(u"page.png"_qs)))
        return {};
    const QString found = QString::fromUtf8(outputOf(u"zbarimg"_qs, {u"-q"_qs, path(u"page.png"_qs)}));
    return found.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QImage PrintedFile::picture(int page, int dpi) const
{
    const QString root = path(u"page-%1-%2"_qs.arg(page).arg(dpi));
    const QString number = QString::number(page);
    outputOf(u"pdftoppm"_qs, {u"-gray"_qs, u"-r"_qs, QString::number(dpi), u"-f"_qs, number, u"-l"_qs, number,
                              u"-singlefile"_qs, path(u"paper.pdf"_qs), root});
    return QImage(root + u".pgm"_qs);
}

bool PrintedFile::canRead()
{
    for (const QString &program : {u"pdftotext"_qs, u"pdfinfo"_qs, u"pdftoppm"_qs, u"zbarimg"_qs}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return false;
    }
    return true;
}

} // namespace yichuang::test
