// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace yichuang {

/// Writes items in the colour of their ToneRole. On the marked row the tone gives way to the row's own text colour, so
/// that contrast holds; glyph and word still tell the status.
class StatusDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace yichuang
