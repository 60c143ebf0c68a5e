// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QPainter;
class QWidget;

namespace yichuang {

/// Paints what stands around a picture that fills a view: a frame, stronger while the view has the focus. `words` stand in it
/// where there is no picture; empty: none.
void paintPictureFrame(QPainter &painter, const QWidget &view, const QString &words);

} // namespace yichuang
