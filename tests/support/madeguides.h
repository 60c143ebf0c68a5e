// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>

#include "domain/guide/guide.h"

namespace yichuang::test {

/// JsonLogic, put together.
[[nodiscard]] QJsonObject rule(const QString &name, const QJsonValue &operands);
[[nodiscard]] QJsonObject all(const QJsonArray &rules);
[[nodiscard]] QJsonObject var(const QString &path);
/// "q3"
[[nodiscard]] QString questionId(int number);

/// Questions q0, q1, … with the options a, b, c, …; everybody may apply; one situation and one material, for everybody.
[[nodiscard]] Guide plainGuide(int questions, int options);
/// `count` situations that exclude each other and leave nothing out: the leaves of a tree that asks every branch other
/// questions, but never the last two.
[[nodiscard]] Guide guideWithTree(int questions, int count);

/// A condition over some questions and the applicant, `depth` deep.
[[nodiscard]] QJsonValue someCondition(QRandomGenerator &random, int questions, int depth);
/// A few questions, some asked only sometimes, and situations that may overlap and leave gaps.
[[nodiscard]] Guide someGuide(QRandomGenerator &random);

} // namespace yichuang::test
