// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/intakeregister.h"
#include "rest/httpexchange.h"
#include "rest/restoptions.h"
#include "wire/opencases.h"

namespace yichuang {

/// Asks the gateway who has the same application open. It has connections of its own, so that no question waits behind
/// what is being sent. Lives on the thread it was made on.
class RestIntakeRegister final : public IntakeRegister
{
public:
    explicit RestIntakeRegister(RestOptions options);

    [[nodiscard]] QFuture<Result<QList<OpenIntake>>> open(const IntakeKey &key) override;

private:
    const RestOptions m_options;
    HttpExchange m_exchange;
};

/// A case that the gateway says stands open.
[[nodiscard]] OpenIntake openIntakeOf(const wire::OpenCase &open);

} // namespace yichuang
