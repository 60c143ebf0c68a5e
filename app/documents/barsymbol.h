// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBitArray>
#include <QList>
#include <QString>

#include "core/error.h"

class QPainter;
class QRect;

namespace yichuang {

/// A bar code or QR code as dark and light modules, encoded by zint and drawn by ourselves: every module is the same
/// whole number of device pixels, so that a cheap printer cannot round bars apart (CAPTURE §7, 13).
class BarSymbol
{
public:
    /// One row of bars with ten light modules on either side (GS1). Invalid: zint cannot encode the text.
    [[nodiscard]] static Result<BarSymbol> code128(const QString &text);
    /// Error correction M, four light modules around it (ISO/IEC 18004). Invalid: zint cannot encode the text.
    [[nodiscard]] static Result<BarSymbol> qr(const QString &text);

    [[nodiscard]] int columns() const;
    [[nodiscard]] int rows() const { return int(m_rows.size()); }
    [[nodiscard]] bool isDark(int column, int row) const { return m_rows.at(row).testBit(column); }

    /// The largest whole module width with which the symbol and its light edge fit into an area; 0 when none does.
    [[nodiscard]] int moduleWidthIn(const QRect &area) const;
    /// Draws the symbol into the area's left top corner, or its right top corner, dark modules flush with the corner: the
    /// page's margin serves as the light edge there. A bar code is as high as the area. Draws nothing when the area is too
    /// small for modules of one pixel.
    void paint(QPainter &painter, const QRect &area, Qt::Alignment side = Qt::AlignLeft) const;

private:
    BarSymbol() = default;
    [[nodiscard]] static Result<BarSymbol> encoded(const QString &text, int symbology, int quietModules);

    QList<QBitArray> m_rows;
    int m_quiet = 0;
};

} // namespace yichuang
