// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/pagedriver.h"

namespace yichuang::test {

// How a clerk types the beginning of a visit of somebody who rents, after F2: each does what the one before does, and more.

/// Who comes; the search for the item has the focus then.
void typeApplicant(PageDriver &driver);
/// Also what for; its questions have the focus then.
void typeItem(PageDriver &driver);
/// Also the answers; the focus goes to what is missing then, or on where nothing is.
void typeAnswers(PageDriver &driver);
/// All of it, and to the list of the materials.
void typeToMaterials(PageDriver &driver);

} // namespace yichuang::test
