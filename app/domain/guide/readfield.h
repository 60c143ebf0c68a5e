// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace yichuang {

/// What a line of a document says, so that it can be held against something else.
enum class ReadField { Name, CreditCode, IdentityNumber, LicenceNumber, IssuedOn, ValidFrom, ValidUntil, Address };

} // namespace yichuang
