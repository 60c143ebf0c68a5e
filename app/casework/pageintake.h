// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QObject>
#include <QStringList>

#include "casework/pagetaker.h"
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

    /// The scanner that scan() uses; empty: the first that answers.
    void setScanner(const QString &name) { m_scannerName = name; }
    /// Scans for a material; finished() or failed() ends it, pageKept() comes for each page. When the draft cannot be saved
    /// the intake fails, the pages stay in the visit, and pageKept() comes later, when they are safe.
    void scan(const QString &materialId, ScanSource source);
    /// Imports files by path: PDF, JPEG, PNG, TIFF. A bad one is reported by fileRefused() and the others go on.
    void importFiles(const QString &materialId, const QStringList &paths);
    void cancel();
    [[nodiscard]] bool busy() const { return m_busy; }

Q_SIGNALS:
    void started(const QString &materialId);
    void pageKept(const QString &materialId, const yichuang::PageFile &file);
    /// `fileName` without its folder; empty for a scanned page.
    void fileRefused(const QString &fileName, const yichuang::Error &error);
    void finished(const QString &materialId, int kept);
    void failed(const yichuang::Error &error);
    void busyChanged(bool busy);

private:
    /// Bytes on their way in: what they are called, and where they came from.
    struct Incoming
    {
        QByteArray bytes;
        QString origin;
        QString fileName; ///< empty for a scanned page
    };
    void begin(const QString &materialId);
    void startScan(const QString &scanner, ScanSource source);
    void readNextFile();
    void takeIn(Incoming incoming);
    void keepNext();
    void store(const Incoming &incoming, const FileInspection &inspection);
    void add(const Incoming &incoming, const FileInspection &inspection, const QByteArray &sha256);
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
    QString m_scannerName;  ///< wished for; empty: any
    QString m_foundScanner; ///< the first that answered, so that it is not looked for before every scan
    QString m_usedScanner;  ///< of the intake that runs; empty while files are imported
    CaseId m_caseId;
    QString m_materialId;
    QStringList m_paths;
    QList<Incoming> m_incoming;
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
    bool m_busy = false;
    bool m_keeping = false;
    bool m_sourceDone = false;
};

} // namespace yichuang
