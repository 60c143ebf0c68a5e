// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QWidget>

namespace yichuang {

/// Shows one page: fitted into the view, or larger and moved with the mouse or the cursor keys together with Ctrl.
class PageCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit PageCanvas(QWidget *parent = nullptr);

    /// A null picture shows the words instead.
    void display(const QImage &picture, const QString &words);
    void zoom(double factor);
    void fit();
    /// Turns the view, never the page itself.
    void turn();
    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }
    [[nodiscard]] int angle() const { return m_angle; }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] QString words() const { return m_words; }

    [[nodiscard]] QSize sizeHint() const override;

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

    QImage m_picture;
    QString m_words;
    double m_scale = 1; ///< against the fitting size
    int m_angle = 0;    ///< degrees, clockwise
    QPointF m_shift;    ///< px
    QPointF m_dragFrom;
};

} // namespace yichuang
