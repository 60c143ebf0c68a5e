// SPDX-License-Identifier: Apache-2.0
#include "capture/jpegframe.h"

namespace yichuang {
namespace {

constexpr int startOfFrame = 0xC0;
constexpr int lastStartOfFrame = 0xCF;
constexpr int huffmanTable = 0xC4;
constexpr int arithmeticTable = 0xCC;
constexpr int reserved = 0xC8;
constexpr int lastHuffmanFrame = 0xC2;
constexpr int startOfScan = 0xDA;
constexpr int jfifSegment = 0xE0;
constexpr int adobeSegment = 0xEE;

/// What the segments before the picture say.
struct Segments
{
    JpegFrame frame;
    bool jfif = false;
    int adobeTransform = -1;
};

int octet(QByteArrayView bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes.at(at)) : 0;
}

int word(QByteArrayView bytes, qsizetype at)
{
    return octet(bytes, at) << 8 | octet(bytes, at + 1);
}

bool isFrame(int marker)
{
    return marker >= startOfFrame && marker <= lastStartOfFrame && marker != huffmanTable && marker != arithmeticTable
           && marker != reserved;
}

void readFrame(Segments &segments, int marker, QByteArrayView content)
{
    JpegFrame &frame = segments.frame;
    frame.huffman = marker <= lastHuffmanFrame;
    frame.bits = octet(content, 0);
    frame.height = word(content, 1);
    frame.width = word(content, 3);
    frame.colours = octet(content, 5);
    const bool namedRgb = octet(content, 6) == 'R' && octet(content, 9) == 'G' && octet(content, 12) == 'B';
    frame.storesRgb = frame.colours == 3 && namedRgb;
}

void readDensity(Segments &segments, QByteArrayView content)
{
    constexpr double centimetresPerInch = 2.54;
    if (!content.startsWith("JFIF"))
        return;
    segments.jfif = true;
    const int unit = octet(content, 7); // 1: per inch, 2: per centimetre, 0: none
    const double density = word(content, 8);
    segments.frame.dpi = unit == 1 ? density : unit == 2 ? density * centimetresPerInch : 0;
}

void readSegment(Segments &segments, int marker, QByteArrayView content)
{
    constexpr qsizetype adobeSize = 12;
    if (isFrame(marker))
        readFrame(segments, marker, content);
    else if (marker == jfifSegment)
        readDensity(segments, content);
    else if (marker == adobeSegment && content.startsWith("Adobe") && content.size() >= adobeSize)
        segments.adobeTransform = octet(content, adobeSize - 1);
}

/// The Adobe marker stands above the names of the components, and JFIF above both, as decoders hold it.
JpegFrame judged(const Segments &segments)
{
    JpegFrame frame = segments.frame;
    if (segments.jfif)
        frame.storesRgb = false;
    else if (segments.adobeTransform >= 0)
        frame.storesRgb = frame.colours == 3 && segments.adobeTransform == 0;
    return frame;
}

} // namespace

Result<JpegFrame> jpegFrame(const QByteArray &bytes)
{
    const QByteArrayView view(bytes);
    if (!view.startsWith("\xFF\xD8"))
        return failure(ErrorCode::Malformed, QStringLiteral("no JPEG"));
    Segments segments;
    qsizetype at = 2;
    int marker = 0;
    while (at + 4 <= view.size() && marker != startOfScan) {
        if (octet(view, at) != 0xFF)
            return failure(ErrorCode::Malformed, QStringLiteral("JPEG marker"));
        marker = octet(view, at + 1);
        if (marker == 0xFF) { // bytes between markers may be filled up
            ++at;
            continue;
        }
        const int length = word(view, at + 2);
        if (length < 2 || at + 2 + length > view.size())
            return failure(ErrorCode::Malformed, QStringLiteral("JPEG segment"));
        readSegment(segments, marker, view.sliced(at + 4, length - 2));
        at += 2 + length;
    }
    const bool ends = view.lastIndexOf("\xFF\xD9") > at;
    if (marker != startOfScan || segments.frame.width <= 0 || segments.frame.height <= 0 || !ends)
        return failure(ErrorCode::Malformed, QStringLiteral("JPEG without a whole picture"));
    return judged(segments);
}

} // namespace yichuang
