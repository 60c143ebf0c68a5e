// SPDX-License-Identifier: Apache-2.0
#include "desk/words/staffwords.h"

#include <QCoreApplication>
#include <QHash>

#include "desk/words/casewords.h"
#include "domain/cases/duereasons.h"

namespace yichuang {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::StaffWords)
};

QString in(const LedgerEvent &event, QStringView key)
{
    return event.body.value(key).toString();
}

QString roleIn(const LedgerEvent &event, QStringView key)
{
    const std::optional<Role> role = roleFromName(in(event, key));
    return role ? CaseWords::role(*role) : in(event, key);
}

/// 承诺办结期限 2027-01-06 → 2027-01-07, of each date that moved.
QString movedDates(const LedgerEvent &event)
{
    const QJsonObject dates = event.body.value(u"dates").toObject();
    QStringList moved;
    for (auto date = dates.constBegin(); date != dates.constEnd(); ++date) {
        const QJsonObject each = date->toObject();
        moved.append(QStringLiteral("%1 %2 → %3").arg(periodWords(date.key()).label,
                                                     each.value(u"from").toObject().value(u"date").toString(),
                                                     each.value(u"to").toObject().value(u"date").toString()));
    }
    return moved.join(QStringLiteral("；"));
}

QHash<QString, QString> accountWords(const LedgerEvent &event)
{
    const QString clerk = in(event, u"clerk");
    const bool idle = event.body.value(u"idle").toBool();
    return {
        {QStringLiteral("accountLocked"), Words::tr("Account locked after five wrong passwords")},
        {QStringLiteral("accountReleased"), Words::tr("Lock of %1 released").arg(clerk)},
        {QStringLiteral("deskLocked"), idle ? Words::tr("The desk locked itself")
                                            : Words::tr("Desk locked")},
        {QStringLiteral("signedOut"), Words::tr("Signed out")},
        {QStringLiteral("clerkAdded"), Words::tr("Account of %1 added: %2").arg(clerk, roleIn(event, u"role"))},
        {QStringLiteral("clerkRemoved"), Words::tr("Account of %1 removed").arg(clerk)},
        {QStringLiteral("clerkRoleChanged"), Words::tr("%1 was %2 and is now %3")
                                                 .arg(clerk, roleIn(event, u"before"), roleIn(event, u"role"))},
        {QStringLiteral("passwordChanged"), Words::tr("Password of %1 changed").arg(clerk)},
        {QStringLiteral("passwordRecovered"),
         Words::tr("Password of %1 set by the recovery key").arg(clerk)},
    };
}

QHash<QString, QString> storeWords(const LedgerEvent &event)
{
    const QString letter = in(event, u"letter");
    const bool granted = event.body.value(u"granted").toBool();
    return {
        {QStringLiteral("machineSlotAdded"), Words::tr("This computer may open the store by itself")},
        {QStringLiteral("machineSlotRemoved"), Words::tr("This computer opens the store no more by itself")},
        {QStringLiteral("keyChangeFailed"), Words::tr("The change of keys written down before came to nothing")},
        {QStringLiteral("recoveryKeyShown"), Words::tr("Recovery key shown")},
        {QStringLiteral("recoveryKeyRenewed"), Words::tr("Recovery key renewed")},
        {QStringLiteral("letterGranted"), Words::tr("Letter of authority %1 entered for %2")
                                              .arg(letter, in(event, u"clerk"))},
        {QStringLiteral("letterRevoked"), Words::tr("Letter of authority %1 revoked").arg(letter)},
        {QStringLiteral("qualificationRegistered"), Words::tr("Qualification of %1 registered: %2")
                                                        .arg(in(event, u"clerk"), in(event, u"name"))},
        {QStringLiteral("qualificationWithdrawn"), Words::tr("Qualification %1 withdrawn").arg(in(event, u"number"))},
        {QStringLiteral("decidedByLetter"),
         granted ? Words::tr("Granted by letter of authority %1").arg(letter)
                 : Words::tr("Denied by letter of authority %1").arg(letter)},
        {QStringLiteral("authorised"), Words::tr("Agreement entered: departments authorise acts at the counter")},
        {QStringLiteral("authorisationRevoked"), Words::tr("Agreement %1 revoked").arg(in(event, u"agreement"))},
        {QStringLiteral("guideRead"), Words::tr("Guide %1, version %2: what changed was read")
                                          .arg(in(event, u"guide"))
                                          .arg(event.body.value(u"version").toInt())},
        {QStringLiteral("guideCorrectionRaised"), Words::tr("Correction of guide %1 raised").arg(in(event, u"guide"))},
        {QStringLiteral("guideCorrectionReported"), Words::tr("A correction of a guide was answered")},
        {QStringLiteral("guidesReceived"), Words::tr("Versions of guides received: %1")
                                               .arg(event.body.value(u"versions").toInt())},
        {QStringLiteral("guidesImported"), Words::tr("Service guides imported: %1 files")
                                               .arg(event.body.value(u"files").toInteger())},
        {QStringLiteral("referenceImported"), Words::tr("Code list imported: %1, %2 codes")
                                                  .arg(in(event, u"name"))
                                                  .arg(event.body.value(u"nodes").toInteger())},
        {QStringLiteral("calendarTaken"), Words::tr("Newer calendar of working days, to %1").arg(in(event, u"to"))},
        {QStringLiteral("dueMoved"), Words::tr("Dates counted anew by a newer calendar: %1").arg(movedDates(event))},
        {QStringLiteral("secondExtension"), Words::tr("A second extension was reported; the law allows one, no date was moved")},
        {QStringLiteral("extensionWithoutDays"), Words::tr("An extension was reported without its days; no date was moved")},
        {QStringLiteral("queueReleased"), Words::tr("Sent to the city once more after its refusal")},
        {QStringLiteral("draftLookedAt"), Words::tr("Recovered visit looked at")},
        {QStringLiteral("clockCompared"), Words::tr("Clock compared with the city")},
        {QStringLiteral("restored"), Words::tr("Store restored from a backup")},
    };
}

} // namespace

QString staffWords(const LedgerEvent &event)
{
    const QHash<QString, QString> accounts = accountWords(event);
    return accounts.contains(event.kind) ? accounts.value(event.kind) : storeWords(event).value(event.kind, event.kind);
}

} // namespace yichuang
