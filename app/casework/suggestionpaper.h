// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include "casework/session.h"
#include "domain/cases/paper.h"
#include "domain/tables/suggestiontable.h"

namespace yichuang {

/// 《政务服务事项办事指南实体性要素修改建议汇总表》 as a paper (DOMAIN R102); about guides, so that it names no applicant.
[[nodiscard]] Paper suggestionPaper(const QList<LintedGuide> &guides, const Session &session, const QDateTime &at);

} // namespace yichuang
