// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>

#include "casework/session.h"
#include "domain/cases/paper.h"

namespace yichuang {

/// One row of the printed report, in the words of the desk.
struct DeviceReportRow
{
    QString part;
    QString device;
    QString verdict;
    QString seconds;
};

/// 设备自检单: what a self-test found, for the counter's file. It is about no case and names no applicant.
/// @param inOrder nothing has to be seen to
[[nodiscard]] Paper deviceReportPaper(const QList<DeviceReportRow> &rows, bool inOrder, const Session &session,
                                      const QDateTime &testedAt, const QDateTime &printedAt);

} // namespace yichuang
