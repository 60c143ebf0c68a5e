// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/visit.h"

namespace yichuang {

class MaterialsPanel;
class QuestionsPanel;
class WhyStrip;

/// F11 in a visit: why the marked material, the field being filled in, the question, or the item's fees and limits are what
/// they are.
class WhyFlow : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this.
    WhyFlow(Visit &visit, QuestionsPanel &questions, MaterialsPanel &materials, WhyStrip &strip, QObject *parent = nullptr);

    /// Says why in the strip; nothingMarked() with what to do first where nothing is marked.
    void ask(Station station);

Q_SIGNALS:
    void nothingMarked(const QString &text);

private:
    [[nodiscard]] QString why(Station station) const;
    [[nodiscard]] QString whyOfMaterial() const;
    [[nodiscard]] QString whyOfField() const;

    Visit &m_visit;
    QuestionsPanel &m_questions;
    MaterialsPanel &m_materials;
    WhyStrip &m_strip;
};

} // namespace yichuang
