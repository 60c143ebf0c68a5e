// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include <QString>
#include <QStringView>

#include "domain/guide/guide.h"

namespace yichuang {

/// An element of the national catalogue (DOMAIN §2.3).
struct GuideElement
{
    QStringView key;   ///< as in a guide document
    QStringView label; ///< as it is printed
    ElementOwner owner;
    bool required;     ///< the catalogue wants it for every item
};

/// All elements, in the order of the catalogue. That every element is 实体性 or 程序性 is the rule (R101); which is which is
/// a proposal, and a guide can say otherwise.
[[nodiscard]] std::span<const GuideElement> guideElements();

/// The element of a key; null when the format has none.
[[nodiscard]] const GuideElement *guideElement(QStringView key);

/// Whom the element at a JSON pointer of this guide belongs to: what the guide says, else what the material or field says,
/// else the usual owner.
[[nodiscard]] ElementOwner elementOwner(const Guide &guide, const QString &pointer);

/// 材料“身份证”的受理标准: the element at a JSON pointer as a person calls it.
[[nodiscard]] QString elementLabel(const Guide &guide, const QString &pointer);

/// 实体性 / 程序性.
[[nodiscard]] QString ownerLabel(ElementOwner owner);

} // namespace yichuang
