// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/printordertable.h"

#include "core/jsonfields.h"
#include "domain/guide/guidecodes.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"

namespace yichuang {

namespace {

constexpr std::array printStateCodes{
    Coded<PrintState>{PrintState::Ordered, u"ordered"},
    Coded<PrintState>{PrintState::Printed, u"printed"},
    Coded<PrintState>{PrintState::Failed, u"failed"},
};

constexpr auto columns = "id, case_id, kind, title, number, check_token, copy_no, fields, state, copies, ordered_ms";

PrintOrder readOrder(const Statement &row)
{
    PrintOrder order;
    order.id = row.id<PrintOrderId>(0);
    order.caseId = row.id<CaseId>(1);
    order.paper.kind = paperKindFromName(row.text(2)).value_or(PaperKind::IntakeVoucher);
    order.paper.title = row.text(3);
    order.paper.number = row.text(4);
    order.paper.checkToken = row.text(5);
    order.paper.copyNo = row.number(6);
    order.paper.fields = parseJsonObject(row.text(7).toUtf8()).value_or(QJsonObject());
    order.state = valueOf(printStateCodes, row.text(8)).value_or(PrintState::Ordered);
    order.copies = row.number(9);
    order.orderedAt = row.moment(10);
    return order;
}

QString select(const char *rest)
{
    return QStringLiteral("SELECT %1 FROM print_order %2").arg(QLatin1String(columns), QLatin1String(rest));
}

} // namespace

Result<> PrintOrderTable::append(const QList<PrintOrder> &orders)
{
    for (const PrintOrder &order : orders) {
        const Result<> stored =
            Statement(m_database, QStringLiteral("INSERT INTO print_order(%1) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                                      .arg(QLatin1String(columns)))
                .bind(order.id)
                .bind(order.caseId)
                .bind(paperKindName(order.paper.kind))
                .bind(order.paper.title)
                .bind(order.paper.number)
                .bind(order.paper.checkToken)
                .bind(order.paper.copyNo)
                .bind(QString::fromUtf8(canonicalJson(order.paper.fields)))
                .bind(codeOf(printStateCodes, order.state))
                .bind(order.copies)
                .bind(order.orderedAt)
                .run();
        if (!stored)
            return stored;
    }
    return {};
}

Result<> PrintOrderTable::appendNew(const QList<PrintOrder> &orders)
{
    for (const PrintOrder &order : orders) {
        const auto stored = find(order.id);
        if (!stored)
            return failure(stored.error());
        if (*stored)
            continue;
        if (const Result<> appended = append({order}); !appended)
            return appended;
    }
    return {};
}

Result<std::optional<PrintOrder>> PrintOrderTable::find(const PrintOrderId &id)
{
    Statement statement(m_database, select("WHERE id = ?"));
    statement.bind(id);
    return readOne(statement, readOrder);
}

Result<QList<PrintOrder>> PrintOrderTable::ofCase(const CaseId &id)
{
    Statement statement(m_database, select("WHERE case_id = ? ORDER BY rowid"));
    statement.bind(id);
    return readAll(statement, readOrder);
}

Result<QList<PrintOrder>> PrintOrderTable::open()
{
    Statement statement(m_database, select("WHERE copies = 0 AND fields <> '{}' ORDER BY ordered_ms, rowid"));
    return readAll(statement, readOrder);
}

Result<> PrintOrderTable::setOutcome(const PrintOrderId &id, PrintState outcome)
{
    return Statement(m_database, QStringLiteral("UPDATE print_order SET state = ?, copies = copies + ? WHERE id = ?"))
        .bind(codeOf(printStateCodes, outcome))
        .bind(outcome == PrintState::Printed ? 1 : 0)
        .bind(id)
        .run();
}

} // namespace yichuang
