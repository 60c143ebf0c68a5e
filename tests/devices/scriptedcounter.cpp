// SPDX-License-Identifier: Apache-2.0
#include "scriptedcounter.h"

#include <algorithm>

#include <QFile>
#include <QTest>

#include "capture/sheetprint.h"
#include "casework/filledvisit.h"
#include "devices/fileservice.h"
#include "domain/checks/readingrules.h"
#include "support/verify.h"

namespace yichuang::test {

namespace {

constexpr int patienceMs = 120'000; // looking at a page takes well under a second, on a busy machine several

/// Looks at pages as the device process does.
class OwnInspector final : public PageInspector
{
public:
    [[nodiscard]] QFuture<Result<FileInspection>> inspect(const QByteArray &bytes) override
    {
        return readyFuture(inspectFile(bytes));
    }
    [[nodiscard]] QFuture<Result<Pixels>> render(const QByteArray &, int, int) override
    {
        return readyFuture<Result<Pixels>>(failure(ErrorCode::Unsupported));
    }
    [[nodiscard]] QFuture<Result<QList<SheetLikeness>>> compare(const QByteArray &sheetPrint,
                                                                const QList<QByteArray> &others) override
    {
        QList<SheetLikeness> likenesses;
        for (const QByteArray &other : others)
            likenesses.append(likenessOf(sheetPrint, other).value_or(SheetLikeness{}));
        return readyFuture<Result<QList<SheetLikeness>>>(likenesses);
    }
};

Guide guideOf(const ScriptedVisit &script)
{
    Guide guide = sampleGuide();
    guide.materials.clear();
    for (const PlantedFault &fault : script.materials)
        guide.materials.append(fault.rule);
    return guide;
}

} // namespace

ScriptedCounter::ScriptedCounter(const ScriptedVisit &script) : m_script(script), m_inspector(std::make_unique<OwnInspector>())
{
    m_bench.store.state.guides = {guideOf(script)};
    auto &store = m_bench.store;
    m_visit = std::make_unique<Visit>(store.cases, store.guides, m_bench.clock, m_bench.session);
    m_visit->countBy(m_bench.calendar);
    m_intake = std::make_unique<PageIntake>(*m_visit, m_bench.scanner, *m_inspector, store.pages, m_bench.clock, m_bench.tasks);
    m_reading = std::make_unique<ReadPages>(*m_visit, store.pages, m_reader, m_bench.clock);
    m_confirm = std::make_unique<ConfirmReadings>(*m_visit, m_bench.clock);
    m_particulars = std::make_unique<MaterialParticulars>(*m_visit, m_bench.clock, m_bench.calendar);
    m_documents = std::make_unique<DocumentKeeper>(*m_visit, m_bench.documents, store.pages);
    m_decide = std::make_unique<DecideCase>(DecideCase::Ports{store.cases, m_bench.intakeRegister, store.authorisations, store.guides,
                                                              store.guideReadings, m_bench.envelopes, m_bench.clock},
                                            m_bench.calendar, m_bench.tokenKey);
    QObject::connect(m_intake.get(), &PageIntake::fileRefused, m_intake.get(),
                     [this](const QString &, const Error &error) { m_refused.insert(m_material, error.code); });
    m_visit->start();
    m_visit->setApplicant(script.applicant);
    m_visit->chooseItem(sampleItem);
    answerAll(*m_visit);
}

void ScriptedCounter::handInWrong()
{
    for (const PlantedFault &fault : m_script.materials) {
        m_bench.documents.padding = std::max(m_bench.documents.padding, fault.wrong.padding);
        handIn(fault.rule.id, fault.wrong);
    }
    settle();
}

void ScriptedCounter::putRight()
{
    m_refused.clear();
    m_bench.documents.padding = 0;
    for (const PlantedFault &fault : m_script.materials) {
        if (!fault.sign)
            continue;
        takeOut(fault.rule.id);
        handIn(fault.rule.id, fault.right);
    }
    settle();
}

void ScriptedCounter::handIn(const QString &materialId, const Handing &handing)
{
    if (handing.sheets.isEmpty())
        return;
    for (const Sheet &sheet : handing.sheets)
        m_reader.know(sheet.bytes, sheet.lines);
    bringIn(materialId, handing.sheets);
    QVERIFY(QTest::qWaitFor([this] { return !m_intake->busy(); }, patienceMs));
    if (handing.copies > 0)
        QVERIFY_OK(m_particulars->setPieces(materialId, {0, handing.copies, 0}));
}

void ScriptedCounter::bringIn(const QString &materialId, const QList<Sheet> &sheets)
{
    m_material = materialId;
    QList<QByteArray> stack;
    QStringList files;
    for (const Sheet &sheet : sheets) {
        if (sheet.fileName.isEmpty())
            stack.append(sheet.bytes);
        else
            files.append(fileOf(sheet));
    }
    if (!files.isEmpty())
        return m_intake->importFiles(materialId, files);
    m_bench.scanner.setStack(stack);
    m_intake->scan(materialId, ScanSource::Feeder);
}

QString ScriptedCounter::fileOf(const Sheet &sheet) const
{
    QFile file(m_folder.filePath(sheet.fileName));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(sheet.bytes) == sheet.bytes.size();
    return written ? file.fileName() : QString();
}

void ScriptedCounter::takeOut(const QString &materialId)
{
    const QList<PageFile> files = m_visit->record().material(materialId)->files;
    for (const PageFile &file : files)
        m_visit->removeFile(materialId, file.id);
}

/// Everything that goes on in the background is done.
void ScriptedCounter::settle()
{
    const auto reads = [this] {
        return std::any_of(m_script.materials.cbegin(), m_script.materials.cend(),
                           [this](const PlantedFault &fault) { return m_reading->isReading(fault.rule.id); });
    };
    QVERIFY(QTest::qWaitFor([&reads] { return !reads(); }, patienceMs));
    m_documents->settle();
    QVERIFY(QTest::qWaitFor([this] { return !m_documents->isSettling(); }, patienceMs));
}

void ScriptedCounter::passPoints()
{
    for (const PlantedFault &fault : m_script.materials) {
        if (!m_visit->record().material(fault.rule.id)->files.isEmpty())
            m_visit->passAllPoints(fault.rule.id);
    }
}

void ScriptedCounter::confirmReadings()
{
    for (const PlantedFault &fault : m_script.materials) {
        for (const ReadingRule &rule : fault.rule.reads) {
            const MaterialReading *reading = readingOf(*m_visit->record().material(fault.rule.id), rule.id);
            QVERIFY2(reading, qPrintable(fault.name));
            if (isLookedAt(*reading))
                continue;
            QCOMPARE(accept(), errorCodeName(ErrorCode::Incomplete));
            QVERIFY_OK(m_confirm->confirm(fault.rule.id, rule.id));
        }
    }
}

QString ScriptedCounter::accept()
{
    const QSignalSpy filed(m_decide.get(), &DecideCase::filed);
    const QSignalSpy failed(m_decide.get(), &DecideCase::failed);
    m_decide->decide(m_visit->record(), *m_visit->guide(), IntakeAct::Accept, m_bench.session, false);
    const bool answered = QTest::qWaitFor([&] { return !filed.isEmpty() || !failed.isEmpty(); }, patienceMs);
    return answered ? lastCode(failed) : QStringLiteral("no answer");
}

QStringList ScriptedCounter::gapsInWords() const
{
    QStringList words;
    for (const Gap &gap : m_visit->report().gaps)
        words.append(QStringLiteral("%1 of %2: %3").arg(static_cast<int>(gap.kind)).arg(gap.materialId, gap.reason));
    return words;
}

} // namespace yichuang::test
