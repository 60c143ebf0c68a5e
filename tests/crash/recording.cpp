// SPDX-License-Identifier: Apache-2.0
#include "crash/recording.h"

#include <QTemporaryDir>

#include "crash/disktap.h"
#include "crash/weakersync.h"

namespace yichuang::test {

namespace {

QString told(const QString &where, const Error &error)
{
    return where + QStringLiteral(": ") + errorCodeName(error.code) + QStringLiteral(": ") + error.detail;
}

/// Does the deeds in one life of the store; the empty text when all went well.
QString live(const QString &folder, const QList<Deed> &deeds, CipherProfile profile, StatementFaults *faults, DiskTap *tap)
{
    const auto counter = CrashCounter::open(folder, profile, faults);
    if (!counter)
        return told(QStringLiteral("opening"), counter.error());
    for (int i = 0; i < deeds.size(); ++i) {
        if (const Result<> done = deeds.at(i).run(**counter); !done)
            return told(deeds.at(i).name, done.error());
        if (tap)
            tap->promise(i);
    }
    return {};
}

} // namespace

QString prepare(const UseCase &useCase, const QString &folder, CipherProfile profile)
{
    return useCase.before.isEmpty() ? QString() : live(folder, useCase.before, profile, nullptr, nullptr);
}

Recording recorded(const UseCase &useCase, Sabotage sabotage, CipherProfile profile)
{
    QTemporaryDir folder;
    if (const QString problem = prepare(useCase, folder.path(), profile); !problem.isEmpty())
        return {{}, problem};
    const bool weaker = sabotage == Sabotage::SynchronousNormal || sabotage == Sabotage::SynchronousOff;
    WeakerSync faults(sabotage == Sabotage::SynchronousOff ? 0 : 1);
    DiskTap tap(folder.path());
    if (sabotage == Sabotage::NoFolderSync)
        tap.forgetFolderSyncs();
    const QString problem = live(folder.path(), useCase.deeds, profile, weaker ? &faults : nullptr, &tap);
    return problem.isEmpty() ? Recording{tap.log(), {}} : Recording{{}, problem};
}

} // namespace yichuang::test
