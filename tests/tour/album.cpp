// SPDX-License-Identifier: Apache-2.0
#include "tour/album.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QImage>
#include <QPdfView>

namespace yichuang::test {

namespace {

constexpr int printLightness = 90;   // of 255
constexpr int printPixels = 300;     // a line or two of small print

bool showsPrint(const QImage &picture)
{
    int dark = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            dark += qGray(picture.pixel(x, y)) < printLightness ? 1 : 0;
    }
    return dark > printPixels;
}

} // namespace

void Album::keep(DeskDriver &driver, const QString &name)
{
    if (!driver.holds())
        return;
    const QString file = QStringLiteral("%1-%2.png").arg(++m_count, 2, 10, QLatin1Char('0')).arg(name);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // what was said a moment ago has its room
    if (!driver.window().grab().save(QDir(m_folder).filePath(file)))
        driver.fail(QStringLiteral("the picture %1 cannot be written").arg(file));
}

void Album::keepLast(const DeskDriver &driver) const
{
    driver.window().grab().save(QDir(m_folder).filePath(QStringLiteral("last.png")));
}

void awaitPaper(DeskDriver &driver)
{
    driver.await(QStringLiteral("that a paper is drawn"), [&driver] {
        const QList<QPdfView *> views = driver.window().findChildren<QPdfView *>();
        return std::any_of(views.cbegin(), views.cend(),
                           [](QPdfView *view) { return view->isVisible() && showsPrint(view->grab().toImage()); });
    });
}

} // namespace yichuang::test
