// SPDX-License-Identifier: Apache-2.0
// The destructors of all ports, so that each port's table of functions exists once.
#include "ports/pageinspector.h"
#include "ports/papermaker.h"
#include "ports/printer.h"
#include "ports/scanner.h"

namespace yichuang {

PageInspector::~PageInspector() = default;
PaperMaker::~PaperMaker() = default;
Printer::~Printer() = default;
Scanner::~Scanner() = default;

} // namespace yichuang
