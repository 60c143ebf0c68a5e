// SPDX-License-Identifier: Apache-2.0
#include "devices/sanedevice.h"

#include <sane/saneopts.h>

#include "devices/sanestatus.h"
#include "devices/scansources.h"

namespace yichuang {
namespace {

constexpr double mmPerInch = 25.4;
constexpr SANE_Int bufferBytes = 64 * 1024;

// Not among the well-known names, though several backends have them: epson2 and magicolor the first, epkowa the second;
// fujitsu, canon_dr and kodak cut a fed sheet by the other two.
constexpr const char *feederModeName = "adf-mode";
constexpr const char *duplexName = "duplex";
constexpr const char *sheetWidthName = "page-width";
constexpr const char *sheetHeightName = "page-height";

/// Has the feeder take both sides, or one, where that is no source of its own.
/// @return whether it takes both
bool switchDuplex(SaneOptions &options, bool bothSides)
{
    const QStringList modes = options.texts(feederModeName);
    const QString mode = bestText(modes, {bothSides ? QStringLiteral("duplex") : QStringLiteral("simplex")});
    options.setText(feederModeName, mode);
    const bool switched = options.setSwitch(duplexName, bothSides);
    return bothSides && (switched || !mode.isEmpty());
}

ScanFrame::Kind kindOf(SANE_Frame format)
{
    switch (format) {
    case SANE_FRAME_RGB: return ScanFrame::Kind::Rgb;
    case SANE_FRAME_RED: return ScanFrame::Kind::Red;
    case SANE_FRAME_GREEN: return ScanFrame::Kind::Green;
    case SANE_FRAME_BLUE: return ScanFrame::Kind::Blue;
    case SANE_FRAME_GRAY: break;
    }
    return ScanFrame::Kind::Gray;
}

} // namespace

SaneLibrary::SaneLibrary()
    : m_status(sane_init(nullptr, nullptr))
{
}

SaneLibrary::~SaneLibrary()
{
    if (m_status == SANE_STATUS_GOOD)
        sane_exit();
}

Result<QList<ScannerInfo>> SaneLibrary::scanners() const
{
    if (m_status != SANE_STATUS_GOOD)
        return failure(errorOfSane(m_status));
    const SANE_Device **devices = nullptr;
    const SANE_Status status = sane_get_devices(&devices, SANE_FALSE);
    if (status != SANE_STATUS_GOOD)
        return failure(errorOfSane(status));
    QList<ScannerInfo> scanners;
    for (; devices != nullptr && *devices != nullptr; ++devices) {
        const SANE_Device &device = **devices;
        const QString label = QString::fromUtf8(device.vendor) % u' ' % QString::fromUtf8(device.model);
        scanners.append({QString::fromUtf8(device.name), label.simplified()});
    }
    return scanners;
}

Result<std::unique_ptr<SaneDevice>> SaneDevice::open(const SaneLibrary &library, const QString &scanner)
{
    if (library.m_status != SANE_STATUS_GOOD)
        return failure(errorOfSane(library.m_status));
    SANE_Handle handle = nullptr;
    const SANE_Status status = sane_open(scanner.toUtf8().constData(), &handle);
    // A name that nobody knows, or a device that was pulled out or switched off since it was listed.
    if (status == SANE_STATUS_INVAL || status == SANE_STATUS_IO_ERROR)
        return failure(ErrorCode::DeviceMissing, QStringLiteral("scanner"));
    if (status != SANE_STATUS_GOOD)
        return failure(errorOfSane(status));
    return std::unique_ptr<SaneDevice>(new SaneDevice(handle));
}

SaneDevice::~SaneDevice()
{
    sane_close(m_handle);
}

Result<> SaneDevice::configure(const ScanRequest &request)
{
    if (const auto chosen = chooseSource(request); !chosen)
        return chosen;
    SaneOptions own = options();
    const QStringList modes = own.texts(SANE_NAME_SCAN_MODE);
    own.setText(SANE_NAME_SCAN_MODE,
                    request.colour ? bestText(modes, {QStringLiteral("color"), QStringLiteral("colour")})
                                   : bestText(modes, {QStringLiteral("gray"), QStringLiteral("grey")}));
    own.setNumber(SANE_NAME_BIT_DEPTH, 8);
    own.setNumber(SANE_NAME_SCAN_RESOLUTION, request.dpi);
    m_dpi = qRound(own.number(SANE_NAME_SCAN_RESOLUTION).value_or(request.dpi));
    setArea(request.area);
    return {};
}

Result<> SaneDevice::chooseSource(const ScanRequest &request)
{
    m_bothSides = false;
    SaneOptions own = options();
    const QStringList offered = own.texts(SANE_NAME_SCAN_SOURCE);
    const ScanSources sources = ScanSources::among(offered);
    if (request.source != ScanSource::Feeder) {
        // Without a choice there is one source, and what it is like nobody says.
        if (!offered.isEmpty() && sources.flatbed.isEmpty())
            return failure(ErrorCode::DeviceMissing, QStringLiteral("glass"));
        own.setText(SANE_NAME_SCAN_SOURCE, sources.flatbed);
        return {};
    }
    const bool asOwnSource = !sources.bothSides.isEmpty() && (request.bothSides || sources.feeder.isEmpty());
    const QString source = asOwnSource ? sources.bothSides : sources.feeder;
    if (source.isEmpty())
        return failure(ErrorCode::DeviceMissing, QStringLiteral("feeder"));
    own.setText(SANE_NAME_SCAN_SOURCE, source);
    m_bothSides = asOwnSource || switchDuplex(own, request.bothSides);
    return {};
}

void SaneDevice::setArea(const QSizeF &area)
{
    SaneOptions own = options();
    const auto setLength = [&](const char *name, double mm) {
        own.setNumber(name, own.isInPixels(name) ? mm / mmPerInch * m_dpi : mm);
    };
    setLength(sheetWidthName, area.width());
    setLength(sheetHeightName, area.height());
    // The far corner first: drivers refuse an area whose corners are the wrong way round.
    setLength(SANE_NAME_SCAN_BR_X, area.width());
    setLength(SANE_NAME_SCAN_BR_Y, area.height());
    setLength(SANE_NAME_SCAN_TL_X, 0);
    setLength(SANE_NAME_SCAN_TL_Y, 0);
}

Result<> SaneDevice::start()
{
    const SANE_Status status = sane_start(m_handle);
    if (status != SANE_STATUS_GOOD)
        return failure(errorOfSane(status));
    return {};
}

Result<ScanFrame> SaneDevice::frame()
{
    SANE_Parameters parameters = {};
    const SANE_Status status = sane_get_parameters(m_handle, &parameters);
    if (status != SANE_STATUS_GOOD)
        return failure(errorOfSane(status));
    return ScanFrame{kindOf(parameters.format), parameters.last_frame == SANE_TRUE, parameters.bytes_per_line,
                     parameters.pixels_per_line,  parameters.lines,                 parameters.depth};
}

Result<QByteArray> SaneDevice::read()
{
    QByteArray bytes(bufferBytes, Qt::Uninitialized);
    SANE_Int length = 0;
    // Blocking mode: zero bytes with a good status happens with sloppy drivers and means "ask again".
    while (length == 0) {
        const SANE_Status status = sane_read(m_handle, reinterpret_cast<SANE_Byte *>(bytes.data()), bufferBytes,
                                             &length);
        if (status == SANE_STATUS_EOF)
            return QByteArray();
        if (status != SANE_STATUS_GOOD)
            return failure(errorOfSane(status));
    }
    bytes.truncate(length);
    return bytes;
}

void SaneDevice::cancel()
{
    sane_cancel(m_handle);
}

} // namespace yichuang
