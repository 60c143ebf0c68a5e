// SPDX-License-Identifier: Apache-2.0
#include "hostilecorpus.h"

#include <QBuffer>
#include <QImageWriter>
#include <QtEndian>

#include "hostilefiles.h"
#include "pdfbuilder.h"
#include "support/samplefiles.h"

namespace yichuang::test {
namespace {

using Fate = HostilePaper::Fate;

constexpr qsizetype megabyte = 1024 * 1024;

/// 128 MB of nothing in 200 bytes: deflated twice.
QByteArray nothingDeflatedTwice()
{
    return deflated(deflated(QByteArray(128 * megabyte, '\0')));
}

QByteArray repeated(const QByteArray &piece, int times)
{
    return piece.repeated(times);
}

/// Fifty times the same 128 MB.
QByteArray contentBomb()
{
    return PdfBuilder()
        .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 280]/Contents[" + repeated("4 0 R ", 50) + "]>>")
        .stream(4, "/Filter[/FlateDecode/FlateDecode]", nothingDeflatedTwice())
        .bytes();
}

QByteArray imageBomb(int side)
{
    const QByteArray size = QByteArray::number(side);
    return PdfBuilder()
        .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 280]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>")
        .stream(4, {}, "200 0 0 280 0 0 cm /I Do")
        .stream(5,
                "/Type/XObject/Subtype/Image/Width " + size + "/Height " + size
                    + "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter[/FlateDecode/FlateDecode]",
                nothingDeflatedTwice())
        .bytes();
}

/// A form that draws itself twice.
QByteArray formBomb()
{
    const QByteArray form = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>";
    return PdfBuilder()
        .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 280]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>")
        .stream(4, {}, "/F Do")
        .stream(5, form, "/F Do /F Do")
        .bytes();
}

/// Twenty forms, each of which draws the next ten times over: 10^20 of them.
QByteArray nestedFormBomb()
{
    PdfBuilder pdf;
    pdf.object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 280]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>");
    pdf.stream(4, {}, "/F Do");
    for (int number = 5; number < 25; ++number) {
        const QByteArray next = QByteArray::number(number + 1);
        pdf.stream(number,
                   "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F " + next + " 0 R>>>>",
                   repeated("/F Do ", 10));
    }
    return pdf.stream(25, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 9 9 re f").bytes();
}

/// A progressive picture whose last scan comes again and again: each asks for a walk over all of it.
QByteArray scanBomb()
{
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    QImageWriter writer(&buffer, "jpeg");
    writer.setProgressiveScanWrite(true);
    writer.write(samplePage({.dpi = 150}));
    const qsizetype scan = jpeg.lastIndexOf(QByteArrayView("\xFF\xDA"));
    const QByteArray piece = jpeg.mid(scan, jpeg.size() - 2 - scan);
    return jpeg.left(scan) + repeated(piece, int(4 * megabyte / piece.size())) + QByteArrayView("\xFF\xD9");
}

void appendLittle(QByteArray &bytes, quint32 value, int width)
{
    char buffer[4];
    qToLittleEndian(value, buffer);
    bytes.append(buffer, width);
}

/// A TIFF of one directory (TIFF 6.0, section 2) with these long values, that goes on at `next`.
QByteArray tiffOf(const QList<std::pair<quint16, quint32>> &tags, quint32 next = 0)
{
    QByteArray tiff("II*\0\x08\0\0\0", 8);
    appendLittle(tiff, static_cast<quint32>(tags.size()), 2);
    for (const auto &[tag, value] : tags) {
        appendLittle(tiff, tag, 2);
        appendLittle(tiff, 4, 2); // LONG
        appendLittle(tiff, 1, 4);
        appendLittle(tiff, value, 4);
    }
    appendLittle(tiff, next, 4);
    return tiff + QByteArray(200, '\0');
}

QByteArray tiffClaiming(quint32 width, quint32 height, quint32 next = 0)
{
    return tiffOf({{256, width}, {257, height}, {258, 8}, {259, 1}, {262, 1}, {273, 100}, {277, 1}, {278, height},
                   {279, 100}},
                  next);
}

/// A tree of pages, each node with one child, and the page below the last.
QByteArray deepPageTree(int depth)
{
    PdfBuilder pdf;
    for (int number = 5; number < 5 + depth; ++number)
        pdf.object(number, "<</Type/Pages/Count 1/Kids[" + QByteArray::number(number + 1) + " 0 R]>>");
    pdf.object(5 + depth, "<</Type/Page/MediaBox[0 0 200 280]/Contents 4 0 R>>");
    return pdf.object(2, "<</Type/Pages/Kids[5 0 R]/Count 1>>").bytes();
}

QByteArray withContent(const QByteArray &content)
{
    return PdfBuilder().stream(4, {}, content).bytes();
}

QByteArray withPage(const QByteArray &entries)
{
    return PdfBuilder().object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R" + entries + ">>").bytes();
}

QByteArray withPageTree(const QByteArray &tree)
{
    return PdfBuilder().object(2, tree).bytes();
}

QByteArray withAction(const QByteArray &action)
{
    return PdfBuilder()
        .object(1, "<</Type/Catalog/Pages 2 0 R/OpenAction 5 0 R/AA<</WC 5 0 R/DS 5 0 R>>>>")
        .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 280]/Contents 4 0 R/AA<</O 5 0 R>>/Annots[6 0 R]>>")
        .object(5, action)
        .object(6, "<</Type/Annot/Subtype/Link/Rect[0 0 200 280]/A 5 0 R/AA<</PO 5 0 R/PV 5 0 R>>>>")
        .bytes();
}

QByteArray zipOf(const QByteArray &name, const QByteArray &content)
{
    QByteArray zip("PK\x03\x04\x14\0\0\0\0\0\0\0\0\0", 14);
    appendLittle(zip, 0, 4);
    appendLittle(zip, static_cast<quint32>(content.size()), 4);
    appendLittle(zip, static_cast<quint32>(content.size()), 4);
    appendLittle(zip, static_cast<quint32>(name.size()), 2);
    appendLittle(zip, 0, 2);
    return zip + name + content;
}

QByteArray entityFile()
{
    return "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">"
           "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
           "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&e;&b;</text></svg>";
}

} // namespace

QList<HostilePaper> hostileBombs()
{
    return {
        {"PDF whose content unpacks to 6 GB", contentBomb()},
        {"PDF with a picture of 6000 px out of nothing", imageBomb(6'000)},
        {"PDF with a picture of 60000 px out of nothing", imageBomb(60'000)},
        {"PDF with a form that draws itself", formBomb()},
        {"PDF with forms in forms, 10^20 of them", nestedFormBomb()},
        {"PDF with a page of 10^9 points", withPage("/MediaBox[0 0 1000000000 1000000000]")},
        {"PDF with a page without size", withPage("/MediaBox[0 0 0 0]")},
        {"PDF enlarged by its unit", withPage("/MediaBox[0 0 200 280]/UserUnit 1000000")},
        {"PNG with 128 MB of comment", pngWithChunk("zTXt", QByteArray("Comment\0\0", 9)
                                                                + deflated(QByteArray(128 * megabyte, 'a')))},
        {"PNG with 128 MB of colour profile",
         pngWithChunk("iCCP", QByteArray("p\0\0", 3) + deflated(QByteArray(128 * megabyte, 'a')))},
        {"PNG of 200000 pieces", pngWithChunk("tEXt", QByteArray("a\0b", 3), 200'000)},
        {"JPEG of scans without end", scanBomb()},
        {"TIFF of 10^5 × 10^5 px", tiffClaiming(100'000, 100'000), Fate::Refused},
        {"TIFF of 2^31 px in a row", tiffClaiming(0x7fffffff, 1), Fate::Refused},
    };
}

QList<HostilePaper> hostileStructures()
{
    return {
        {"PDF with a page tree that holds itself", withPageTree("<</Type/Pages/Kids[2 0 R]/Count 1>>"), Fate::Refused},
        {"PDF with a page that is its own parent",
         withPageTree("<</Type/Pages/Parent 3 0 R/Kids[2 0 R 3 0 R 2 0 R]/Count 3>>")},
        {"PDF that counts 2 000 000 000 pages", withPageTree("<</Type/Pages/Kids[3 0 R]/Count 2000000000>>")},
        {"PDF that counts 150 pages and has one", withPageTree("<</Type/Pages/Kids[3 0 R]/Count 150>>")},
        {"PDF that counts -1 pages", withPageTree("<</Type/Pages/Kids[3 0 R]/Count -1>>")},
        {"PDF with a page tree 5000 deep", deepPageTree(5'000)},
        {"PDF with lists 200000 deep",
         PdfBuilder().object(5, repeated("[", 200'000)).trailer("/Info 5 0 R").bytes()},
        {"PDF with dictionaries 100000 deep",
         PdfBuilder().object(3, repeated("<</Type", 100'000) + repeated(">>", 100'000)).bytes()},
        {"PDF with 500000 saved states", withContent(repeated("q ", 500'000) + repeated("Q ", 1'000'000))},
        {"PDF with lists in its content", withContent(repeated("[", 200'000) + " Tj")},
        {"PDF whose stream is its own length",
         PdfBuilder().object(4, "<</Length 4 0 R>>stream\n0 0 9 9 re f\nendstream").bytes()},
        {"PDF with an object stream that holds itself",
         PdfBuilder().stream(5, "/Type/ObjStm/N 1/First 4/Extends 5 0 R", "5 0 5 0 R").bytes()},
        {"PDF with a cross-reference that goes in circles",
         PdfBuilder().trailer("/Prev 9/XRefStm 9").bytes() + "startxref\n9\n%%EOF\n"},
        {"TIFF whose pages go in circles", tiffClaiming(10, 10, 8)},
        {"TIFF whose next page lies outside", tiffClaiming(10, 10, 0x7fffffff)},
        {"TIFF without a size", tiffOf({{259, 1}}), Fate::Refused},
        {"PNG cut in its first piece", samplePng().left(20), Fate::Refused},
        {"JPEG cut in its last scan", sampleJpeg(2'000).chopped(2'000), Fate::Refused},
        {"PDF cut in its only page", samplePdf().left(300), Fate::Either},
        {"PDF of its first line", "%PDF-1.7\n", Fate::Refused},
    };
}

QList<HostilePaper> hostileActions()
{
    return {
        {"PDF that runs a script", withAction("<</S/JavaScript/JS(app.alert(1);this.exportDataObject({cName:'x'}))>>"),
         Fate::Drawn},
        {"PDF that starts a program", withAction("<</S/Launch/F(/bin/sh)/Unix(touch /tmp/yichuang-hostile)>>"),
         Fate::Drawn},
        {"PDF that opens an address", withAction("<</S/URI/URI(http://127.0.0.1:9/yichuang-hostile)>>"), Fate::Drawn},
        {"PDF that sends a form", withAction("<</S/SubmitForm/F<</FS/URL/F(http://127.0.0.1:9/)>>>>"), Fate::Drawn},
        {"PDF that goes to another file", withAction("<</S/GoToR/F(/etc/passwd)/D[0/Fit]>>"), Fate::Drawn},
        {"PDF that reads its content from a file",
         PdfBuilder().stream(4, "/F(/etc/passwd)/FFilter/FlateDecode", "0 0 9 9 re f").bytes()},
        {"PDF with a form that reads entities",
         PdfBuilder()
             .object(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA 5 0 R/Fields[]>>>>")
             .stream(5, {}, entityFile())
             .bytes(),
         Fate::Drawn},
        {"PDF with metadata that reads entities",
         PdfBuilder()
             .object(1, "<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R>>")
             .stream(5, "/Type/Metadata/Subtype/XML", entityFile())
             .bytes(),
         Fate::Drawn},
        {"PDF with a program attached",
         PdfBuilder()
             .object(1, "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(x)6 0 R]>>>>>>")
             .stream(5, "/Type/EmbeddedFile", "#!/bin/sh\ntouch /tmp/yichuang-hostile\n")
             .object(6, "<</Type/Filespec/F(x.sh)/EF<</F 5 0 R>>>>")
             .bytes(),
         Fate::Drawn},
    };
}

QList<HostilePaper> hostileDisguises()
{
    const QByteArray program("\x7f" "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3e\0", 20);
    return {
        {"PDF that is an archive too", samplePdf() + zipOf("a.sh", "#!/bin/sh\n"), Fate::Either},
        {"JPEG that is a PDF too", sampleJpeg(300) + samplePdf(), Fate::Drawn},
        {"PDF behind 500 bytes of program", program + QByteArray(480, '\0') + samplePdf(), Fate::Either},
        {"picture behind a PDF's first line", "%PDF-1.7\n" + samplePng(), Fate::Refused},
        {"GIF that is a script", "GIF89a=1;/*" + QByteArray(100, ' ') + "*/", Fate::Refused},
        {"Linux program", program + QByteArray(3'000, '\0'), Fate::Refused},
        {"shell script", "#!/bin/sh\ntouch /tmp/yichuang-hostile\n", Fate::Refused},
        {"OFD document", zipOf("OFD.xml", entityFile()), Fate::Refused},
        {"Word document", zipOf("[Content_Types].xml", entityFile()), Fate::Refused},
        {"archive that unpacks without end", zipOf("bomb", deflated(QByteArray(64 * megabyte, '\0'))), Fate::Refused},
        {"SVG that reads entities", entityFile(), Fate::Refused},
        {"web page that fetches", "<!DOCTYPE html><img src=\"http://127.0.0.1:9/x\">", Fate::Refused},
        {"PostScript", "%!PS-Adobe-3.0\n(/etc/passwd)(r) file\n", Fate::Refused},
        {"one zero", QByteArray(1, '\0'), Fate::Refused},
        {"a million zeroes", QByteArray(megabyte, '\0'), Fate::Refused},
    };
}

} // namespace yichuang::test
