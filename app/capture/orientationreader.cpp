// SPDX-License-Identifier: Apache-2.0
#include "capture/orientationreader.h"

#include <tesseract/baseapi.h>

#include "capture/leptonicapage.h"
#include "capture/quietengine.h"

namespace yichuang {
namespace {

constexpr double readingDpi = 150;
constexpr float leastConfidence = 2;

} // namespace

class OrientationReader::Engine
{
public:
    tesseract::TessBaseAPI api;
};

OrientationReader::OrientationReader(std::unique_ptr<Engine> engine) : m_engine(std::move(engine)) {}

OrientationReader::~OrientationReader() = default;

Result<std::unique_ptr<OrientationReader>> OrientationReader::create()
{
    auto engine = std::make_unique<Engine>();
    if (engine->api.Init(nullptr, "osd") != 0)
        return failure(ErrorCode::Unsupported, QStringLiteral("orientation"));
    keepQuiet(engine->api);
    engine->api.SetPageSegMode(tesseract::PSM_OSD_ONLY);
    return std::unique_ptr<OrientationReader>(new OrientationReader(std::move(engine)));
}

std::optional<OrientationReader::Orientation> OrientationReader::orientationOf(const Pixels &page, double dpi)
{
    const auto copy = readingCopy(page, dpi, readingDpi);
    if (!copy)
        return std::nullopt;
    m_engine->api.SetImage(copy->get());
    m_engine->api.SetSourceResolution(int(readingDpi));
    int degrees = 0;
    float confidence = 0;
    const char *script = nullptr;
    float scriptConfidence = 0;
    const bool told = m_engine->api.DetectOrientationScript(&degrees, &confidence, &script, &scriptConfidence);
    m_engine->api.Clear();
    if (!told || confidence < leastConfidence)
        return std::nullopt;
    return Orientation{degrees, double(confidence)};
}

} // namespace yichuang
