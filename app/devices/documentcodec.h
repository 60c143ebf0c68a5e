// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/deviceframe.h"
#include "ports/documentmaker.h"

namespace yichuang {

// What the frames say with which a document is made: "part", "assemble", "password", "unlock" and their answers.

/// A document comes in pieces of this size; one frame could not hold it.
inline constexpr qsizetype documentPieceBytes = 8 * 1024 * 1024;

[[nodiscard]] DeviceFrame documentPartToFrame(const DocumentPart &part);
/// Invalid for pages or a turn that cannot be.
[[nodiscard]] Result<DocumentPart> documentPartFromFrame(const DeviceFrame &frame);

/// What the document shall be, without its parts.
[[nodiscard]] DeviceFrame assembleFrame(const DocumentWish &wish);
/// DeviceFailed: not as many parts have come as were sent.
[[nodiscard]] Result<> describeWish(const QJsonObject &header, DocumentWish &wish);

/// The password of the next "unlock". It travels as payload, apart from the file, and whoever holds the payload wipes it after
/// use: a header is text that is written and parsed in many places.
[[nodiscard]] DeviceFrame passwordFrame(const QByteArray &password);
/// Asks for a copy that opens without the password.
[[nodiscard]] DeviceFrame unlockFrame(const QByteArray &pdf);

/// What the document is, without its bytes.
[[nodiscard]] QJsonObject madeDocumentToJson(const MadeDocument &made);
/// DeviceFailed when it is not what such a process says.
[[nodiscard]] Result<MadeDocument> madeDocumentFromJson(const QJsonObject &header, const QByteArray &bytes);

} // namespace yichuang
