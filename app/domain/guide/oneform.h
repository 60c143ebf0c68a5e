// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "domain/guide/guide.h"

namespace yichuang {

/// 多表合一 (DOMAIN R35, R39): the fields that are asked for, with those of one standard data element as one field. It bears
/// the key of the element's first field in the guide, whichever of them is asked for, so that its value stays when an answer
/// changes; it is required when one of them is, and serves the components of all. Fields of one element but of different
/// kinds or options cannot be one and stay apart.
/// @param asked the fields of this guide that are asked for, in its order
[[nodiscard]] QList<FormField> oneForm(const Guide &guide, const QList<FormField> &asked);

/// Whether what serves these components (of a material or a field; none named: all) serves one of those that apply. What is
/// not part of a package always does.
[[nodiscard]] bool servesAny(const QStringList &components, const QList<PackageComponent> &applying, const GuidePackage &package);

} // namespace yichuang
