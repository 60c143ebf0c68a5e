// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include "gateway/request.h"
#include "wire/caseenvelope.h"
#include "wire/caseevent.h"

namespace yichuang::test {

/// Made-up cases, files and the requests that carry them. Nobody in them exists.

[[nodiscard]] QString newId();
/// Bytes that look like nothing in particular; the same for the same seed.
[[nodiscard]] QByteArray sampleFile(int bytes, quint32 seed = 1);
[[nodiscard]] QString hexDigest(const QByteArray &bytes);

/// A received case of hall H1, counter 03, with one material for each file.
[[nodiscard]] wire::CaseEnvelope sampleEnvelope(const QList<QByteArray> &files = {});
/// A received package of three items without files: food, fire after it, and a sign that the counter refused.
[[nodiscard]] wire::CaseEnvelope samplePackageEnvelope();
[[nodiscard]] wire::CaseEvent sampleEvent(const QString &caseId, QLatin1String kind);

/// "GET", "/v1/hello?x=y", from counter H1/03.
[[nodiscard]] gateway::Request requestFor(const QByteArray &method, const QString &target);
/// With key and digest, If-None-Match for revision 1 and If-Match for later ones.
[[nodiscard]] gateway::Request putRequest(const wire::CaseEnvelope &envelope, const QString &key = newId());
[[nodiscard]] gateway::Request putRequest(const QString &target, const QByteArray &body, const QString &key = newId());
[[nodiscard]] gateway::Request eventRequest(const wire::CaseEvent &event, const QString &key = newId());
/// Creates the upload of a material of the envelope.
[[nodiscard]] gateway::Request createRequest(const wire::CaseEnvelope &envelope, qsizetype material = 0);
[[nodiscard]] gateway::Request patchRequest(const QString &upload, qint64 offset, const QByteArray &piece);

} // namespace yichuang::test
