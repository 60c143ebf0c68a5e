// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "casework/materialwords.h"
#include "domain/cases/caserecord.h"
#include "domain/cases/gap.h"
#include "domain/checks/noticerules.h"
#include "domain/guide/guide.h"

namespace yichuang {

// Labels of the official code lists as papers print them. A paper speaks Chinese whatever language the desk is in, so
// they are not translated.

/// The material's source as the voucher lists it: 申请人自备 or what the guide names (DOMAIN §2.3 来源渠道); for one that an
/// electronic licence covers, that it is exempt.
[[nodiscard]] QString sourceLabel(const MaterialRule *rule, const CaseMaterial &material);
/// What a correction notice says of one gap. `materialName` is of the gap's material; unused for a field of the form,
/// which is listed under 申请表单. A failed point says what the clerk wrote.
[[nodiscard]] Defect defectWords(const Gap &gap, const QString &materialName);

/// The key of the form's field that a defect is about; empty when it is about a material, or about no field of this guide.
[[nodiscard]] QString fieldOfDefect(const Guide &guide, const Defect &defect);
/// 免交, 已提交, 需提交 …; for what may come late or be promised, that it may.
[[nodiscard]] QString standingLabel(NoticeStanding standing, const MaterialRule &rule);
/// What stands above the materials that some components of a package share.
[[nodiscard]] QString groupLabel(const NoticeGroup &group);
/// 12个工作日, 30日; 当场办结 where it is done at once (DOMAIN §2.3, promiseDay). With its explanation.
[[nodiscard]] QString limitLabel(const TimeLimit &limit);
/// 窗口办理、网上办理、邮寄办理 [F23]; empty where the guide does not say.
[[nodiscard]] QString channelsLabel(const GuideService &service);

} // namespace yichuang
