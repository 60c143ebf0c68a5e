// SPDX-License-Identifier: Apache-2.0
#include "documents/barsymbol.h"

#include <memory>

#include <zint.h>

#include <QPainter>
#include <QRect>

namespace yichuang {

namespace {

constexpr int code128QuietModules = 10;
constexpr int qrQuietModules = 4;
constexpr int qrCorrectionM = 2;

struct SymbolCloser
{
    void operator()(zint_symbol *symbol) const { ZBarcode_Delete(symbol); }
};

QBitArray modulesOfRow(const zint_symbol &symbol, int row)
{
    QBitArray modules(symbol.width);
    for (int column = 0; column < symbol.width; ++column) {
        const unsigned int eight = symbol.encoded_data[row][column / 8];
        modules.setBit(column, ((eight >> (column % 8)) & 1U) != 0);
    }
    return modules;
}

} // namespace

Result<BarSymbol> BarSymbol::code128(const QString &text)
{
    return encoded(text, BARCODE_CODE128, code128QuietModules);
}

Result<BarSymbol> BarSymbol::qr(const QString &text)
{
    return encoded(text, BARCODE_QRCODE, qrQuietModules);
}

Result<BarSymbol> BarSymbol::encoded(const QString &text, int symbology, int quietModules)
{
    const std::unique_ptr<zint_symbol, SymbolCloser> symbol(ZBarcode_Create());
    if (!symbol)
        return failure(ErrorCode::Internal, QStringLiteral("zint gives no symbol"));
    symbol->symbology = symbology;
    symbol->input_mode = UNICODE_MODE;
    if (symbology == BARCODE_QRCODE)
        symbol->option_1 = qrCorrectionM;
    const QByteArray bytes = text.toUtf8();
    const auto *source = reinterpret_cast<const unsigned char *>(bytes.constData());
    if (ZBarcode_Encode(symbol.get(), source, int(bytes.size())) >= ZINT_ERROR)
        return failure(ErrorCode::Invalid, QStringLiteral("zint cannot encode it, symbology %1").arg(symbology));
    BarSymbol encoded;
    encoded.m_quiet = quietModules;
    for (int row = 0; row < symbol->rows; ++row)
        encoded.m_rows.append(modulesOfRow(*symbol, row));
    return encoded;
}

int BarSymbol::columns() const
{
    return m_rows.isEmpty() ? 0 : int(m_rows.first().size());
}

int BarSymbol::moduleWidthIn(const QRect &area, int emptyAround) const
{
    const int across = qMin(area.width() / columns(), emptyAround / m_quiet);
    return rows() > 1 ? qMin(across, area.height() / rows()) : across;
}

void BarSymbol::paint(QPainter &painter, const QRect &area, int moduleWidth, Qt::Alignment side) const
{
    const int height = rows() > 1 ? moduleWidth : area.height();
    const int unused = side.testFlag(Qt::AlignRight) ? area.width() - moduleWidth * columns() : 0;
    const QPoint origin = area.topLeft() + QPoint(unused, 0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int row = 0; row < rows(); ++row) {
        int column = 0;
        while (column < columns()) {
            const int first = column;
            while (column < columns() && isDark(column, row))
                ++column;
            if (column > first) {
                const QPoint corner(first * moduleWidth, row * height);
                painter.fillRect(QRect(origin + corner, QSize((column - first) * moduleWidth, height)), Qt::black);
            }
            ++column;
        }
    }
    painter.restore();
}

} // namespace yichuang
