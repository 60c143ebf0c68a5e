// SPDX-License-Identifier: Apache-2.0
#include "casework/pageintake.h"

#include <QFile>
#include <QFileInfo>

#include "core/whenanswered.h"

namespace yichuang {

namespace {

/// TRUST B6: larger files are refused before a byte of them is read.
constexpr qint64 largestFileBytes = 50LL * 1024 * 1024;

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.errorString());
    if (file.size() == 0)
        return failure(ErrorCode::Empty, QStringLiteral("0 bytes"));
    if (file.size() > largestFileBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("%1 bytes").arg(file.size()));
    const QByteArray bytes = file.readAll();
    if (bytes.size() != file.size())
        return failure(ErrorCode::StorageUnavailable, file.errorString());
    return bytes;
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
      m_tasks(tasks)
{
    connect(&m_scanner, &Scanner::pageScanned, this, [this](const ScannedPage &page) {
        if (m_busy && !m_usedScanner.isEmpty())
            takeIn({page.bytes, QStringLiteral("scanner:") + m_usedScanner, {}});
    });
    connect(&m_scanner, &Scanner::finished, this, [this] { scannerEnded(std::nullopt); });
    connect(&m_scanner, &Scanner::failed, this, [this](const Error &error) { scannerEnded(error); });
    connect(&m_taker, &PageTaker::saved, this, &PageIntake::tellKept);
    connect(&m_taker, &PageTaker::notSaved, this, &PageIntake::draftNotSaved);
}

void PageIntake::scan(const QString &materialId, ScanSource source)
{
    if (m_busy)
        return;
    begin(materialId);
    const QString known = m_scannerName.isEmpty() ? m_foundScanner : m_scannerName;
    if (!known.isEmpty())
        return startScan(known, source);
    whenAnswered(this, m_scanner.list(), [this, source, intake = m_intake](const Result<QList<ScannerInfo>> &scanners) {
        if (intake != m_intake || !m_busy)
            return;
        if (!scanners)
            return sourceEnded(scanners.error());
        if (scanners->isEmpty())
            return sourceEnded(Error{ErrorCode::DeviceMissing, QStringLiteral("no scanner answers")});
        m_foundScanner = scanners->first().name;
        startScan(m_foundScanner, source);
    });
}

void PageIntake::startScan(const QString &scanner, ScanSource source)
{
    m_usedScanner = scanner;
    m_scanner.scan(ScanRequest{scanner, source});
}

void PageIntake::importFiles(const QString &materialId, const QStringList &paths)
{
    if (m_busy || paths.isEmpty())
        return;
    begin(materialId);
    m_paths = paths;
    readNextFile();
}

void PageIntake::cancel()
{
    if (!m_busy)
        return;
    if (!m_usedScanner.isEmpty()) {
        m_scanner.cancel();
        return;
    }
    // Files are being read, or no scanner has been found yet.
    m_paths.clear();
    sourceEnded(Error{ErrorCode::Cancelled, {}});
}

void PageIntake::begin(const QString &materialId)
{
    m_caseId = m_taker.caseId();
    m_materialId = materialId;
    m_ending.reset();
    m_notSaved.reset();
    m_usedScanner.clear();
    ++m_intake;
    m_kept = 0;
    m_sourceDone = false;
    m_busy = true;
    Q_EMIT busyChanged(true);
    Q_EMIT started(materialId);
}

void PageIntake::readNextFile()
{
    if (m_paths.isEmpty())
        return sourceEnded(std::nullopt);
    const QString path = m_paths.first();
    whenAnswered(this, m_tasks.run([path] { return readFile(path); }),
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
    whenAnswered(this, m_inspector.inspect(incoming.bytes), [this, incoming](const Result<FileInspection> &inspection) {
        if (inspection)
            return store(incoming, *inspection);
        refuse(incoming, inspection.error());
        goOn();
    });
}

void PageIntake::store(const Incoming &incoming, const FileInspection &inspection)
{
    whenAnswered(this, m_pages.put(m_caseId, incoming.bytes), [this, incoming, inspection](const Result<QByteArray> &sha256) {
        if (sha256)
            add(incoming, inspection, *sha256);
        else
            refuse(incoming, sha256.error());
        goOn();
    });
}

void PageIntake::add(const Incoming &incoming, const FileInspection &inspection, const QByteArray &sha256)
{
    if (m_taker.caseId() != m_caseId)
        return refuse(incoming, {ErrorCode::Cancelled, QStringLiteral("the case was left before the page was kept")});
    if (!m_taker.asksFor(m_materialId))
        return refuse(incoming, {ErrorCode::WrongState, QStringLiteral("the case no longer has the material")});
    PageFile file;
    file.id = PageFileId::create(m_clock.now().toMSecsSinceEpoch());
    file.sha256 = sha256;
    file.size = incoming.bytes.size();
    file.mediaType = inspection.mediaType;
    file.pageCount = inspection.pageCount;
    file.origin = incoming.origin;
    file.takenAt = m_clock.now();
    file.findings = inspection.findings;
    m_unsaved.append({m_taker.takePage(m_materialId, file), m_materialId, file});
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
    if (m_usedScanner.isEmpty())
        return;
    // Another one may be plugged in meanwhile: the next scan looks for it.
    if (why && why->code == ErrorCode::DeviceMissing)
        m_foundScanner.clear();
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
    if (m_ending)
        Q_EMIT failed(*m_ending);
    else if (m_notSaved)
        Q_EMIT failed(*m_notSaved);
    else
        Q_EMIT finished(m_materialId, m_kept);
}

} // namespace yichuang
