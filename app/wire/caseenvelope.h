// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include "core/error.h"
#include "wire/envelopecomponent.h"
#include "wire/envelopedocument.h"

namespace yichuang::wire {

/// When and under which clock a case was opened, so that the server can correct the time afterwards (SYNC §2.11).
struct EnvelopeCreation
{
    QDateTime wall;       ///< what the counter's clock said
    qint64 offsetMs = 0;  ///< server time minus counter time as last measured, in milliseconds
    QString bootId;       ///< of the counter's machine; may be empty when it cannot be read
    qint64 monoMs = 0;    ///< the monotonic clock of that boot, in milliseconds
    bool operator==(const EnvelopeCreation &) const = default;
};

/// A written promise for a material: to bring it by a day, or that what it would show is so (DOMAIN R58–R61).
struct EnvelopePromise
{
    QDate due;    ///< the last day to bring it; null: none is set
    QDateTime at; ///< when it was made
    QDateTime keptAt = {};   ///< invalid while it was not
    QDateTime lapsedAt = {}; ///< invalid while it did not
    bool operator==(const EnvelopePromise &) const = default;
};

/// What stands for the paper: an answer of the licence library or of a data resource (DOMAIN R42–R47).
struct EnvelopeCover
{
    QString kind;   ///< "eLicence", "dataResource", "industryCertificate"; unknown words are passed on
    QString source; ///< who answered
    QString number; ///< of the licence; may be empty
    QDateTime at;   ///< when it was asked for
    bool operator==(const EnvelopeCover &) const = default;
};

/// One file of a material as the manifest names it: the one document of the material, or a page file as it came, when no
/// document could be made of it. A material that is still to be fetched has no file: sha256 "" and size 0; the gateway does
/// not wait for it.
struct EnvelopeMaterial
{
    QString id;       ///< UUID; also the id of its upload
    QString role;     ///< the guide's id of the material
    QString name;
    QString sha256;   ///< 64 lower-case hexadecimal digits, or ""
    qint64 size = 0;  ///< bytes
    QString type;     ///< media type, "application/pdf"
    int pages = 0;
    QString obtained; ///< "submitted", "toBeFetched", "promised" …; unknown words are passed on
    int originals = 0; ///< pieces handed in; the files of one material say the same
    int copies = 0;
    int returned = 0;  ///< originals that were looked at and given back at once
    QDate issuedOn = {};   ///< as the paper says; null: not asked or not said
    QDate validUntil = {};
    std::optional<EnvelopeCover> cover = {};
    std::optional<EnvelopePromise> promise = {};
    std::optional<EnvelopeDocument> document = {}; ///< only with a file
    std::optional<QJsonObject> holder = {}; ///< of a document of another person: whose it is, as the applicant's identity
    int first = 1;  ///< of a page file: where the pages of this material begin within it, from 1
    int turned = 0; ///< of a page file: degrees clockwise by which its pages are to be turned

    [[nodiscard]] bool hasFile() const { return !sha256.isEmpty(); }
    bool operator==(const EnvelopeMaterial &) const = default;
};

/// One line of the correction notice.
struct EnvelopeDefect
{
    QString material; ///< the guide's id of the material, or "" for the form
    QString text;
    bool operator==(const EnvelopeDefect &) const = default;
};

/// A case as it travels from the counter to the gateway: the body of PUT /v1/cases/{id}, frozen when it was queued
/// (SYNC §2.2). Texts that the wire does not have to understand stay JSON.
struct CaseEnvelope
{
    QString id;           ///< UUID, made at the counter
    qint64 rev = 1;       ///< from 1; a changed case is a new revision under a new key
    QString localNo;      ///< the number on the receipt
    QString service;      ///< the guide's id
    QString serviceRev;   ///< the guide's version
    QString situation;    ///< may be empty: the guide has but one
    QString hall;
    QString counter;
    QString clerk;        ///< the clerk's id
    EnvelopeCreation created;
    QString state;        ///< DOMAIN §3.2: "RECEIVED", "ACCEPTED", "CORRECTION" …
    QJsonObject applicant;
    std::optional<QJsonObject> agent;
    QJsonObject answers;
    QJsonObject fields;
    QJsonObject deadlines;
    QList<EnvelopeMaterial> materials;
    QList<EnvelopeDefect> correction;
    QList<EnvelopeComponent> components; ///< of a package; empty (absent in JSON) for a single item
    QString certificate; ///< of a package: the one certificate that lists the single permits, or "" (absent in JSON)

    /// The hashes of all materials that have a file, each once, in the order of the manifest.
    [[nodiscard]] QStringList hashes() const;
    bool operator==(const CaseEnvelope &) const = default;
};

inline constexpr QLatin1String caseSchema{"case/1"};

/// Errors: Invalid with the JSON pointer of the first field that breaks the contract. Unknown fields are passed over.
[[nodiscard]] Result<CaseEnvelope> caseEnvelopeFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject caseEnvelopeToJson(const CaseEnvelope &envelope);

/// The codec of a single material, shared with supplements.
[[nodiscard]] Result<EnvelopeMaterial> envelopeMaterialFromJson(const QJsonObject &json, const QString &pointer = {});
[[nodiscard]] QJsonObject envelopeMaterialToJson(const EnvelopeMaterial &material);

} // namespace yichuang::wire
