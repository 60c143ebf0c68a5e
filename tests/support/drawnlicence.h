// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QImage>
#include <QString>

namespace yichuang::test {

/// A licence that never was, on an A4 page as a scanner at 300 dpi delivers it, and what is printed on it. Every number is
/// invented and has right check digits.
struct DrawnLicence
{
    bool food = false;   ///< 食品经营许可证 instead of 营业执照
    QString name;
    QString creditCode;
    QString number;      ///< of a 食品经营许可证
    QString address;
    QDate issuedOn;
    QDate validUntil;
    double skew = 0;     ///< degrees clockwise
    double noise = 0;    ///< standard deviation in levels
    bool sealed = true;

    [[nodiscard]] QImage picture() const;
    /// The same as a JPEG file of quality 92.
    [[nodiscard]] QByteArray jpeg() const;
};

/// The n-th of a series: names, numbers, days, skew up to 1.5° and noise differ.
[[nodiscard]] DrawnLicence drawnLicence(quint32 seed);

} // namespace yichuang::test
