// SPDX-License-Identifier: Apache-2.0
#include "domain/reference/referencebuilder.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "domain/search/foldedtext.h"
#include "domain/search/romanisation.h"

namespace yichuang {

namespace {

constexpr qsizetype mostProblems = 20; // nobody mends more at a time
constexpr qsizetype mostNodes = 2'000'000;
constexpr qsizetype longestCode = 32;
constexpr qsizetype longestName = 200;

bool isCode(const QString &code)
{
    return code.size() <= longestCode && std::all_of(code.cbegin(), code.cend(), [](QChar sign) {
        return sign.unicode() < 0x80 && (sign.isLetterOrNumber() || sign == u'-' || sign == u'.' || sign == u'/');
    });
}

/// The reading of each character of a name; where folding changes how many there are, one by one.
QStringList syllablesOf(const QString &name, const QList<uint> &characters)
{
    const QList<ReadCharacter> read = readingOf(name);
    QStringList syllables;
    syllables.reserve(characters.size());
    for (qsizetype i = 0; i < characters.size(); ++i) {
        if (read.size() == characters.size()) {
            syllables.append(read.at(i).syllable);
            continue;
        }
        const auto character = char32_t(characters.at(i));
        const QList<ReadCharacter> alone = readingOf(QString::fromUcs4(&character, 1));
        syllables.append(alone.isEmpty() ? QString() : alone.constFirst().syllable);
    }
    return syllables;
}

} // namespace

void ReferenceBuilder::reject(const ReferenceRow &row, const QString &what)
{
    m_problems.append(QStringLiteral("line %1: %2").arg(row.line).arg(what));
}

void ReferenceBuilder::readCodes()
{
    m_byCode.reserve(m_rows.size());
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const ReferenceRow &row = m_rows.at(i);
        const QString code = row.code.toUpper();
        if (code.isEmpty())
            reject(row, QStringLiteral("no code"));
        else if (!isCode(code))
            reject(row, QStringLiteral("\"%1\" is no code").arg(row.code.left(longestCode)));
        else if (m_byCode.contains(code))
            reject(row, QStringLiteral("the code %1 stands in line %2 already").arg(code).arg(m_rows.at(m_byCode.value(code)).line));
        else
            m_byCode.insert(code, i);
        if (row.name.isEmpty() || row.name.size() > longestName)
            reject(row, QStringLiteral("a name of 1 to %1 characters is needed").arg(longestName));
    }
}

void ReferenceBuilder::placeBelow()
{
    m_below.resize(m_rows.size() + 1);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const ReferenceRow &row = m_rows.at(i);
        const qsizetype above = row.parent.isEmpty() ? m_rows.size() : m_byCode.value(row.parent.toUpper(), -1);
        if (above < 0)
            reject(row, QStringLiteral("the code above, %1, is not there").arg(row.parent.left(longestCode)));
        else
            m_below[above].append(i);
    }
}

void ReferenceBuilder::order()
{
    QList<bool> reached(m_rows.size(), false);
    m_order = m_below.constLast();
    m_table.parents.assign(size_t(m_order.size()), ReferenceTable::none);
    m_table.childEnds.push_back(quint32(m_order.size()));
    for (qsizetype node = 0; node < m_order.size(); ++node) {
        const qsizetype row = m_order.at(node);
        reached[row] = true;
        m_order += m_below.at(row);
        m_table.parents.resize(size_t(m_order.size()), quint32(node));
        m_table.childEnds.push_back(quint32(m_order.size()));
    }
    for (qsizetype i = 0; i < m_rows.size() && m_problems.size() < mostProblems; ++i) {
        if (!reached.at(i))
            reject(m_rows.at(i), QStringLiteral("%1 stands above itself").arg(m_rows.at(i).code));
    }
}

quint16 ReferenceBuilder::unitOf(char32_t character, const QString &syllable)
{
    const QString key = QString::fromUcs4(&character, 1) + syllable;
    const auto known = m_units.constFind(key);
    if (known != m_units.constEnd())
        return *known;
    const auto place = quint16(m_table.units.size());
    if (!syllable.isEmpty() && !m_syllables.contains(syllable)) {
        m_syllables.insert(syllable, quint16(m_table.syllables.size()));
        m_table.syllables.push_back(syllable.toLatin1());
    }
    const QString folded = foldedText(QString::fromUcs4(&character, 1));
    const QList<uint> plain = folded.toUcs4();
    m_table.units.push_back({character, plain.isEmpty() ? character : char32_t(plain.constFirst()), m_syllables.value(syllable, 0)});
    m_units.insert(key, place);
    return place;
}

void ReferenceBuilder::addName(const QString &name)
{
    const QList<uint> characters = name.toUcs4();
    const QStringList syllables = syllablesOf(name, characters);
    for (qsizetype i = 0; i < characters.size(); ++i)
        m_table.names.push_back(unitOf(char32_t(characters.at(i)), syllables.at(i)));
}

void ReferenceBuilder::pack()
{
    m_table.syllables.emplace_back();
    for (const qsizetype place : std::as_const(m_order)) {
        const ReferenceRow &row = m_rows.at(place);
        m_table.codeBegins.push_back(quint32(m_table.codes.size()));
        m_table.codes += row.code.toUpper().toLatin1();
        m_table.nameBegins.push_back(quint32(m_table.names.size()));
        addName(row.name);
    }
    m_table.codeBegins.push_back(quint32(m_table.codes.size()));
    m_table.nameBegins.push_back(quint32(m_table.names.size()));
    m_table.byCode.resize(m_table.parents.size());
    std::iota(m_table.byCode.begin(), m_table.byCode.end(), 0U);
    std::sort(m_table.byCode.begin(), m_table.byCode.end(), [this](quint32 left, quint32 right) {
        return m_table.codeOf(left) < m_table.codeOf(right);
    });
}

Result<ReferenceTable> ReferenceBuilder::build()
{
    if (m_rows.isEmpty())
        return failure(ErrorCode::Empty, QStringLiteral("no node is in the list"));
    if (m_rows.size() > mostNodes)
        return failure(ErrorCode::Invalid, QStringLiteral("more than %1 nodes").arg(mostNodes));
    readCodes();
    if (m_problems.isEmpty())
        placeBelow();
    if (m_problems.isEmpty())
        order();
    if (!m_problems.isEmpty()) {
        const qsizetype more = m_problems.size() - mostProblems;
        QStringList told = m_problems.first(std::min(mostProblems, m_problems.size()));
        if (more > 0)
            told.append(QStringLiteral("and %1 more").arg(more));
        return failure(ErrorCode::Invalid, told.join(QLatin1Char('\n')));
    }
    pack();
    if (m_table.units.size() > std::numeric_limits<quint16>::max())
        return failure(ErrorCode::Invalid, QStringLiteral("too many different characters"));
    return std::move(m_table);
}

} // namespace yichuang
