// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

#include "casework/documentbinder.h"
#include "domain/cases/casematerial.h"

namespace yichuang {

/// The one document of a material, in words of the desk.
class DocumentWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::DocumentWords)

public:
    /// "PDF/A · 640 KB"; empty while the material has no document of the pages that it has now.
    [[nodiscard]] static QString line(const CaseMaterial &material);
    /// What is being made; `nth` from 1.
    [[nodiscard]] static QString making(const QString &materialName, int nth, int of);
    /// That pages go as they came, and why; one sentence for each material.
    [[nodiscard]] static QString unbound(const QList<UnboundMaterial> &materials);
};

} // namespace yichuang
