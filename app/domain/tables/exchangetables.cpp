// SPDX-License-Identifier: Apache-2.0
#include "domain/tables/exchangetables.h"

namespace yichuang {

namespace {

constexpr std::array basicColumns{
    ExchangeColumn{u"task_name", u"taskName"},
    ExchangeColumn{u"catalog_code", u"catalogCode"},
    ExchangeColumn{u"task_code", u"taskCode"},
    ExchangeColumn{u"task_handle_item", u"taskHandleItem"},
    ExchangeColumn{u"task_type", u"taskType"},
    ExchangeColumn{u"task_version", u"version", CellKind::Count},
    ExchangeColumn{u"plan_effective_date", u"planEffectiveDate", CellKind::Day},
    ExchangeColumn{u"plan_cancel_date", u"planCancelDate", CellKind::Day},
    ExchangeColumn{u"by_law", u"byLaw", CellKind::Lines},
    ExchangeColumn{u"use_level", u"useLevel", CellKind::Codes},
    ExchangeColumn{u"power_source", u"powerSource"},
    ExchangeColumn{u"dept_name", u"deptName"},
    ExchangeColumn{u"dept_code", u"deptCode"},
    ExchangeColumn{u"dept_type", u"deptType"},
    ExchangeColumn{u"entrust_name", u"entrustName"},
    ExchangeColumn{u"server_type", u"serverType", CellKind::Codes},
    ExchangeColumn{u"project_type", u"projectType"},
    ExchangeColumn{u"anticipate_day", u"anticipateDay", CellKind::Count},
    ExchangeColumn{u"anticipate_type", u"anticipateType", CellKind::Unit},
    ExchangeColumn{u"anticipate_explain", u"anticipateExplain"},
    ExchangeColumn{u"promise_day", u"promiseDay", CellKind::Count},
    ExchangeColumn{u"promise_type", u"promiseType", CellKind::Unit},
    ExchangeColumn{u"promise_explain", u"promiseExplain"},
    ExchangeColumn{u"accept_condition", u"acceptCondition", CellKind::Lines},
    ExchangeColumn{u"handle_flow", u"handleFlow", CellKind::Lines},
    ExchangeColumn{u"handle_type", u"handleType", CellKind::HandleTypes},
    ExchangeColumn{u"limit_scene_num", u"limitSceneNum", CellKind::Count},
    ExchangeColumn{u"transact_addr", u"transactAddr"},
    ExchangeColumn{u"transact_time", u"transactTime"},
    ExchangeColumn{u"traffic_guide", u"trafficGuide"},
    ExchangeColumn{u"link_way", u"linkWay", CellKind::Lines},
    ExchangeColumn{u"supervise_way", u"superviseWay", CellKind::Lines},
    ExchangeColumn{u"is_fee", u"isFee", CellKind::Flag},
    ExchangeColumn{u"fee_basis", u"feeBasis"},
};

constexpr std::array extendColumns{
    ExchangeColumn{u"user_topic_type", u"userTopicType", CellKind::Codes},
    ExchangeColumn{u"corp_topic_type", u"corpTopicType", CellKind::Codes},
    ExchangeColumn{u"handle_area", u"handleArea"},
    ExchangeColumn{u"is_entry_center", u"isEntryCenter", CellKind::Flag},
    ExchangeColumn{u"is_express", u"isExpress", CellKind::Flag},
    ExchangeColumn{u"is_online", u"isOnline", CellKind::Flag},
    ExchangeColumn{u"is_pay_online", u"isPayOnline", CellKind::Flag},
    ExchangeColumn{u"is_schedule", u"isSchedule", CellKind::Flag},
    ExchangeColumn{u"is_service_terminals", u"isServiceTerminals", CellKind::Flag},
    ExchangeColumn{u"limit_explain", u"limitExplain"},
    ExchangeColumn{u"limit_scene_explain", u"limitSceneExplain"},
    ExchangeColumn{u"online_handle_depth", u"onlineHandleDepth", CellKind::Depth},
    ExchangeColumn{u"online_handle_url", u"onlineHandleUrl"},
    ExchangeColumn{u"other_dept", u"otherDept"},
    ExchangeColumn{u"result_guid", u"resultGuid"},
    ExchangeColumn{u"result_name", u"resultName"},
    ExchangeColumn{u"result_type", u"resultType"},
    ExchangeColumn{u"service_type", u"serviceType"},
    ExchangeColumn{u"town_code", u"townCode"},
    ExchangeColumn{u"village_code", u"villageCode"},
};

constexpr std::array materialColumns{
    ExchangeColumn{u"material_name", u"materialName"},
    ExchangeColumn{u"is_need", u"isNeed"},
    ExchangeColumn{u"material_type", u"materialType"},
    ExchangeColumn{u"material_format", u"materialFormat"},
    ExchangeColumn{u"page_num", u"pageNum", CellKind::Count},
    ExchangeColumn{u"page_format", u"pageFormat"},
    ExchangeColumn{u"source_type", u"sourceType", CellKind::Source},
    ExchangeColumn{u"source_explain", u"sourceExplain"},
    ExchangeColumn{u"fill_explain", u"fillExplain"},
    ExchangeColumn{u"by_law", u"byLaw"},
    ExchangeColumn{u"form_guid", u"formGuid"},
    ExchangeColumn{u"example_guid", u"exampleGuid"},
    ExchangeColumn{u"remark", u"remark"},
};

constexpr std::array feeColumns{
    ExchangeColumn{u"fee_name", u"feeName"},
    ExchangeColumn{u"fee_stand", u"feeStand"},
    ExchangeColumn{u"by_law", u"byLaw"},
    ExchangeColumn{u"is_desc", u"isDesc", CellKind::Flag},
    ExchangeColumn{u"desc_explain", u"descExplain"},
};

constexpr std::array commonQuestionColumns{
    ExchangeColumn{u"question", u"question"},
    ExchangeColumn{u"answer", u"answer"},
};

constexpr std::array situationColumns{
    ExchangeColumn{u"condition_name", u"conditionName"},
    ExchangeColumn{u"condition_desc", u"conditionDesc"},
};

} // namespace

QString exchangeTableName(ExchangeTable table)
{
    switch (table) {
    case ExchangeTable::Basic: return QStringLiteral("up_task_general_basic");
    case ExchangeTable::Extend: return QStringLiteral("up_task_general_extend");
    case ExchangeTable::Material: return QStringLiteral("up_task_general_material");
    case ExchangeTable::Fee: return QStringLiteral("up_task_general_fee_project");
    case ExchangeTable::CommonQuestion: return QStringLiteral("up_task_general_questions");
    case ExchangeTable::Situation: return QStringLiteral("dn_audit_item_condition");
    case ExchangeTable::SituationMaterial: return QStringLiteral("dn_audit_material_condition");
    }
    return {};
}

std::span<const ExchangeColumn> exchangeColumns(ExchangeTable table)
{
    switch (table) {
    case ExchangeTable::Basic: return basicColumns;
    case ExchangeTable::Extend: return extendColumns;
    case ExchangeTable::Material: return materialColumns;
    case ExchangeTable::Fee: return feeColumns;
    case ExchangeTable::CommonQuestion: return commonQuestionColumns;
    case ExchangeTable::Situation: return situationColumns;
    case ExchangeTable::SituationMaterial: break;
    }
    return {};
}

} // namespace yichuang
