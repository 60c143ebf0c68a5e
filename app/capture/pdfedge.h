// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <new>

#include <QIODevice>

#include <qpdf/QPDFExc.hh>

#include "core/error.h"

namespace yichuang {

/// What libqpdf means by what it throws: PasswordNeeded, Unsupported, TooLarge for memory, else Malformed. What it says itself
/// may quote the file, so it goes nowhere.
[[nodiscard]] inline Error errorOfPdf(const QPDFExc &fault)
{
    switch (fault.getErrorCode()) {
    case qpdf_e_password: return {ErrorCode::PasswordNeeded, QStringLiteral("PDF")};
    case qpdf_e_unsupported: return {ErrorCode::Unsupported, QStringLiteral("PDF")};
    case qpdf_e_success:
    case qpdf_e_internal:
    case qpdf_e_system:
    case qpdf_e_damaged_pdf:
    case qpdf_e_pages:
    case qpdf_e_object:
    case qpdf_e_json:
    case qpdf_e_linearization: break;
    }
    return {ErrorCode::Malformed, QStringLiteral("PDF")};
}

/// Runs work that calls libqpdf and turns what it throws into an error.
template <typename Work>
[[nodiscard]] auto pdfEdge(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const QPDFExc &fault) {
        return failure(errorOfPdf(fault));
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::TooLarge, QStringLiteral("memory"));
    } catch (const std::exception &) {
        return failure(ErrorCode::Malformed, QStringLiteral("PDF"));
    }
}

/// How many pages a PDF has, read without any repair. Malformed for one that would need it; PasswordNeeded.
/// @param in seekable
[[nodiscard]] Result<int> countPdfPages(QIODevice &in);

} // namespace yichuang
