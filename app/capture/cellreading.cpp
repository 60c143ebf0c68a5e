// SPDX-License-Identifier: Apache-2.0
#include "capture/cellreading.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "domain/reading/linefinder.h"
#include "domain/reading/linelabels.h"
#include "domain/reading/plainline.h"

namespace yichuang {

namespace {

constexpr int headLength = 9; ///< heights of the line: the longest common label
constexpr double sure = 82;   ///< of 100; most days that are read rightly have 85 and more
constexpr int leastDigits = 4; ///< of a line with a day in it

bool sameRow(const QRect &one, const QRect &other)
{
    const int common = std::min(one.bottom(), other.bottom()) - std::max(one.top(), other.top()) + 1;
    return 2 * common > std::min(one.height(), other.height());
}

QString digitsOf(const QString &text)
{
    QString digits;
    std::copy_if(text.cbegin(), text.cend(), std::back_inserter(digits), [](QChar character) { return character.isDigit(); });
    return digits;
}

} // namespace

CellReading::CellReading(const QList<QRect> &cells, const QList<ReadingRule> &rules, QDate today, Reader reader)
    : m_cells(cells), m_today(today), m_reader(std::move(reader)), m_open(rules)
{
}

QList<TextLine> CellReading::read()
{
    readHeads();
    readRest();
    return m_lines.values();
}

void CellReading::readHeads()
{
    const int usual = usualHeight();
    for (qsizetype cell = 0; cell < m_cells.size() && !m_open.isEmpty(); ++cell) {
        const QRect &box = m_cells.at(cell);
        const bool title = box.height() > 2 * usual;
        if (m_lines.contains(cell) || title || (!isShort(box) && !beginsRow(cell)))
            continue;
        const QRect head(box.topLeft(), QSize(headLength * box.height(), box.height()));
        const QString text = isShort(box) ? readWhole(cell).text : m_reader(head, Margin::Narrow).text;
        if (hasLabel(text, m_open))
            readRow(cell);
    }
}

void CellReading::readRest()
{
    for (qsizetype cell = 0; cell < m_cells.size() && !m_open.isEmpty(); ++cell) {
        if (!m_lines.contains(cell) && hasLabel(readWhole(cell).text, m_open))
            readRow(cell);
    }
}

void CellReading::readRow(qsizetype cell)
{
    QList<qsizetype> behind;
    for (qsizetype other = 0; other < m_cells.size(); ++other) {
        if (other != cell && m_cells.at(other).left() > m_cells.at(cell).left() && sameRow(m_cells.at(other), m_cells.at(cell)))
            behind.append(other);
    }
    std::sort(behind.begin(), behind.end(),
              [this](qsizetype one, qsizetype other) { return m_cells.at(one).left() < m_cells.at(other).left(); });
    const bool aboutDays = hasLabel(readWhole(cell).text, openDays());
    QList<qsizetype> row{cell};
    for (const qsizetype other : std::as_const(behind)) {
        if (beginsWithAnyLabel(plainLine(readWhole(other).text)))
            break;
        row.append(other);
    }
    if (aboutDays)
        doubt(row);
    leaveOutFound();
    if (hasLabel(m_lines.value(cell).text, m_open))
        readAgain(row);
}

void CellReading::doubt(const QList<qsizetype> &row)
{
    for (const qsizetype cell : row) {
        TextLine &line = m_lines[cell];
        const QString digits = digitsOf(line.text);
        if (line.confidence >= sure || digits.size() < leastDigits)
            continue;
        const TextLine second = m_reader(m_cells.at(cell), Margin::Wide);
        if (digitsOf(second.text) == digits)
            continue;
        line.text = second.confidence >= sure ? second.text : QString();
        line.confidence = second.confidence;
    }
}

QList<ReadingRule> CellReading::openDays() const
{
    QList<ReadingRule> days = m_open;
    days.removeIf([](const ReadingRule &rule) {
        return rule.field != ReadField::IssuedOn && rule.field != ReadField::ValidFrom && rule.field != ReadField::ValidUntil;
    });
    return days;
}

void CellReading::readAgain(const QList<qsizetype> &row)
{
    const bool aboutDays = hasLabel(m_lines.value(row.first()).text, openDays());
    for (const qsizetype cell : row) {
        const TextLine second = m_reader(m_cells.at(cell), Margin::Wide);
        if (aboutDays && second.confidence < sure)
            continue;
        const qsizetype before = m_open.size();
        const TextLine first = std::exchange(m_lines[cell], second);
        leaveOutFound();
        if (m_open.size() < before)
            return;
        m_lines[cell] = first;
    }
}

const TextLine &CellReading::readWhole(qsizetype cell)
{
    auto held = m_lines.find(cell);
    if (held == m_lines.end())
        held = m_lines.insert(cell, m_reader(m_cells.at(cell), Margin::Narrow));
    return *held;
}

void CellReading::leaveOutFound()
{
    if (m_open.isEmpty())
        return;
    const QList<FoundText> found = findBehindLabels(m_lines.values(), m_open, m_today);
    m_open.removeIf([&found](const ReadingRule &rule) {
        return std::any_of(found.cbegin(), found.cend(), [&rule](const FoundText &text) { return text.ruleId == rule.id; });
    });
}

bool CellReading::isShort(const QRect &cell) const
{
    return cell.width() <= headLength * cell.height();
}

bool CellReading::beginsRow(qsizetype cell) const
{
    const QRect &box = m_cells.at(cell);
    return std::none_of(m_cells.cbegin(), m_cells.cend(),
                        [&box](const QRect &other) { return other.left() < box.left() && sameRow(other, box); });
}

int CellReading::usualHeight() const
{
    QList<int> heights;
    for (const QRect &cell : m_cells)
        heights.append(cell.height());
    std::sort(heights.begin(), heights.end());
    return heights.value(heights.size() / 2);
}

} // namespace yichuang
