// SPDX-License-Identifier: Apache-2.0
#include "ctl/noticecommand.h"

#include "casework/caseintake.h"
#include "core/whenanswered.h"
#include "ctl/describedcase.h"
#include "ctl/staffacts.h"
#include "domain/cases/noticecode.h"
#include "sync/syncengine.h"

#include <QJsonArray>

namespace yichuang {

namespace {

void answerTold(const CaseRecord &draft, const Result<QString> &paper, Reply &reply)
{
    // What was told is stored whatever became of its paper, and the answer says so.
    const OneTimeNotice notice = draft.notice.value_or(OneTimeNotice{});
    const QString code = noticeCode(draft.id);
    QJsonObject json{{QStringLiteral("id"), draft.id.toString()},
                     {QStringLiteral("code"), code},
                     {QStringLiteral("situation"), draft.situationId},
                     {QStringLiteral("toBring"), QJsonArray::fromStringList(notice.materialIds)},
                     {QStringLiteral("notice"), paper.value_or(QString())}};
    if (paper)
        return reply.answer(json, QStringLiteral("%1 %2").arg(code, *paper));
    json.insert(QStringLiteral("paperError"), errorCodeName(paper.error().code));
    reply.answerInPart(json, code, {ErrorCode::PaperNotKept, paper.error().detail});
}

void tellOf(const IntakeRequest &request, CommandPorts *ports, Reply &reply)
{
    auto *telling = new CaseIntake(ports->counter, ports->session, &reply);
    QObject::connect(telling, &CaseIntake::failed, &reply,
                     [&reply](const Error &error, const QList<Gap> &gaps, const QString &fileName) {
                         answerGaps(error, gaps, fileName, reply);
                     });
    QObject::connect(telling, &CaseIntake::told, &reply, [ports, &reply](const CaseRecord &draft, const PrintOrder &order) {
        whenAnswered(&reply, ports->counter.papers.render(order.paper), [ports, draft, &reply](const Result<QByteArray> &pdf) {
            answerTold(draft, pdf ? keepPaper(ports->paperFolder, noticeCode(draft.id), *pdf) : failure(pdf.error()), reply);
        });
    });
    whenLineIsKnown(ports, reply, [ports, telling, request] {
        const SyncState line = ports->sync.health().state;
        telling->tell(request, line == SyncState::Offline || line == SyncState::Starting);
    });
}

void give(const Arguments &arguments, CommandPorts *ports, Reply &reply)
{
    if (refuses(*ports, Act::TakeIn, reply))
        return;
    const Result<IntakeRequest> request = describedCase(arguments.places.first());
    if (!request)
        return reply.fail(request.error());
    whenPersonIsKnown(ports, reply, [ports, &reply, request = *request] { tellOf(request, ports, reply); });
}

} // namespace

Command noticeCommand()
{
    return Command{QStringLiteral("notice give"), QStringLiteral("FILE"), 1, {}, true, give};
}

} // namespace yichuang
