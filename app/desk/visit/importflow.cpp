// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/importflow.h"

#include <utility>

#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include "desk/visit/scanview.h"

namespace yichuang {

namespace {

QStringList localFiles(const QMimeData &mime)
{
    QStringList paths;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

/// The picture as the other program put it there, to be opened in the device process; a picture that is only in memory is
/// written as PNG.
QByteArray copiedPicture(const QMimeData &mime)
{
    for (const QString &format : {QStringLiteral("image/png"), QStringLiteral("image/jpeg"), QStringLiteral("image/tiff")}) {
        if (mime.hasFormat(format))
            return mime.data(format);
    }
    if (!mime.hasImage())
        return {};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    qvariant_cast<QImage>(mime.imageData()).save(&buffer, "png");
    return buffer.data();
}

} // namespace

ImportFlow::ImportFlow(CounterWork &work, ScanView &scan, PasswordStrip &strip, QWidget &page)
    : QObject(&page),
      m_work(work),
      m_scan(scan),
      m_password(work.intake, work.ports.documents, work.ports.files, strip, this),
      m_fromFolder(work.scanFolder, work.intake,
                   [&scan] { return scan.isVisibleTo(scan.window()) ? scan.material() : QString(); })
{
    page.setAcceptDrops(true);
    page.installEventFilter(this);
    connect(&m_password, &PasswordFlow::said, this, &ImportFlow::said);
    connect(&m_fromFolder, &FolderIntake::notPutAway, this, [this](const QString &fileName) {
        Q_EMIT said(Tone::Warn, tr("%1 could not be moved out of the scanner's folder. Move it by hand.").arg(fileName));
    });
    // Queued: the page of a new visit begins by clearing what was said of the last one.
    connect(&m_work.scanFolder, &WatchedFolder::begun, this, &ImportFlow::tellOfFilesBefore, Qt::QueuedConnection);
    connect(&m_work.scanFolder, &WatchedFolder::lost, this, &ImportFlow::tellOfLostFolder, Qt::QueuedConnection);
    connect(&m_work.scanFolder, &WatchedFolder::foundAgain, this, [this] {
        Q_EMIT said(Tone::Good, tr("The scanner's folder answers again."));
    });
    connect(&m_work.visit, &Visit::changed, this, &ImportFlow::followCase);
    connect(&m_work.visit, &Visit::parked, this, &ImportFlow::followCase);
}

/// What came for the last applicant is never taken in for the next.
void ImportFlow::followCase()
{
    const CaseId open = m_work.visit.hasCase() ? m_work.visit.record().id : CaseId();
    if (open == std::exchange(m_caseId, open))
        return;
    m_password.leaveAll();
    m_fromFolder.forget();
    if (open.isNull())
        return m_work.scanFolder.end();
    m_work.scanFolder.begin();
}

void ImportFlow::tellOfFilesBefore()
{
    const int lying = m_caseId.isNull() ? 0 : m_work.scanFolder.leftLying();
    if (lying > 0)
        Q_EMIT said(Tone::Warn, tr("%n files lie in the scanner's folder from before this visit. They are left there; drop on this "
                                   "page those that belong here.", nullptr, lying));
}

void ImportFlow::tellOfLostFolder(const Error &error)
{
    Q_EMIT said(Tone::Warn, error.code == ErrorCode::TimedOut
                                ? tr("The scanner's folder does not answer, so nothing comes in from it. Everything else works: "
                                     "scan with F3, or drop files on this page.")
                                : tr("The scanner's folder cannot be read, so nothing comes in from it. Everything else works: "
                                     "scan with F3, or drop files on this page."));
}

bool ImportFlow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QStringList paths = localFiles(*drop->mimeData());
    if (paths.isEmpty())
        return QObject::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        importFiles(paths);
    return true;
}

void ImportFlow::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    const QStringList paths = mime ? localFiles(*mime) : QStringList();
    const QByteArray picture = mime && paths.isEmpty() ? copiedPicture(*mime) : QByteArray();
    if (!paths.isEmpty())
        importFiles(paths);
    else if (!picture.isEmpty())
        importPicture(picture);
    else
        Q_EMIT said(Tone::Quiet, tr("No picture and no file was copied that could be pasted as a page."));
}

void ImportFlow::importFiles(const QStringList &paths)
{
    Q_EMIT aboutToImport();
    m_scan.importFiles(paths);
}

void ImportFlow::importPicture(const QByteArray &bytes)
{
    Q_EMIT aboutToImport();
    if (m_scan.mayImport())
        m_work.intake.keepPage(m_scan.material(), bytes, QStringLiteral("pasted"));
}

} // namespace yichuang
