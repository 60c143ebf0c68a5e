// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QJsonObject>
#include <QList>
#include <QString>

#include "core/jsonfields.h"

namespace yichuang::wire {

/// A run of pages of one stored file, as a document has them one after the other.
struct EnvelopeSheets
{
    QString sha256; ///< of the file as it came, which stays at the counter: 64 lower-case hexadecimal digits
    int first = 1;  ///< within that file, from 1
    int pages = 1;  ///< how many; 0 for a kind whose pages nobody can count (OFD)
    int turned = 0; ///< degrees clockwise: 0, 90, 180 or 270
    bool operator==(const EnvelopeSheets &) const = default;
};

/// What is said of a file that is the one document of its material. It stands for all pages of the material, and for all
/// that was sent of it before.
struct EnvelopeDocument
{
    bool archival = false;        ///< it is PDF/A-1b
    QList<EnvelopeSheets> madeOf; ///< in the order of its pages; never empty
    bool operator==(const EnvelopeDocument &) const = default;
};

/// The fields "first" and "turned" of a page file or of sheets; 1 and 0 when they are not there.
[[nodiscard]] int readFirst(JsonFields &fields);
[[nodiscard]] int readTurned(JsonFields &fields);
void putPlace(QJsonObject &object, int first, int turned);

/// None when the material has no "document": then its files are pages as they came. `pages` is how many pages the line of
/// the material counts; a document made of another number of them is refused. Leaves the first problem in `material`.
[[nodiscard]] std::optional<EnvelopeDocument> readDocument(JsonFields &material, int pages);
[[nodiscard]] QJsonObject documentToJson(const EnvelopeDocument &document);

} // namespace yichuang::wire
