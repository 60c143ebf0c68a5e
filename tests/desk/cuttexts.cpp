// SPDX-License-Identifier: Apache-2.0
#include "cuttexts.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace yichuang::test {

namespace {

constexpr int fieldMargins = 12; // px; frame and padding of a field, both sides
constexpr int shownRows = 40;    // more than any screen shows

QString told(const QWidget &widget, const QString &text)
{
    return widget.objectName() + QStringLiteral(" “") + text + QStringLiteral("”");
}

bool isCut(const QLabel &label)
{
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height();
    const bool mayShrink = !label.toolTip().isEmpty() && label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
    return !mayShrink && label.width() < label.sizeHint().width();
}

void addCells(const QTableView &view, QStringList &cut)
{
    const QAbstractItemModel *model = view.model();
    if (!model || view.wordWrap())
        return; // rows grow
    const QHeaderView *header = view.horizontalHeader();
    for (int column = 0; column < model->columnCount(); ++column) {
        if (view.isColumnHidden(column))
            continue;
        const int width = view.columnWidth(column);
        if (header->isVisible() && header->sectionSizeHint(column) > width)
            cut.append(told(view, model->headerData(column, Qt::Horizontal).toString()));
        for (int row = 0; row < qMin(shownRows, model->rowCount()); ++row) {
            const QModelIndex cell = model->index(row, column);
            const bool toldInFull = !cell.data(Qt::ToolTipRole).toString().isEmpty();
            if (view.sizeHintForIndex(cell).width() > width && !toldInFull)
                cut.append(told(view, cell.data().toString()));
        }
    }
}

} // namespace

QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->text().isEmpty() && button->width() < button->minimumSizeHint().width())
            cut.append(told(*button, button->text()));
    }
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && isCut(*label))
            cut.append(told(*label, label->text()));
    }
    for (const QLineEdit *edit : window.findChildren<QLineEdit *>()) {
        const int wanted = edit->fontMetrics().horizontalAdvance(edit->placeholderText()) + fieldMargins;
        if (edit->isVisible() && edit->text().isEmpty() && edit->toolTip().isEmpty() && wanted > edit->width())
            cut.append(told(*edit, edit->placeholderText()));
    }
    for (const QTableView *view : window.findChildren<QTableView *>()) {
        if (view->isVisible())
            addCells(*view, cut);
    }
    cut.removeDuplicates();
    return cut;
}

} // namespace yichuang::test
