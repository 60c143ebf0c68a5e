// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/cameraview.h"

#include <algorithm>

#include <QApplication>
#include <QKeyEvent>
#include <QShortcut>

#include "casework/errortext.h"
#include "desk/visit/scanview.h"
#include "ui_cameraview.h"

namespace yichuang {

namespace {

using State = TakeFromCamera::State;

/// The picture may live longer than the frame that brought it.
QImage imageOf(const Pixels &pixels)
{
    const bool gray = pixels.format == Pixels::Format::Gray8;
    return QImage(reinterpret_cast<const uchar *>(pixels.bytes.constData()), pixels.width, pixels.height,
                  pixels.width * pixels.bytesPerPixel(), gray ? QImage::Format_Grayscale8 : QImage::Format_RGB888)
        .copy();
}

/// The keys of the page beneath would act on something nobody sees. Those of the window, such as locking, stay.
bool restsMeanwhile(const QKeyEvent &key)
{
    if (key.key() == Qt::Key_F1)
        return false;
    const Qt::KeyboardModifiers beside = key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return beside == Qt::NoModifier || (beside == Qt::ControlModifier && (key.key() == Qt::Key_O || key.key() == Qt::Key_F3));
}

} // namespace

CameraView::CameraView(CounterWork &work, ScanView &scan, QWidget *parent)
    : QFrame(parent),
      m_ui(std::make_unique<Ui::CameraView>()),
      m_work(work),
      m_taking(work.fromCamera),
      m_scan(scan)
{
    m_ui->setupUi(this);
    connectButtons();
    connectTaking();
    connect(&m_scan, &ScanView::cameraRequested, this, &CameraView::open);
    auto *key = new QShortcut(Qt::CTRL | Qt::Key_F3, parent);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, &CameraView::open);
    parent->installEventFilter(this);
    hide();
}

CameraView::~CameraView() = default;

void CameraView::connectButtons()
{
    connect(m_ui->takeButton, &QPushButton::clicked, this, &CameraView::take);
    connect(m_ui->cardButton, &QPushButton::clicked, this, [this] { m_taking.setCard(!m_taking.card()); });
    connect(m_ui->cornersButton, &QPushButton::clicked, m_ui->cameraCanvas, &CameraCanvas::forgetCorners);
    connect(m_ui->retryButton, &QPushButton::clicked, &m_taking, &TakeFromCamera::retry);
    connect(m_ui->importButton, &QPushButton::clicked, this, &CameraView::importInstead);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &CameraView::close);
    connect(m_ui->camerasBox, &QComboBox::activated, this,
            [this] { m_taking.choose(m_ui->camerasBox->currentData().toString()); });
    connect(m_ui->cameraCanvas, &CameraCanvas::cornersChanged, this, &CameraView::describeLive);
    // A click must not take the keys away from the picture.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setFocusPolicy(Qt::TabFocus);
}

void CameraView::connectTaking()
{
    connect(&m_taking, &TakeFromCamera::changed, this, &CameraView::describe);
    connect(&m_taking, &TakeFromCamera::frameShown, this, [this](const CameraFrame &frame) {
        const bool outlined = m_ui->cameraCanvas->hasOutline() && m_ui->cameraCanvas->hasPicture();
        m_ui->cameraCanvas->display(imageOf(frame.picture), frame.outline);
        if (outlined == frame.outline.isEmpty())
            describeLive();
    });
    connect(&m_taking, &TakeFromCamera::frontTaken, this, [this] {
        m_ui->cameraCanvas->forgetCorners();
        tell(Tone::Good, tr("The front is taken. Turn the card over and press Space."));
    });
    connect(&m_taking, &TakeFromCamera::pageTaken, this, [this](int dpi, bool outlineFound) {
        ++m_taken;
        m_ui->cameraCanvas->forgetCorners();
        const QString density = dpi > 0 ? tr("Page %1 taken, %2 dpi.").arg(m_taken).arg(dpi) : tr("Page %1 taken.").arg(m_taken);
        if (outlineFound)
            tell(Tone::Good, density);
        else
            tell(Tone::Warn, tr("%1 No outline was made out, so it is the whole picture.").arg(density));
    });
    connect(&m_taking, &TakeFromCamera::notTaken, this, [this](const Error &error) {
        tell(Tone::Warn, error.code == ErrorCode::NotFound
                             ? tr("No card was made out. Lay it flat on the bare desk, or put the corners with Tab and the arrow keys.")
                             : errorText(error.code).paragraph());
    });
    connect(&m_work.intake, &PageIntake::fileRefused, this, [this](const QString &, const Error &error) {
        tell(Tone::Bad, errorText(error.code).paragraph());
    });
    connect(&m_work.intake, &PageIntake::failed, this, [this](const Error &error) {
        tell(Tone::Bad, errorText(error.code).paragraph());
    });
}

void CameraView::open()
{
    const QString materialId = m_scan.material();
    if (materialId.isEmpty()) {
        Q_EMIT m_scan.notice(Tone::Warn, tr("Choose the item and the situation first; then the pages have a place."));
        return;
    }
    const MaterialDemand *demand = m_work.visit.report().checklist.material(materialId);
    m_taken = 0;
    m_focusBefore = QApplication::focusWidget();
    m_ui->materialLabel->setText(demand ? demand->rule.name : QString());
    tell(Tone::Quiet, {});
    cover();
    show();
    raise();
    m_ui->cameraCanvas->setFocus();
    m_taking.open(materialId, demand && demand->rule.scan && demand->rule.scan->cardSides);
}

void CameraView::close()
{
    if (m_taking.state() == State::Closed && !isVisible())
        return;
    const QString materialId = m_taking.materialId();
    const bool halfCard = m_taking.awaitsBack();
    m_taking.close();
    hide();
    if (halfCard)
        Q_EMIT m_scan.notice(Tone::Warn, tr("Of a card only the front was taken, and it is not kept. Ctrl+F3 takes both sides."));
    if (m_taken > 0)
        Q_EMIT pagesTaken(materialId);
    else if (m_focusBefore)
        m_focusBefore->setFocus();
}

void CameraView::hideEvent(QHideEvent *event)
{
    // Another page was opened, or the desk locked: nobody looks any more. A window that is only iconified comes back.
    if (!event->spontaneous()) {
        m_taking.close();
        hide(); // it does not come back with the page
    }
    QFrame::hideEvent(event);
}

void CameraView::cover()
{
    setGeometry(parentWidget()->rect());
}

bool CameraView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        cover();
    return QFrame::eventFilter(watched, event);
}

bool CameraView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && restsMeanwhile(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void CameraView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: return close();
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: return take();
    case Qt::Key_C: return m_taking.setCard(!m_taking.card());
    case Qt::Key_F3: return m_taking.retry();
    case Qt::Key_O:
        if (event->modifiers().testFlag(Qt::ControlModifier))
            return importInstead();
        break;
    default: break;
    }
    event->accept(); // nothing of the page beneath
}

void CameraView::take()
{
    m_taking.take(m_ui->cameraCanvas->corners());
}

void CameraView::importInstead()
{
    close();
    m_scan.chooseFiles();
}

void CameraView::tell(Tone tone, const QString &text)
{
    m_ui->tellLabel->say(tone, text.isEmpty() ? text : toneText(tone, text));
}

void CameraView::describe()
{
    const State state = m_taking.state();
    const bool live = state == State::Live || state == State::Taking;
    m_ui->takeButton->setEnabled(state == State::Live);
    m_ui->cardButton->setText(m_taking.card() ? tr("Take sheets  C") : tr("Two sides of a card  C"));
    m_ui->retryButton->setVisible(state == State::Absent || state == State::Lost);
    m_ui->importButton->setVisible(state == State::Absent || state == State::Lost);
    describeCameras();
    if (state == State::Looking || state == State::Starting)
        m_ui->cameraCanvas->say(tr("The camera is starting …"));
    else if (state == State::Absent || state == State::Lost)
        m_ui->cameraCanvas->say(missingWords());
    describeLive();
    m_ui->takeButton->setVisible(live);
    m_ui->cardButton->setVisible(live);
}

void CameraView::describeCameras()
{
    const QList<CameraInfo> cameras = m_taking.cameras();
    m_ui->camerasBox->setVisible(cameras.size() > 1);
    if (m_ui->camerasBox->count() != cameras.size()) {
        m_ui->camerasBox->clear();
        for (const CameraInfo &camera : cameras)
            m_ui->camerasBox->addItem(camera.label, camera.name);
    }
    m_ui->camerasBox->setCurrentIndex(m_ui->camerasBox->findData(m_taking.camera()));
}

QString CameraView::missingWords() const
{
    const ErrorCode code = m_taking.error().value_or(Error{ErrorCode::DeviceFailed, {}}).code;
    const QString next = tr("F3 looks again, Ctrl+O imports files instead.");
    if (m_taking.state() == State::Lost)
        return tr("The document camera is gone. The pages taken so far are kept.") + u"\n\n" + next;
    if (code == ErrorCode::DeviceMissing)
        return tr("No document camera is connected.") + u"\n\n" + next;
    if (code == ErrorCode::DeviceBusy)
        return tr("Another program uses the document camera. Close it there.") + u"\n\n" + next;
    return tr("The document camera cannot be used.") + u"\n\n" + next;
}

void CameraView::describeLive()
{
    const State state = m_taking.state();
    const bool byHand = !m_ui->cameraCanvas->corners().isEmpty();
    m_ui->cornersButton->setVisible(byHand);
    m_ui->cameraCanvas->setAccessibleDescription(state == State::Live ? QString() : m_ui->cameraCanvas->words());
    if (state == State::Taking)
        return m_ui->stateLabel->say(Tone::Working, toneText(Tone::Working, tr("Taking; hold it still …")));
    if (state != State::Live)
        return m_ui->stateLabel->say(Tone::Quiet, {});
    if (byHand)
        return m_ui->stateLabel->say(Tone::Warn, toneText(Tone::Warn, tr("The corners are yours. Delete gives them back to the machine.")));
    if (m_taking.awaitsBack())
        return m_ui->stateLabel->say(Tone::Quiet, tr("Now the back of the card."));
    if (m_taking.card())
        return m_ui->stateLabel->say(Tone::Quiet, tr("The front of the card first; then its back. Both come on one page."));
    if (m_ui->cameraCanvas->hasOutline())
        return m_ui->stateLabel->say(Tone::Good, toneText(Tone::Good, tr("The sheet is made out.")));
    m_ui->stateLabel->say(Tone::Warn, toneText(Tone::Warn, tr("No sheet is made out. Tab and the arrow keys put the corners.")));
}

} // namespace yichuang
