// SPDX-License-Identifier: Apache-2.0
#include "capture/textreader.h"

#include <algorithm>
#include <string>
#include <vector>

#include <QRect>

#include <tesseract/baseapi.h>

#include "capture/cellreading.h"
#include "capture/leptonicapage.h"
#include "capture/quietengine.h"
#include "capture/textcells.h"
#include "domain/reading/plainline.h"

namespace yichuang {
namespace {

constexpr double readingDpi = 150;

bool wantsNoBlank(QChar left, QChar right)
{
    constexpr QStringView signs = u"：；，。、（）《》“”";
    const auto dense = [&](QChar character) { return isHan(character) || signs.contains(character); };
    return dense(left) && dense(right);
}

/// Blanks between Chinese characters are the reader's own (CAPTURE §7.16).
QString withoutForeignBlanks(const QString &read)
{
    QString text;
    for (qsizetype at = 0; at < read.size(); ++at) {
        const bool foreign = read.at(at) == u' ' && !text.isEmpty() && at + 1 < read.size()
                             && wantsNoBlank(text.back(), read.at(at + 1));
        if (!foreign)
            text.append(read.at(at));
    }
    return text;
}

PageArea areaOf(const QRect &part, const PageText &page)
{
    constexpr int whole = 1000;
    return {part.x() * whole / page.width, part.y() * whole / page.height,
            std::max(1, part.width() * whole / page.width), std::max(1, part.height() * whole / page.height)};
}

} // namespace

struct TextReader::LevelPage
{
    Pix pix;
    PageText text; ///< without its lines
};

class TextReader::Engine
{
public:
    tesseract::TessBaseAPI api;

    /// Without the word lists, which make names of what is none, and without reading each line white on black as well.
    [[nodiscard]] bool load()
    {
        const std::vector<std::string> names{"load_system_dawg", "load_freq_dawg", "load_punc_dawg", "load_number_dawg"};
        const std::vector<std::string> values(names.size(), "0");
        if (api.Init(nullptr, "chi_sim", tesseract::OEM_LSTM_ONLY, nullptr, 0, &names, &values, false) != 0)
            return false;
        keepQuiet(api);
        api.SetVariable("tessedit_do_invert", "0");
        api.SetPageSegMode(tesseract::PSM_RAW_LINE);
        return true;
    }

    void lookAt(PIX *page)
    {
        api.SetImage(page);
        api.SetSourceResolution(int(readingDpi));
    }

    [[nodiscard]] TextLine read(const QRect &part, CellReading::Margin margin, const PageText &page)
    {
        // The model takes lines of 36 px: with so narrow a margin, print of 15 points is hardly scaled at all.
        const int room = margin == CellReading::Margin::Narrow ? 4 : 10;
        const QRect seen = part.adjusted(-room, -room, room, room) & QRect(0, 0, page.width, page.height);
        TextLine line{{}, areaOf(part, page), 0};
        api.SetRectangle(seen.x(), seen.y(), seen.width(), seen.height());
        if (api.Recognize(nullptr) != 0)
            return line;
        const std::unique_ptr<const char[]> text(api.GetUTF8Text());
        line.text = withoutForeignBlanks(QString::fromUtf8(text.get()).simplified());
        line.confidence = double(api.MeanTextConf());
        return line;
    }
};

TextReader::TextReader(std::unique_ptr<Engine> engine) : m_engine(std::move(engine)) {}

TextReader::~TextReader() = default;

Result<std::unique_ptr<TextReader>> TextReader::create()
{
    auto engine = std::make_unique<Engine>();
    if (!engine->load())
        return failure(ErrorCode::Unsupported, QStringLiteral("letters"));
    return std::unique_ptr<TextReader>(new TextReader(std::move(engine)));
}

Result<TextReader::LevelPage> TextReader::levelled(const Pixels &page, double dpi)
{
    constexpr int searchReduction = 2;
    auto copy = readingCopy(page, dpi, readingDpi);
    if (!copy)
        return failure(copy.error());
    l_float32 degrees = 0;
    l_float32 confidence = 0;
    LevelPage level;
    level.pix.reset(pixFindSkewAndDeskew(copy->get(), searchReduction, &degrees, &confidence));
    if (!level.pix)
        return failure(ErrorCode::TooLarge, QStringLiteral("memory"));
    level.text.width = int(pixGetWidth(level.pix.get()));
    level.text.height = int(pixGetHeight(level.pix.get()));
    // Leptonica leaves the page as it is when it is not sure, or hardly askew.
    const bool turned = pixGetData(level.pix.get()) != pixGetData(copy->get());
    level.text.levelledBy = turned ? double(degrees) : 0;
    return level;
}

Result<PageText> TextReader::read(const Pixels &page, double dpi, const QList<ReadingRule> &rules, QDate today)
{
    auto level = levelled(page, dpi);
    if (!level)
        return failure(level.error());
    PageText &text = level->text;
    m_engine->lookAt(level->pix.get());
    CellReading cells(textCells(level->pix.get()), rules, today,
                      [this, &text](const QRect &part, CellReading::Margin margin) { return m_engine->read(part, margin, text); });
    text.lines = cells.read();
    m_engine->api.Clear();
    return text;
}

double TextReader::legibility(const Pixels &page, double dpi)
{
    constexpr int enough = 6;
    constexpr int leastLength = 3; // heights
    constexpr int mostLength = 15;
    const auto level = levelled(page, dpi);
    if (!level)
        return 0;
    m_engine->lookAt(level->pix.get());
    double sum = 0;
    int read = 0;
    for (const QRect &cell : textCells(level->pix.get())) {
        if (cell.width() < leastLength * cell.height() || cell.width() > mostLength * cell.height() || read == enough)
            continue;
        sum += m_engine->read(cell, CellReading::Margin::Narrow, level->text).confidence;
        ++read;
    }
    m_engine->api.Clear();
    return read > 0 ? sum / read : 0;
}

} // namespace yichuang
