// SPDX-License-Identifier: Apache-2.0
#include "support/documentfiles.h"

#include <algorithm>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <zip.h>

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "support/samplefiles.h"

namespace yichuang::test {

namespace {

constexpr int processPatienceMs = 60'000;

/// A folder with the bytes as "document.pdf".
struct FileFor
{
    explicit FileFor(const QByteArray &bytes)
    {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("document.pdf"));
};

} // namespace

QByteArray encryptedPdf(const QByteArray &pdf, const QByteArray &userPassword, bool mayCopy)
{
    QPDF source;
    source.processMemoryFile("sample", pdf.constData(), static_cast<size_t>(pdf.size()));
    QPDFWriter writer(source);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters(userPassword.constData(), "owner", mayCopy, mayCopy, mayCopy, true, true, true,
                                     qpdf_r3p_full, true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

QByteArray turnedJpeg(char orientation, int longSide)
{
    const QByteArray upright = sampleJpeg(longSide);
    QByteArray exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24);
    exif.append(orientation).append(7, '\0');
    QByteArray marker("\xFF\xE1", 2);
    marker.append('\0').append(static_cast<char>(exif.size() + 2));
    return upright.left(2) + marker + exif + upright.mid(2);
}

QByteArray zipped(const QByteArray &name, const QByteArray &content)
{
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target); // it is read once the archive is closed
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    zip_source_t *entry = zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
    zip_file_add(archive, name.constData(), entry, ZIP_FL_ENC_UTF_8);
    zip_close(archive);
    QByteArray bytes(content.size() + 1024, Qt::Uninitialized);
    zip_source_open(target);
    bytes.truncate(static_cast<qsizetype>(zip_source_read(target, bytes.data(), static_cast<zip_uint64_t>(bytes.size()))));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

QByteArray ofdRoot()
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" DocType=\"OFD\" Version=\"1.0\"></ofd:OFD>\n";
}

QByteArray drawnPage(const QByteArray &pdf, int page, int dpi)
{
    const FileFor file(pdf);
    QProcess draw;
    draw.start(QStringLiteral("pdftoppm"),
               {QStringLiteral("-png"), QStringLiteral("-r"), QString::number(dpi), QStringLiteral("-f"),
                QString::number(page), QStringLiteral("-l"), QString::number(page), file.path});
    return draw.waitForFinished(processPatienceMs) ? draw.readAllStandardOutput() : QByteArray();
}

Preflight preflight(const QByteArray &pdf)
{
    QStringList jars;
    for (const char *name : {"preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "javax.activation", "jaxb-api"})
        jars.append(QStringLiteral("/usr/share/java/%1.jar").arg(QLatin1StringView(name)));
    const bool there = std::all_of(jars.cbegin(), jars.cend(), [](const QString &jar) { return QFile::exists(jar); });
    if (!there || QStandardPaths::findExecutable(QStringLiteral("java")).isEmpty())
        return {};
    const FileFor file(pdf);
    QProcess java;
    java.setProcessChannelMode(QProcess::MergedChannels);
    java.start(QStringLiteral("java"), {QStringLiteral("-cp"), jars.join(u':'),
                                        QStringLiteral("org.apache.pdfbox.preflight.Validator_A1b"), file.path});
    const bool ended = java.waitForFinished(processPatienceMs);
    const QString words = QString::fromUtf8(java.readAllStandardOutput());
    return {ended, ended && java.exitCode() == 0 && words.contains(QStringLiteral("is a valid PDF/A-1b")), words};
}

bool passesQpdfCheck(const QByteArray &pdf, QString *words)
{
    const FileFor file(pdf);
    QProcess check;
    check.setProcessChannelMode(QProcess::MergedChannels);
    check.start(QStringLiteral("qpdf"), {QStringLiteral("--check"), file.path});
    const bool ended = check.waitForFinished(processPatienceMs);
    if (words)
        *words = QString::fromUtf8(check.readAllStandardOutput());
    return ended && check.exitStatus() == QProcess::NormalExit && check.exitCode() == 0;
}

} // namespace yichuang::test
