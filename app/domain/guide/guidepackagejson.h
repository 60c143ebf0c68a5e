// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "core/jsonfields.h"
#include "domain/guide/guidepackage.h"

namespace yichuang {

/// Reads "package" and "components" of a guide document for guidejson. A component comes after what it waits for, so that
/// the order can be kept and no two wait for each other. What is wrong is left in the fields.
[[nodiscard]] GuidePackage guidePackageFromJson(JsonFields &guide);
void putGuidePackage(QJsonObject &guide, const GuidePackage &package);

} // namespace yichuang
