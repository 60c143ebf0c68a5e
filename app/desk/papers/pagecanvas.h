// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QList>
#include <QWidget>

#include "desk/look/statuscolours.h"
#include "domain/cases/pagefinding.h"

namespace yichuang {

/// A part of the page that is outlined.
struct PageMark
{
    PageArea area;
    Tone tone = Tone::Warn;
    bool operator==(const PageMark &) const = default;
};

/// Shows one page: fitted into the view, as wide as the view, or larger and moved with the mouse or the cursor keys together
/// with Ctrl. Where it looks at can be told and set, so that two of them can look at the same place.
class PageCanvas : public QWidget
{
    Q_OBJECT

public:
    /// Which part of the page is seen, whatever the size of the view.
    struct Look
    {
        double scale = 1; ///< against the size at which the whole page fits
        QPointF centre;   ///< of the view, from the centre of the page, in parts of the page's width and height
        bool operator==(const Look &) const = default;
    };

    explicit PageCanvas(QWidget *parent = nullptr);

    /// A null picture shows the words instead. Marks of the page before are gone.
    void display(const QImage &picture, const QString &words);
    /// Outlines these parts; the first is drawn the strongest.
    void setMarks(const QList<PageMark> &marks);
    void zoom(double factor);
    /// Shows the part as large as the view allows, with a little of what is around it; the whole page for a whole page.
    void zoomTo(const PageArea &area);
    void fit();
    void fitWidth();
    /// Turns the view, never the page itself.
    void turn();
    /// Moves the view over the page by so many px.
    void pan(int right, int down);
    [[nodiscard]] Look look() const;
    void setLook(const Look &look);

    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }
    [[nodiscard]] const QImage &picture() const { return m_picture; }
    [[nodiscard]] const QList<PageMark> &marks() const { return m_marks; }
    [[nodiscard]] int angle() const { return m_angle; }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] QString words() const { return m_words; }
    /// Where the part is drawn now, in px of the view.
    [[nodiscard]] QRectF drawnAt(const PageArea &area) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// By hand or by key; not by setLook().
    void looked(const yichuang::PageCanvas::Look &look);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void moveBy(const QPointF &way);
    [[nodiscard]] QSizeF turnedSize() const;
    [[nodiscard]] double fittingScale() const;
    [[nodiscard]] QTransform toView() const;
    void drawMarks(QPainter &painter) const;

    QImage m_picture;
    QString m_words;
    QList<PageMark> m_marks;
    double m_scale = 1; ///< against the fitting size
    int m_angle = 0;    ///< degrees, clockwise
    QPointF m_shift;    ///< px
    QPointF m_dragFrom;
};

} // namespace yichuang
