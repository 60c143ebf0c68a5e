// SPDX-License-Identifier: Apache-2.0
#include "tour/deskdriver.h"

#include <QApplication>
#include <QFileDialog>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTest>

namespace yichuang::test {

void DeskDriver::activate()
{
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    if (holds() && !QTest::qWaitForWindowActive(&m_window, usualLimitMs))
        fail(QStringLiteral("the window never became active"));
}

void DeskDriver::fail(const QString &sentence)
{
    if (holds())
        m_fault = sentence;
}

void DeskDriver::await(const QString &what, const std::function<bool()> &condition, int limitMs)
{
    if (holds() && !QTest::qWaitFor(condition, limitMs))
        fail(QStringLiteral("%1 did not come true; the focus is on “%2”").arg(what, focusName()));
}

void DeskDriver::awaitSeen(const QString &objectName, int limitMs)
{
    await(QStringLiteral("that %1 is seen").arg(objectName), [this, objectName] { return sees(objectName); }, limitMs);
}

void DeskDriver::awaitFocus(const QString &objectName, int limitMs)
{
    await(QStringLiteral("that %1 has the focus").arg(objectName),
          [this, objectName] { return focusName() == objectName; }, limitMs);
}

bool DeskDriver::mayPress()
{
    if (holds() && m_pace)
        m_pace();
    return holds();
}

void DeskDriver::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (!mayPress())
        return;
    QTest::keyClick(target(), key, modifiers);
    QCoreApplication::sendPostedEvents(); // steps that are taken after every panel was refreshed
}

void DeskDriver::keys(const QString &letters)
{
    for (const QChar letter : letters) {
        if (!mayPress())
            return;
        QTest::keyClick(target(), letter.toLatin1());
        QCoreApplication::sendPostedEvents();
    }
}

void DeskDriver::type(const QString &text)
{
    for (const QChar letter : text)
        typeLetter(letter);
}

void DeskDriver::typeLetter(QChar letter)
{
    if (!mayPress())
        return;
    if (letter.unicode() < 128) {
        QTest::keyClick(target(), letter.toLatin1());
    } else {
        QInputMethodEvent composed;
        composed.setCommitString(letter);
        QCoreApplication::sendEvent(target(), &composed);
    }
    const auto *edit = qobject_cast<const QLineEdit *>(target());
    if (edit && m_typed)
        m_typed(edit->objectName(), edit->text());
}

void DeskDriver::click(const QString &objectName)
{
    if (!holds())
        return;
    QWidget *widget = find(objectName);
    if (!widget)
        return;
    if (widget->isEnabled())
        QTest::mouseClick(widget, Qt::LeftButton);
    else
        fail(QStringLiteral("%1 cannot be clicked now").arg(objectName));
    QCoreApplication::sendPostedEvents();
}

void DeskDriver::chooseFile(const QString &path)
{
    const auto dialog = [] { return qobject_cast<QFileDialog *>(QApplication::activeModalWidget()); };
    await(QStringLiteral("that the file dialog opens"), [dialog] { return dialog() != nullptr; });
    if (!holds())
        return;
    auto *edit = dialog()->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    if (!edit)
        return fail(QStringLiteral("the file dialog has no field for a name"));
    edit->setFocus();
    edit->setText(path); // letter by letter the completer's list would take the keys
    QTest::keyClick(edit, Qt::Key_Return);
    await(QStringLiteral("that the file dialog closes"), [dialog] { return dialog() == nullptr; });
    activate();
}

QString DeskDriver::focusName() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->objectName() : QString();
}

QWidget *DeskDriver::visible(const QString &objectName) const
{
    const QList<QWidget *> candidates = m_window.findChildren<QWidget *>(objectName);
    for (QWidget *candidate : candidates) {
        if (candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

QWidget *DeskDriver::target() const
{
    QWidget *focus = QApplication::focusWidget();
    return focus ? focus : &m_window;
}

} // namespace yichuang::test
