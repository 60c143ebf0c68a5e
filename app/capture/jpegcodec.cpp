// SPDX-License-Identifier: Apache-2.0
#include "capture/jpegcodec.h"

#include <algorithm>
#include <array>
#include <memory>
#include <type_traits>

#include <turbojpeg.h>

#include "capture/jpegframe.h"

namespace yichuang {
namespace {

struct CloseCodec
{
    void operator()(void *codec) const { tjDestroy(codec); }
};
using Codec = std::unique_ptr<std::remove_pointer_t<tjhandle>, CloseCodec>;

struct FreeBuffer
{
    void operator()(unsigned char *buffer) const { tjFree(buffer); }
};

const unsigned char *octets(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *octets(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// turbojpeg writes the JFIF header without a density; the fields stand at fixed places (JFIF 1.02, APP0).
void writeDensity(QByteArray &jpeg, int dpi)
{
    constexpr qsizetype unitsAt = 13;
    constexpr qsizetype densityAt = 14;
    if (dpi <= 0 || dpi > 0xffff || jpeg.mid(6, 5) != QByteArrayView("JFIF\0", 5))
        return;
    jpeg[unitsAt] = 1; // dots per inch
    for (const qsizetype at : {densityAt, densityAt + 2}) {
        jpeg[at] = static_cast<char>(dpi >> 8);
        jpeg[at + 1] = static_cast<char>(dpi & 0xff);
    }
}

/// What the library warns of and what costs no pixel: cameras and converters write such things.
bool isOddity(QByteArrayView text)
{
    constexpr std::array<QByteArrayView, 4> oddities{"Warning: unknown JFIF revision", "Unknown Adobe color transform code",
                                                     "Inconsistent progression sequence", "Invalid SOS parameters"};
    return std::any_of(oddities.begin(), oddities.end(), [text](QByteArrayView oddity) { return text.startsWith(oddity); });
}

/// Of several warnings the library keeps the first. Behind an oddity it may have found an early end, so that is looked for.
bool lostData(void *codec, const QByteArray &bytes)
{
    return !isOddity(tjGetErrorStr2(codec)) || !jpegFrame(bytes);
}

Unexpected<Error> headerFailure(QByteArrayView text)
{
    const bool rareCoding = text.startsWith("Unsupported JPEG"); // lossless, arithmetic in some builds, 12 bits a colour
    return failure(rareCoding ? ErrorCode::Unsupported : ErrorCode::Malformed, QString::fromLatin1(text));
}

/// With what only this file asks.
struct FullHeader : JpegHeader
{
    int sampling = 0;
    bool luma = false; ///< brightness has a plane of its own, and the library knows how large the others are
};

Result<FullHeader> readHeader(void *codec, const QByteArray &bytes)
{
    FullHeader header;
    int colours = -1;
    const int status = tjDecompressHeader3(codec, octets(bytes), static_cast<unsigned long>(bytes.size()), &header.width,
                                           &header.height, &header.sampling, &colours);
    // For rare sizes of the tint it says so and fails, though it decodes them.
    const bool rareSampling = header.sampling < 0 && colours >= 0;
    if (status != 0 && !rareSampling && !isOddity(tjGetErrorStr2(codec)))
        return headerFailure(tjGetErrorStr2(codec));
    if (header.width <= 0 || header.height <= 0) // a file that holds only tables counts as good
        return failure(ErrorCode::Malformed, QStringLiteral("no picture"));
    header.gray = colours == TJCS_GRAY;
    header.fourInks = colours == TJCS_CMYK || colours == TJCS_YCCK;
    header.luma = header.gray || (colours == TJCS_YCbCr && !rareSampling);
    return header;
}

/// The library writes whole pairs of rows and columns where a tint belongs to a pair.
JpegPlanes::Plane emptyPlane(int component, const FullHeader &header)
{
    JpegPlanes::Plane plane;
    plane.stride = tjPlaneWidth(component, header.width, header.sampling);
    const int rows = tjPlaneHeight(component, header.height, header.sampling);
    plane.width = component == 0 ? header.width : plane.stride;
    plane.height = component == 0 ? header.height : rows;
    plane.bytes = QByteArray(qsizetype(plane.stride) * rows, Qt::Uninitialized);
    return plane;
}

} // namespace

Result<JpegHeader> jpegHeader(const QByteArray &bytes)
{
    const Codec codec(tjInitDecompress());
    if (!codec)
        return failure(ErrorCode::Internal, QStringLiteral("jpeg decoder"));
    const auto header = readHeader(codec.get(), bytes);
    if (!header)
        return failure(header.error());
    return JpegHeader(*header);
}

Result<QByteArray> encodeJpeg(const Pixels &picture, int quality, int dpi)
{
    const qint64 expected = qint64(picture.width) * picture.height * picture.bytesPerPixel();
    if (picture.width <= 0 || picture.height <= 0 || picture.bytes.size() != expected)
        return failure(ErrorCode::Invalid, QStringLiteral("picture: size and bytes differ"));
    if (quality < 1 || quality > 100)
        return failure(ErrorCode::Invalid, QStringLiteral("quality: 1–100"));
    const Codec codec(tjInitCompress());
    const bool gray = picture.format == Pixels::Format::Gray8;
    unsigned char *out = nullptr;
    unsigned long size = 0;
    const int status = tjCompress2(codec.get(), octets(picture.bytes), picture.width,
                                   picture.width * picture.bytesPerPixel(), picture.height,
                                   gray ? TJPF_GRAY : TJPF_RGB, &out, &size, gray ? TJSAMP_GRAY : TJSAMP_420, quality,
                                   0);
    const std::unique_ptr<unsigned char, FreeBuffer> owner(out);
    if (status != 0)
        return failure(ErrorCode::Internal, QString::fromLatin1(tjGetErrorStr2(codec.get())));
    QByteArray jpeg(reinterpret_cast<const char *>(out), static_cast<qsizetype>(size));
    writeDensity(jpeg, dpi);
    return jpeg;
}

Result<Pixels> decodeJpeg(const QByteArray &bytes, int shrink)
{
    if (shrink != 1 && shrink != 2 && shrink != 4 && shrink != 8)
        return failure(ErrorCode::Invalid, QStringLiteral("shrink: 1, 2, 4 or 8"));
    const Codec codec(tjInitDecompress());
    const auto header = readHeader(codec.get(), bytes);
    if (!header)
        return failure(header.error());
    if (header->fourInks)
        return failure(ErrorCode::Unsupported, QStringLiteral("four inks"));

    const tjscalingfactor scale{1, shrink};
    Pixels pixels;
    pixels.format = header->gray ? Pixels::Format::Gray8 : Pixels::Format::Rgb888;
    pixels.width = TJSCALED(header->width, scale);
    pixels.height = TJSCALED(header->height, scale);
    const int stride = pixels.width * pixels.bytesPerPixel();
    pixels.bytes = QByteArray(qsizetype(stride) * pixels.height, Qt::Uninitialized);
    const int status = tjDecompress2(codec.get(), octets(bytes), static_cast<unsigned long>(bytes.size()),
                                     octets(pixels.bytes), pixels.width, stride, pixels.height,
                                     header->gray ? TJPF_GRAY : TJPF_RGB, TJFLAG_LIMITSCANS);
    if (status != 0 && lostData(codec.get(), bytes))
        return failure(ErrorCode::Malformed, QString::fromLatin1(tjGetErrorStr2(codec.get())));
    return pixels;
}

Result<JpegPlanes> decodePlanes(const QByteArray &bytes)
{
    const Codec codec(tjInitDecompress());
    const auto header = readHeader(codec.get(), bytes);
    if (!header)
        return failure(header.error());
    if (!header->luma)
        return failure(ErrorCode::Unsupported, QStringLiteral("no plane of brightness"));
    JpegPlanes planes;
    std::array<unsigned char *, 3> starts{};
    std::array<int, 3> strides{};
    size_t at = 0;
    for (JpegPlanes::Plane *plane : {&planes.luma, &planes.blue, &planes.red}) {
        if (at > 0 && header->gray)
            break;
        *plane = emptyPlane(static_cast<int>(at), *header);
        starts.at(at) = octets(plane->bytes);
        strides.at(at) = plane->stride;
        ++at;
    }
    const int status = tjDecompressToYUVPlanes(codec.get(), octets(bytes), static_cast<unsigned long>(bytes.size()),
                                               starts.data(), 0, strides.data(), 0, TJFLAG_LIMITSCANS);
    if (status != 0 && lostData(codec.get(), bytes))
        return failure(ErrorCode::Malformed, QString::fromLatin1(tjGetErrorStr2(codec.get())));
    return planes;
}

} // namespace yichuang
