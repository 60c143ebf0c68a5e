// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

class QTableView;

namespace yichuang {

/// Dresses a list as all lists of the desk are: no row numbers, calm headers on the left, statuses in their colours.
/// @param widths px at 100 % font size, by column; they grow with the font
/// @param stretched the column that takes the rest
void dressTable(QTableView *view, const QList<std::pair<int, int>> &widths, int stretched);

/// Makes each row as high as its texts, so that no long name is cut; again whenever rows, columns or letters change. For lists of
/// up to a few hundred rows, whose model is set already.
void tellWhole(QTableView *view);

/// Leaves columns out while letters are so large that the others would not find room. What they say is in the case itself.
void leaveOutWhenLarge(QTableView *view, const QList<int> &columns);

} // namespace yichuang
