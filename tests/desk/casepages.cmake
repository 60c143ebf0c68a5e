# SPDX-License-Identifier: Apache-2.0
add_library(yichuang_filedbench STATIC filedbench.cpp filedbench.h)
target_link_libraries(yichuang_filedbench PUBLIC yichuang_deskbench PRIVATE yichuang_build)

yichuang_add_test(casemodels LINK yichuang_deskbench)
yichuang_add_test(queuepage LINK yichuang_filedbench)
yichuang_add_test(reviewpage LINK yichuang_filedbench)
yichuang_add_test(collectionpage LINK yichuang_filedbench)
yichuang_add_test(recordpage LINK yichuang_filedbench)
yichuang_add_test(machinepage LINK yichuang_deskbench)
yichuang_add_test(syncpage LINK yichuang_filedbench)
yichuang_add_test(casescreens LINK yichuang_filedbench)
yichuang_add_test(deskpages LINK yichuang_filedbench)
yichuang_add_test(jottings LINK yichuang_filedbench)
