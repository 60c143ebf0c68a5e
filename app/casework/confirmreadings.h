// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casework/visit.h"
#include "core/clock.h"

namespace yichuang {

/// What a clerk says to what a machine read from the pages of the open visit: it is so, it is otherwise, it says no such thing.
/// Who said it and when is kept with the reading. A day that stands becomes the day of the material, which is then held to the
/// guide's rules. Each is a change of its own that can be undone.
///
/// NotFound for a material or a rule that the guide does not have, or a material without pages.
class ConfirmReadings
{
public:
    ConfirmReadings(Visit &visit, const Clock &clock);

    /// NotFound where nothing was read; Invalid for a day of expiry before the day of issue.
    [[nodiscard]] Result<> confirm(const QString &materialId, const QString &ruleId);
    /// Also where nothing was read. Invalid for what cannot stand in the field, and as for confirm().
    [[nodiscard]] Result<> correct(const QString &materialId, const QString &ruleId, const QString &typed);
    /// Also where nothing was read. Invalid without a reason why it need not be there.
    [[nodiscard]] Result<> refuse(const QString &materialId, const QString &ruleId, const QString &because);

private:
    /// What a person says of one rule.
    struct Word
    {
        ReadingState state = ReadingState::Confirmed;
        QString text;
        QString because = {};
    };
    [[nodiscard]] Result<> look(const QString &materialId, const QString &ruleId, const Word &word);

    Visit &m_visit;
    const Clock &m_clock;
};

} // namespace yichuang
