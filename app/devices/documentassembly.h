// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "ports/documentmaker.h"

namespace yichuang {

/// Opens the parts and makes the document, in this process: for the device process, behind its walls. A JPEG goes in
/// untouched; pages of other pictures are decoded and encoded anew, those of a PDF copied. A
/// single PDF with all its pages, unturned, stays as it was given, so that the signatures in it hold.
/// @param tick called now and then while it takes long
/// The errors of DocumentMaker::make(), without TimedOut and DeviceFailed.
[[nodiscard]] Result<MadeDocument> assembleDocument(const DocumentWish &wish, const std::function<void()> &tick);

} // namespace yichuang
