// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QObject>
#include <QWidget>

namespace yichuang::test {

inline constexpr QSize benchWindowSize{1366, 768}; ///< of both windows that are compared, px

/// Waits until a window was painted and is usable, prints "ready" and the peak of resident memory in KiB, and ends the
/// program. Whoever started it takes the time.
class WindowWatch : public QObject
{
    Q_OBJECT

public:
    /// @param usable asked after each painting
    WindowWatch(QWidget &window, const std::function<bool()> &usable);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();

    std::function<bool()> m_usable;
    bool m_told = false;
};

} // namespace yichuang::test
