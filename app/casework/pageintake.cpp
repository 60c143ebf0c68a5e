// SPDX-License-Identifier: Apache-2.0
#include "casework/pageintake.h"

#include <QFileInfo>

#include "casework/filetoimport.h"
#include "core/whenanswered.h"
#include "domain/checks/pagerules.h"

namespace yichuang {

namespace {

Error materialGone()
{
    return {ErrorCode::WrongState, QStringLiteral("the case no longer has the material")};
}

} // namespace

PageIntake::PageIntake(PageTaker &taker, Scanner &scanner, PageInspector &inspector, PageStore &pages, const Clock &clock,
                       TaskRunner &tasks, QObject *parent)
    : QObject(parent),
      m_taker(taker),
      m_scanner(scanner),
      m_inspector(inspector),
      m_pages(pages),
      m_clock(clock),
      m_tasks(tasks),
      m_sheets(inspector),
      m_scanners(scanner)
{
    connect(&m_scanner, &Scanner::pageScanned, this, &PageIntake::pageCame);
    connect(&m_scanner, &Scanner::finished, this, [this] { scannerEnded(std::nullopt); });
    connect(&m_scanner, &Scanner::failed, this, [this](const Error &error) { scannerEnded(error); });
    connect(&m_taker, &PageTaker::saved, this, &PageIntake::tellKept);
    connect(&m_taker, &PageTaker::notSaved, this, &PageIntake::draftNotSaved);
}

void PageIntake::scan(const QString &materialId, std::optional<ScanSource> source,
                      const std::optional<ScanProfile> &profile)
{
    if (m_busy)
        return;
    begin(materialId);
    m_scanners.find([this, source, profile, intake = m_intake](const std::optional<Error> &missing) {
        if (intake != m_intake || !m_busy)
            return;
        if (missing)
            return sourceEnded(missing);
        startScan(source, profile);
    });
}

void PageIntake::startScan(const std::optional<ScanSource> &source, const std::optional<ScanProfile> &profile)
{
    m_request = m_scanners.request(source, profile);
    const bool backs = awaitsBacks() && m_stack.concerns(m_materialId);
    if (backs) {
        m_request.source = ScanSource::Feeder;
        m_request.bothSides = false;
    } else if (m_request.bothSides) {
        m_stack.expectFronts(m_materialId);
    } else {
        m_stack.forget();
    }
    m_side = m_stack.phase();
    m_scanner.scan(m_request);
}

void PageIntake::pageCame(const ScannedPage &page)
{
    if (!m_busy || m_request.scanner.isEmpty())
        return;
    // The device takes both sides after all, or had no sheet and looked at the glass.
    if (m_side == TurnedStack::Phase::Fronts && (page.bothSides || page.source != ScanSource::Feeder)) {
        m_stack.forget();
        m_side = TurnedStack::Phase::None;
    }
    const QString origin = QStringLiteral("scanner:") + m_request.scanner;
    if (page.dpi != m_request.dpi) {
        const int asked = std::exchange(m_request.dpi, page.dpi);
        Q_EMIT resolutionRounded(asked, page.dpi);
    }
    takeIn({page.bytes, origin, {}, m_side, page.bothSides});
}

void PageIntake::importFiles(const QString &materialId, const QStringList &paths)
{
    if (m_busy || paths.isEmpty())
        return;
    begin(materialId);
    m_paths = paths;
    Q_EMIT filesComing(materialId, paths);
    readNextFile();
}

void PageIntake::keepPage(const QString &materialId, const QByteArray &bytes, const QString &origin)
{
    if (m_busy)
        return;
    begin(materialId);
    takeIn({bytes, origin, {}});
    sourceEnded(std::nullopt);
}

void PageIntake::cancel()
{
    if (!m_busy)
        return;
    if (!m_request.scanner.isEmpty()) {
        m_scanner.cancel();
        return;
    }
    // Files are being read, or no scanner has been found yet.
    m_paths.clear();
    giveUpLooking();
    sourceEnded(Error{ErrorCode::Cancelled, {}});
}

void PageIntake::begin(const QString &materialId)
{
    if (m_caseId != m_taker.caseId())
        m_stack.forget();
    m_caseId = m_taker.caseId();
    m_materialId = materialId;
    m_ending.reset();
    m_notSaved.reset();
    m_request = {};
    m_side = TurnedStack::Phase::None;
    ++m_intake;
    m_kept = 0;
    m_sourceDone = false;
    m_sorter.reset();
    if (!m_tokenKey.isEmpty())
        m_sorter.emplace(m_caseId, materialId, m_tokenKey, [this](const QString &id) { return m_taker.asksFor(id); },
                         [this] { return PageFileId::create(m_clock.now().toMSecsSinceEpoch()); });
    m_busy = true;
    Q_EMIT busyChanged(true);
    Q_EMIT started(materialId);
}

void PageIntake::readNextFile()
{
    if (m_paths.isEmpty())
        return sourceEnded(std::nullopt);
    const QString path = m_paths.first();
    whenAnswered(this, m_tasks.run([path] { return readFileToImport(path); }),
                 [this, path, intake = m_intake](const Result<QByteArray> &bytes) {
        if (intake != m_intake || m_paths.isEmpty())
            return;
        const QString fileName = QFileInfo(path).fileName();
        if (bytes)
            return takeIn({*bytes, fileName, fileName});
        refuse({{}, fileName, fileName}, bytes.error());
        // Whoever was told may have cancelled.
        if (intake != m_intake || m_paths.isEmpty())
            return;
        m_paths.removeFirst();
        readNextFile();
    });
}

void PageIntake::takeIn(Incoming incoming)
{
    m_incoming.append(std::move(incoming));
    keepNext();
}

void PageIntake::keepNext()
{
    if (m_keeping || m_incoming.isEmpty())
        return;
    m_keeping = true;
    const Incoming incoming = m_incoming.takeFirst();
    m_looking = true;
    const QFuture<Result<FileInspection>> look = m_inspector.inspect(incoming.bytes);
    m_look = look;
    whenAnswered(this, look, [this, incoming, nth = ++m_looks](const Result<FileInspection> &inspection) {
        if (nth != m_looks)
            return;
        m_looking = false;
        if (inspection)
            return store(incoming, *inspection);
        refuse(incoming, inspection.error());
        goOn();
    });
}

void PageIntake::giveUpLooking()
{
    if (!std::exchange(m_looking, false))
        return;
    ++m_looks;
    m_look.cancel();
    m_keeping = false;
}

void PageIntake::store(const Incoming &incoming, const FileInspection &inspection)
{
    whenAnswered(this, m_pages.put(m_caseId, incoming.bytes), [this, incoming, inspection](const Result<QByteArray> &sha256) {
        if (sha256)
            return lookUp(incoming, inspection, *sha256);
        refuse(incoming, sha256.error());
        goOn();
    });
}

void PageIntake::lookUp(const Incoming &incoming, const FileInspection &inspection, const QByteArray &sha256)
{
    const QString materialId = m_sorter ? m_sorter->materialId() : m_materialId;
    m_sheets.lookUp({m_caseId, materialId, sha256}, inspection, [this, incoming, sha256](const FileInspection &looked) {
        add(incoming, looked, sha256);
        goOn();
    });
}

void PageIntake::add(const Incoming &incoming, const FileInspection &inspection, const QByteArray &sha256)
{
    if (m_taker.caseId() != m_caseId)
        return refuse(incoming, {ErrorCode::Cancelled, QStringLiteral("the case was left before the page was kept")});
    PageFile file;
    file.id = PageFileId::create(m_clock.now().toMSecsSinceEpoch());
    file.sha256 = sha256;
    file.size = incoming.bytes.size();
    file.mediaType = inspection.mediaType;
    file.pageCount = inspection.pageCount;
    file.origin = incoming.origin;
    file.takenAt = m_clock.now();
    file.findings = inspection.findings;
    if (incoming.side == TurnedStack::Phase::Backs)
        return addBack(incoming, file);
    if (m_sorter)
        return addSorted(incoming, file);
    if (!m_taker.asksFor(m_materialId))
        return refuse(incoming, materialGone());
    if (incoming.side == TurnedStack::Phase::Fronts)
        m_stack.addFront({m_materialId, file.id});
    take(m_materialId, file);
}

void PageIntake::addBack(const Incoming &incoming, const PageFile &file)
{
    const std::optional<TurnedStack::Front> front = m_stack.addBack();
    const QString materialId = front ? front->materialId : m_materialId;
    if (front && front->file.isNull() && isBlankPage(file, file.firstPage)) {
        Q_EMIT sheetPutAside(materialId, file, SheetKind::SeparatorBack);
        return;
    }
    if (m_taker.asksFor(materialId))
        take(materialId, file, front ? front->file : PageFileId());
    else
        refuse(incoming, materialGone());
}

void PageIntake::addSorted(const Incoming &incoming, const PageFile &file)
{
    const bool front = incoming.side == TurnedStack::Phase::Fronts;
    for (const SortedPages &part : m_sorter->sort(file, incoming.bothSides)) {
        if (part.kind == SheetKind::Separator || part.kind == SheetKind::SeparatorBack) {
            if (front)
                m_stack.addFront({part.materialId});
            Q_EMIT sheetPutAside(part.materialId, part.file, part.kind);
            continue;
        }
        if (!m_taker.asksFor(part.materialId)) {
            refuse(incoming, materialGone());
            continue;
        }
        if (front)
            m_stack.addFront({part.materialId, part.file.id});
        take(part.materialId, part.file);
        if (part.kind != SheetKind::Page)
            Q_EMIT sheetNotUnderstood(part.materialId, part.kind);
        if (part.unseen > 0)
            Q_EMIT sheetNotUnderstood(part.materialId, SheetKind::Unseen);
    }
}

void PageIntake::take(const QString &materialId, const PageFile &file, const PageFileId &after)
{
    m_unsaved.append({m_taker.takePage(materialId, file, after), materialId, file});
    m_taker.saveNow();
}

void PageIntake::tellKept()
{
    if (m_taker.caseId() != m_caseId)
        m_unsaved.clear();
    m_notSaved.reset();
    while (!m_unsaved.isEmpty() && m_unsaved.first().note <= m_taker.durable()) {
        const Unsaved page = m_unsaved.takeFirst();
        ++m_kept;
        Q_EMIT pageKept(page.materialId, page.file);
    }
    if (m_sourceDone)
        end();
}

void PageIntake::draftNotSaved(const Error &error)
{
    if (m_unsaved.isEmpty())
        return;
    m_notSaved = error;
    if (m_sourceDone)
        end();
}

void PageIntake::refuse(const Incoming &incoming, const Error &error)
{
    Q_EMIT fileRefused(incoming.fileName, error);
}

void PageIntake::goOn()
{
    m_keeping = false;
    if (!m_incoming.isEmpty())
        return keepNext();
    if (!m_paths.isEmpty()) {
        m_paths.removeFirst();
        return readNextFile();
    }
    if (m_sourceDone)
        sourceEnded(m_ending);
}

void PageIntake::scannerEnded(std::optional<Error> why)
{
    if (m_request.scanner.isEmpty())
        return;
    // It may be plugged in again meanwhile, or another one: the next scan looks for it.
    if (why && why->code == ErrorCode::DeviceMissing)
        m_scanners.lose();
    sourceEnded(std::move(why));
}

void PageIntake::sourceEnded(std::optional<Error> why)
{
    if (!m_busy)
        return;
    m_sourceDone = true;
    m_ending = std::move(why);
    end();
}

void PageIntake::end()
{
    // What the source delivered before it ended is still on its way into the store.
    const bool waiting = m_keeping || !m_incoming.isEmpty() || (!m_unsaved.isEmpty() && !m_notSaved);
    if (!m_busy || waiting)
        return;
    m_busy = false;
    Q_EMIT busyChanged(false);
    tellOfStack();
    // Copies: whoever is told may begin the next one.
    if (m_ending)
        Q_EMIT failed(Error(*m_ending));
    else if (m_notSaved)
        Q_EMIT failed(Error(*m_notSaved));
    else
        Q_EMIT finished(QString(m_materialId), m_kept);
}

/// After a jam the same side goes on; a stack that went through is turned over, or done with.
void PageIntake::tellOfStack()
{
    if (m_ending || m_stack.phase() != m_side || m_stack.fronts() == 0)
        return;
    const int fronts = m_stack.fronts();
    const int backs = m_stack.backs();
    if (m_side == TurnedStack::Phase::Fronts) {
        m_stack.expectBacks();
        Q_EMIT backsAwaited(m_materialId, fronts);
    } else if (m_side == TurnedStack::Phase::Backs) {
        m_stack.forget();
        Q_EMIT backsTaken(m_materialId, fronts, backs);
    }
}

} // namespace yichuang
