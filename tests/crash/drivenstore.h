// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QProcess>
#include <QStringList>

namespace yichuang::test {

/// A counter in a process of its own that serves visitors in a folder until it is killed.
class DrivenCounter
{
public:
    /// @param firstVisitor visitors are numbered from here; a later life begins where no earlier one came
    /// @param off with synchronous=OFF, as a control
    [[nodiscard]] bool start(const QString &folder, int firstVisitor, bool off = false);
    /// Leaves it alone for so long; less when it ends by itself, which it never should.
    void letLive(int ms) { (void)m_process.waitForFinished(ms); }
    /// It did not end by itself, as one does that can no longer serve anybody and then promises nothing either.
    [[nodiscard]] bool isAtWork() const { return m_process.state() == QProcess::Running; }
    /// What it has promised until now and since the last time it was heard, line by line.
    [[nodiscard]] QStringList hear();
    /// SIGKILL. Answers what was not heard yet; a line that was cut off was not said.
    [[nodiscard]] QStringList kill();
    /// What it wrote for its log; after kill().
    [[nodiscard]] QByteArray lastWords() { return m_process.readAllStandardError(); }
    /// Waits until it says that the store is open, which is no promise.
    [[nodiscard]] bool waitUntilOpen();

private:
    QProcess m_process;
};

/// Opens what is left with the real Store and looks whether every promise of every life was kept, once.
/// @return what is wrong; empty when nothing is
[[nodiscard]] QStringList brokenPromises(const QString &folder, const QStringList &promises);

} // namespace yichuang::test
