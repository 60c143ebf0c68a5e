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

class AbsenceStrip;
class ToneLabel;

/// What a machine read from the pages of the marked material (L), each with its place on the page beside it: Enter confirms,
/// typing corrects, X or Delete asks why it need not be there, U why a difference will do. What nothing was read of is for the
/// clerk to type in the same way. Where it differs from the form or from
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

    /// Takes what is typed, at once. What cannot stand there is told, and stays in its editor.
    void commit();
    /// Closes an open editor without taking what is typed.
    void forgetTyped();
    /// The rule whose reading is being typed; empty when none is.
    [[nodiscard]] QString typedRule() const;
    /// Opens the editor of that rule again, for whoever knows what was typed in it.
    void openEditor(const QString &ruleId);
    /// What the open editor is called.
    static const QString editorName;

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
    void askWhyAbsent();
    void refuse(const QString &because);
    void take(const QString &ruleId, const QString &text);
    [[nodiscard]] QWidget *editor() const;
    void answer(const Result<> &outcome);
    void loadStrips();
    void takePicture(const PageAddress &address, const QImage &picture);
    void compare();
    [[nodiscard]] QString markedRule() const;
    /// What was typed over a reading and is not taken yet.
    struct Typed
    {
        CaseId caseId;
        QString materialId;
        QString ruleId;
        QString text;
    };
    [[nodiscard]] Result<> correct(const Typed &typed);
    void correctLater();
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
    AbsenceStrip *m_absence;
    QString m_materialId;
    QList<Typed> m_typed;
    CaseId m_absentCase;     ///< of which m_absence asks
    QString m_absentMaterial;
    QString m_absentRule;
    QList<ReadingListModel::Row> m_rows; ///< as shown, so that nothing is moved for nothing
};

} // namespace yichuang
