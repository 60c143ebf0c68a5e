// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QObject>
#include <QStringList>

#include "casework/pageintake.h"
#include "casework/watchedfolder.h"

namespace yichuang {

/// Takes what arrives in the watched folder into the material that is marked, one file after the other, and puts each away
/// when it is kept or refused, as PageIntake tells; one that wants a password stays. While no material is marked, other pages
/// come in, or the watch has ended, files wait where they are.
class FolderIntake : public QObject
{
    Q_OBJECT

public:
    /// @param material the marked one; empty: none
    FolderIntake(WatchedFolder &folder, PageIntake &intake, std::function<QString()> material, QObject *parent = nullptr);

    /// Takes the next one in, when it may; by itself after every look.
    void goOn();
    /// Another case is looked at now: what has not been taken in lies there as before.
    void forget() { m_waiting.clear(); }
    [[nodiscard]] int waiting() const { return static_cast<int>(m_waiting.size()); }

Q_SIGNALS:
    /// The folder cannot be written: the file stays where it is, and is not taken in again.
    void notPutAway(const QString &fileName);

private:
    void ended(bool kept);

    WatchedFolder &m_folder;
    PageIntake &m_intake;
    std::function<QString()> m_material;
    QStringList m_waiting;
    QString m_current; ///< the file that comes in now; empty: none of ours
    bool m_refused = false;
};

} // namespace yichuang
