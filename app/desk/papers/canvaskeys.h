// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace yichuang {

class PageCanvas;

/// While `view` has the focus, keys look at the page on the canvas: + − 0 W and the cursor keys together with Ctrl.
void addCanvasKeys(QWidget *view, PageCanvas *canvas);

} // namespace yichuang
