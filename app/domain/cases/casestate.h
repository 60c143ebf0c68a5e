// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>

#include <QList>
#include <QString>

namespace yichuang {

/// Where a case stands (DOMAIN §3.2).
enum class CaseState {
    Draft,        ///< 草稿/咨询
    Received,     ///< 已收件
    Returned,     ///< 收件退回
    Correction,   ///< 待补正, once
    Accepted,     ///< 已受理
    NotAccepted,  ///< 不予受理
    ReviewHandle, ///< 承办, first of at most three levels
    ReviewCheck,  ///< 审核
    ReviewDecide, ///< 决定
    Suspended,    ///< 特别程序, not counted
    Extended,     ///< 已延长
    DecidedYes,   ///< 准予
    DecidedNo,    ///< 不予
    Certified,    ///< 已制证
    Notified,     ///< 待领取/已寄出
    Delivered,    ///< 已送达
    Withdrawn,    ///< 撤回
    Terminated,   ///< 终止/作退件处理
    Archived,     ///< 已归档
    Void,         ///< 作废, number kept
};

/// The code stored and exchanged: "RECEIVED", "REVIEW_1", "DECIDED_YES".
[[nodiscard]] QString caseStateCode(CaseState state);
[[nodiscard]] std::optional<CaseState> caseStateFromCode(const QString &code);
[[nodiscard]] QList<CaseState> allCaseStates();

/// The table of DOMAIN §3.2, each pair once; storage makes its trigger from it.
[[nodiscard]] QList<std::pair<CaseState, CaseState>> allowedMoves();
[[nodiscard]] QList<CaseState> movesFrom(CaseState from);
[[nodiscard]] bool moveAllowed(CaseState from, CaseState to);

/// As moveAllowed, and a case that leaves Suspended or Extended goes back to the state it stood in before. (The text says
/// so of SUSPENDED. EXTENDED only writes a new due date, so it is read in the same way.)
[[nodiscard]] bool moveAllowed(CaseState before, CaseState from, CaseState to);

/// Nothing follows: Archived, Returned, NotAccepted, Withdrawn, Terminated, Void.
[[nodiscard]] bool isFinal(CaseState state);

} // namespace yichuang
