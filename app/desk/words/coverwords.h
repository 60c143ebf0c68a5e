// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QCoreApplication>

#include "desk/look/statuscolours.h"
#include "domain/cases/caserecord.h"
#include "domain/guide/guiderules.h"
#include "domain/ledger/ledgerevent.h"

namespace yichuang {

/// Where a material stands with the two exemptions (两个免于提交), in words of the desk.
class CoverWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::CoverWords)

public:
    struct Standing
    {
        Tone tone = Tone::Quiet;
        QString text; ///< empty for a material that nothing may cover
    };

    enum class Line { Online, Asking, Offline };

    /// Of a draft, to whoever works on it.
    /// @param holder whose document it is; none: nobody said so yet
    [[nodiscard]] static Standing ofDraft(const MaterialRule &rule, const CaseMaterial &material, Line line,
                                          const std::optional<Person> &holder);
    /// Of a filed case; from the material alone.
    [[nodiscard]] static Standing ofFiled(const CaseMaterial &material);
    /// What the ledger tells of covers and of papers that were asked for in spite of one; empty for other entries.
    /// @param reason why, as far as it may be read
    [[nodiscard]] static QString ofEvent(const LedgerEvent &event, const QString &reason);
    /// Source, time, number and validity in one line. The number is masked: it may be somebody's.
    [[nodiscard]] static QString cover(const Cover &cover);
};

} // namespace yichuang
