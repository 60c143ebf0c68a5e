// SPDX-License-Identifier: Apache-2.0
#include "casework/readpages.h"

#include <algorithm>

#include "core/whenanswered.h"
#include "domain/checks/readingrules.h"
#include "domain/reading/linefinder.h"

namespace yichuang {

namespace {

/// What a guide asks for stands on the first pages of a document.
constexpr qsizetype mostPages = 20;

bool isThere(const CaseMaterial &material, const MaterialReading &reading)
{
    return std::any_of(material.files.cbegin(), material.files.cend(), [&reading](const PageFile &file) {
        return file.sha256 == reading.sha256 && reading.page >= file.firstPage
               && reading.page < file.firstPage + file.pageCount;
    });
}

/// The same words of the same place: then it is known since when.
bool isSame(const MaterialReading &one, const MaterialReading &other)
{
    return one.text == other.text && one.from == other.from && one.sha256 == other.sha256 && one.page == other.page
           && one.area == other.area;
}

/// As the checks of a page say it: of how it stands now.
void tellTurned(CaseMaterial &material, const QByteArray &sha256, int page, int turned)
{
    constexpr int fullTurn = 360;
    for (PageFile &file : material.files) {
        const bool told = std::any_of(file.findings.cbegin(), file.findings.cend(), [page](const PageFinding &finding) {
            return finding.check == PageCheck::Orientation && finding.page == page;
        });
        const bool belongs = file.sha256 == sha256 && page >= file.firstPage && page < file.firstPage + file.pageCount;
        const int now = (turned + file.turned) % fullTurn;
        if (belongs && !told && now != 0)
            file.findings.append({PageCheck::Orientation, Verdict::Ask, page, double(now), 0});
    }
}

} // namespace

QString ReadPages::Sheet::key() const
{
    return QStringLiteral("%1 %2 %3 %4").arg(materialId, QString::fromLatin1(sha256.toHex())).arg(page).arg(turned);
}

ReadPages::ReadPages(Visit &visit, PageStore &pages, PageReader &reader, const Clock &clock, QObject *parent)
    : QObject(parent), m_visit(visit), m_pages(pages), m_reader(reader), m_clock(clock)
{
    connect(&m_visit, &Visit::changed, this, &ReadPages::follow);
}

bool ReadPages::isReading(const QString &materialId) const
{
    const MaterialDemand *demand = m_visit.report().checklist.material(materialId);
    return demand && !m_cannotRead && !m_resting && nextOf(demand->rule).has_value();
}

void ReadPages::rest()
{
    m_resting = true;
}

void ReadPages::follow()
{
    if (m_resting)
        return;
    if (m_caseId != m_visit.caseId() || m_guide != m_visit.record().guide) {
        m_read.clear();
        m_caseId = m_visit.caseId();
        m_guide = m_visit.record().guide;
    }
    // A copy: what is learnt makes a new list.
    const QList<MaterialDemand> demands = m_visit.report().checklist.materials;
    for (const MaterialDemand &demand : demands) {
        if (!demand.rule.reads.isEmpty())
            settle(demand.rule);
    }
    readNext();
}

void ReadPages::settle(const MaterialRule &rule)
{
    const CaseMaterial *material = m_visit.record().material(rule.id);
    if (!material)
        return;
    QList<MaterialReading> readings;
    for (const ReadingRule &asked : rule.reads) {
        const MaterialReading *held = readingOf(*material, asked.id);
        const auto found = candidate(asked, *material);
        if (held && isThere(*material, *held) && (isLookedAt(*held) || !found || isSame(*held, *found)))
            readings.append(*held);
        else if (found)
            readings.append(*found);
    }
    if (readings != material->readings)
        m_visit.learn(rule.id, [&readings](CaseMaterial &learning) { learning.readings = readings; });
}

std::optional<MaterialReading> ReadPages::candidate(const ReadingRule &rule, const CaseMaterial &material) const
{
    const QList<Sheet> sheets = sheetsOf(material.materialId);
    for (const PageFile &file : material.files) {
        for (int page = file.firstPage; page < file.firstPage + file.pageCount; ++page) {
            for (const FoundText &code : findInCodes(file.findings, page, {rule}, m_clock.today()))
                return reading({material.materialId, file.sha256, page, file.turned},
                               {code.ruleId, code.field, code.text, code.area, ReadFrom::Code, code.confidence});
        }
    }
    for (const Sheet &sheet : sheets) {
        for (const ReadLine &line : m_read.value(sheet.key())) {
            if (line.ruleId == rule.id)
                return reading(sheet, line);
        }
    }
    return std::nullopt;
}

MaterialReading ReadPages::reading(const Sheet &sheet, const ReadLine &line) const
{
    MaterialReading made;
    made.ruleId = line.ruleId;
    made.field = line.field;
    made.text = line.text;
    made.sha256 = sheet.sha256;
    made.page = sheet.page;
    made.area = line.area;
    made.from = line.from;
    made.confidence = line.confidence;
    made.readAt = m_clock.now();
    return made;
}

QList<ReadPages::Sheet> ReadPages::sheetsOf(const QString &materialId) const
{
    QList<Sheet> sheets;
    const CaseMaterial *material = m_visit.record().material(materialId);
    for (const PageFile &file : material ? material->files : QList<PageFile>()) {
        for (int page = file.firstPage; page < file.firstPage + file.pageCount && sheets.size() < mostPages; ++page)
            sheets.append({materialId, file.sha256, page, file.turned});
    }
    return sheets;
}

std::optional<ReadPages::Sheet> ReadPages::nextOf(const MaterialRule &rule) const
{
    const CaseMaterial *material = m_visit.record().material(rule.id);
    const bool open = material && std::any_of(rule.reads.cbegin(), rule.reads.cend(), [material](const ReadingRule &asked) {
        return !readingOf(*material, asked.id);
    });
    for (const Sheet &sheet : open ? sheetsOf(rule.id) : QList<Sheet>()) {
        if (!m_read.contains(sheet.key()))
            return sheet;
    }
    return std::nullopt;
}

void ReadPages::readNext()
{
    if (m_busy || m_cannotRead)
        return;
    for (const MaterialDemand &demand : m_visit.report().checklist.materials) {
        if (const auto sheet = nextOf(demand.rule))
            return read(*sheet, demand.rule.reads);
    }
}

void ReadPages::read(const Sheet &sheet, const QList<ReadingRule> &rules)
{
    m_busy = true;
    Q_EMIT progressed();
    whenAnsweredLater(this, m_pages.get(m_caseId, sheet.sha256), [this, sheet, rules, id = m_caseId](const Result<QByteArray> &bytes) {
        if (!bytes)
            return keep(id, sheet, failure(bytes.error()));
        whenAnsweredLater(this, m_reader.read({*bytes, sheet.page, sheet.turned, rules}),
                          [this, sheet, id, file = *bytes](const Result<QList<ReadLine>> &lines) {
                              if (lines && lines->isEmpty())
                                  return askWayUp(id, sheet, file);
                              keep(id, sheet, lines);
                          });
    });
}

void ReadPages::askWayUp(const CaseId &caseId, const Sheet &sheet, const QByteArray &file)
{
    whenAnsweredLater(this, m_reader.wayUp(file, sheet.page), [this, caseId, sheet](const Result<std::optional<int>> &turned) {
        const bool open = caseId == m_caseId && m_visit.record().material(sheet.materialId);
        if (open && turned && turned->value_or(0) != 0)
            m_visit.learn(sheet.materialId, [&](CaseMaterial &learning) { tellTurned(learning, sheet.sha256, sheet.page, **turned); });
        keep(caseId, sheet, QList<ReadLine>());
    });
}

void ReadPages::keep(const CaseId &caseId, const Sheet &sheet, const Result<QList<ReadLine>> &lines)
{
    m_busy = false;
    m_cannotRead = !lines && lines.error().code == ErrorCode::Unsupported;
    // A page that could not be read is not tried again.
    if (caseId == m_caseId)
        m_read.insert(sheet.key(), lines ? *lines : QList<ReadLine>());
    follow();
    Q_EMIT progressed();
}

} // namespace yichuang
