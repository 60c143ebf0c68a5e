// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "casework/counterwork.h"
#include "casework/jottingkeeper.h"
#include "desk/cases/casequeuemodel.h"
#include "desk/cases/factsreveal.h"
#include "desk/cases/outcomeinquiry.h"
#include "desk/collection/collectionresultmodel.h"
#include "desk/papers/pageviewer.h"

namespace yichuang {

namespace Ui {
class CollectionPage;
}

/// 出件台: finds the case, says what may be handed to whom, hands out and prints the slip (行政许可法 44, DOMAIN §3.4). After
/// each hand-over the field is empty and waits for the next one. People are masked; Alt+V and a reason show them for a moment,
/// to be held against the document of whoever collects.
class CollectionPage : public QWidget
{
    Q_OBJECT

public:
    explicit CollectionPage(CounterWork &work, QWidget *parent = nullptr);
    ~CollectionPage() override;

    /// The city does not answer: what is handed out now is told to it later.
    void setOffline(bool offline) { m_offline = offline; }
    /// A result has arrived: what was not here may be now.
    void lookAgain();

private:
    void prepareTables();
    void connectFields();
    void connectWork();
    void connectKeys();
    void connectJottings();
    void connectInquiry();
    void sayUnknown(const QString &text);
    void find();
    void showFound(const CaseRecord &record, DeliveryBar known);
    void showSeveral(const QList<CaseSummary> &cases);
    void lookForBytes(const CaseRecord &record);
    void loadOriginals(const CaseRecord &record);
    void preview(int row);
    [[nodiscard]] bool mayDeliver(const HandOver &handOver) const;
    void judge(bool entered);
    void deliver();
    void showDelivered(const CaseRecord &record, const PrintOrder &slip);
    void fail(const Error &error);
    void clear();
    [[nodiscard]] bool isShown(const CaseId &id) const { return m_record && m_record->id == id; }

    std::unique_ptr<Ui::CollectionPage> m_ui;
    CounterWork &m_work;
    CaseQueueModel m_several;
    CollectionResultModel m_results;
    JottingKeeper m_jottings;
    OutcomeInquiry m_inquiry; ///< whether the hand-over was stored
    PageViewer *m_viewer;
    std::optional<CaseRecord> m_record;  ///< the case to be handed out
    QStringList m_toTakeBack;            ///< materials of it whose original the law wants, and which is not here yet
    std::optional<PrintOrder> m_slip;    ///< of the last hand-over
    QHash<QByteArray, int> m_pageCounts; ///< pages of the results that are here
    DeliveryBar m_known = DeliveryBar::None;
    bool m_restoring = false; ///< the fields are being filled, nobody types
    bool m_finding = false;
    bool m_delivering = false;
    bool m_offline = false;
    std::unique_ptr<FactsReveal> m_people; ///< last, so that it goes before the label it writes on
};

} // namespace yichuang
