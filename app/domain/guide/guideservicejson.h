// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include "core/jsonfields.h"
#include "domain/guide/guideservice.h"

namespace yichuang {

// The elements of DOMAIN §2.3 that stand beside materials and situations, read and written for guidejson under the keys of
// the exchange tables. A reader leaves its first problem in the fields it was given.

[[nodiscard]] GuideService guideServiceFromJson(JsonFields &guide);
void putGuideService(QJsonObject &guide, const GuideService &service);

[[nodiscard]] GuideLaw guideLawFromJson(JsonFields &guide);
void putGuideLaw(QJsonObject &guide, const GuideLaw &law);

} // namespace yichuang
