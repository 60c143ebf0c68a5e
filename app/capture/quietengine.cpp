// SPDX-License-Identifier: Apache-2.0
#include "capture/quietengine.h"

#include "capture/leptonicapage.h"

namespace yichuang {

void keepQuiet(tesseract::TessBaseAPI &api)
{
    constexpr int side = 32; // px
    api.SetVariable("debug_file", "/dev/null");
    const Pix page(pixCreate(side, side, 8));
    api.SetImage(page.get());
    api.SetSourceResolution(1); // nobody believes that, and so it complains
    const Pix seen(api.GetThresholdedImage());
    api.Clear();
}

} // namespace yichuang
