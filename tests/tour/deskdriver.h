// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QString>
#include <QWidget>

namespace yichuang::test {

/// Drives a window by keys, as a clerk does, outside of a test function. The first thing that does not come true is kept as
/// a sentence and everything asked afterwards is passed over, so that a script of steps reads without a check after each.
class DeskDriver
{
public:
    static constexpr int usualLimitMs = 15'000; ///< on a busy machine; a wait ends when its condition holds

    /// @param window must outlive the driver
    explicit DeskDriver(QWidget &window) : m_window(window) {}

    /// Shows the window and waits until it takes keys. Without a window manager nobody else gives it the focus.
    void activate();
    /// False after the first fault.
    [[nodiscard]] bool holds() const { return m_fault.isEmpty(); }
    [[nodiscard]] QString fault() const { return m_fault; }
    void fail(const QString &sentence);

    /// @param what ends the sentence "… did not come true", when the time is over
    void await(const QString &what, const std::function<bool()> &condition, int limitMs = usualLimitMs);
    void awaitSeen(const QString &objectName, int limitMs = usualLimitMs);
    void awaitFocus(const QString &objectName, int limitMs = usualLimitMs);

    /// Called before each key; a test that wants another pace than the fastest waits in it.
    void setPace(const std::function<void()> &pace) { m_pace = pace; }
    /// Called after each letter with the field's name and all that stands in it.
    void setTypedWitness(const std::function<void(const QString &, const QString &)> &witness) { m_typed = witness; }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Letters and digits that lead.
    void keys(const QString &letters);
    /// Text; Chinese arrives as an input method commits it, not as a key.
    void type(const QString &text);
    void typeLetter(QChar letter);
    /// The button of that name is clicked with the mouse.
    void click(const QString &objectName);
    /// Writes a path into the open file dialog and confirms it.
    void chooseFile(const QString &path);

    /// The one widget of that name that can be seen; null, and a fault, when there is none.
    template <typename W = QWidget>
    [[nodiscard]] W *find(const QString &objectName)
    {
        auto *found = qobject_cast<W *>(visible(objectName));
        if (!found)
            fail(QStringLiteral("there is no visible widget %1").arg(objectName));
        return found;
    }
    [[nodiscard]] bool sees(const QString &objectName) const { return visible(objectName) != nullptr; }
    [[nodiscard]] QString focusName() const;
    [[nodiscard]] QWidget &window() const { return m_window; }

private:
    [[nodiscard]] QWidget *visible(const QString &objectName) const;
    [[nodiscard]] QWidget *target() const;
    [[nodiscard]] bool mayPress();

    QWidget &m_window;
    QString m_fault;
    std::function<void()> m_pace;
    std::function<void(const QString &, const QString &)> m_typed;
};

} // namespace yichuang::test
