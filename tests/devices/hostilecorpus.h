// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace yichuang::test {

/// A file made to harm whoever opens it. Nothing here was found anywhere: every one is put together by these tests.
struct HostilePaper
{
    /// What may come of it; in every case there is an answer in time, and nothing else happens.
    enum class Fate {
        Refused,
        Drawn, ///< it is a page after all, and what is hostile in it is left alone
        Either ///< how far the reader gets is its own business
    };

    QByteArray name;
    QByteArray bytes;
    Fate fate = Fate::Either;
};

[[nodiscard]] QList<HostilePaper> hostileBombs();
[[nodiscard]] QList<HostilePaper> hostileStructures();
[[nodiscard]] QList<HostilePaper> hostileActions();
[[nodiscard]] QList<HostilePaper> hostileDisguises();

} // namespace yichuang::test
