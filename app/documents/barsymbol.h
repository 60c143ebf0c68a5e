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
    /// One row of bars; its light edge is ten modules on either side (ISO/IEC 15417).
    /// Invalid: zint cannot encode the text.
    [[nodiscard]] static Result<BarSymbol> code128(const QString &text);
    /// Error correction M; its light edge is four modules all around (ISO/IEC 18004).
    /// Invalid: zint cannot encode the text.
    [[nodiscard]] static Result<BarSymbol> qr(const QString &text);

    [[nodiscard]] int columns() const;
    [[nodiscard]] int rows() const { return int(m_rows.size()); }
    [[nodiscard]] bool isDark(int column, int row) const { return m_rows.at(row).testBit(column); }

    /// The largest whole module width, in device pixels, with which the dark part fits into an area and the symbol's
    /// light edge into the empty strip around that area; 0 when none does.
    [[nodiscard]] int moduleWidthIn(const QRect &area, int emptyAround) const;
    /// Draws the dark part into the area's left top corner, or its right top corner. A bar code is as high as the area.
    void paint(QPainter &painter, const QRect &area, int moduleWidth, Qt::Alignment side = Qt::AlignLeft) const;

private:
    BarSymbol() = default;
    [[nodiscard]] static Result<BarSymbol> encoded(const QString &text, int symbology, int quietModules);

    QList<QBitArray> m_rows;
    int m_quiet = 0;
};

} // namespace yichuang
