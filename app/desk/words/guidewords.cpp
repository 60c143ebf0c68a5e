// SPDX-License-Identifier: Apache-2.0
#include "desk/words/guidewords.h"

#include "domain/guide/guideelements.h"

namespace yichuang {

namespace {

template <typename List, typename IdOf>
QString indexIn(const List &list, const QString &id, IdOf idOf)
{
    for (qsizetype index = 0; index < list.size(); ++index) {
        if (idOf(list.at(index)) == id)
            return QString::number(index);
    }
    return id;
}

/// The JSON pointer of an element that a change names by ids.
QString pointerOf(const Guide &guide, const QString &element)
{
    QStringList steps = element.split(u'/', Qt::SkipEmptyParts);
    if (steps.size() > 1) {
        const QString list = steps.first();
        QString &id = steps[1];
        const auto byId = [](const auto &part) { return part.id; };
        if (list == u"materials")
            id = indexIn(guide.materials, id, byId);
        else if (list == u"questions")
            id = indexIn(guide.questions, id, byId);
        else if (list == u"situations")
            id = indexIn(guide.situations, id, byId);
        else if (list == u"form")
            id = indexIn(guide.form, id, [](const FormField &field) { return field.key; });
    }
    return u'/' + steps.join(u'/');
}

} // namespace

QString GuideWords::lack(AuthorisationLack lack)
{
    switch (lack) {
    case AuthorisationLack::NoneOnFile: return tr("no agreement is on file");
    case AuthorisationLack::NoDepartment: return tr("no agreement with this department");
    case AuthorisationLack::NotTheItem: return tr("the agreement leaves this item out");
    case AuthorisationLack::NotThatDay: return tr("the agreement does not hold today");
    case AuthorisationLack::NotThisClerk: return tr("the agreement does not name you");
    case AuthorisationLack::NotThisAct: return tr("the agreement hands over other acts");
    }
    return {};
}

QString GuideWords::element(const Guide &guide, const GuideChange &change)
{
    const QString pointer = pointerOf(guide, change.element);
    bool isThere = true;
    const QString place = pointer.section(u'/', 2, 2);
    if (!place.isEmpty())
        (void)place.toInt(&isThere);
    if (isThere)
        return elementLabel(guide, pointer);
    const GuideElement *element = guideElement(pointer.section(u'/', 1, 1));
    const QString label = element ? element->label.toString() : pointer.section(u'/', 1, 1);
    return change.subject.isEmpty() ? label : tr("%1 “%2”").arg(label, change.subject);
}

QString GuideWords::kind(GuideChangeKind kind)
{
    switch (kind) {
    case GuideChangeKind::Added: return tr("new");
    case GuideChangeKind::Removed: return tr("gone");
    case GuideChangeKind::Changed: return tr("changed");
    }
    return {};
}

QString GuideWords::state(CorrectionState state)
{
    switch (state) {
    case CorrectionState::Raised: return tr("Raised");
    case CorrectionState::Answered: return tr("Answered");
    case CorrectionState::Rectified: return tr("Put right");
    case CorrectionState::FedBack: return tr("Closed");
    }
    return {};
}

QString GuideWords::source(CorrectionSource source)
{
    switch (source) {
    case CorrectionSource::SelfCheck: return tr("Found at the counter");
    case CorrectionSource::Rating: return tr("A rating");
    case CorrectionSource::Testing: return tr("Tests of the data centre");
    case CorrectionSource::PublicHunt: return tr("The public hunt for mistakes");
    }
    return {};
}

} // namespace yichuang
