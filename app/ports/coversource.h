// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>

#include "core/error.h"
#include "domain/cases/coverquestion.h"

namespace yichuang {

/// The city's licence library and its data resources (电子证照库, 大数据资源平台; DOMAIN X6, X7): what stands for a paper, so
/// that nobody has to hand it in.
class CoverSource
{
public:
    CoverSource() = default;
    Q_DISABLE_COPY_MOVE(CoverSource)
    virtual ~CoverSource();

    /// One answer for each entry, in the order of the question. Every call ends by itself within its time limit.
    ///
    /// Any error means that it is not known whether there is a cover, never that there is none: ServerUnreachable,
    /// ServerForeign, ServerFailed and ServerBusy may be asked again; ServerRejected and UpdateNeeded need a person.
    [[nodiscard]] virtual QFuture<Result<QList<CoverAnswer>>> ask(const CoverQuestion &question) = 0;
};

} // namespace yichuang
