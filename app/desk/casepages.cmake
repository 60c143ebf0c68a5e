# SPDX-License-Identifier: Apache-2.0
# The pages beside the intake desk: queue, daily review, collection, sync.
target_sources(yichuang_desk
    PRIVATE
        caseattention.cpp casehistorymodel.cpp casepapermodel.cpp casepaperview.cpp casequeuemodel.cpp
        casequeuesource.cpp caseview.cpp collectionpage.cpp collectionresultmodel.cpp collectorpanel.cpp factsreveal.cpp holdpanel.cpp machinepage.cpp outboxmodel.cpp
        pageviewer.cpp paperpane.cpp queuepage.cpp recordmodel.cpp recordpage.cpp reviewpage.cpp reviewreasonmodel.cpp reviewreturnpanel.cpp secretclip.cpp syncpage.cpp tablelook.cpp
    PUBLIC FILE_SET HEADERS FILES
        caseattention.h casehistorymodel.h casepapermodel.h casepaperview.h casequeuemodel.h casequeuesource.h caseview.h
        collectionpage.h collectionresultmodel.h collectorpanel.h factsreveal.h holdpanel.h machinepage.h outboxmodel.h pageviewer.h paperpane.h queuepage.h recordmodel.h recordpage.h reviewpage.h
        reviewreasonmodel.h reviewreturnpanel.h secretclip.h syncpage.h tablelook.h)
