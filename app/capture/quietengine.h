// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tesseract/baseapi.h>

namespace yichuang {

/// What tesseract has to say goes nowhere from now on. It opens the file for that with its first message, which behind the walls
/// of a device process would end the process: so the first message comes here.
void keepQuiet(tesseract::TessBaseAPI &api);

} // namespace yichuang
