// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "ctl/command.h"

namespace yichuang {

class DocumentMaker;
class PageInspector;

/// page check and page pdf: scanned and foreign files outside of any case. They need no store.
/// @param inspector,documents outlive the commands
[[nodiscard]] QList<Command> pageCommands(PageInspector &inspector, DocumentMaker &documents);

} // namespace yichuang
