// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QFrame>
#include <QPointer>

#include "casework/counterwork.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

class ScanView;

namespace Ui {
class CameraView;
}

/// What lies under the document camera (高拍仪), large over the page it belongs to until Esc: Space or Enter takes it, C changes
/// between sheets and two-sided cards, Tab and the arrow keys put the corners, F3 looks again for a camera that is not there and
/// Ctrl+O imports files instead. All other keys of the page rest meanwhile.
class CameraView : public QFrame
{
    Q_OBJECT

public:
    /// @param scan   shows the material whose pages are taken, and imports files instead
    /// @param parent the page that it covers; Ctrl+F3 opens the view there
    CameraView(CounterWork &work, ScanView &scan, QWidget *parent);
    ~CameraView() override;

    /// For the material that is marked. Whether front and back of a card come on one page is up to the guide's rule of it.
    void open();
    void close();

Q_SIGNALS:
    /// Pages were taken, and the view is closed.
    void pagesTaken(const QString &materialId);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectButtons();
    void connectTaking();
    void cover();
    void take();
    void importInstead();
    void describe();
    void describeCameras();
    void describeLive();
    [[nodiscard]] QString missingWords() const;
    void tell(Tone tone, const QString &text);

    std::unique_ptr<Ui::CameraView> m_ui;
    CounterWork &m_work;
    TakeFromCamera &m_taking;
    ScanView &m_scan;
    QPointer<QWidget> m_focusBefore;
    int m_taken = 0; ///< pages, since it was opened
};

} // namespace yichuang
