// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace yichuang {

/// Fusion with calm, flat buttons, rows of 30 px, indicators of 18 px and a focus ring of 2 px with 3:1 contrast (UX §2).
/// A push button whose property `primary` is true is filled with the highlight colour.
class DeskStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// @param fontPercent of the body font; rows grow with it
    explicit DeskStyle(int fontPercent = 100);

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;

private:
    double m_scale;
};

} // namespace yichuang
