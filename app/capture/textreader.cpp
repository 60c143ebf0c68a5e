// SPDX-License-Identifier: Apache-2.0
#include "capture/textreader.h"

#include <algorithm>
#include <utility>

#include <QRect>

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include "capture/leptonicapage.h"
#include "domain/reading/plainline.h"
#include "domain/reading/writtendate.h"

namespace yichuang {
namespace {

constexpr double readingDpi = 150;
/// A gap wider than this many heights of the line parts two cells of a table.
constexpr double cellGap = 1.6;

struct Word
{
    QString text;
    int left = 0; ///< px
    int top = 0;
    int right = 0;
    int bottom = 0;
    double confidence = 0;
};

bool wantsNoBlank(QChar left, QChar right)
{
    constexpr QStringView signs = u"：；，。、（）《》“”";
    const auto dense = [&](QChar character) { return isHan(character) || signs.contains(character); };
    return dense(left) && dense(right);
}

/// 名　　称 is one word, however far its characters stand apart.
bool isSpacedOut(const Word &left, const Word &right)
{
    return left.text.size() == 1 && right.text.size() == 1 && isHan(left.text.front()) && isHan(right.text.front());
}

bool beginsCell(const Word &left, const Word &right)
{
    const int height = std::min(left.bottom - left.top, right.bottom - right.top);
    return right.left - left.right > cellGap * height && !isSpacedOut(left, right);
}

TextLine cellOf(const QList<Word> &words, int width, int height)
{
    constexpr int whole = 1000;
    TextLine line;
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    double confidence = 0;
    for (const Word &word : words) {
        const bool blank = !line.text.isEmpty() && !wantsNoBlank(line.text.back(), word.text.front());
        line.text += (blank ? QStringLiteral(" ") : QString()) + word.text;
        left = std::min(left, word.left);
        top = std::min(top, word.top);
        right = std::max(right, word.right);
        bottom = std::max(bottom, word.bottom);
        confidence += word.confidence;
    }
    line.confidence = confidence / double(words.size());
    line.area = {left * whole / width, top * whole / height, std::max(1, (right - left) * whole / width),
                 std::max(1, (bottom - top) * whole / height)};
    return line;
}

QList<TextLine> cellsOf(const QList<Word> &words, int width, int height)
{
    QList<TextLine> cells;
    QList<Word> cell;
    for (const Word &word : words) {
        if (!cell.isEmpty() && beginsCell(cell.last(), word)) {
            cells.append(cellOf(cell, width, height));
            cell.clear();
        }
        cell.append(word);
    }
    if (!cell.isEmpty())
        cells.append(cellOf(cell, width, height));
    return cells;
}

bool isLeftOf(const TextLine &cell, const TextLine &other)
{
    const int middle = cell.area.top + cell.area.height / 2;
    return cell.area.left < other.area.left && middle > other.area.top && middle < other.area.top + other.area.height;
}

/// Looking for the parts of a page, tesseract drops a label now and then. Where a day stands alone in its row, the place of its
/// label is read once more, by itself; in px.
QList<QRect> placesOfLabels(const PageText &text)
{
    constexpr int whole = 1000;
    constexpr int leastRoom = 60; // thousandths: a label of two characters
    constexpr int margin = 20;
    constexpr int above = 5;
    constexpr qsizetype most = 8;
    QList<QRect> places;
    for (const TextLine &day : text.lines) {
        const bool labelled = std::any_of(text.lines.cbegin(), text.lines.cend(),
                                          [&day](const TextLine &cell) { return isLeftOf(cell, day); });
        const int room = day.area.left - 2 * margin;
        if (labelled || room < leastRoom || places.size() == most || !writtenDate(plainLine(day.text)))
            continue;
        const int top = std::max(0, day.area.top - above);
        const int height = std::min(whole, day.area.top + day.area.height + above) - top;
        places.append({margin * text.width / whole, top * text.height / whole, room * text.width / whole,
                       height * text.height / whole});
    }
    return places;
}

} // namespace

class TextReader::Engine
{
public:
    tesseract::TessBaseAPI api;

    [[nodiscard]] bool recognise(PIX *pix)
    {
        api.SetPageSegMode(tesseract::PSM_AUTO);
        api.SetImage(pix);
        api.SetSourceResolution(int(readingDpi));
        return api.Recognize(nullptr) == 0;
    }

    /// One line in a part of the page that recognise() was given.
    [[nodiscard]] bool recogniseLine(const QRect &part)
    {
        api.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
        api.SetRectangle(part.x(), part.y(), part.width(), part.height());
        return api.Recognize(nullptr) == 0;
    }

    [[nodiscard]] QList<TextLine> lines(int width, int height)
    {
        QList<TextLine> lines;
        const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
        QList<Word> line;
        for (bool more = at != nullptr; more; more = at->Next(tesseract::RIL_WORD)) {
            if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE))
                lines += cellsOf(std::exchange(line, {}), width, height);
            const std::unique_ptr<const char[]> text(at->GetUTF8Text(tesseract::RIL_WORD));
            Word word;
            word.text = QString::fromUtf8(text.get()).trimmed();
            word.confidence = double(at->Confidence(tesseract::RIL_WORD));
            if (at->BoundingBox(tesseract::RIL_WORD, &word.left, &word.top, &word.right, &word.bottom) && !word.text.isEmpty())
                line.append(word);
        }
        return lines + cellsOf(line, width, height);
    }
};

TextReader::TextReader(std::unique_ptr<Engine> engine) : m_engine(std::move(engine)) {}

TextReader::~TextReader() = default;

Result<std::unique_ptr<TextReader>> TextReader::create()
{
    auto engine = std::make_unique<Engine>();
    if (engine->api.Init(nullptr, "chi_sim", tesseract::OEM_LSTM_ONLY) != 0)
        return failure(ErrorCode::Unsupported, QStringLiteral("letters"));
    engine->api.SetVariable("debug_file", "/dev/null");
    return std::unique_ptr<TextReader>(new TextReader(std::move(engine)));
}

Result<PageText> TextReader::read(const Pixels &page, double dpi)
{
    constexpr int searchReduction = 2;
    auto copy = readingCopy(page, dpi, readingDpi);
    if (!copy)
        return failure(copy.error());
    l_float32 degrees = 0;
    l_float32 confidence = 0;
    Pix level(pixFindSkewAndDeskew(copy->get(), searchReduction, &degrees, &confidence));
    if (!level)
        return failure(ErrorCode::TooLarge, QStringLiteral("memory"));
    PageText text;
    text.width = int(pixGetWidth(level.get()));
    text.height = int(pixGetHeight(level.get()));
    // Leptonica leaves the page as it is when it is not sure, or hardly askew.
    const bool turned = pixGetData(level.get()) != pixGetData(copy->get());
    text.levelledBy = turned ? double(degrees) : 0;
    if (!m_engine->recognise(level.get()))
        return failure(ErrorCode::DeviceFailed, QStringLiteral("letters"));
    text.lines = m_engine->lines(text.width, text.height);
    for (const QRect &part : placesOfLabels(text)) {
        if (m_engine->recogniseLine(part))
            text.lines += m_engine->lines(text.width, text.height);
    }
    m_engine->api.Clear();
    return text;
}

} // namespace yichuang
