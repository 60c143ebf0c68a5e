// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include "domain/guide/guidecorrection.h"

namespace yichuang {

/// Corrections as a CSV file: item, element, owner, current text, suggested text, reason, source, state and answer (DOMAIN
/// R102, R103), in the order given.
[[nodiscard]] QByteArray correctionSheet(const QList<GuideCorrection> &corrections);

/// 提出, 响应, 整改, 反馈: as the sheet and the contract with the departments call it.
[[nodiscard]] QString correctionStateLabel(CorrectionState state);
/// 窗口自查, 好差评, 大数据中心测试, 千万市民来找茬 (R104).
[[nodiscard]] QString correctionSourceLabel(CorrectionSource source);

} // namespace yichuang
