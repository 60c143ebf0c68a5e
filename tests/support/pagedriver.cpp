// SPDX-License-Identifier: Apache-2.0
#include "support/pagedriver.h"

#include <QApplication>
#include <QInputMethodEvent>

namespace yichuang::test {

PageDriver::PageDriver(QWidget &window) : m_window(window)
{
    m_window.show();
    m_window.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_window))
        QTest::qFail("the window never became active", __FILE__, __LINE__);
}

QWidget *PageDriver::visible(const QString &objectName) const
{
    const QList<QWidget *> candidates = m_window.findChildren<QWidget *>(objectName);
    for (QWidget *candidate : candidates) {
        if (candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

QWidget *PageDriver::target() const
{
    QWidget *focus = QApplication::focusWidget();
    return focus ? focus : &m_window;
}

void PageDriver::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_keys;
    QTest::keyClick(target(), key, modifiers);
    QCoreApplication::sendPostedEvents(); // steps that are taken after every panel was refreshed
}

void PageDriver::keys(const QString &letters)
{
    for (const QChar letter : letters) {
        ++m_keys;
        QTest::keyClick(target(), letter.toLatin1());
        QCoreApplication::sendPostedEvents();
    }
}

void PageDriver::type(const QString &text)
{
    m_letters += int(text.size());
    for (const QChar letter : text) {
        if (letter.unicode() < 128) {
            QTest::keyClick(target(), letter.toLatin1());
            continue;
        }
        // Chinese arrives as an input method commits it, not as a key.
        QInputMethodEvent composed;
        composed.setCommitString(letter);
        QCoreApplication::sendEvent(target(), &composed);
    }
}

QString PageDriver::focusName() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->objectName() : QString();
}

} // namespace yichuang::test
