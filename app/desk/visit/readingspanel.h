// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "casework/counterwork.h"
#include "desk/look/statuscolours.h"
#include "desk/papers/pageloader.h"
#include "desk/visit/readinglistmodel.h"

class QLabel;
class QTableView;

namespace yichuang {

class ToneLabel;

/// What a machine read from the pages of the marked material (L), each with its place on the page beside it: Enter confirms,
/// typing corrects, X or Delete says that it is not there, U why a difference will do. Where it differs from the form or from
/// another material, both places stand side by side below. Hidden for a material of which the guide reads nothing, and before
/// its pages are there.
class ReadingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingsPanel(CounterWork &work, QWidget *parent = nullptr);

    void describe(const QString &materialId);
    /// Into the list, to what nobody has looked at; false when the panel is hidden.
    bool look();
    /// To the row of the gap; false when the gap is not about a reading.
    bool goTo(const Gap &gap);

Q_SIGNALS:
    /// Everything here was looked at: the work goes on.
    void done();
    void notice(yichuang::Tone tone, const QString &text);
    /// U: somebody wants to say why the pages will do although they differ.
    void reasonRequested();

private:
    void addKey(Qt::Key key, void (ReadingsPanel::*act)());
    void refresh();
    void mark(int row);
    void confirm();
    void refuse();
    void take(const QString &ruleId, const QString &text);
    void correct(const QString &materialId, const QString &ruleId, const QString &text);
    void answer(const Result<> &outcome);
    void loadStrips();
    void takePicture(const PageAddress &address, const QImage &picture);
    void compare();
    [[nodiscard]] QString markedRule() const;
    /// The reading on the other side of a row; null where it is not read from a page.
    [[nodiscard]] const MaterialReading *oppositeReading(const ReadingListModel::Row &row) const;

    CounterWork &m_work;
    PageLoader m_loader;
    ReadingListModel m_model;
    QTableView *m_view;
    ToneLabel *m_progress;
    QWidget *m_comparison;
    QLabel *m_here;
    QLabel *m_there;
    ToneLabel *m_difference;
    QString m_materialId;
    QList<ReadingListModel::Row> m_rows; ///< as shown, so that nothing is moved for nothing
};

} // namespace yichuang
