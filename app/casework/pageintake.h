// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QObject>
#include <QStringList>

#include "casework/knownsheets.h"
#include "casework/pagetaker.h"
#include "casework/scannerchoice.h"
#include "casework/stacksorter.h"
#include "casework/turnedstack.h"
#include "core/clock.h"
#include "core/taskrunner.h"
#include "ports/pageinspector.h"
#include "ports/pagestore.h"
#include "ports/scanner.h"

namespace yichuang {

/// Brings pages in, into the visit or to a filed case: from the scanner or from files. Each page is opened in the device
/// process, checked and stored durably; it is called kept once what names it is durable too, so that whatever was called
/// kept is found again after a crash. A page that was kept stays, whatever happens to the next one.
class PageIntake : public QObject
{
    Q_OBJECT

public:
    PageIntake(PageTaker &taker, Scanner &scanner, PageInspector &inspector, PageStore &pages, const Clock &clock,
               TaskRunner &tasks, QObject *parent = nullptr);

    /// Separator sheets of this hall sort what comes in into its materials from now on: sheetPutAside() and
    /// sheetNotUnderstood() tell of them. The backs of a stack that is turned over follow their fronts.
    void sortBy(const QByteArray &tokenKey) { m_tokenKey = tokenKey; }
    /// Which scanner scan() uses, and how.
    [[nodiscard]] ScannerChoice &scanners() { return m_scanners; }
    /// Scans for a material; finished() or failed() ends it, pageKept() comes for each page. When the draft cannot be saved
    /// the intake fails, the pages stay in the visit, and pageKept() comes later, when they are safe.
    ///
    /// Where both sides are wanted of a feeder that takes one, the fronts are taken and backsAwaited() asks for the stack to
    /// be turned over; the next scan for the same material then takes the backs and puts each behind its front.
    /// @param source in place of the one that is set
    /// @param profile how the guide wants the material scanned
    void scan(const QString &materialId, std::optional<ScanSource> source = {},
              const std::optional<ScanProfile> &profile = {});
    /// The backs of the fronts that were taken do not matter, or will not come.
    void leaveBacksOut() { m_stack.forget(); }
    [[nodiscard]] bool awaitsBacks() const { return m_stack.phase() == TurnedStack::Phase::Backs; }
    /// Imports files by path: PDF, JPEG, PNG, TIFF. A bad one is reported by fileRefused() and the others go on.
    void importFiles(const QString &materialId, const QStringList &paths);
    /// Takes in a page that a camera took, as if it had been scanned. Only while not busy().
    /// @param bytes a whole JPEG file; @param origin "camera:/dev/video0"
    void keepPage(const QString &materialId, const QByteArray &bytes, const QString &origin);
    /// Ends it with Cancelled: a file that is still read or looked at is given up at once, also one that hangs. A scanner is
    /// asked to stop, and what it delivered before is kept.
    void cancel();
    [[nodiscard]] bool busy() const { return m_busy; }
    /// How many files or scanned pages of the intake that runs, or ran last, were kept.
    [[nodiscard]] int kept() const { return m_kept; }
    /// Whose pages come in, or would; null while nothing is open.
    [[nodiscard]] CaseId caseId() const { return m_taker.caseId(); }

Q_SIGNALS:
    void started(const QString &materialId);
    void pageKept(const QString &materialId, const yichuang::PageFile &file);
    /// Files are imported; their refusals and pages follow.
    void filesComing(const QString &materialId, const QStringList &paths);
    /// `fileName` without its folder; empty for a scanned page.
    void fileRefused(const QString &fileName, const yichuang::Error &error);
    void finished(const QString &materialId, int kept);
    void failed(const yichuang::Error &error);
    void busyChanged(bool busy);
    /// A separator sheet, so that what comes behind it is of this material, or the blank back of one. It is stored, and no
    /// page of any material.
    void sheetPutAside(const QString &materialId, const yichuang::PageFile &sheet, yichuang::SheetKind kind);
    /// A sheet that seems to separate, and does not: it stays a page of this material, and the next ones go there too. Unseen
    /// is told once a file, for all of its pages that no machine looked at.
    void sheetNotUnderstood(const QString &materialId, yichuang::SheetKind kind);
    /// The device took another resolution than it was asked for; told once a scan.
    void resolutionRounded(int asked, int used);
    void backsAwaited(const QString &materialId, int fronts);
    /// All sides are there and as many backs as fronts, or not: then somebody has to look at the order.
    void backsTaken(const QString &materialId, int fronts, int backs);

private:
    /// Bytes on their way in: what they are called, and where they came from.
    struct Incoming
    {
        QByteArray bytes;
        QString origin;
        QString fileName; ///< empty for a scanned page
        TurnedStack::Phase side = TurnedStack::Phase::None; ///< of a sheet in a stack that is turned over
        bool bothSides = false; ///< the device takes front and back of each sheet in turn
    };
    void begin(const QString &materialId);
    void startScan(const std::optional<ScanSource> &source, const std::optional<ScanProfile> &profile);
    void pageCame(const ScannedPage &page);
    void tellOfStack();
    void readNextFile();
    void takeIn(Incoming incoming);
    void keepNext();
    void giveUpLooking();
    void store(const Incoming &incoming, const FileInspection &inspection);
    void lookUp(const Incoming &incoming, const FileInspection &inspection, const QByteArray &sha256);
    void add(const Incoming &incoming, const FileInspection &inspection, const QByteArray &sha256);
    void addSorted(const Incoming &incoming, const PageFile &file);
    void addBack(const Incoming &incoming, const PageFile &file);
    void take(const QString &materialId, const PageFile &file, const PageFileId &after = {});
    void refuse(const Incoming &incoming, const Error &error);
    void scannerEnded(std::optional<Error> why);
    void sourceEnded(std::optional<Error> why);
    void goOn();
    void tellKept();
    void draftNotSaved(const Error &error);
    void end();

    PageTaker &m_taker;
    Scanner &m_scanner;
    PageInspector &m_inspector;
    PageStore &m_pages;
    const Clock &m_clock;
    TaskRunner &m_tasks;
    KnownSheets m_sheets;
    ScannerChoice m_scanners;
    ScanRequest m_request; ///< of the intake that runs; without a scanner while files are imported
    TurnedStack m_stack;
    TurnedStack::Phase m_side = TurnedStack::Phase::None; ///< of the sheets that come now
    QByteArray m_tokenKey;
    std::optional<StackSorter> m_sorter; ///< of the intake that runs; none where nothing is sorted
    CaseId m_caseId;
    QString m_materialId;
    QStringList m_paths;
    QList<Incoming> m_incoming;
    QFuture<Result<FileInspection>> m_look; ///< while m_looking
    /// A page that the visit has, but the stored draft does not yet.
    struct Unsaved
    {
        int note = 0; ///< what PageTaker::takePage() answered
        QString materialId;
        PageFile file;
    };
    QList<Unsaved> m_unsaved;
    std::optional<Error> m_notSaved; ///< why the draft could not be saved
    std::optional<Error> m_ending;
    int m_intake = 0; ///< counts the intakes: an answer to an older one concerns nobody any more
    int m_kept = 0;
    int m_looks = 0; ///< counts what was looked at: an answer to one that was given up concerns nobody any more
    bool m_looking = false; ///< the inspector has not answered yet
    bool m_busy = false;
    bool m_keeping = false;
    bool m_sourceDone = false;
};

} // namespace yichuang
