// SPDX-License-Identifier: Apache-2.0
#include "domain/checks/referencewords.h"

#include "domain/reference/referenceshelf.h"

namespace yichuang {

void wordReferences(CaseRecord &draft, const Checklist &checklist, const ReferenceShelf *lists)
{
    for (const FormField &field : checklist.form) {
        const SharedReferenceList list =
            lists && field.kind == FieldKind::Reference ? lists->list(field.list) : SharedReferenceList();
        const auto value = draft.form.find(field.key);
        if (list && value != draft.form.end())
            value->words = list->wordsOf(value->value);
    }
}

} // namespace yichuang
