// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QSet>

#include "domain/cases/coverquestion.h"

namespace yichuang::gateway {

/// Plays the city's licence library and its data resources for the sample hall: a few invented people and organisations,
/// and what everybody else has. Immutable, so that threads may ask it at the same time.
///
///     {"everybody": {"person": [cover…], "organisation": [cover…]},
///      "holders": [{"name", "number", "covers": [cover…], "without": [entry…]}]}
///
/// A cover is written as in the contract; its holder is the one it stands with, or whoever is asked about.
class SampleHolders
{
public:
    /// Malformed or Invalid with the JSON pointer of what is wrong.
    [[nodiscard]] static Result<SampleHolders> fromJson(const QByteArray &bytes);
    /// Those that come with the program.
    [[nodiscard]] static Result<SampleHolders> bundled();

    /// What there is of one entry; empty: none.
    [[nodiscard]] QList<FoundCover> find(const CoverQuestion &question, const CoverEntry &entry) const;

private:
    struct Holder
    {
        QList<FoundCover> covers;
        QSet<QString> without; ///< entries that everybody has, and this one has not
    };

    QList<FoundCover> m_ofPersons;
    QList<FoundCover> m_ofOrganisations;
    QHash<QString, Holder> m_holders; ///< by number
};

} // namespace yichuang::gateway
