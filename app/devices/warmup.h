// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace yichuang {

/// Uses every decoder once on a harmless file, so that libraries, plug-ins, tables and fonts are loaded before the file
/// system is closed.
void warmUpDecoders();

/// The same for what the camera's process needs.
void warmUpCamera();

} // namespace yichuang
