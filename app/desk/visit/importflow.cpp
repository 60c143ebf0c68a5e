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

#include "casework/errortext.h"
#include "desk/look/passwordstrip.h"
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
      m_strip(strip),
      m_locked(work.intake, work.ports.documents, work.ports.tasks),
      m_fromFolder(work.scanFolder, work.intake,
                   [&scan] { return scan.isVisibleTo(scan.window()) ? scan.material() : QString(); })
{
    page.setAcceptDrops(true);
    page.installEventFilter(this);
    connect(&m_locked, &LockedFiles::currentChanged, this, &ImportFlow::askForPassword);
    connect(&m_locked, &LockedFiles::passwordRejected, this, [this](const QString &fileName) {
        m_strip.ask(tr("That password does not open %1. Ask the applicant again, or leave the file out.").arg(fileName));
    });
    connect(&m_locked, &LockedFiles::copyRefused, this, [this](const QString &fileName, const Error &error) {
        Q_EMIT said(Tone::Bad, tr("%1: %2").arg(fileName, errorText(error.code).paragraph()));
    });
    connect(&m_strip, &PasswordStrip::typed, &m_locked, &LockedFiles::open);
    connect(&m_strip, &PasswordStrip::left, &m_locked, &LockedFiles::leave);
    connect(&m_fromFolder, &FolderIntake::notPutAway, this, [this](const QString &fileName) {
        Q_EMIT said(Tone::Warn, tr("%1 could not be moved out of the scanner's folder. Move it by hand.").arg(fileName));
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
    m_locked.leaveAll();
    m_fromFolder.forget();
    if (open.isNull())
        return m_work.scanFolder.end();
    m_work.scanFolder.begin();
    // Later, since the page of a new visit begins by clearing what was said of the last one.
    QMetaObject::invokeMethod(this, &ImportFlow::tellOfFilesBefore, Qt::QueuedConnection);
}

void ImportFlow::tellOfFilesBefore()
{
    const int lying = m_caseId.isNull() ? 0 : m_work.scanFolder.leftLying();
    if (lying > 0)
        Q_EMIT said(Tone::Warn, tr("%n files lie in the scanner's folder from before this visit. They are left there; drop on this "
                                   "page those that belong here.", nullptr, lying));
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

void ImportFlow::askForPassword()
{
    if (m_locked.current().isEmpty())
        m_strip.done();
    else
        m_strip.ask(tr("%1 is protected with a password. Ask the applicant for it; it is not stored.").arg(m_locked.current()));
}

} // namespace yichuang
