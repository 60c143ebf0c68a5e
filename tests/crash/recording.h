// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crash/diskop.h"
#include "crash/usecase.h"

namespace yichuang::test {

/// What is changed about the world while a use case is recorded, so that the promises no longer hold: a net that never
/// catches anything proves nothing.
enum class Sabotage {
    None,
    SynchronousNormal, ///< commits are not synced, checkpoints are
    SynchronousOff,    ///< nothing is ever synced
    NoFolderSync,      ///< names of new files are not
};

/// Does a use case on the real store, watched.
/// @return the log of the disk from opening the store for the deeds to closing it; empty operations when a deed failed,
///         with the reason in `problem`
struct Recording
{
    DiskLog log;
    QString problem;
};

/// A folder as the use case finds it.
/// @return what went wrong; empty when nothing did
[[nodiscard]] QString prepare(const UseCase &useCase, const QString &folder, CipherProfile profile = CipherProfile::Plain);

[[nodiscard]] Recording recorded(const UseCase &useCase, Sabotage sabotage = Sabotage::None,
                                 CipherProfile profile = CipherProfile::Plain);

} // namespace yichuang::test
