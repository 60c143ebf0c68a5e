// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include "core/error.h"
#include "documents/paperfield.h"
#include "domain/cases/paper.h"

namespace yichuang {

/// The form of one kind of paper, as built in from resources/templates.
struct PaperTemplate
{
    PaperKind kind = PaperKind::IntakeVoucher;
    QString title;            ///< printed when the paper has none of its own
    QString source;           ///< where wording and fields come from: law articles and the samples of DOMAIN §0
    bool landscape = false;   ///< "orientation": "landscape"; for tables of many columns
    QString sheets;           ///< "sheets": the list of which each row is a sheet of its own; empty: one paper for all
    QString body;             ///< Mustache over the rich-text HTML of QTextDocument
    QList<PaperField> fields; ///< those common to all papers first
};

/// NotFound: no template of that kind is built in; Malformed or Invalid: the built-in files are damaged.
[[nodiscard]] Result<PaperTemplate> paperTemplate(PaperKind kind);

/// Every template there is, in the order of PaperKind; for the page that shows where the wording comes from.
[[nodiscard]] QList<PaperTemplate> paperTemplates();

/// A part that all papers share: "letterhead", "heading", "footer" or "paper" (the style sheet).
[[nodiscard]] Result<QString> templatePart(const QString &fileName);

} // namespace yichuang
