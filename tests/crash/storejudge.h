// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QStringList>

#include "crash/diskop.h"
#include "crash/usecase.h"

namespace yichuang::test {

/// What a person would say who looks at a store after a power cut.
struct Judgement
{
    QStringList problems; ///< what may never be, whatever was promised: damage, halves, doubles
    QSet<int> kept;       ///< which deeds are there as a whole
    bool operator==(const Judgement &) const = default;
};

/// What became of the computer before the judge came.
enum class Mishap { PowerCut, FailingDisk };

/// Opens what a power cut or a failing disk left with the real Store and looks at it through the ports: the store's own check of structure,
/// ledger, queue and pages; every key once; each deed there whole or not at all; and when what is missing is done again,
/// everything is there once.
class StoreJudge
{
public:
    explicit StoreJudge(UseCase useCase, CipherProfile profile = CipherProfile::Plain, Mishap mishap = Mishap::PowerCut)
        : m_useCase(std::move(useCase)), m_profile(profile), m_mishap(mishap)
    {
    }

    [[nodiscard]] Judgement judge(const Disk &disk) const;
    /// Of a folder that is there already.
    [[nodiscard]] Judgement judgeFolder(const QString &folder) const;

private:
    /// How often each thing a deed promises is there.
    [[nodiscard]] QList<int> timesOf(const Deed &deed, Store &store) const;
    void look(CrashCounter &counter, Judgement &verdict) const;
    void doAgain(CrashCounter &counter, Judgement &verdict) const;

    UseCase m_useCase;
    CipherProfile m_profile;
    Mishap m_mishap;
};

} // namespace yichuang::test
