// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>
#include <QWidget>

namespace yichuang::test {

/// Drives a window by keys alone, as a clerk does, and counts them. Typing of names and numbers is counted apart from the
/// keys that lead (UX §5). A key goes to whatever has the focus, so a test cannot skip a step that a clerk could not.
class PageDriver
{
public:
    /// Shows the window and waits until it takes keys.
    explicit PageDriver(QWidget &window);

    /// The one widget of that name that can be seen; fails the test and answers null otherwise.
    template <typename W = QWidget>
    [[nodiscard]] W *find(const QString &objectName) const
    {
        auto *found = qobject_cast<W *>(visible(objectName));
        if (!found)
            QTest::qFail(qPrintable(QStringLiteral("no visible widget %1").arg(objectName)), __FILE__, __LINE__);
        return found;
    }
    /// Whether a widget of that name can be seen.
    [[nodiscard]] bool sees(const QString &objectName) const { return visible(objectName) != nullptr; }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Several keys that lead, each counted.
    void keys(const QString &letters);
    /// Text that has to be typed anyway: names, numbers, reasons.
    void type(const QString &text);

    [[nodiscard]] QString focusName() const;
    [[nodiscard]] int keysPressed() const { return m_keys; }
    [[nodiscard]] int lettersTyped() const { return m_letters; }

private:
    [[nodiscard]] QWidget *visible(const QString &objectName) const;
    [[nodiscard]] QWidget *target() const;

    QWidget &m_window;
    int m_keys = 0;
    int m_letters = 0;
};

} // namespace yichuang::test
