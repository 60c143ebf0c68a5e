// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QMap>
#include <QString>
#include <QStringList>

namespace yichuang {
class CounterServices;
}

namespace yichuang::test {

/// What a counter's folder holds, read through the store itself: yichuangctl masks what a person typed, and looks only at
/// pages that a case names. The folder's keys have a machine slot, and no program may have the store open meanwhile.
class StoredPages
{
public:
    explicit StoredPages(const QString &dataFolder);
    ~StoredPages();
    Q_DISABLE_COPY_MOVE(StoredPages)

    [[nodiscard]] bool isOpen() const { return m_services != nullptr; }
    /// Everything that is stored of a case, as text; empty when there is no such case.
    [[nodiscard]] QString caseText(const QString &id) const;
    /// Which of these pages are not there.
    /// @param pages digest in hexadecimal digits → id of its case
    [[nodiscard]] QStringList missing(const QMap<QString, QString> &pages) const;

private:
    std::unique_ptr<CounterServices> m_services;
};

} // namespace yichuang::test
