// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "ports/guidestore.h"

namespace yichuang {

/// Finds service items while somebody types. Only the answer to the newest text is told.
class FindItem : public QObject
{
    Q_OBJECT

public:
    explicit FindItem(GuideStore &guides, QObject *parent = nullptr);

    /// What the first key would wait for is done beforehand; nothing is told.
    void makeReady();
    /// Empty text lists all items by name.
    void find(const QString &typed);

Q_SIGNALS:
    void found(const QString &typed, const QList<yichuang::GuideSummary> &items);
    void failed(const yichuang::Error &error);

private:
    GuideStore &m_guides;
    QString m_newest;
};

} // namespace yichuang
