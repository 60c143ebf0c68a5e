// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QList>
#include <QString>

namespace yichuang {

/// The four roles (TRUST, GB/T 22239 8.1.4.2). None of them may both act and erase the traces of acting.
enum class Role {
    Clerk,         ///< 窗口人员
    Supervisor,    ///< 值班主管
    Administrator, ///< 系统管理员: never sees what is in a case
    Auditor,       ///< 审计员: reads, masked
};

enum class Act {
    TakeIn,             ///< open, fill, check and receive a case; print its papers
    AddMaterial,        ///< take in a material for a case that was filed before: promised, or asked for by a correction
    Issue,              ///< hand out results
    Review,             ///< look at a case a second time and decide whether it may go on
    HandOver,           ///< material hand-over batches
    CloseDay,
    VoidNumber,         ///< 作废, with a reason
    SeeCaseContent,     ///< materials and form, personal data masked
    RevealPersonalText, ///< 显示明文, logged
    Export,             ///< take case data out of the program
    ReleaseQueue,       ///< let an entry that needs a person be sent again
    Override,           ///< go on past a warning limit (guides too old, queue too old), with a reason
    UnlockAccount,
    ManageGuides,
    ManageStaff,
    ManageSite,         ///< addresses, certificates, retention, lock time
    BackUp,
    Purge,              ///< 数据清除: destroy the personal data of cases whose time to be kept is over; shows none of it
    Hold,               ///< 依法留存: keep a case from being purged, and end that; with a reason
    ReadAudit,
    CorrectGuide,       ///< 纠错: say that a guide is wrong or differs from practice, and follow what becomes of it
    ReadOwnRecord,      ///< 我的记录: one's own entries of the ledger; to print them and to note a dispute
};

/// The one table of who may do what. Asked in casework, below the interface.
[[nodiscard]] bool may(Role role, Act act);

[[nodiscard]] QList<Role> allRoles();
[[nodiscard]] QList<Act> allActs();
/// "clerk", "supervisor", "administrator", "auditor".
[[nodiscard]] QString roleName(Role role);
[[nodiscard]] std::optional<Role> roleFromName(const QString &name);
/// The stable name of an act: "takeIn".
[[nodiscard]] QString actName(Act act);

/// Whether this person may review a case: never one they had a hand in. An unnamed reviewer, or a case nobody is known to
/// have handled, is refused.
[[nodiscard]] bool mayReview(const QString &reviewerId, const QList<QString> &handlerIds);

} // namespace yichuang
