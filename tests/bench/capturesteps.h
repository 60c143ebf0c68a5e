// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace yichuang::test {

/// Prints what each step of looking at these pages takes, in milliseconds of the processor a page.
void printSteps(const QList<QByteArray> &jpegs);

} // namespace yichuang::test
