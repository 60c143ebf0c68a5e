// SPDX-License-Identifier: Apache-2.0
#include "devices/pageassembly.h"

#include <algorithm>

#include <QSysInfo>

#include "devices/filelimits.h"

namespace yichuang {
namespace {

int samplesPerPixel(ScanFrame::Kind kind)
{
    return kind == ScanFrame::Kind::Rgb ? 3 : 1;
}

bool isPlane(ScanFrame::Kind kind)
{
    return kind != ScanFrame::Kind::Gray && kind != ScanFrame::Kind::Rgb;
}

qint64 leastBytesPerLine(const ScanFrame &frame)
{
    const qint64 samples = qint64(frame.pixelsPerLine) * samplesPerPixel(frame.kind);
    return frame.depth == 1 ? (samples + 7) / 8 : samples * frame.depth / 8;
}

Unexpected<Error> deviceFailure(const QString &why)
{
    return failure(ErrorCode::DeviceFailed, why);
}

/// Whether any page can have this frame.
Result<> checkFrame(const ScanFrame &frame)
{
    const bool lineArt = frame.depth == 1 && frame.kind == ScanFrame::Kind::Gray;
    if (!lineArt && frame.depth != 8 && frame.depth != 16)
        return deviceFailure(QStringLiteral("depth of a frame"));
    if (frame.pixelsPerLine <= 0 || frame.pixelsPerLine > FileLimits::side
        || frame.bytesPerLine < leastBytesPerLine(frame))
        return deviceFailure(QStringLiteral("width of a frame"));
    if (frame.lines > FileLimits::side || qint64(frame.lines) * frame.pixelsPerLine > FileLimits::pixels)
        return deviceFailure(QStringLiteral("height of a frame"));
    return {};
}

/// One sample as 8 bits. A set bit of a 1-bit frame is ink (SANE standard 3.2.1); 16 bits come in the machine's order.
uchar sampleAt(const uchar *line, int index, int depth)
{
    switch (depth) {
    case 1: return (line[index / 8] >> (7 - index % 8)) & 1 ? 0 : 255;
    case 16: return line[2 * index + (QSysInfo::ByteOrder == QSysInfo::LittleEndian ? 1 : 0)];
    default: return line[index];
    }
}

/// Copies the samples of a frame to every `step`-th byte of the target.
void copySamples(const QByteArray &bytes, const ScanFrame &frame, int lines, uchar *target, int step)
{
    const int samples = frame.pixelsPerLine * samplesPerPixel(frame.kind);
    for (int y = 0; y < lines; ++y) {
        const auto *line = reinterpret_cast<const uchar *>(bytes.constData()) + qsizetype(y) * frame.bytesPerLine;
        if (frame.depth == 8 && step == 1) {
            target = std::copy_n(line, samples, target);
            continue;
        }
        for (int i = 0; i < samples; ++i, target += step)
            *target = sampleAt(line, i, frame.depth);
    }
}

} // namespace

Result<> PageAssembly::begin(const ScanFrame &frame)
{
    if (const auto possible = checkFrame(frame); !possible)
        return possible;
    if (!m_parts.isEmpty() && !completes(frame))
        return deviceFailure(QStringLiteral("frames of one page differ"));
    m_parts.append({frame, {}});
    if (frame.lines > 0)
        m_parts.last().bytes.reserve(qsizetype(frame.lines) * frame.bytesPerLine);
    return {};
}

bool PageAssembly::completes(const ScanFrame &frame) const
{
    const ScanFrame &first = m_parts.first().frame;
    return isPlane(frame.kind) && isPlane(first.kind) && partOf(frame.kind) == nullptr
        && frame.pixelsPerLine == first.pixelsPerLine;
}

Result<> PageAssembly::append(const QByteArray &bytes)
{
    Part &part = m_parts.last();
    part.bytes.append(bytes);
    const qint64 lines = part.bytes.size() / part.frame.bytesPerLine;
    if (lines > FileLimits::side || lines * part.frame.pixelsPerLine > FileLimits::pixels)
        return deviceFailure(QStringLiteral("endless page"));
    return {};
}

bool PageAssembly::hasBytes() const
{
    return std::any_of(m_parts.begin(), m_parts.end(), [](const Part &part) { return !part.bytes.isEmpty(); });
}

int PageAssembly::wholeLines() const
{
    qint64 lines = m_parts.isEmpty() ? 0 : FileLimits::side;
    for (const Part &part : m_parts)
        lines = std::min<qint64>(lines, part.bytes.size() / part.frame.bytesPerLine);
    return static_cast<int>(lines);
}

const PageAssembly::Part *PageAssembly::partOf(ScanFrame::Kind kind) const
{
    const auto found = std::find_if(m_parts.begin(), m_parts.end(),
                                    [kind](const Part &part) { return part.frame.kind == kind; });
    return found == m_parts.end() ? nullptr : &*found;
}

Result<Pixels> PageAssembly::page() const
{
    const int lines = wholeLines();
    if (lines == 0)
        return deviceFailure(QStringLiteral("empty page"));
    const ScanFrame &first = m_parts.first().frame;
    Pixels page;
    page.width = first.pixelsPerLine;
    page.height = lines;
    page.format = first.kind == ScanFrame::Kind::Gray ? Pixels::Format::Gray8 : Pixels::Format::Rgb888;
    page.bytes = QByteArray(qsizetype(lines) * page.width * page.bytesPerPixel(), Qt::Uninitialized);
    auto *target = reinterpret_cast<uchar *>(page.bytes.data());
    if (!isPlane(first.kind)) {
        copySamples(m_parts.first().bytes, first, lines, target, 1);
        return page;
    }
    constexpr ScanFrame::Kind planes[] = {ScanFrame::Kind::Red, ScanFrame::Kind::Green, ScanFrame::Kind::Blue};
    for (const ScanFrame::Kind kind : planes) {
        const Part *part = partOf(kind);
        if (part == nullptr)
            return deviceFailure(QStringLiteral("a colour is missing"));
        copySamples(part->bytes, part->frame, lines, target++, 3);
    }
    return page;
}

} // namespace yichuang
