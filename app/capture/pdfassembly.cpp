// SPDX-License-Identifier: Apache-2.0
#include "capture/pdfassembly.h"

#include <algorithm>
#include <new>
#include <set>
#include <utility>
#include <vector>

#include <QSizeF>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "capture/jpegcodec.h"
#include "capture/jpegframe.h"
#include "capture/paperformat.h"
#include "capture/pdfedge.h"
#include "capture/pdfidentifier.h"
#include "capture/qpdfdevice.h"
#include "core/digest.h"

namespace yichuang {
namespace {

constexpr double pointsPerInch = 72;
constexpr double a4ShortPoints = 595.28;
constexpr double a4LongPoints = 841.89;
constexpr int pictureQuality = 85; // CAPTURE §5: below 75 ink edges fray

/// What a picture's stream says of it.
struct PictureForm
{
    int width = 0;
    int height = 0;
    bool gray = false;
    std::string filter;
    bool storesRgb = false; ///< of a JPEG
};

/// A stream whose bytes are fetched when libqpdf writes it, and forgotten then.
class FetchedStream final : public QPDFObjectHandle::StreamDataProvider
{
public:
    FetchedStream(PdfAssembly::Fetch fetch, qsizetype size, std::shared_ptr<bool> changed)
        : m_fetch(std::move(fetch)), m_size(size), m_changed(std::move(changed))
    {
    }

    using StreamDataProvider::provideStreamData;
    void provideStreamData(QPDFObjGen const &, Pipeline *pipeline) override
    {
        const QByteArray bytes = m_fetch();
        *m_changed = *m_changed || bytes.size() != m_size;
        pipeline->write(reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<size_t>(bytes.size()));
        pipeline->finish();
    }

private:
    PdfAssembly::Fetch m_fetch;
    qsizetype m_size;
    std::shared_ptr<bool> m_changed;
};

/// Points of the paper that the pixels show.
QSizeF paperSize(int width, int height, double dpi)
{
    const double shapeDpi = dpiOf(paperFormatOf(width, height, 0), width, height);
    const double known = dpi > 0 ? dpi : shapeDpi;
    if (known > 0)
        return {width / known * pointsPerInch, height / known * pointsPerInch};
    const double scale = std::min(a4LongPoints / std::max(width, height), a4ShortPoints / std::min(width, height));
    return {width * scale, height * scale};
}

QPDFObjectHandle real(double value)
{
    constexpr int decimals = 4;
    return QPDFObjectHandle::newReal(value, decimals);
}

/// Draws the unit square of the picture over the whole page.
std::string drawing(QSizeF paper, bool mirrored)
{
    const QByteArray width = QByteArray::number(paper.width(), 'f', 4);
    const QByteArray height = QByteArray::number(paper.height(), 'f', 4);
    const QByteArray start = mirrored ? '-' + width : width;
    const QByteArray left = mirrored ? width : QByteArray("0");
    const QByteArray operators = "q " + start + " 0 0 " + height + ' ' + left + " 0 cm /Page Do Q";
    return operators.toStdString();
}

bool hasFewColours(const Pixels &picture)
{
    constexpr size_t few = 16;
    const auto depth = static_cast<qsizetype>(picture.bytesPerPixel());
    std::set<quint32> colours;
    quint32 last = ~quint32(0); // no colour has its highest bits set
    for (qsizetype at = 0; at + depth <= picture.bytes.size() && colours.size() <= few; at += depth) {
        quint32 colour = 0;
        for (qsizetype octet = 0; octet < depth; ++octet)
            colour = colour << 8 | static_cast<unsigned char>(picture.bytes.at(at + octet));
        if (std::exchange(last, colour) != colour) // neighbours are mostly alike
            colours.insert(colour);
    }
    return colours.size() <= few;
}

/// As PDF's FlateDecode reads it; Qt puts the length before it.
QByteArray deflated(const QByteArray &bytes)
{
    constexpr qsizetype lengthOctets = 4;
    return qCompress(bytes).mid(lengthOctets);
}

QPDFObjectHandle outputIntent(QPDF &pdf)
{
    auto profile = pdf.newStream(colourProfile().toStdString());
    profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
    auto intent = QPDFObjectHandle::parse("<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) "
                                          "/RegistryName (http://www.color.org) /Info (sRGB IEC61966-2.1) >>");
    intent.replaceKey("/DestOutputProfile", profile);
    return intent;
}

void describe(QPDF &pdf, const PdfParticulars &particulars, bool archival)
{
    auto metadata = pdf.newStream(xmpPacket(particulars, archival).toStdString());
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    auto root = pdf.getRoot();
    root.replaceKey("/Metadata", metadata);
    if (archival)
        root.replaceKey("/OutputIntents", QPDFObjectHandle::newArray(std::vector{outputIntent(pdf)}));
    if (particulars.title.isEmpty())
        return;
    auto information = QPDFObjectHandle::newDictionary();
    information.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(particulars.title.toStdString()));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(information));
}

/// What can be seen on the pages, and nothing that acts: filled fields, stamps and notes become part of the page.
void flatten(QPDF &pdf)
{
    QPDFPageDocumentHelper pages(pdf);
    pages.pushInheritedAttributesToPage();
    QPDFAcroFormDocumentHelper(pdf).generateAppearancesIfNeeded();
    pages.flattenAnnotations();
    for (QPDFPageObjectHelper &page : pages.getAllPages())
        page.getObjectHandle().removeKey("/AA");
}

} // namespace

/// libqpdf stays out of the header.
struct PdfAssembly::Pages
{
    struct Foreign
    {
        QByteArray bytes; ///< what `pdf` reads from until the document is written
        std::shared_ptr<QPDF> pdf;
    };

    Pages() { pdf.emptyPDF(); }
    void addPicture(const PictureForm &form, const Fetch &fetch, qsizetype size, double dpi, PictureTurn turn);
    /// What the next part is and how it is laid, for the identifier of the document.
    void identify(std::initializer_list<double> particulars);
    [[nodiscard]] Result<> save(QIODevice &out, const PdfParticulars &particulars);

    QPDF pdf;
    std::vector<Foreign> foreign;
    std::string version = "1.4"; ///< PDF/A-1 is made of PDF 1.4
    std::shared_ptr<bool> changed = std::make_shared<bool>(false);
    int count = 0;
    Sha256 identity; ///< of everything that goes into the document
};

void PdfAssembly::Pages::identify(std::initializer_list<double> particulars)
{
    for (const double particular : particulars)
        identity.add(QByteArray::number(particular, 'g', 17).append('\n'));
}

void PdfAssembly::Pages::addPicture(const PictureForm &form, const Fetch &fetch, qsizetype size, double dpi,
                                    PictureTurn turn)
{
    auto picture = pdf.newStream();
    auto entries = picture.getDict();
    entries.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    entries.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    entries.replaceKey("/Width", QPDFObjectHandle::newInteger(form.width));
    entries.replaceKey("/Height", QPDFObjectHandle::newInteger(form.height));
    entries.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(8));
    entries.replaceKey("/ColorSpace", QPDFObjectHandle::newName(form.gray ? "/DeviceGray" : "/DeviceRGB"));
    const auto parameters = form.storesRgb ? QPDFObjectHandle::parse("<< /ColorTransform 0 >>")
                                           : QPDFObjectHandle::newNull();
    picture.replaceStreamData(std::make_shared<FetchedStream>(fetch, size, changed),
                              QPDFObjectHandle::newName(form.filter), parameters);

    const QSizeF paper = paperSize(form.width, form.height, dpi);
    auto page = QPDFObjectHandle::parse("<< /Type /Page /Resources << /XObject << >> >> >>");
    page.getKey("/Resources").getKey("/XObject").replaceKey("/Page", picture);
    page.replaceKey("/MediaBox", QPDFObjectHandle::newArray(std::vector{real(0), real(0), real(paper.width()),
                                                                        real(paper.height())}));
    page.replaceKey("/Contents", pdf.newStream(drawing(paper, turn.mirrored)));
    if (turn.degrees != 0)
        page.replaceKey("/Rotate", QPDFObjectHandle::newInteger(turn.degrees));
    pdf.addPage(pdf.makeIndirectObject(page), false);
    identify({double(form.width), double(form.height), double(size), dpi, double(turn.mirrored), double(turn.degrees)});
    ++count;
}

Result<> PdfAssembly::Pages::save(QIODevice &out, const PdfParticulars &particulars)
{
    describe(pdf, particulars, foreign.empty());
    QpdfSink sink(out);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&sink);
    writer.setMinimumPDFVersion(version);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setNewlineBeforeEndstream(true); // ISO 19005-1, 6.1.7
    writer.setStaticID(true);
    writer.write();
    if (sink.failed())
        return failure(ErrorCode::StorageUnavailable, out.errorString());
    if (*changed)
        return failure(ErrorCode::Internal, QStringLiteral("a source changed while it was read"));
    identity.add(xmpPacket(particulars, foreign.empty()));
    return writeIdentifier(out, identity.finish());
}

PdfAssembly::PdfAssembly(PdfParticulars particulars)
    : m_pages(std::make_unique<Pages>()), m_particulars(std::move(particulars))
{
}

PdfAssembly::~PdfAssembly() = default;

Result<> PdfAssembly::addJpeg(const Fetch &fetch, double dpi, PictureTurn turn)
{
    const QByteArray bytes = fetch();
    const auto frame = jpegFrame(bytes);
    if (!frame)
        return failure(frame.error());
    if (!frame->fitsPdf())
        return failure(ErrorCode::Unsupported, QStringLiteral("coding of a JPEG"));
    if (m_particulars.sources.isEmpty())
        m_pages->identity.add(bytes);
    const PictureForm form{frame->width, frame->height, frame->colours == 1, "/DCTDecode", frame->storesRgb};
    return pdfEdge([&]() -> Result<> {
        m_pages->addPicture(form, fetch, bytes.size(), dpi, turn);
        return {};
    });
}

Result<> PdfAssembly::addPicture(const Pixels &picture, double dpi, int degrees)
{
    const bool lossless = hasFewColours(picture);
    const auto bytes = lossless ? Result<QByteArray>(deflated(picture.bytes)) : encodeJpeg(picture, pictureQuality, 0);
    if (!bytes)
        return failure(bytes.error());
    m_pages->identity.add(*bytes);
    const PictureForm form{picture.width, picture.height, picture.format == Pixels::Format::Gray8,
                           lossless ? "/FlateDecode" : "/DCTDecode", false};
    return pdfEdge([&]() -> Result<> {
        m_pages->addPicture(form, [kept = *bytes] { return kept; }, bytes->size(), dpi, {false, degrees});
        return {};
    });
}

Result<> PdfAssembly::addPdf(const QByteArray &bytes, int firstPage, int pageCount, int degrees)
{
    return pdfEdge([&]() -> Result<> {
        const auto source = std::make_shared<QPDF>();
        source->setSuppressWarnings(true);
        source->processMemoryFile("part", bytes.constData(), static_cast<size_t>(bytes.size()));
        if (!source->allowExtractAll() && !source->allowModifyAssembly())
            return failure(ErrorCode::Unsupported, QStringLiteral("a PDF that forbids copies of its pages"));
        const int has = static_cast<int>(source->getAllPages().size());
        if (firstPage < 1 || pageCount < 1 || firstPage > has || pageCount > has - firstPage + 1)
            return failure(ErrorCode::NotFound, QStringLiteral("page of a PDF"));
        flatten(*source);
        auto pages = QPDFPageDocumentHelper(*source).getAllPages();
        for (int at = firstPage - 1; at < firstPage - 1 + pageCount; ++at) {
            QPDFPageObjectHelper page = pages.at(static_cast<size_t>(at));
            page.rotatePage(degrees, true);
            m_pages->pdf.addPage(page.getObjectHandle(), false);
        }
        m_pages->version = std::max(m_pages->version, source->getPDFVersion());
        m_pages->count += pageCount;
        m_pages->identity.add(bytes);
        m_pages->identify({double(firstPage), double(pageCount), double(degrees)});
        m_pages->foreign.push_back({bytes, source});
        return {};
    });
}

Result<WrittenPdf> PdfAssembly::write(QIODevice &out)
{
    if (m_pages->count == 0)
        return failure(ErrorCode::Empty, QStringLiteral("no pages"));
    const auto saved = pdfEdge([&] { return m_pages->save(out, m_particulars); });
    if (!saved)
        return failure(saved.error());
    const auto counted = countPdfPages(out);
    if (!counted || *counted != m_pages->count)
        return failure(ErrorCode::Internal, QStringLiteral("the document that was written cannot be read"));
    return WrittenPdf{m_pages->count, m_pages->foreign.empty()};
}

} // namespace yichuang
