// SPDX-License-Identifier: Apache-2.0
#include "desk/papers/canvaskeys.h"

#include <QShortcut>

#include "desk/papers/pagecanvas.h"

namespace yichuang {

namespace {
constexpr double zoomStep = 1.25;
constexpr int panStep = 60; // px
} // namespace

void addCanvasKeys(QWidget *view, PageCanvas *canvas)
{
    const QList<std::pair<QKeySequence, std::function<void()>>> keys{
        {Qt::Key_Plus, [canvas] { canvas->zoom(zoomStep); }},
        {Qt::Key_Equal, [canvas] { canvas->zoom(zoomStep); }},
        {Qt::Key_Minus, [canvas] { canvas->zoom(1 / zoomStep); }},
        {Qt::Key_0, [canvas] { canvas->fit(); }},
        {Qt::Key_W, [canvas] { canvas->fitWidth(); }},
        {Qt::CTRL | Qt::Key_Left, [canvas] { canvas->pan(-panStep, 0); }},
        {Qt::CTRL | Qt::Key_Right, [canvas] { canvas->pan(panStep, 0); }},
        {Qt::CTRL | Qt::Key_Up, [canvas] { canvas->pan(0, -panStep); }},
        {Qt::CTRL | Qt::Key_Down, [canvas] { canvas->pan(0, panStep); }},
    };
    for (const auto &[key, act] : keys) {
        auto *shortcut = new QShortcut(key, view);
        shortcut->setContext(Qt::WidgetShortcut);
        QObject::connect(shortcut, &QShortcut::activated, canvas, act);
    }
}

} // namespace yichuang
