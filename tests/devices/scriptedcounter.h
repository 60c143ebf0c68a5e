// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include <QMultiHash>
#include <QTemporaryDir>

#include "casework/confirmreadings.h"
#include "casework/counterbench.h"
#include "casework/decidecase.h"
#include "casework/documentkeeper.h"
#include "casework/materialparticulars.h"
#include "casework/pageintake.h"
#include "casework/readpages.h"
#include "casework/visit.h"
#include "linereader.h"

namespace yichuang::test {

/// One file on its way in.
struct Sheet
{
    QByteArray bytes;
    QStringList lines = {}; ///< what is printed on it
    QString fileName = {};  ///< it is imported under this name; scanned without one
};

/// How a material is handed in.
struct Handing
{
    QList<Sheet> sheets;
    int copies = 0;        ///< as the clerk counts them; 0: as many as the guide asks for
    qsizetype padding = 0; ///< bytes by which its document is larger than it need be
};

class ScriptedCounter;
/// Whether somebody who looks at the desk is told of the fault in this material.
using Sign = std::function<bool(const ScriptedCounter &counter, const QString &materialId)>;

/// A material of a visit: first with a fault, then put right. Without a sign it is sound from the beginning.
struct PlantedFault
{
    QString name;
    MaterialRule rule;
    Handing wrong;
    Handing right;
    Sign sign = {};
};

struct ScriptedVisit
{
    Applicant applicant;
    QList<PlantedFault> materials;
};

/// A counter whose clerk is careless: every point is ticked, and whatever was read is confirmed as it was read.
class ScriptedCounter
{
public:
    explicit ScriptedCounter(const ScriptedVisit &script);

    void handInWrong();
    void putRight();
    void passPoints();
    /// Each reading that nobody has looked at; before, the case is not accepted.
    void confirmReadings();

    [[nodiscard]] const QList<PlantedFault> &materials() const { return m_script.materials; }
    [[nodiscard]] Visit &visit() { return *m_visit; }
    [[nodiscard]] const Visit &visit() const { return *m_visit; }
    [[nodiscard]] QList<ErrorCode> refused(const QString &materialId) const { return m_refused.values(materialId); }
    /// The code of the error; empty when the case was accepted.
    [[nodiscard]] QString accept();
    [[nodiscard]] QStringList gapsInWords() const;
    [[nodiscard]] qsizetype casesAccepted() const
    {
        return std::count_if(m_bench.store.state.cases.cbegin(), m_bench.store.state.cases.cend(),
                             [](const CaseRecord &record) { return record.state == CaseState::Accepted; });
    }

private:
    void handIn(const QString &materialId, const Handing &handing);
    void bringIn(const QString &materialId, const QList<Sheet> &sheets);
    [[nodiscard]] QString fileOf(const Sheet &sheet) const;
    void takeOut(const QString &materialId);
    void settle();

    ScriptedVisit m_script;
    CounterBench m_bench;
    std::unique_ptr<PageInspector> m_inspector; ///< the real checks
    LineReader m_reader{m_bench.clock};
    QTemporaryDir m_folder;
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<PageIntake> m_intake;
    std::unique_ptr<ReadPages> m_reading;
    std::unique_ptr<ConfirmReadings> m_confirm;
    std::unique_ptr<MaterialParticulars> m_particulars;
    std::unique_ptr<DocumentKeeper> m_documents;
    std::unique_ptr<DecideCase> m_decide;
    QString m_material; ///< that pages come in for
    QMultiHash<QString, ErrorCode> m_refused;
};

} // namespace yichuang::test
