// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>

#include "ports/guidestore.h"

namespace yichuang {

/// For which departments anything of the catalogue is done at a counter: those of its items, and of packages those of their
/// items (DOMAIN R7, R124). For whoever enters agreements with all of them at once.
class CatalogueDepartments : public QObject
{
    Q_OBJECT

public:
    explicit CatalogueDepartments(GuideStore &guides, QObject *parent = nullptr);

    /// listed() or failed() follows.
    void list();

Q_SIGNALS:
    /// By name, each once; none where the catalogue is empty.
    void listed(const QStringList &departments);
    void failed(const yichuang::Error &error);

private:
    void next();

    GuideStore &m_guides;
    QList<GuideRef> m_left;
    QStringList m_departments;
};

} // namespace yichuang
