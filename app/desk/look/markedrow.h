// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAbstractItemView;

namespace yichuang {

/// Whatever room is left to the list, its marked row stays in sight: a list that shrinks would leave it behind its edge. For
/// a list whose model is set already.
void keepMarkedInSight(QAbstractItemView *view);

} // namespace yichuang
