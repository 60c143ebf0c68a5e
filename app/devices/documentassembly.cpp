// SPDX-License-Identifier: Apache-2.0
#include "devices/documentassembly.h"

#include <numeric>
#include <utility>

#include <QBuffer>

#include "capture/jpegframe.h"
#include "capture/paperformat.h"
#include "capture/pdfassembly.h"
#include "capture/smallerjpegs.h"
#include "core/digest.h"
#include "devices/documentopener.h"
#include "devices/jpegfile.h"

namespace yichuang {
namespace {

constexpr qint64 kilobyte = 1024;

/// A part whose only page is a JPEG that a PDF can hold.
struct JpegPart
{
    QByteArray bytes;
    double dpi = 0;
    PictureTurn turn;
};

bool isJpegForPdf(const QByteArray &bytes)
{
    const auto frame = jpegFrame(bytes);
    return frame && frame->fitsPdf();
}

/// The density that the file claims, where it makes a known paper of the pixels; cameras write there what they like.
double believableDpi(const JpegFrame &frame)
{
    return frame.dpi > 0 && paperFormatOf(frame.width, frame.height, frame.dpi) != PaperFormat::Unknown ? frame.dpi : 0;
}

/// EXIF's eight ways to hold a camera, and the clerk's turn on top.
PictureTurn turnOf(const QByteArray &bytes, int turned)
{
    constexpr int circle = 360;
    const QImageIOHandler::Transformations way = jpegWayUp(bytes);
    const bool mirror = way.testFlag(QImageIOHandler::TransformationMirror);
    const bool flip = way.testFlag(QImageIOHandler::TransformationFlip);
    const int quarter = way.testFlag(QImageIOHandler::TransformationRotate90) ? 90 : 0;
    return {mirror != flip, ((flip ? 180 : 0) + quarter + turned) % circle};
}

/// One making of a document; a second one follows when the first was too large.
class DocumentDraft
{
public:
    DocumentDraft(const DocumentWish &wish, const std::function<void()> &tick) : m_wish(wish), m_tick(tick) { }

    [[nodiscard]] Result<> readJpegs();
    [[nodiscard]] Result<MadeDocument> make();
    /// Encodes the JPEG parts anew, so that a document of `size` bytes would have the wished size.
    [[nodiscard]] Result<> shrink(qint64 size);
    [[nodiscard]] bool hasJpegs() const { return !m_jpegs.isEmpty(); }

private:
    [[nodiscard]] PdfParticulars particulars() const;
    [[nodiscard]] Result<> add(PdfAssembly &assembly, const DocumentPart &part, const JpegPart *jpeg) const;
    [[nodiscard]] Result<> addPictures(PdfAssembly &assembly, const DocumentPart &part) const;

    const DocumentWish &m_wish;
    const std::function<void()> &m_tick;
    QMap<qsizetype, JpegPart> m_jpegs; ///< by the place of the part
};

Result<> DocumentDraft::readJpegs()
{
    for (qsizetype at = 0; at < m_wish.parts.size(); ++at) {
        const DocumentPart &part = m_wish.parts.at(at);
        if (!isJpegForPdf(part.bytes))
            continue;
        if (part.firstPage != 1 || part.pageCount != 1)
            return failure(ErrorCode::NotFound, QStringLiteral("page of a picture"));
        m_jpegs.insert(at, {part.bytes, believableDpi(*jpegFrame(part.bytes)), turnOf(part.bytes, part.turned)});
    }
    return {};
}

PdfParticulars DocumentDraft::particulars() const
{
    PdfParticulars particulars{m_wish.title, m_wish.identifier, {}};
    for (const DocumentPart &part : m_wish.parts) {
        const QByteArray source = sha256(part.bytes);
        if (!particulars.sources.contains(source))
            particulars.sources.append(source);
    }
    return particulars;
}

Result<> DocumentDraft::addPictures(PdfAssembly &assembly, const DocumentPart &part) const
{
    const auto document = openDocument(part.bytes);
    if (!document)
        return failure(document.error());
    const int last = part.firstPage + part.pageCount - 1;
    if (part.firstPage < 1 || part.pageCount < 1 || last > (*document)->pageCount())
        return failure(ErrorCode::NotFound, QStringLiteral("page of a picture"));
    for (int page = part.firstPage; page <= last; ++page) {
        const auto pixels = (*document)->pixels(page - 1, 0);
        if (!pixels)
            return failure(pixels.error());
        if (const Result<> added = assembly.addPicture(*pixels, 0, part.turned); !added)
            return added;
        m_tick();
    }
    return {};
}

Result<> DocumentDraft::add(PdfAssembly &assembly, const DocumentPart &part, const JpegPart *jpeg) const
{
    if (jpeg)
        return assembly.addJpeg([bytes = jpeg->bytes] { return bytes; }, jpeg->dpi, jpeg->turn);
    if (part.bytes.isEmpty())
        return failure(ErrorCode::Empty, QStringLiteral("part"));
    if (mediaTypeOf(part.bytes) == u"application/pdf")
        return assembly.addPdf(part.bytes, part.firstPage, part.pageCount, part.turned);
    return addPictures(assembly, part);
}

Result<MadeDocument> DocumentDraft::make()
{
    PdfAssembly assembly(particulars());
    for (qsizetype at = 0; at < m_wish.parts.size(); ++at) {
        const auto jpeg = m_jpegs.constFind(at);
        const Result<> added = add(assembly, m_wish.parts.at(at), jpeg == m_jpegs.cend() ? nullptr : &jpeg.value());
        if (!added)
            return failure(added.error());
        m_tick();
    }
    QBuffer out;
    out.open(QIODevice::ReadWrite);
    const auto written = assembly.write(out);
    if (!written)
        return failure(written.error());
    return MadeDocument{out.data(), written->pageCount, written->archival, false};
}

Result<> DocumentDraft::shrink(qint64 size)
{
    QList<QByteArray> jpegs;
    for (const JpegPart &jpeg : std::as_const(m_jpegs))
        jpegs.append(jpeg.bytes);
    const qint64 sum = std::accumulate(jpegs.cbegin(), jpegs.cend(), qint64(0),
                                       [](qint64 so, const QByteArray &jpeg) { return so + jpeg.size(); });
    const auto smaller = smallerJpegs(jpegs, m_wish.mostKilobytes * kilobyte - (size - sum), m_tick);
    if (!smaller)
        return failure(smaller.error());
    auto next = smaller->cbegin();
    for (JpegPart &jpeg : m_jpegs) {
        const auto before = jpegFrame(std::exchange(jpeg.bytes, *next++));
        const auto after = jpegFrame(jpeg.bytes);
        if (before && after) // the paper is as large as it was
            jpeg.dpi *= double(after->width) / before->width;
    }
    return {};
}

/// Whether the wish is for one PDF as somebody gave it, with all its pages.
bool isWholePdf(const DocumentWish &wish)
{
    const DocumentPart &part = wish.parts.constFirst();
    if (wish.parts.size() > 1 || part.firstPage != 1 || part.turned != 0 || mediaTypeOf(part.bytes) != u"application/pdf")
        return false;
    const auto document = openDocument(part.bytes);
    return document && (*document)->pageCount() == part.pageCount;
}

} // namespace

Result<MadeDocument> assembleDocument(const DocumentWish &wish, const std::function<void()> &tick)
{
    if (wish.parts.isEmpty())
        return failure(ErrorCode::Empty, QStringLiteral("no parts"));
    // What its issuer signed holds only as long as nobody writes it anew.
    if (isWholePdf(wish))
        return MadeDocument{wish.parts.constFirst().bytes, wish.parts.constFirst().pageCount, false, false};
    DocumentDraft draft(wish, tick);
    if (const Result<> read = draft.readJpegs(); !read)
        return failure(read.error());
    auto made = draft.make();
    const bool fits = !made || wish.mostKilobytes <= 0 || made->bytes.size() <= wish.mostKilobytes * kilobyte;
    if (fits || !draft.hasJpegs())
        return made;
    const qint64 size = made->bytes.size();
    made->bytes.clear(); // the second one needs the room
    if (const Result<> shrunk = draft.shrink(size); !shrunk)
        return failure(shrunk.error());
    auto smaller = draft.make();
    if (smaller)
        smaller->madeSmaller = smaller->bytes.size() < size;
    return smaller;
}

} // namespace yichuang
