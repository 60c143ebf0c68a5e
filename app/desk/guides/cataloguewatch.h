// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QObject>
#include <QPointer>

#include "desk/guides/guidespage.h"

namespace yichuang {

/// Brings what comes back about guides to whoever is signed in: new versions of the catalogue, its standing against the source,
/// answers to corrections.
class CatalogueWatch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Outlives this.
    void follow(GuideFollower &guides);
    /// Looks the catalogue through: samplesFound() follows. The search is made ready at the same time, beside everything else, so
    /// that nobody's first key waits for it.
    void look(GuideStore &guides);
    /// The page about guides for somebody who signed in; what they find in the catalogue the first time is known to them.
    [[nodiscard]] std::unique_ptr<GuidesPage> openFor(CounterWork &work);

Q_SIGNALS:
    /// New versions are in the store.
    void imported();
    /// Whether there are sample guides in it.
    void samplesFound(bool samples);
    /// What changed and was not read, in words; empty for nothing.
    void told(const QString &sentence);

private:
    GuideFollower *m_guides = nullptr; ///< null where nothing comes back: in tests of other things
    QPointer<GuidesPage> m_page;
};

} // namespace yichuang
