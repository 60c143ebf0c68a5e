// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "domain/identifiers/identifiercheck.h"

namespace yichuang {

/// The stable name of a kind, as yichuangctl takes it: resident, uscc, permanent-resident, permit, residence-permit,
/// passport, mrz.
[[nodiscard]] QString identifierKindName(IdentifierKind kind);
[[nodiscard]] std::optional<IdentifierKind> identifierKindFromName(const QString &name);

/// The number as it is stored and compared: full-width characters made half-width, blanks and hyphens gone, letters in
/// upper case. A machine-readable zone keeps its fillers.
[[nodiscard]] QString normalisedIdentifier(IdentifierKind kind, const QString &text);

/// Checks a number as typed, scanned or read. `today` decides what is in the future and how old a person is.
[[nodiscard]] IdentifierCheck checkIdentifier(IdentifierKind kind, const QString &text, QDate today);

/// The kind a text typed into the one-field entry most likely is, or none when it is a name, a phone number or a case
/// number. Where two kinds share a form, the one whose check digit fits is taken.
[[nodiscard]] std::optional<IdentifierKind> guessKind(const QString &text);

} // namespace yichuang
