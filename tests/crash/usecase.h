// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QList>
#include <QString>

#include "crash/crashcounter.h"

namespace yichuang::test {

/// A thing that is there once after an act was called done: more often means doubled, not at all means lost.
struct Promise
{
    QString what;
    std::function<int(Store &)> times;
    /// A failing disk may keep it from a deed that is done all the same and says what it lacks.
    bool mayBeLacking = false;
};

/// Something a clerk or the city does, and what is true as soon as it was called done. All its promises are kept or none, but for
/// those that may be lacking.
struct Deed
{
    QString name;
    std::function<Result<>(CrashCounter &)> run;
    QList<Promise> promises;
    /// Has ids of its own, so that doing it again changes nothing.
    bool repeatable = true;
};

/// A piece of a day: what was done before, and what is being done when the power goes.
struct UseCase
{
    QString name;
    QList<Deed> before;
    QList<Deed> deeds;
};

/// Every piece of a counter's day that writes: the real store under the real casework.
[[nodiscard]] QList<UseCase> allUseCases();

} // namespace yichuang::test
