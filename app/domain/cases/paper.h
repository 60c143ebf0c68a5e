// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QJsonObject>
#include <QList>
#include <QString>

namespace yichuang {

/// The papers that leave the counter (DOMAIN §3.4). Each has a template of its own in resources/templates.
enum class PaperKind {
    IntakeVoucher,     ///< 收件凭证
    AcceptanceVoucher, ///< 受理凭证, for items whose intake is acceptance (R26)
    CorrectionNotice,  ///< 一次性补正告知书
    NonAcceptance,     ///< 不予受理通知书
    CollectionSlip,    ///< 取件凭证
    PersonalRecord,    ///< 个人操作记录: what one person did, for that person; ends with the head of the ledger
    OneTimeNotice,     ///< 一次性告知单
    SupplementPromise, ///< 容缺受理承诺书
    CommitmentLetter,  ///< 告知承诺书
    CorrectionsReceipt, ///< 补正材料收件凭证 (DOMAIN L24)
    SuggestionTable,   ///< 实体性要素修改建议汇总表, of guides, about no case (R102)
    SeparatorSheets,   ///< 材料分隔页: one sheet a material, put before its pages in the feeder; sorts the stack by its code
    DeviceReport,      ///< 设备自检单: what the morning's self-test of scanner, camera and printer showed; about no case
    PurgeCertificate,  ///< 数据清除证明, for the file of the counter: says of no person whose data it was
};

/// The stable name of a kind: "intakeVoucher". Also the template's file name.
[[nodiscard]] QString paperKindName(PaperKind kind);
/// The kind of that name; IntakeVoucher stands for itself only, an unknown name gives no value.
[[nodiscard]] std::optional<PaperKind> paperKindFromName(const QString &name);

/// What a paper says, frozen when the act was done: a reprint tomorrow shows the same words. `fields` holds exactly what
/// the template names, as texts, booleans and lists of objects.
struct Paper
{
    PaperKind kind = PaperKind::IntakeVoucher;
    QString title;        ///< as printed at the top
    QString number;       ///< case number: the Code128, and part of the QR
    QString checkToken;   ///< with the number in the QR; carries no personal data (DOMAIN §3.4)
    int copyNo = 1;       ///< from the second printing on the paper is marked 补打
    QJsonObject fields;
    bool operator==(const Paper &) const = default;

    /// What the QR holds: "YC1:<number>:<checkToken>". No name, no address.
    [[nodiscard]] QString codeText() const;
};

} // namespace yichuang
