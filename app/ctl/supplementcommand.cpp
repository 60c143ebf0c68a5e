// SPDX-License-Identifier: Apache-2.0
#include "ctl/supplementcommand.h"

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

/// One material on its way into a filed case; lives as long as the reply.
class Supplement : public QObject
{
public:
    Supplement(const CommandPorts &ports, QString materialId, QStringList files, Reply &reply)
        : QObject(&reply),
          m_late(ports.counter.cases, ports.counter.guides, ports.counter.envelopes, ports.counter.clock,
                 ports.counter.calendar, ports.session),
          m_intake(m_late, ports.counter.scanner, ports.counter.inspector, ports.counter.pages, ports.counter.clock,
                   ports.counter.tasks),
          m_materialId(std::move(materialId)),
          m_files(std::move(files)),
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
    Reply &m_reply;
    bool m_failed = false;
};

void supplement(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::AddMaterial, reply))
        return;
    const QString number = arguments.places.first().toUpper();
    const auto run = [ports, number, arguments, &reply] {
        CaseFilter filter;
        filter.text = number;
        whenAnswered(&reply, ports->counter.cases.list(filter),
                     [ports, number, arguments, &reply](const Result<QList<CaseSummary>> &found) {
            if (!found)
                return reply.fail(found.error());
            for (const CaseSummary &summary : *found) {
                if (summary.number != number && summary.platformNumber != number)
                    continue;
                auto *work = new Supplement(*ports, arguments.places.at(1), arguments.places.mid(2), reply);
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
    return Command{QStringLiteral("case supplement"), QStringLiteral("NUMBER MATERIAL FILE…"), 3, {}, true, supplement, true};
}

} // namespace yichuang
