// SPDX-License-Identifier: Apache-2.0
#include "hostilefiles.h"

#include <QtEndian>

#include "support/samplefiles.h"

namespace yichuang::test {
namespace {

void appendBig(QByteArray &bytes, quint32 value)
{
    char buffer[4];
    qToBigEndian(value, buffer);
    bytes.append(buffer, 4);
}

/// CRC-32 of PNG (ISO 15948, annex D).
quint32 checksum(QByteArrayView bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

void appendChunk(QByteArray &png, QByteArrayView name, const QByteArray &content)
{
    appendBig(png, static_cast<quint32>(content.size()));
    const QByteArray checked = name.toByteArray() + content;
    png.append(checked);
    appendBig(png, checksum(checked));
}

/// The size in the frame header of a JPEG, overwritten.
QByteArray jpegClaiming(quint16 side)
{
    QByteArray jpeg = sampleJpeg(300);
    const qsizetype frame = jpeg.indexOf(QByteArrayView("\xFF\xC0"));
    qToBigEndian(side, jpeg.data() + frame + 5);
    qToBigEndian(side, jpeg.data() + frame + 7);
    return jpeg;
}

/// Names a standard security handler (ISO 32000-1, 7.6.3) with a password that nobody knows.
QByteArray encryptedPdf()
{
    return QByteArray("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\n"
                      "4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<")
        + QByteArray(64, 'a') + ">/U<" + QByteArray(64, 'b')
        + ">>>endobj\ntrailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\n%%EOF\n";
}

QByteArray half(const QByteArray &bytes)
{
    return bytes.left(bytes.size() / 2);
}

} // namespace

QByteArray pngClaiming(quint32 width, quint32 height)
{
    QByteArray png("\x89PNG\r\n\x1A\n", 8);
    QByteArray header;
    appendBig(header, width);
    appendBig(header, height);
    header.append("\x08\x02\0\0\0", 5);
    appendChunk(png, "IHDR", header);
    appendChunk(png, "IDAT", QByteArray("\x78\x9C\x03\0\0\0\0\x01", 8));
    appendChunk(png, "IEND", {});
    return png;
}

QByteArray pngWithChunk(QByteArrayView name, const QByteArray &content, int times)
{
    constexpr qsizetype headerEnd = 33; // signature and IHDR
    const QByteArray png = samplePng(300);
    QByteArray chunk;
    appendChunk(chunk, name, content);
    return png.left(headerEnd) + chunk.repeated(times) + png.mid(headerEnd);
}

QList<HostileFile> hostileFiles()
{
    return {
        {"no bytes", {}, ErrorCode::Empty},
        {"one byte", "x", ErrorCode::Unsupported},
        {"zeroes", QByteArray(5000, '\0'), ErrorCode::Unsupported},
        {"51 MB", samplePdf() + QByteArray(51 * 1024 * 1024, ' '), ErrorCode::TooLarge},
        {"text called PDF", "This was typed into a file called a.pdf", ErrorCode::Unsupported},
        {"text that begins like a PDF", "%PDF-1.7\nand goes on as a letter", ErrorCode::Malformed},
        {"PDF cut off", half(samplePdf(3)), ErrorCode::Malformed},
        {"PDF with a password", encryptedPdf(), ErrorCode::PasswordNeeded},
        {"PDF of 201 pages", samplePdf(201), ErrorCode::TooLarge},
        {"JPEG cut off", half(sampleJpeg()), ErrorCode::Malformed},
        {"JPEG header only", sampleJpeg().left(40), ErrorCode::Malformed},
        {"JPEG of 65000 px", jpegClaiming(65000), ErrorCode::TooLarge},
        {"JPEG of 12000 × 12000 px", jpegClaiming(12000), ErrorCode::TooLarge},
        {"PNG cut off", half(samplePng()), ErrorCode::Malformed},
        {"PNG of 100000 × 100000 px", pngClaiming(100'000, 100'000), ErrorCode::TooLarge},
        {"PNG of 900 000 px in a row", pngClaiming(900'000, 1), ErrorCode::TooLarge},
        {"PNG beyond what PNG allows", pngClaiming(0x7fffffff, 1), ErrorCode::Malformed},
        {"PNG over 60 Mpixel", pngClaiming(11'000, 6'000), ErrorCode::TooLarge},
        {"PNG without content", pngClaiming(100, 100), ErrorCode::Malformed},
        {"PNG without size", pngClaiming(0, 0), ErrorCode::Malformed},
        {"TIFF cut off", sampleTiff().left(100), ErrorCode::Malformed},
        {"TIFF of 201 pages", sampleTiff(201), ErrorCode::TooLarge},
        {"GIF", QByteArray("GIF89a\x01\0\x01\0\0\0\0;", 14), ErrorCode::Unsupported},
        {"Windows program", QByteArray("MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF", 14), ErrorCode::Unsupported},
        {"SVG", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", ErrorCode::Unsupported},
        {"web page", "<!DOCTYPE html><html></html>", ErrorCode::Unsupported},
        {"archive", QByteArray("PK\x03\x04\x14\0\0\0\0\0", 10), ErrorCode::Unsupported},
    };
}

} // namespace yichuang::test
