// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QBuffer>
#include <QPdfDocument>
#include <QWidget>

#include "casework/decidecase.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

namespace Ui {
class ReceiptView;
}

/// After a legal act: the number large, the paper as printed, and how the printing went.
class ReceiptView : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiptView(QWidget *parent = nullptr);
    ~ReceiptView() override;

    void display(const CaseRecord &record, IntakeAct act);
    /// Above everything, until another case is shown.
    void say(Tone tone, const QString &text);
    /// One of our own papers; an empty one shows none.
    void setPaper(const QByteArray &pdf);
    void sayPrinting(Tone tone, const QString &text);

Q_SIGNALS:
    void printRequested();
    void nextRequested();

private:
    /// Promises with their last days, and the originals that go back over the counter.
    void sayPapers(const CaseRecord &record, IntakeAct act);

    std::unique_ptr<Ui::ReceiptView> m_ui;
    QBuffer m_bytes; ///< what the document reads from; outlives it
    QPdfDocument m_document;
};

} // namespace yichuang
