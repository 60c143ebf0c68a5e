// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QList>
#include <QRectF>
#include <QString>

#include "domain/cases/pixels.h"

namespace yichuang::test {

/// An A4 page at 300 dpi and everything that is true of it.
struct GeneratedPage
{
    QString kind; ///< form, text, licence, idcard, mixed, photo, hand, sign, oneline, sealonly, pencil, faintseal, faintline,
                  ///< pageno or blank
    double skew = 0;     ///< degrees clockwise, before it was turned
    int turned = 0;      ///< 0, 90, 180 or 270 degrees clockwise
    double blurPx = 0;   ///< standard deviation
    double motionPx = 0; ///< length of the smear
    double noise = 0;    ///< standard deviation in levels
    double shade = 0;    ///< by how much of its brightness the light differs over the sheet
    double bleed = 0;    ///< opacity of the back side's text
    int dust = 0;        ///< specks
    bool crease = false;
    bool punched = false;
    int border = 0;      ///< px of dark scanner bed on each side
    bool colour = true;
    QColor paper{250, 250, 248};
    quint32 seed = 1;    ///< of what is written
    quint32 faultSeed = 1;

    // What was drawn, filled in by rendered().
    QString qr;
    QString bars; ///< a Code 128
    bool qrCut = false;   ///< a part of it lies outside the picture
    bool barsCut = false;
    int seals = 0;
    bool written = false; ///< by hand

    [[nodiscard]] bool blank() const { return kind == QStringLiteral("blank"); }
    [[nodiscard]] bool isPrint() const; ///< form, text, licence, idcard or mixed: what blur can be judged by
    [[nodiscard]] bool sharp() const { return motionPx <= 1 && blurPx <= 0.8; }
    [[nodiscard]] bool unreadable() const { return motionPx >= 8 || blurPx >= 2.5; }

    static constexpr int width = 2480;
    static constexpr int height = 3508;
};

/// The page as a scanner would deliver it, through a JPEG of quality 92 and back; fills in what was drawn.
[[nodiscard]] Pixels rendered(GeneratedPage &page);
/// The same as the file.
[[nodiscard]] QByteArray renderedJpeg(GeneratedPage &page);

} // namespace yichuang::test
