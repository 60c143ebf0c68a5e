// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/taskrunner.h"

namespace yichuang {

/// Runs each piece of work on a thread of its own that nobody ever waits for: for what may hang for ever, above all the files of
/// a network share that does not answer. Such a thread ends when its work does, or with the program; sign-in, other work and
/// quitting go on meanwhile. It holds nothing, and may be gone before the work is done. Whoever asks again and again must
/// not ask anew while an answer is due, or threads pile up.
///
/// Work that no thread can be found for is given up: its answer is Cancelled.
class DetachedTaskRunner final : public TaskRunner
{
protected:
    void post(std::function<void()> work) override;
};

} // namespace yichuang
