// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "tour/deskdriver.h"

namespace yichuang::test {

/// The pictures of a tour, numbered in the order they are taken: 01-sign-in.png, 02-…
class Album
{
public:
    /// @param folder exists by the time of the first picture
    explicit Album(QString folder) : m_folder(std::move(folder)) {}

    /// Keeps a picture of the whole window; a picture that cannot be written is a fault of the driver. After a fault
    /// nothing more is kept.
    void keep(DeskDriver &driver, const QString &name);
    /// What the window shows when something went wrong: last.png.
    void keepLast(const DeskDriver &driver) const;
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QString folder() const { return m_folder; }

private:
    QString m_folder;
    int m_count = 0;
};

/// Waits until a paper that is shown is drawn, not only loaded: some of it is as dark as print.
void awaitPaper(DeskDriver &driver);

} // namespace yichuang::test
