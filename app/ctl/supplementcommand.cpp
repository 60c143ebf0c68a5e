// SPDX-License-Identifier: Apache-2.0
#include "ctl/supplementcommand.h"

#include <optional>

#include <QJsonArray>

#include "casework/gaptext.h"
#include "casework/latematerials.h"
#include "casework/pageintake.h"
#include "core/whenanswered.h"
#include "ctl/staffacts.h"
#include "domain/cases/casesummary.h"
#include "domain/cases/sentfile.h"

namespace yichuang {

namespace {

/// What stands on the paper, as whoever took it in has read it; null: it says nothing.
struct PaperDays
{
    QDate issuedOn;
    QDate validUntil;
};

/// None, and the command is answered, when one of them is no day or they cannot be the days of one paper.
std::optional<PaperDays> daysOf(const Arguments &arguments, QDate today, Reply &reply)
{
    PaperDays days;
    const std::pair<QString, QDate *> told[] = {{QStringLiteral("issued"), &days.issuedOn}, {QStringLiteral("until"), &days.validUntil}};
    for (const auto &[name, day] : told) {
        *day = QDate::fromString(arguments.named.value(name), Qt::ISODate);
        if (arguments.named.contains(name) && !day->isValid()) {
            reply.wrongUse(QStringLiteral("--%1 takes a day, 2026-03-10").arg(name));
            return std::nullopt;
        }
    }
    const bool toCome = days.issuedOn.isValid() && days.issuedOn > today;
    const bool backwards = days.issuedOn.isValid() && days.validUntil.isValid() && days.validUntil < days.issuedOn;
    if (!toCome && !backwards)
        return days;
    reply.fail({ErrorCode::Invalid, QStringLiteral("the days cannot be those of one paper")});
    return std::nullopt;
}

/// One material on its way into a filed case; lives as long as the reply.
class Supplement : public QObject
{
public:
    Supplement(const CommandPorts &ports, QString materialId, QStringList files, PaperDays days, QString because, Reply &reply)
        : QObject(&reply),
          m_late(ports.counter.cases, ports.counter.guides, ports.counter.envelopes, ports.counter.clock,
                 ports.counter.calendar, ports.session),
          m_intake(m_late, ports.counter.scanner, ports.counter.inspector, ports.counter.pages, ports.counter.clock,
                   ports.counter.tasks),
          m_materialId(std::move(materialId)),
          m_files(std::move(files)),
          m_days(days),
          m_because(std::move(because)),
          m_reply(reply)
    {
        m_late.bindWith(ports.counter.documents, ports.counter.pages);
        connect(&m_late, &LateMaterials::opened, this, [this] { begin(); });
        connect(&m_late, &LateMaterials::failed, this, [this](const Error &error) { fail(error); });
        connect(&m_late, &LateMaterials::handedIn, this, [this](const CaseRecord &record) { answer(record); });
        connect(&m_intake, &PageIntake::fileRefused, this, [this](const QString &fileName, const Error &error) {
            fail({error.code, fileName + QStringLiteral(": ") + error.detail});
        });
        connect(&m_intake, &PageIntake::failed, this, [this](const Error &error) { fail(error); });
        connect(&m_intake, &PageIntake::finished, this, [this] {
            if (m_failed)
                return;
            m_late.change(m_materialId, [this](CaseMaterial &material) {
                material.issuedOn = m_days.issuedOn;
                material.validUntil = m_days.validUntil;
            });
            if (!m_because.isEmpty())
                m_late.acceptFindings(m_materialId, m_because);
            m_late.passAllPoints(m_materialId);
            m_late.handIn();
        });
    }

    void open(const CaseId &id) { m_late.open(id); }

private:
    void begin()
    {
        if (!m_late.asksFor(m_materialId))
            return fail({ErrorCode::Invalid, QStringLiteral("the case does not ask for ") + m_materialId});
        m_intake.importFiles(m_materialId, m_files);
    }

    void fail(const Error &error)
    {
        if (std::exchange(m_failed, true))
            return;
        if (error.code != ErrorCode::Incomplete)
            return m_reply.fail(error);
        QStringList lines;
        for (const Gap &gap : m_late.gaps())
            lines.append(gapText(gap));
        m_reply.answerNo({{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), errorCodeName(error.code)}}},
                          {QStringLiteral("gaps"), QJsonArray::fromStringList(lines)}},
                         lines.join(QLatin1Char('\n')));
    }

    void answer(const CaseRecord &record)
    {
        const QDate still = awaitedDue(record);
        m_reply.answer({{QStringLiteral("number"), record.number},
                        {QStringLiteral("material"), m_materialId},
                        {QStringLiteral("promiseDue"), still.toString(Qt::ISODate)},
                        {QStringLiteral("withoutDocument"), QJsonArray::fromStringList(withoutDocument(record))}},
                       QStringLiteral("%1 %2").arg(record.number, m_materialId));
    }

    LateMaterials m_late;
    PageIntake m_intake;
    QString m_materialId;
    QStringList m_files;
    PaperDays m_days;
    QString m_because; ///< why pages that failed a check will do; empty: nobody said
    Reply &m_reply;
    bool m_failed = false;
};

void supplement(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::AddMaterial, reply))
        return;
    const auto days = daysOf(arguments, ports->counter.clock.today(), reply);
    if (!days)
        return;
    const QString number = arguments.places.first().toUpper();
    const auto run = [ports, number, arguments, days = *days, &reply] {
        CaseFilter filter;
        filter.text = number;
        whenAnswered(&reply, ports->counter.cases.list(filter),
                     [ports, number, arguments, days, &reply](const Result<QList<CaseSummary>> &found) {
            if (!found)
                return reply.fail(found.error());
            for (const CaseSummary &summary : *found) {
                if (summary.number != number && summary.platformNumber != number)
                    continue;
                auto *work = new Supplement(*ports, arguments.places.at(1), arguments.places.mid(2), days,
                                            arguments.named.value(QStringLiteral("because")).trimmed(), reply);
                return work->open(summary.id);
            }
            reply.fail({ErrorCode::NotFound, QStringLiteral("no case has the number %1").arg(number)});
        });
    };
    whenPersonIsKnown(ports, reply, run);
}

} // namespace

Command supplementCommand()
{
    return Command{QStringLiteral("case supplement"), 
                   QStringLiteral("NUMBER MATERIAL FILE… [--issued DAY] [--until DAY] [--because REASON]"), 3,
                   {QStringLiteral("issued="), QStringLiteral("until="), QStringLiteral("because=")}, true, supplement, true};
}

} // namespace yichuang
