// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "casework/intakerequest.h"
#include "ctl/command.h"
#include "domain/cases/gap.h"

namespace yichuang {

/// What commands share that work on a case described in a file.

/// The case in that file; relative paths in it are taken from its folder. Invalid and Malformed name the file.
[[nodiscard]] Result<IntakeRequest> describedCase(const QString &path);
/// Asks the gateway once whether it is there, because the paper says whether the case was taken in offline. A gateway that
/// keeps silent counts as gone.
void whenLineIsKnown(CommandPorts *ports, Reply &reply, const std::function<void()> &then);
/// Writes the paper into the folder under that name; the path it has there. StorageUnavailable.
[[nodiscard]] Result<QString> keepPaper(const QString &folder, const QString &name, const QByteArray &pdf);
/// Answers with what is missing, one line for each gap, or with the error and the file it is about.
void answerGaps(const Error &error, const QList<Gap> &gaps, const QString &fileName, Reply &reply);

} // namespace yichuang
