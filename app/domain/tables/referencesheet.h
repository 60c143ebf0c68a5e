// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "core/error.h"
#include "domain/reference/referencelist.h"

namespace yichuang {

/// Reads a code list from a table (UTF-8 or GB18030) whose first line names its columns: code (代码), name (名称), and parent
/// (上级代码), which a list without levels may leave out. Other columns are passed over, the order of the lines is kept among
/// equals. Invalid names the lines that are wrong and what is wrong with them; Empty when there is none.
[[nodiscard]] Result<ReferenceList> readReferenceSheet(const QByteArray &bytes, const ReferenceTitle &title);

} // namespace yichuang
