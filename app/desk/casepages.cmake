# SPDX-License-Identifier: Apache-2.0
# The pages behind the intake desk: queue, daily review, collection, sync.
target_sources(yichuang_desk
    PRIVATE
        caseattention.cpp casehistorymodel.cpp casepapermodel.cpp casepaperview.cpp casequeuemodel.cpp
        casequeuesource.cpp caseview.cpp pageviewer.cpp queuepage.cpp reviewpage.cpp reviewreasonmodel.cpp
        reviewreturnpanel.cpp tablelook.cpp
    PUBLIC FILE_SET HEADERS FILES
        caseattention.h casehistorymodel.h casepapermodel.h casepaperview.h casequeuemodel.h casequeuesource.h caseview.h
        pageviewer.h queuepage.h reviewpage.h reviewreasonmodel.h reviewreturnpanel.h tablelook.h)
