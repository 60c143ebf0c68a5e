<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ErrorText</name>
    <message>
        <source>Everything you entered is still here.</source>
        <translation>您输入的内容都还在。</translation>
    </message>
    <message>
        <source>Everything that was saved is safe.</source>
        <translation>已保存的内容都安全。</translation>
    </message>
    <message>
        <source>The pages taken in so far are kept.</source>
        <translation>已采集的页面都保留。</translation>
    </message>
    <message>
        <source>The cases are kept in this counter&apos;s queue.</source>
        <translation>办件保存在本窗口的待上传队列中。</translation>
    </message>
    <message>
        <source>They are sent by themselves; go on working.</source>
        <translation>恢复后自动上传，请继续办理。</translation>
    </message>
    <message>
        <source>Press F3 to go on scanning, or import files with Ctrl+O.</source>
        <translation>按 F3 继续扫描，或按 Ctrl+O 导入文件。</translation>
    </message>
    <message>
        <source>A value does not follow the rule.</source>
        <translation>有一项内容不符合规则。</translation>
    </message>
    <message>
        <source>Correct the marked field and go on.</source>
        <translation>请改正标出的字段后继续。</translation>
    </message>
    <message>
        <source>The file is damaged or not what it claims to be.</source>
        <translation>文件已损坏，或与其扩展名不符。</translation>
    </message>
    <message>
        <source>Scan the paper with F3, or choose another file with Ctrl+O.</source>
        <translation>按 F3 扫描纸质件，或按 Ctrl+O 另选文件。</translation>
    </message>
    <message>
        <source>Files of this kind cannot be taken in.</source>
        <translation>不支持这种文件。</translation>
    </message>
    <message>
        <source>Choose a PDF, JPEG, PNG or TIFF file with Ctrl+O, or scan with F3.</source>
        <translation>按 Ctrl+O 选择 PDF、JPEG、PNG 或 TIFF 文件，或按 F3 扫描。</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Check the file and choose it again with Ctrl+O, or scan with F3.</source>
        <translation>请检查文件后按 Ctrl+O 重选，或按 F3 扫描。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Check what you typed, or search with Ctrl+K.</source>
        <translation>请核对输入，或按 Ctrl+K 查找。</translation>
    </message>
    <message>
        <source>The case was changed meanwhile.</source>
        <translation>办件在此期间已被更改。</translation>
    </message>
    <message>
        <source>Open it again with Enter and look before you go on.</source>
        <translation>请按 Enter 重新打开，核对后再继续。</translation>
    </message>
    <message>
        <source>You may not do this with this case.</source>
        <translation>您无权对本件执行此操作。</translation>
    </message>
    <message>
        <source>Ask a colleague who has the right; nobody reviews their own case.</source>
        <translation>请有权限的同事办理；任何人不得复核自己的办件。</translation>
    </message>
    <message>
        <source>The case is no longer in a state that allows this.</source>
        <translation>办件当前状态不允许此操作。</translation>
    </message>
    <message>
        <source>Open it again with Enter to see where it stands.</source>
        <translation>请按 Enter 重新打开，查看当前状态。</translation>
    </message>
    <message>
        <source>Something is still missing.</source>
        <translation>还有缺项。</translation>
    </message>
    <message>
        <source>Press Enter on a line of the list; it leads to the place.</source>
        <translation>在“还差什么”中按 Enter，直达缺项。</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>尚未登录。</translation>
    </message>
    <message>
        <source>Sign in with number and password.</source>
        <translation>请输入工号和密码登录。</translation>
    </message>
    <message>
        <source>Number or password is wrong.</source>
        <translation>工号或密码不正确。</translation>
    </message>
    <message>
        <source>Type both again; after five wrong tries the account is locked.</source>
        <translation>请重新输入；连续错误五次将锁定账号。</translation>
    </message>
    <message>
        <source>This account is locked for 15 minutes.</source>
        <translation>账号已锁定 15 分钟。</translation>
    </message>
    <message>
        <source>Wait, or sign in as somebody else.</source>
        <translation>请稍候，或由他人登录。</translation>
    </message>
    <message>
        <source>The disk did not take the data.</source>
        <translation>数据没有写入磁盘。</translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <translation>本机磁盘已满。</translation>
    </message>
    <message>
        <source>Stored data is damaged.</source>
        <translation>已保存的数据损坏。</translation>
    </message>
    <message>
        <source>Nothing is overwritten.</source>
        <translation>没有覆盖任何数据。</translation>
    </message>
    <message>
        <source>Take in no new cases here and call the system administrator.</source>
        <translation>请停止在本窗口收件，并联系系统管理员。</translation>
    </message>
    <message>
        <source>The data was written by a newer version.</source>
        <translation>数据由更新的版本写入。</translation>
    </message>
    <message>
        <source>Have the system administrator install the newer version.</source>
        <translation>请系统管理员安装新版本。</translation>
    </message>
    <message>
        <source>The program is already open on this computer.</source>
        <translation>本机已打开本程序。</translation>
    </message>
    <message>
        <source>Go on in the window that is open.</source>
        <translation>请在已打开的窗口中继续。</translation>
    </message>
    <message>
        <source>The city system cannot be reached.</source>
        <translation>连不上市级系统。</translation>
    </message>
    <message>
        <source>The answer did not come from the city system.</source>
        <translation>收到的应答不是市级系统发出的。</translation>
    </message>
    <message>
        <source>Perhaps the network asks for a login; go on working and tell the administrator.</source>
        <translation>网络可能要求登录；请继续办理，并告知管理员。</translation>
    </message>
    <message>
        <source>The city system has a fault.</source>
        <translation>市级系统故障。</translation>
    </message>
    <message>
        <source>The city system is busy.</source>
        <translation>市级系统繁忙。</translation>
    </message>
    <message>
        <source>The city system refused this case.</source>
        <translation>市级系统退回了本件。</translation>
    </message>
    <message>
        <source>Open it on the sync page (Ctrl+5) and see why.</source>
        <translation>请在“同步”页（Ctrl+5）查看原因。</translation>
    </message>
    <message>
        <source>This version is too old for the city system.</source>
        <translation>本程序版本过低，市级系统不再接收。</translation>
    </message>
    <message>
        <source>Have the system administrator install the update; go on working.</source>
        <translation>请系统管理员安装更新；可继续办理。</translation>
    </message>
    <message>
        <source>The scanner is not connected.</source>
        <translation>扫描仪未连接。</translation>
    </message>
    <message>
        <source>Check plug and power, then press F3; or import files with Ctrl+O.</source>
        <translation>请检查连线和电源后按 F3，或按 Ctrl+O 导入文件。</translation>
    </message>
    <message>
        <source>The scanner is busy.</source>
        <translation>扫描仪正忙。</translation>
    </message>
    <message>
        <source>Paper is jammed.</source>
        <translation>卡纸。</translation>
    </message>
    <message>
        <source>Take out the sheet and put back the rest, then do it again.</source>
        <translation>请取出卡住的纸，放回其余纸张后重做。</translation>
    </message>
    <message>
        <source>There is no paper.</source>
        <translation>没有纸。</translation>
    </message>
    <message>
        <source>Put paper in and do it again.</source>
        <translation>请放纸后重做。</translation>
    </message>
    <message>
        <source>The cover is open.</source>
        <translation>盖板未合上。</translation>
    </message>
    <message>
        <source>Close it and press F3.</source>
        <translation>请合上后按 F3。</translation>
    </message>
    <message>
        <source>The device failed.</source>
        <translation>设备故障。</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>打印机没有应答。</translation>
    </message>
    <message>
        <source>The case is stored and the paper stays ordered.</source>
        <translation>办件已保存，文书仍待打印。</translation>
    </message>
    <message>
        <source>Switch the printer on and press Ctrl+P.</source>
        <translation>请打开打印机后按 Ctrl+P。</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Go on whenever you like.</source>
        <translation>可随时继续。</translation>
    </message>
    <message>
        <source>It took too long and was stopped.</source>
        <translation>超时，已停止。</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation>程序出错。</translation>
    </message>
    <message>
        <source>Try it again; if it stays, call the system administrator.</source>
        <translation>请重试；如仍出错，请联系系统管理员。</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>three whole sentences: what happened, what is safe, what to press</extracomment>
        <translation>%1%2%3</translation>
    </message>
    <message>
        <source>The store of this counter is locked.</source>
        <translation>本窗口的数据已加锁。</translation>
    </message>
    <message>
        <source>Sign in with number and password; that opens it.</source>
        <translation>请输入工号和密码登录，登录后自动打开。</translation>
    </message>
    <message>
        <source>The key does not open this counter&apos;s store.</source>
        <translation>密钥打不开本窗口的数据。</translation>
    </message>
    <message>
        <source>Sign in again; if it stays, have the system administrator use the recovery key.</source>
        <translation>请重新登录；仍不行时，请系统管理员使用恢复密钥。</translation>
    </message>
    <message>
        <source>There is too little room on the disk for a new case.</source>
        <translation>磁盘空间不足，不能再开新件。</translation>
    </message>
    <message>
        <source>Finish the cases that are open, and tell the system administrator.</source>
        <translation>请把已打开的办件办完，并通知系统管理员。</translation>
    </message>
    <message>
        <source>Whether this was stored could not be found out.</source>
        <translation>暂时无法确认是否已保存。</translation>
    </message>
    <message>
        <source>Do not repeat it by hand; the program looks again by itself and then says what holds.</source>
        <translation>请不要重复操作；程序会自动核对，核对后告知结果。</translation>
    </message>
    <message>
        <source>This case cannot be read.</source>
        <translation>这件办件的数据读不出来。</translation>
    </message>
    <message>
        <source>It is set apart unchanged; all other cases go on.</source>
        <translation>已原样单独封存，其他办件照常办理。</translation>
    </message>
    <message>
        <source>Tell the system administrator its number; it can be brought back from the backup.</source>
        <translation>请把编号告诉系统管理员，可从备份恢复。</translation>
    </message>
    <message>
        <source>The history of this counter does not fit together.</source>
        <translation>本窗口的操作记录前后对不上。</translation>
    </message>
    <message>
        <source>The backup could not be made or is not whole.</source>
        <translation>备份未完成或不完整。</translation>
    </message>
    <message>
        <source>The counter&apos;s own data is untouched.</source>
        <translation>本窗口数据未受影响。</translation>
    </message>
    <message>
        <source>This may not be removed yet.</source>
        <translation>现在还不能清除。</translation>
    </message>
    <message>
        <source>Open the case with Enter; it says what keeps it and until when.</source>
        <translation>请按 Enter 打开办件，可查看保留原因和期限。</translation>
    </message>
    <message>
        <source>This account of the computer may not use this folder.</source>
        <translation>本机当前账户无权使用此文件夹。</translation>
    </message>
    <message>
        <source>Nothing was changed or read.</source>
        <translation>未读取也未改动任何内容。</translation>
    </message>
    <message>
        <source>Sign in to the computer with the account the counter belongs to, or name another folder.</source>
        <translation>请用本窗口所属的账户登录计算机，或者指定其他文件夹。</translation>
    </message>
    <message>
        <source>The settings of this counter cannot be read.</source>
        <translation>无法读取本窗口的设置。</translation>
    </message>
    <message>
        <source>Have the system administrator mend the file named below, and start again.</source>
        <translation>请系统管理员修正下面列出的文件，然后重新启动。</translation>
    </message>
    <message>
        <source>This folder belongs to the sample hall, not to a counter.</source>
        <translation>此文件夹属于演示大厅，不属于窗口。</translation>
    </message>
    <message>
        <source>Start with --demo, or name the counter&apos;s own folder with --data.</source>
        <translation>请用 --demo 启动，或者用 --data 指定窗口自己的文件夹。</translation>
    </message>
    <message>
        <source>This folder was not made by the sample hall.</source>
        <translation>此文件夹不是演示大厅建立的。</translation>
    </message>
    <message>
        <source>Start without --demo, or name an empty folder with --data.</source>
        <translation>启动时请去掉 --demo，或者用 --data 指定一个空文件夹。</translation>
    </message>
    <message>
        <source>The paper could not be written into the folder.</source>
        <translation>凭证无法写入文件夹。</translation>
    </message>
    <message>
        <source>Do not take the case in again; print the paper at the counter.</source>
        <translation>请勿再次收件；请在窗口打印凭证。</translation>
    </message>
    <message>
        <source>This applicant already has the same item open.</source>
        <translation>该申请人已有同一事项的在办件。</translation>
    </message>
    <message>
        <source>No department has authorised you to do this for this item.</source>
        <translation>尚无部门授权您办理此事项的这项操作。</translation>
    </message>
    <message>
        <source>Ask a colleague who is authorised, or have the administrator enter the agreement.</source>
        <translation>请由已获授权的同事办理，或请管理员登记授权协议。</translation>
    </message>
    <message>
        <source>The one correction notice did not name this; the law allows no second one (Administrative Licensing Law, article 32(4)).</source>
        <translation>一次性补正告知书未列明此项；依法不得再次告知新的补正内容（《行政许可法》第三十二条第一款第四项）。</translation>
    </message>
    <message>
        <source>Accept the case when what the notice named is there, or print the notice again as a reminder.</source>
        <translation>告知书所列内容补齐的，予以受理；或补打原告知书以作提醒。</translation>
    </message>
    <message>
        <source>See that the share or disk it goes to is connected, and start it again.</source>
        <translation>请确认备份所在的共享文件夹或磁盘已连接，然后重新开始备份。</translation>
    </message>
    <message>
        <source>The file is protected with a password.</source>
        <translation>该文件设有密码。</translation>
    </message>
    <message>
        <source>Ask the applicant for the password and import it again, or scan the paper.</source>
        <translation>请向申请人询问密码后重新导入，或扫描纸质材料。</translation>
    </message>
    <message>
        <source>Go on with the open case, which the strip above the visit names; if this is another application, say why and press Enter again.</source>
        <translation>请继续办理来访上方提示条所列的办件；确属另一件申请的，说明理由后再按 Enter。</translation>
    </message>
    <message>
        <source>The guide of this item changed, and you have not read what changed.</source>
        <translation>本事项的办事指南有变更，您尚未阅读变更内容。</translation>
    </message>
    <message>
        <source>Choose the item again with Ctrl+K and read the changes; then file the case.</source>
        <translation>请用 Ctrl+K 重新选择该事项并阅读变更内容，然后再办理。</translation>
    </message>
    <message>
        <source>The file is too large, or has too many pages.</source>
        <translation>文件过大或页数过多。</translation>
    </message>
    <message>
        <source>At most 50 MB and 200 pages go in at a time: split the file and import its parts, or scan with F3.</source>
        <translation>每次最多收取 50 MB、200 页：请将文件拆分后分别导入，或按 F3 扫描。</translation>
    </message>
    <message>
        <source>What was saved before is safe; what you entered last is not stored yet and stays here.</source>
        <translation>此前已保存的内容都安全；最近输入的内容尚未存储，仍保留在这里。</translation>
    </message>
    <message>
        <source>Do it again; a draft is saved again by itself. If this stays, call the system administrator.</source>
        <translation>请重做一次；草稿会自动重试保存。如仍提示，请联系系统管理员。</translation>
    </message>
    <message>
        <source>Tell the system administrator, and do it again once there is room; a draft is saved by itself then.</source>
        <translation>请告知系统管理员，腾出空间后重做一次；草稿届时自动保存。</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>The program had been closed in order.</source>
        <translation>上次程序为正常关闭。</translation>
    </message>
    <message>
        <source>The program had not been closed in order; its files were checked and are whole.</source>
        <translation>上次程序未正常关闭；数据文件已检查，完好无损。</translation>
    </message>
    <message>
        <source>These files are damaged: %4. Call the system administrator; the backup has them.</source>
        <translation>以下文件已损坏：%4。请联系系统管理员，可从备份恢复。</translation>
    </message>
    <message>
        <source>The history is unbroken: %1 entries.</source>
        <translation>操作记录连续完整，共 %1 条。</translation>
    </message>
    <message>
        <source>The history does not fit together from entry %1 on. Call the system administrator.</source>
        <translation>操作记录自第 %1 条起前后不符，请联系系统管理员。</translation>
    </message>
    <message>
        <source>%1 people can open the store with their password.</source>
        <translation>%1 人可凭本人密码打开本窗口数据。</translation>
    </message>
    <message>
        <source>There is no recovery key. Have the system administrator make one.</source>
        <translation>尚无恢复密钥，请系统管理员生成。</translation>
    </message>
    <message>
        <source>%3 are free; about %1 cases still fit.</source>
        <translation>磁盘剩余 %3，约可再办 %1 件。</translation>
    </message>
    <message>
        <source>Only %3 are free; about %1 cases still fit. Tell the system administrator.</source>
        <translation>磁盘仅剩 %3，约可再办 %1 件，请告知系统管理员。</translation>
    </message>
    <message>
        <source>Only %3 are free: no new case can be begun. Finish the open ones and have room made.</source>
        <translation>磁盘仅剩 %3，暂不能新开办件；请先办完在办件，并请管理员清理磁盘。</translation>
    </message>
    <message>
        <source>Room for finishing the open cases is set aside.</source>
        <translation>已为办完在办件预留磁盘空间。</translation>
    </message>
    <message>
        <source>There is too little room to set any aside for the open cases.</source>
        <translation>磁盘空间不足，未能为在办件预留空间。</translation>
    </message>
    <message>
        <source>Nothing waits for the city.</source>
        <translation>没有待报送市级平台的内容。</translation>
    </message>
    <message>
        <source>%1 entries wait for the city, %2 of them for a person.</source>
        <translation>%1 条待报送市级平台，其中 %2 条需人工处理。</translation>
    </message>
    <message>
        <source>%1 scanned pages that no case had named for a week were removed.</source>
        <translation>已清理 %1 页一周内无办件使用的扫描件。</translation>
    </message>
    <message>
        <source>Scanned pages that no case names are kept until everything else is in order.</source>
        <translation>其他问题解决前，无办件使用的扫描件暂予保留。</translation>
    </message>
    <message>
        <source>%1 files of work that had been cut off were removed.</source>
        <translation>已清理 %1 个中断操作留下的文件。</translation>
    </message>
    <message>
        <source>These cases are damaged and set apart: %4. All others go on.</source>
        <translation>以下办件已损坏并单独存放：%4。其他办件不受影响。</translation>
    </message>
    <message>
        <source>%1 cases that had been set apart are whole again.</source>
        <translation>%1 件曾单独存放的办件已恢复完好。</translation>
    </message>
    <message>
        <source>This store was restored from a backup on %5; numbers go on above all that may have been given.</source>
        <translation>本窗口数据于 %5 由备份恢复；编号已避开可能用过的号段继续编排。</translation>
    </message>
    <message>
        <source>%3 are free.</source>
        <translation>磁盘剩余 %3。</translation>
    </message>
    <message>
        <source>no files of this computer</source>
        <translation>读不到本机文件</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>断开网络</translation>
    </message>
    <message>
        <source>only the system calls of reading</source>
        <translation>限定系统调用</translation>
    </message>
    <message>
        <source>limits of memory and time</source>
        <translation>限定内存与时间</translation>
    </message>
    <message>
        <source>no further rights</source>
        <translation>不得提升权限</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the names of the walls</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Foreign files are opened apart, behind: %1.</source>
        <translation>外来文件隔离打开：%1。</translation>
    </message>
    <message>
        <source>Nothing but a process of their own stands around foreign files on this computer. Tell the system administrator.</source>
        <translation>本机对外来文件只有独立进程隔离，请通知系统管理员。</translation>
    </message>
    <message>
        <source>Foreign files are opened apart, behind: %1. This computer does not offer: %2.</source>
        <translation>外来文件隔离打开：%1。本机系统不支持：%2。</translation>
    </message>
</context>
<context>
    <name>GapText</name>
    <message>
        <source>Applicant: the name is missing</source>
        <translation>申请人：缺姓名或名称</translation>
    </message>
    <message>
        <source>Applicant: the number is missing</source>
        <translation>申请人：缺证件号码</translation>
    </message>
    <message>
        <source>Applicant: the number is wrong</source>
        <translation>申请人：证件号码有误</translation>
    </message>
    <message>
        <source>Applicant: the legal representative is missing</source>
        <translation>申请人：缺法定代表人</translation>
    </message>
    <message>
        <source>Applicant: the telephone number is wrong</source>
        <translation>申请人：联系电话有误</translation>
    </message>
    <message>
        <source>Agent: the name is missing</source>
        <translation>代理人：缺姓名</translation>
    </message>
    <message>
        <source>Agent: the number is missing or wrong</source>
        <translation>代理人：证件号码缺失或有误</translation>
    </message>
    <message>
        <source>Agent: the telephone number is wrong</source>
        <translation>代理人：联系电话有误</translation>
    </message>
    <message>
        <source>Agent: say what the power of attorney covers</source>
        <translation>代理人：缺委托书的委托事项和权限</translation>
    </message>
    <message>
        <source>Item: choose one</source>
        <translation>事项：尚未选择</translation>
    </message>
    <message>
        <source>Item: “%1” is not for this kind of applicant</source>
        <translation>事项：“%1”的服务对象与申请人不符</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>情形：%1</translation>
    </message>
    <message>
        <source>The guide “%1” gives no single situation for these answers</source>
        <translation>指南“%1”对这些回答没有唯一情形</translation>
    </message>
    <message>
        <source>“%1” was not handed in</source>
        <translation>缺：%1</translation>
    </message>
    <message>
        <source>“%1” has more pages than the guide allows</source>
        <translation>“%1”页数超过指南上限</translation>
    </message>
    <message>
        <source>“%1”: a page failed a check; scan it again or say why it will do</source>
        <translation>“%1”有页面未通过检查：重扫或说明可用</translation>
    </message>
    <message>
        <source>Not looked at: %1</source>
        <translation>未核：%1</translation>
    </message>
    <message>
        <source>Failed: %1 (%2)</source>
        <translation>不合格：%1（%2）</translation>
    </message>
    <message>
        <source>Say why it failed: %1</source>
        <translation>缺不通过原因：%1</translation>
    </message>
    <message>
        <source>Ready to be handed out.</source>
        <translation>可以交付。</translation>
    </message>
    <message>
        <source>Not finished yet. Tell the applicant when it is promised, and that a message follows.</source>
        <translation>尚未办结。请告知申请人承诺日期，办结后会有通知。</translation>
    </message>
    <message>
        <source>Handed out already. Show the applicant when and to whom.</source>
        <translation>已交付。请向申请人出示交付时间和领取人。</translation>
    </message>
    <message>
        <source>The code on this paper is not ours. Ask for the identity document and search by its last four.</source>
        <translation>凭证上的码不是本中心出具。请查验证件，用证件号后四位查找。</translation>
    </message>
    <message>
        <source>This is not the applicant. An agent needs a power of attorney.</source>
        <translation>来人不是申请人。代领须有委托书。</translation>
    </message>
    <message>
        <source>The agent&apos;s name, number and relation to the applicant are needed.</source>
        <translation>请登记代领人的姓名、证件号码和与申请人的关系。</translation>
    </message>
    <message>
        <source>Recovered: look at the applicant, then confirm with F7</source>
        <translation>意外中断后恢复：请核对申请人，按 F7 确认</translation>
    </message>
    <message>
        <source>Recovered: look at the service item, then confirm with F7</source>
        <translation>意外中断后恢复：请核对事项，按 F7 确认</translation>
    </message>
    <message>
        <source>Recovered: look at the answers, then confirm with F7</source>
        <translation>意外中断后恢复：请核对情形答案，按 F7 确认</translation>
    </message>
    <message>
        <source>Recovered: look at the materials, then confirm with F7</source>
        <translation>意外中断后恢复：请核对材料，按 F7 确认</translation>
    </message>
    <message>
        <source>Recovered: look at the form, then confirm with F7</source>
        <translation>意外中断后恢复：请核对表单，按 F7 确认</translation>
    </message>
    <message>
        <source>Ask the applicant for “%1”: the field is empty</source>
        <translation>请向申请人询问“%1”：尚未填写</translation>
    </message>
    <message>
        <source>One of these was not handed in: %1</source>
        <translation>以下材料须提交其一：%1</translation>
    </message>
    <message>
        <source>“%1”: read its date and confirm it</source>
        <translation>“%1”：请核对并确认日期</translation>
    </message>
    <message>
        <source>“%1” is not valid any more (%2)</source>
        <translation>“%1”已过有效期（%2）</translation>
    </message>
    <message>
        <source>“%1” is older than the guide allows (%2)</source>
        <translation>“%1”出具时间超过办事指南规定（%2）</translation>
    </message>
    <message>
        <source>“%1” expires before the decision is due (%2)</source>
        <translation>“%1”在办结期限前到期（%2）</translation>
    </message>
    <message>
        <source>“%1”: fewer pieces than the guide asks for (%2)</source>
        <translation>“%1”：份数少于办事指南要求（%2）</translation>
    </message>
    <message>
        <source>“%1” need not be handed in; say why paper is asked for</source>
        <translation>“%1”免于提交；仍需提交纸质材料的，请说明理由</translation>
    </message>
    <message>
        <source>Ask the applicant to confirm “%1”: it differs from what is registered; choose one, or say why</source>
        <translation>请向申请人确认“%1”：与登记信息不一致，请选用其一，或者说明理由</translation>
    </message>
    <message>
        <source>No item of “%1” is taken in any more: refuse the case as a whole</source>
        <translation>“%1”已无可收取的事项：请整件不予受理</translation>
    </message>
    <message>
        <source>Ask the applicant to confirm “%1”: it is not in the right form</source>
        <translation>请向申请人确认“%1”：格式不正确</translation>
    </message>
    <message>
        <source>originals %1 of %2, copies %3 of %4</source>
        <translation>原件 %1/%2，复印件 %3/%4</translation>
    </message>
    <message>
        <source>“%1”: look at what was read and confirm it (%2)</source>
        <translation>“%1”：请核对并确认识别内容（%2）</translation>
    </message>
    <message>
        <source>“%1”: what it says differs (%2); look at both, or say why it will do</source>
        <translation>“%1”：所载内容不一致（%2），请核对两处；可以采用的，请说明理由</translation>
    </message>
    <message>
        <source>“%1” makes a file of %2 KB, and the department takes at most %3 KB; make it smaller or take pages out</source>
        <translation>“%1”生成的文件为%2 KB，超过部门系统接收上限%3 KB；请压缩扫描或减少页数</translation>
    </message>
    <message>
        <source>“%1”: a file can be seen nowhere here; say where and how you looked at it</source>
        <translation>“%1”：有文件本机无法查看，请说明在何处、如何核验</translation>
    </message>
    <message>
        <source>“%1”: “%2” could not be read; look and type it, or say why it is not there</source>
        <translation>“%1”：未能识别“%2”，请查看材料后录入，或者说明材料上没有的原因</translation>
    </message>
    <message>
        <source>“%1” is another person&apos;s and need not be handed in; say whose it is, so that it can be fetched</source>
        <translation>“%1”属他人的材料，无需提交；请填写持有人，以便调取</translation>
    </message>
</context>
<context>
    <name>PageFindingText</name>
    <message>
        <source>Content</source>
        <translation>页面内容</translation>
    </message>
    <message>
        <source>Something is written on it (%1 marks)</source>
        <translation>有内容（墨迹 %1 处）</translation>
    </message>
    <message>
        <source>It seems to be blank (%1 marks)</source>
        <translation>疑似空白页（墨迹 %1 处）</translation>
    </message>
    <message>
        <source>Look at it; Delete takes it out</source>
        <translation>请查看，多余时按 Delete 移除</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Resolution %1 dpi (at least %2)</source>
        <translation>分辨率 %1 dpi（至少 %2）</translation>
    </message>
    <message>
        <source>Scan it again with F3</source>
        <translation>请按 F3 重新扫描</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Edges %1 px wide (at most %2)</source>
        <translation>清晰，边缘宽 %1 像素（限 %2）</translation>
    </message>
    <message>
        <source>Blurred: edges %1 px wide (at most %2)</source>
        <translation>模糊，边缘宽 %1 像素（限 %2）</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>共 %1 页</translation>
    </message>
    <message>
        <source>%1 pages (at most %2)</source>
        <translation>共 %1 页（至多 %2 页）</translation>
    </message>
    <message>
        <source>Take out what does not belong here</source>
        <translation>请移除不属于本材料的页</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>%1 % of the picture is not paper (at most %2 %)</source>
        <translation>画面中 %1% 不是纸面（限 %2%）</translation>
    </message>
    <message>
        <source>Lay it on the glass anew, then F3</source>
        <translation>请重新放正后按 F3</translation>
    </message>
    <message>
        <source>Skew</source>
        <translation>歪斜</translation>
    </message>
    <message>
        <source>Askew by %1° (at most %2°)</source>
        <translation>歪斜 %1°（限 %2°）</translation>
    </message>
    <message>
        <source>Lay it straight, then F3</source>
        <translation>请放正后按 F3</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>It stands upright</source>
        <translation>方向正确</translation>
    </message>
    <message>
        <source>It seems to be turned by %1°</source>
        <translation>疑似转了 %1°</translation>
    </message>
    <message>
        <source>Turn it with R</source>
        <translation>请按 R 转正</translation>
    </message>
    <message>
        <source>Same sheet</source>
        <translation>重复页</translation>
    </message>
    <message>
        <source>No other page is like it</source>
        <translation>没有与它相同的页</translation>
    </message>
    <message>
        <source>The same sheet seems to be there already</source>
        <translation>疑似与已有的一页是同一张</translation>
    </message>
    <message>
        <source>B shows both side by side</source>
        <translation>按 B 并排比对</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>边缘</translation>
    </message>
    <message>
        <source>Nothing runs off the picture</source>
        <translation>内容没有超出画面</translation>
    </message>
    <message>
        <source>What is written runs off the picture</source>
        <translation>内容超出了画面边缘</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Code read: %3</source>
        <translation>读出条码：%3</translation>
    </message>
    <message>
        <source>A code that could not be read for certain: %3</source>
        <translation>条码未能可靠读出：%3</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>Red seals: %1</source>
        <translation>有红色印章（%1 枚）</translation>
    </message>
    <message>
        <source>No red seal was found</source>
        <translation>未发现红色印章</translation>
    </message>
    <message>
        <source>Look for it; scan in colour with F3 if it is there</source>
        <translation>请查看，如有印章请按 F3 彩色重扫</translation>
    </message>
    <message>
        <source>Handwriting</source>
        <translation>手写笔迹</translation>
    </message>
    <message>
        <source>Places that look written by hand: %1</source>
        <translation>有手写笔迹（%1 处）</translation>
    </message>
    <message>
        <source>No handwriting was found</source>
        <translation>未发现手写笔迹</translation>
    </message>
    <message>
        <source>Look for the signature; have it signed if it is not</source>
        <translation>请查看签名，未签名的请当事人补签</translation>
    </message>
    <message>
        <source>the guide asks for a seal</source>
        <translation>指南要求盖章</translation>
    </message>
    <message>
        <source>the guide asks for a signature</source>
        <translation>指南要求签名</translation>
    </message>
    <message>
        <source>the guide allows %1 pages</source>
        <translation>指南允许 %1 页</translation>
    </message>
    <message>
        <source>the guide asks for %1 dpi</source>
        <translation>指南要求 %1 dpi</translation>
    </message>
    <message>
        <source>Machine check</source>
        <translation>机检</translation>
    </message>
    <message>
        <source>The machine looked at it</source>
        <translation>机器已检查本页</translation>
    </message>
    <message>
        <source>The machine did not get to this page; nothing was checked on it</source>
        <translation>机器未检查到本页，本页尚无任何检查结果</translation>
    </message>
    <message>
        <source>Look at it yourself</source>
        <translation>请人工查看本页</translation>
    </message>
    <message>
        <source>The same sheet seems to be with another material already</source>
        <translation>同一页似乎已在另一份材料中</translation>
    </message>
    <message>
        <source>Look whether it belongs to both</source>
        <translation>请核对该页是否同属两份材料</translation>
    </message>
</context>
<context>
    <name>yichuang::AbsenceStrip</name>
    <message>
        <source>Why it is not on the paper</source>
        <translation>材料上没有的原因</translation>
    </message>
    <message>
        <source>Goes into the case; Enter keeps it, Esc goes back</source>
        <translation>将记入办件；按 Enter 保存，按 Esc 返回</translation>
    </message>
    <message>
        <source>“%1” is not on the paper: why will it do?</source>
        <translation>材料上没有“%1”：请说明原因</translation>
    </message>
</context>
<context>
    <name>yichuang::ApplicantPanel</name>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>&amp;Legal representative</source>
        <translation>法定代表人(&amp;L)</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>&amp;Identity checked by</source>
        <translation>身份核验(&amp;I)</translation>
    </message>
    <message>
        <source>How the identity was checked</source>
        <translation>身份核验方式</translation>
    </message>
    <message>
        <source>Power of &amp;attorney</source>
        <translation>委托书(&amp;A)</translation>
    </message>
    <message>
        <source>What the power of attorney authorises</source>
        <translation>委托书载明的委托事项和权限</translation>
    </message>
    <message>
        <source>What it authorises, in its own words</source>
        <translation>按委托书原文写明委托事项和权限</translation>
    </message>
    <message>
        <source>Agent chec&amp;ked by</source>
        <translation>代理人核验(&amp;K)</translation>
    </message>
    <message>
        <source>How the agent&apos;s identity was checked</source>
        <translation>代理人身份核验方式</translation>
    </message>
    <message>
        <source>Natural person</source>
        <translation>自然人</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>法人或其他组织</translation>
    </message>
    <message>
        <source>An agent applies for the applicant  Alt+G</source>
        <translation>由委托代理人办理  Alt+G</translation>
    </message>
</context>
<context>
    <name>yichuang::ApplicantStrip</name>
    <message>
        <source>This applicant was told what to bring for “%1” in the visit of %2.</source>
        <translation>该申请人于 %2 办理“%1”时已获一次性告知。</translation>
    </message>
    <message numerus="yes">
        <source>%n more visit(s) wait on the start page.</source>
        <translation>
            <numerusform>起始页另有 %n 件已告知的办件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take that visit up  Enter</source>
        <translation>继续上次办理  Enter</translation>
    </message>
    <message>
        <source>Open that case  Enter</source>
        <translation>打开该办件  Enter</translation>
    </message>
    <message>
        <source>The guide has changed since the applicant was told: version %1 holds now, %2 was told. Answers that are still asked for stay; every material is looked at again.</source>
        <translation>告知后办事指南已更新：现行版本 %1，告知时为版本 %2。仍需回答的问题保留原答案，各项材料需重新核验。</translation>
    </message>
    <message>
        <source>Go on under version %1  Enter</source>
        <translation>按版本 %1 继续  Enter</translation>
    </message>
</context>
<context>
    <name>yichuang::AskStrip</name>
    <message>
        <source>Keep it  Esc</source>
        <translation>保留  Esc</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <translation>彻底删除</translation>
    </message>
</context>
<context>
    <name>yichuang::CameraView</name>
    <message>
        <source>Document camera</source>
        <translation>高拍仪</translation>
    </message>
    <message>
        <source>What lies under the camera</source>
        <translation>高拍仪画面</translation>
    </message>
    <message>
        <source>Which camera</source>
        <translation>选择高拍仪</translation>
    </message>
    <message>
        <source>Take  Space</source>
        <translation>拍摄  空格</translation>
    </message>
    <message>
        <source>Machine&apos;s corners  Delete</source>
        <translation>恢复自动识别  Delete</translation>
    </message>
    <message>
        <source>Look again  F3</source>
        <translation>重试  F3</translation>
    </message>
    <message>
        <source>Import instead  Ctrl+O</source>
        <translation>改用导入  Ctrl+O</translation>
    </message>
    <message>
        <source>Space or Enter takes the page. Tab and the arrow keys put the corners, with Shift faster; the mouse drags them.</source>
        <translation>按空格键或回车键拍摄。按 Tab 键和方向键定角，同时按 Shift 移动更快；也可用鼠标拖动。</translation>
    </message>
    <message>
        <source>Done  Esc</source>
        <translation>完成  Esc</translation>
    </message>
    <message>
        <source>The front is taken. Turn the card over and press Space.</source>
        <translation>正面已拍摄。请将证卡翻面，再按空格键。</translation>
    </message>
    <message>
        <source>Page %1 taken, %2 dpi.</source>
        <translation>已拍摄第 %1 页，%2 dpi。</translation>
    </message>
    <message>
        <source>Page %1 taken.</source>
        <translation>已拍摄第 %1 页。</translation>
    </message>
    <message>
        <source>%1 No outline was made out, so it is the whole picture.</source>
        <translation>%1未识别出边缘，已保留整个画面。</translation>
    </message>
    <message>
        <source>No card was made out. Lay it flat on the bare desk, or put the corners with Tab and the arrow keys.</source>
        <translation>未识别出证卡。请将其平放在空桌面上，或按 Tab 键和方向键定角。</translation>
    </message>
    <message>
        <source>Choose the item and the situation first; then the pages have a place.</source>
        <translation>请先选定事项和情形，再采集页面。</translation>
    </message>
    <message>
        <source>Take sheets  C</source>
        <translation>拍摄单页  C</translation>
    </message>
    <message>
        <source>Two sides of a card  C</source>
        <translation>证卡正反面  C</translation>
    </message>
    <message>
        <source>The camera is starting …</source>
        <translation>高拍仪正在启动……</translation>
    </message>
    <message>
        <source>F3 looks again, Ctrl+O imports files instead.</source>
        <translation>按 F3 重试，或按 Ctrl+O 改用导入。</translation>
    </message>
    <message>
        <source>The document camera is gone. The pages taken so far are kept.</source>
        <translation>高拍仪连接已断开。已拍摄的页面均已保留。</translation>
    </message>
    <message>
        <source>No document camera is connected.</source>
        <translation>高拍仪未连接。</translation>
    </message>
    <message>
        <source>Another program uses the document camera. Close it there.</source>
        <translation>高拍仪正被其他程序占用，请在该程序中关闭。</translation>
    </message>
    <message>
        <source>The document camera cannot be used.</source>
        <translation>高拍仪无法使用。</translation>
    </message>
    <message>
        <source>Taking; hold it still …</source>
        <translation>正在拍摄，请勿移动……</translation>
    </message>
    <message>
        <source>The corners are yours. Delete gives them back to the machine.</source>
        <translation>四角由您指定。按 Delete 键恢复自动识别。</translation>
    </message>
    <message>
        <source>Now the back of the card.</source>
        <translation>请拍摄证卡背面。</translation>
    </message>
    <message>
        <source>The front of the card first; then its back. Both come on one page.</source>
        <translation>先拍证卡正面，再拍背面，两面合为一页。</translation>
    </message>
    <message>
        <source>The sheet is made out.</source>
        <translation>已识别纸张边缘。</translation>
    </message>
    <message>
        <source>No sheet is made out. Tab and the arrow keys put the corners.</source>
        <translation>未识别纸张边缘。可按 Tab 键和方向键定角。</translation>
    </message>
    <message>
        <source>Of a card only the front was taken, and it is not kept. Ctrl+F3 takes both sides.</source>
        <translation>证卡只拍了正面，未予保存。按 Ctrl+F3 重新拍摄两面。</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseAttention</name>
    <message>
        <source>Deemed accepted</source>
        <translation>视为受理</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Due today, not sent</source>
        <translation>今日到期，未上传</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Correction notice</source>
        <translation>补正告知</translation>
    </message>
    <message>
        <source>Returned by review</source>
        <translation>复核退回</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>市级库中未查到</translation>
    </message>
    <message>
        <source>Promised, not here</source>
        <translation>逾期未补交</translation>
    </message>
    <message>
        <source>Open elsewhere too</source>
        <translation>疑似两头受理</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseDeskPage</name>
    <message>
        <source>The draft was discarded.</source>
        <translation>草稿已删除。</translation>
    </message>
    <message>
        <source>No item fits. A case is found by its number, or by the last four of an ID number.</source>
        <translation>没有相符的事项。查办件请输入办件编号或证件号后四位。</translation>
    </message>
    <message>
        <source>The visit of this notice is not kept at this counter. F2 begins a new one.</source>
        <translation>本窗口没有该告知单对应的办件。按 F2 新建。</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseHeader</name>
    <message>
        <source>New visit</source>
        <translation>新的来访</translation>
    </message>
    <message>
        <source>Situation: %1</source>
        <translation>情形：%1</translation>
    </message>
    <message>
        <source>guide v%1</source>
        <translation>指南 v%1</translation>
    </message>
    <message>
        <source>by law %1</source>
        <translation>法定 %1</translation>
    </message>
    <message>
        <source>promised %1</source>
        <translation>承诺 %1</translation>
    </message>
    <message>
        <source>since %1 (%2 min)</source>
        <translation>到场 %1（%2 分钟）</translation>
    </message>
    <message>
        <source>Passed %1</source>
        <translation>已核 %1</translation>
    </message>
    <message>
        <source>To do %1</source>
        <translation>待核 %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>不合格 %1</translation>
    </message>
    <message>
        <source>Exempt %1</source>
        <translation>免交 %1</translation>
    </message>
    <message>
        <source>Promised %1</source>
        <translation>容缺 %1</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseHistoryModel</name>
    <message>
        <source>City system</source>
        <translation>市级系统</translation>
    </message>
    <message>
        <source>%1, counter %2</source>
        <translation>%1，%2 窗</translation>
    </message>
    <message>
        <source>The city reports: %1</source>
        <translation>市级系统反馈：%1</translation>
    </message>
    <message>
        <source>The city reports %1, which does not fit; left as it was</source>
        <translation>市级系统反馈 %1，与现状不符，未变更</translation>
    </message>
    <message>
        <source>Visit opened</source>
        <translation>开始接件</translation>
    </message>
    <message>
        <source>Received; intake voucher ordered</source>
        <translation>收件，开具收件凭证</translation>
    </message>
    <message>
        <source>Received and accepted; acceptance voucher ordered</source>
        <translation>收件并受理，开具受理凭证</translation>
    </message>
    <message>
        <source>One-time correction notice issued</source>
        <translation>一次性告知补正</translation>
    </message>
    <message>
        <source>Not accepted; notice issued</source>
        <translation>不予受理，出具通知书</translation>
    </message>
    <message>
        <source>Results handed to an agent</source>
        <translation>结果已交付代领人</translation>
    </message>
    <message>
        <source>Results handed to the applicant</source>
        <translation>结果已交付申请人</translation>
    </message>
    <message>
        <source>A result arrived from the department</source>
        <translation>部门结果已到</translation>
    </message>
    <message>
        <source>Intake approved by review</source>
        <translation>复核通过</translation>
    </message>
    <message>
        <source>Intake returned by review: %1</source>
        <translation>复核退回：%1</translation>
    </message>
    <message>
        <source>%1: printing failed</source>
        <translation>%1：打印失败</translation>
    </message>
    <message>
        <source>%1 printed, copy %2</source>
        <translation>%1已打印，第 %2 份</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Follows from what the city reports: %1</source>
        <translation>由市级回报推知：%1</translation>
    </message>
    <message>
        <source>A report of the city could not be kept; the administrator must look</source>
        <translation>一条市级回报未能登记，请系统管理员处理</translation>
    </message>
    <message>
        <source>Visit parked</source>
        <translation>办件已暂存</translation>
    </message>
    <message>
        <source>Visit resumed</source>
        <translation>办件已继续</translation>
    </message>
    <message>
        <source>Visit recovered after an interruption</source>
        <translation>办件在中断后恢复</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>草稿已丢弃</translation>
    </message>
    <message>
        <source>Case changed</source>
        <translation>办件有改动</translation>
    </message>
    <message>
        <source>The platform gave its number</source>
        <translation>平台已赋办件编码</translation>
    </message>
    <message>
        <source>Personal data shown in clear</source>
        <translation>显示个人信息明文</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>Own record printed</source>
        <translation>打印个人操作记录</translation>
    </message>
    <message>
        <source>Entry %1 disputed: %2</source>
        <translation>对第 %1 条提出异议：%2</translation>
    </message>
    <message>
        <source>Kept from being purged: %1</source>
        <translation>依法留存：%1</translation>
    </message>
    <message>
        <source>May be purged in time: %1</source>
        <translation>解除留存：%1</translation>
    </message>
    <message>
        <source>Personal data destroyed; certificate ordered</source>
        <translation>个人信息已清除，已生成清除证明</translation>
    </message>
    <message>
        <source>Personal data that came back with a backup destroyed again</source>
        <translation>随备份恢复的个人信息已再次清除</translation>
    </message>
    <message>
        <source>Personal text shown in plain: %1</source>
        <translation>显示明文：%1</translation>
    </message>
    <message>
        <source>Not accepted; notice issued: %1</source>
        <translation>不予受理，已出具告知书：%1</translation>
    </message>
    <message>
        <source>(purged)</source>
        <translation>（已清除）</translation>
    </message>
    <message>
        <source>Accepted after the correction; acceptance voucher ordered</source>
        <translation>补正后受理，已生成受理凭证</translation>
    </message>
    <message>
        <source>All corrections handed in; receipt ordered</source>
        <translation>补正材料已全部收到，已生成收件凭证</translation>
    </message>
    <message>
        <source>Some of the corrections handed in; receipt ordered</source>
        <translation>收到部分补正材料，已生成收件凭证</translation>
    </message>
    <message>
        <source>Told what is still to be brought</source>
        <translation>已告知尚需提交的材料</translation>
    </message>
    <message>
        <source>Told at once what to bring</source>
        <translation>已一次性告知应提交的材料</translation>
    </message>
    <message>
        <source>The city reports of “%1”: %2</source>
        <translation>市级平台反馈“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” not accepted; notice issued</source>
        <translation>“%1”不予受理，已出具通知书</translation>
    </message>
    <message>
        <source>Nobody: the day passed</source>
        <translation>到期自动记录</translation>
    </message>
    <message numerus="yes">
        <source>%n material(s) taken in later</source>
        <translation>
            <numerusform>补收 %n 份材料</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised by %1 and not brought</source>
        <translation>承诺于 %1 前补交，逾期未补</translation>
    </message>
    <message>
        <source>Devices tested: %1 in order, %2 to be seen to</source>
        <translation>设备自检：%1 项正常，%2 项需处理</translation>
    </message>
    <message>
        <source>Taken in besides %1, which stands open: %2</source>
        <translation>%1 办理期间另行收件：%2</translation>
    </message>
    <message>
        <source>The same application is open elsewhere: %1, centre %2, counter %3</source>
        <translation>同一申请在别处办理中：%1，%2 中心 %3 窗口</translation>
    </message>
</context>
<context>
    <name>yichuang::CasePaperModel</name>
    <message>
        <source>Not printed: Ctrl+P</source>
        <translation>未打印，按 Ctrl+P</translation>
    </message>
    <message numerus="yes">
        <source>Printed, %n copies</source>
        <translation>
            <numerusform>已打印 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Not printed, failed: Ctrl+P</source>
        <translation>未打印（失败），按 Ctrl+P</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>开具时间</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>yichuang::CasePaperView</name>
    <message>
        <source>&amp;Papers of this case</source>
        <translation>本件文书(&amp;P)</translation>
    </message>
    <message>
        <source>Papers of this case</source>
        <translation>本件文书</translation>
    </message>
    <message>
        <source>Print  Ctrl+P</source>
        <translation>打印 Ctrl+P</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回 Esc</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>已打印。</translation>
    </message>
    <message>
        <source>No paper was ordered for this case.</source>
        <translation>本件没有文书。</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>正在打印…</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseQueueModel</name>
    <message>
        <source>No number yet</source>
        <translation>尚无号码</translation>
    </message>
    <message>
        <source>to send %1</source>
        <translation>待上传 %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已上传</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Own case</source>
        <translation>本人经办</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收件</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市级状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Late %1</source>
        <translation>超期 %1</translation>
    </message>
    <message>
        <source>Not here, %1</source>
        <translation>未补交 %1</translation>
    </message>
    <message>
        <source>To come by</source>
        <translation>最迟补交</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseView</name>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回 Esc</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Check points of the material</source>
        <translation>材料的审核要点</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>办理记录(&amp;H)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>办理记录</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>代理人：%1</translation>
    </message>
    <message>
        <source>Clerk: %1, counter %2</source>
        <translation>经办：%1，%2 窗</translation>
    </message>
    <message>
        <source>City number: %1</source>
        <translation>平台编号：%1</translation>
    </message>
    <message>
        <source>Taken in offline</source>
        <translation>离线收件</translation>
    </message>
    <message>
        <source>Answer due: %1</source>
        <translation>答复期限：%1</translation>
    </message>
    <message>
        <source>Correction due: %1</source>
        <translation>补正期限：%1</translation>
    </message>
    <message>
        <source>Promised: %1</source>
        <translation>承诺办结：%1</translation>
    </message>
    <message>
        <source>By law: %1</source>
        <translation>法定期限：%1</translation>
    </message>
    <message>
        <source>No page was taken in for this material.</source>
        <translation>该材料没有采集页面。</translation>
    </message>
    <message>
        <source>Show plain text  Alt+V</source>
        <translation>显示明文  Alt+V</translation>
    </message>
    <message>
        <source>Applicant: %1</source>
        <translation>申请人：%1</translation>
    </message>
    <message>
        <source>Pages show personal data and stay closed for this role.</source>
        <translation>材料页面含有个人信息，本岗位不予显示。</translation>
    </message>
    <message>
        <source>This case has no date that was counted.</source>
        <translation>本办件没有计算出的期限。</translation>
    </message>
    <message>
        <source>The same application was open elsewhere when this was taken in: %1, centre %2, counter %3</source>
        <translation>收件时同一申请正在别处办理：%1，%2 中心 %3 窗口</translation>
    </message>
    <message>
        <source>No page yet. F3 scans it, Ctrl+O imports it.</source>
        <translation>尚无页面。F3 扫描，Ctrl+O 导入。</translation>
    </message>
    <message>
        <source>Pages are still coming in for the case that was open before. Wait until they are here, or open it again and stop that with Esc.</source>
        <translation>此前打开的办件仍在导入页面。请待全部导入，或重新打开该件后按 Esc 停止。</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseWords</name>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Original %1</source>
        <translation>原件 %1 份</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复印件 %1 份</translation>
    </message>
    <message>
        <source>Electronic file</source>
        <translation>电子件</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必要</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>非必要</translation>
    </message>
    <message>
        <source>May follow later</source>
        <translation>容缺后补</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Resident identity card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Permanent residence card</source>
        <translation>外国人永久居留身份证</translation>
    </message>
    <message>
        <source>Travel permit</source>
        <translation>港澳台通行证</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>港澳台居住证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Machine-readable zone</source>
        <translation>机读码</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未核验</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Suishen code</source>
        <translation>随申码</translation>
    </message>
    <message>
        <source>Document shown in person</source>
        <translation>当面查验证件</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>尚无号码</translation>
    </message>
    <message>
        <source>The number of characters is wrong</source>
        <translation>位数不对</translation>
    </message>
    <message>
        <source>A character that such numbers never have</source>
        <translation>含有此类号码不会有的字符</translation>
    </message>
    <message>
        <source>Not in the form of such a number</source>
        <translation>不是此类号码的格式</translation>
    </message>
    <message>
        <source>The check digit does not fit; read the number again</source>
        <translation>校验码不符，请再核对号码</translation>
    </message>
    <message>
        <source>The organisation code in it does not fit</source>
        <translation>其中的组织机构代码校验不符</translation>
    </message>
    <message>
        <source>Looks like an early pilot code; verify and go on</source>
        <translation>疑似早期试点代码，核实后继续</translation>
    </message>
    <message>
        <source>The date in it does not exist</source>
        <translation>其中的日期不存在</translation>
    </message>
    <message>
        <source>The date in it is in the future</source>
        <translation>其中的日期在今天之后</translation>
    </message>
    <message>
        <source>The age in it is not plausible</source>
        <translation>其中的年龄不合理</translation>
    </message>
    <message>
        <source>Begins with no region of China</source>
        <translation>开头不是行政区划代码</translation>
    </message>
    <message>
        <source>An older form of the number</source>
        <translation>旧版号码</translation>
    </message>
    <message>
        <source>The document has expired</source>
        <translation>证件已过期</translation>
    </message>
    <message>
        <source>Receive and print the voucher</source>
        <translation>收件并打印回执</translation>
    </message>
    <message>
        <source>Accept and print the voucher</source>
        <translation>受理并打印回执</translation>
    </message>
    <message>
        <source>Notify once and print</source>
        <translation>一次性补正告知并打印</translation>
    </message>
    <message>
        <source>Do not accept and print</source>
        <translation>不予受理并打印</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收件</translation>
    </message>
    <message>
        <source>Intake returned</source>
        <translation>收件退回</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>承办</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Being decided</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Special procedure</source>
        <translation>特别程序</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>已延长</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>准予</translation>
    </message>
    <message>
        <source>Not granted</source>
        <translation>不予许可</translation>
    </message>
    <message>
        <source>Certificate made</source>
        <translation>已制证</translation>
    </message>
    <message>
        <source>To be collected</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Intake voucher</source>
        <translation>收件凭证</translation>
    </message>
    <message>
        <source>Acceptance voucher</source>
        <translation>受理凭证</translation>
    </message>
    <message>
        <source>One-time correction notice</source>
        <translation>一次性补正告知书</translation>
    </message>
    <message>
        <source>Notice of non-acceptance</source>
        <translation>不予受理通知书</translation>
    </message>
    <message>
        <source>Collection slip</source>
        <translation>取件凭证</translation>
    </message>
    <message>
        <source>Counter clerk</source>
        <translation>窗口人员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>值班主管</translation>
    </message>
    <message>
        <source>System administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n 自然日</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted at present</source>
        <translation>目前不计算</translation>
    </message>
    <message>
        <source>%1 (provisional: holidays are not published yet)</source>
        <translation>%1（节假日安排未发布，暂计）</translation>
    </message>
    <message>
        <source>Personal record</source>
        <translation>个人操作记录</translation>
    </message>
    <message>
        <source>Purge certificate</source>
        <translation>数据清除证明</translation>
    </message>
    <message>
        <source>To compare with a document that is shown</source>
        <translation>与出示的证件核对</translation>
    </message>
    <message>
        <source>To contact the applicant</source>
        <translation>联系申请人</translation>
    </message>
    <message>
        <source>To answer the applicant&apos;s question</source>
        <translation>答复申请人询问</translation>
    </message>
    <message>
        <source>To look into an entry that seems wrong</source>
        <translation>核实疑似有误的信息</translation>
    </message>
    <message>
        <source>Original checked</source>
        <translation>验原件收复印件</translation>
    </message>
    <message>
        <source>Original, copy</source>
        <translation>原件及复印件</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>现场提交</translation>
    </message>
    <message>
        <source>To be fetched</source>
        <translation>免交·待调取</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>Exempt, fetched</source>
        <translation>免交，已调取</translation>
    </message>
    <message>
        <source>To come later</source>
        <translation>容缺后补</translation>
    </message>
    <message>
        <source>By commitment</source>
        <translation>告知承诺</translation>
    </message>
    <message>
        <source>One-time notice</source>
        <translation>一次性告知单</translation>
    </message>
    <message>
        <source>Promise to supply a material later</source>
        <translation>容缺受理承诺书</translation>
    </message>
    <message>
        <source>Letter of commitment</source>
        <translation>告知承诺书</translation>
    </message>
    <message>
        <source>Receipt for corrected materials</source>
        <translation>补正材料收件凭证</translation>
    </message>
    <message>
        <source>Table of suggestions for guides</source>
        <translation>实体性要素修改建议汇总表</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>请查看</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>a red seal is on the page</source>
        <translation>页面上有红色印章</translation>
    </message>
    <message>
        <source>the day on the paper is in order</source>
        <translation>证件日期符合要求</translation>
    </message>
    <message>
        <source>every page was measured and is in order</source>
        <translation>各页均已检测且正常</translation>
    </message>
    <message>
        <source>what was read was confirmed</source>
        <translation>识读内容已经人工确认</translation>
    </message>
    <message>
        <source>Separator sheets</source>
        <translation>材料分隔页</translation>
    </message>
    <message>
        <source>Device report</source>
        <translation>设备自检单</translation>
    </message>
    <message>
        <source>Page %1: %2</source>
        <translation>第 %1 页：%2</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>centre %1, counter %2</source>
        <translation>中心 %1，%2 号窗口</translation>
    </message>
    <message>
        <source>The same application is open already: %1, taken in at %2 on %3, %4. It is not taken in twice; whoever files another one says why before the act.</source>
        <translation>同一申请已在办理：%1，%2，%3 收件，%4。不重复收件；确属另一件申请的，收件前请说明理由。</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>当场办结</translation>
    </message>
</context>
<context>
    <name>yichuang::CatalogueWatch</name>
    <message numerus="yes">
        <source>%n guide(s) changed since you last read; the page of guides says what.</source>
        <translation>
            <numerusform>上次阅读后有%n个指南有变，详见“指南”页。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CheckView</name>
    <message>
        <source>The case as it will be filed</source>
        <translation>将要归入的办件内容</translation>
    </message>
    <message>
        <source>&amp;Reasons, one a line</source>
        <translation>不予受理的理由，每行一条(&amp;R)</translation>
    </message>
    <message>
        <source>Reasons, one a line</source>
        <translation>不予受理的理由，每行一条</translation>
    </message>
    <message>
        <source>&amp;Body to apply to</source>
        <translation>应向何机关申请(&amp;B)</translation>
    </message>
    <message>
        <source>Body to apply to</source>
        <translation>应向何机关申请</translation>
    </message>
    <message>
        <source>Empty when no permit is needed at all</source>
        <translation>依法不需要取得行政许可的，留空</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回 Esc</translation>
    </message>
    <message>
        <source>Receive and print</source>
        <translation>收件并打印</translation>
    </message>
    <message>
        <source>Check before: %1</source>
        <translation>办理前核对：%1</translation>
    </message>
    <message>
        <source>This is what will be filed. Ask the applicant to look at it too. The number is given when you confirm; the paper prints after the case is safe on disk.</source>
        <translation>以下内容将成为办件，请申请人一同核对。确认后赋予编号；办件落盘保存之后才打印。</translation>
    </message>
    <message>
        <source>A refusal needs its reasons; when another body is competent, the applicant is told which one.</source>
        <translation>不予受理须写明理由；属于其他机关职权的，应告知向该机关申请。</translation>
    </message>
    <message>
        <source>Write at least one reason.</source>
        <translation>请至少写一条理由。</translation>
    </message>
    <message>
        <source>Was the identity checked? Nothing says how. Esc goes back; say it with Alt+1, then come again.</source>
        <translation>身份核验了吗？尚未记录核验方式。按 Esc 返回，在“申请人”（Alt+1）中补记后再来。</translation>
    </message>
    <message>
        <source>Why this is another application</source>
        <translation>为什么是另一件申请</translation>
    </message>
    <message>
        <source>Why this is another application, such as a second shop; goes into the case and its history</source>
        <translation>说明为什么是另一件申请，例如另一家门店；记入办件和办理经过</translation>
    </message>
    <message>
        <source>%1 PgDn shows the rest.</source>
        <translation>%1按 PgDn 查看其余内容。</translation>
    </message>
</context>
<context>
    <name>yichuang::CollectionPage</name>
    <message>
        <source>Collection desk</source>
        <translation>出件台</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>办件(&amp;C)</translation>
    </message>
    <message>
        <source>Receipt code, case number or last four of an identity number</source>
        <translation>回执码、办件编号或证件号后四位</translation>
    </message>
    <message>
        <source>Find  Enter</source>
        <translation>查找 Enter</translation>
    </message>
    <message>
        <source>Cases found</source>
        <translation>找到的办件</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Results to hand out</source>
        <translation>应交付的结果</translation>
    </message>
    <message>
        <source>Print the slip  Ctrl+P</source>
        <translation>打印取件凭证 Ctrl+P</translation>
    </message>
    <message>
        <source>Next  Esc</source>
        <translation>下一位 Esc</translation>
    </message>
    <message>
        <source>Hand out and print the slip  F9</source>
        <translation>交付并打印取件凭证 F9</translation>
    </message>
    <message>
        <source>Promised: %1</source>
        <translation>承诺办结：%1</translation>
    </message>
    <message>
        <source>On %1, to %2 (number ending in %3).</source>
        <translation>%1 已交付 %2（证件号后四位 %3）。</translation>
    </message>
    <message>
        <source>The slip is printed.</source>
        <translation>取件凭证已打印。</translation>
    </message>
    <message>
        <source>Slip not printed; Ctrl+P prints it.</source>
        <translation>取件凭证未打印，按 Ctrl+P 打印。</translation>
    </message>
    <message numerus="yes">
        <source>%n cases fit; choose one with ↑↓ and Enter.</source>
        <translation>
            <numerusform>有 %n 件符合，用 ↑↓ 选择，按 Enter。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back the original: %1</source>
        <translation>收回原件：%1</translation>
    </message>
    <message>
        <source>No picture of this result is at this counter.</source>
        <translation>本机没有该结果的图像。</translation>
    </message>
    <message>
        <source>Scan the receipt of the applicant.
What may be handed out is shown here.</source>
        <translation>请扫申请人的回执，
可交付的结果显示在这里。</translation>
    </message>
    <message>
        <source>Nothing to hand out now</source>
        <translation>现在不能交付</translation>
    </message>
    <message>
        <source>The certificate has not arrived at this counter yet. Ask the applicant to wait or to come back; a message follows when it is here.</source>
        <translation>证照文件还没有到本窗口。请申请人稍候或改日再来，到达后短信通知。</translation>
    </message>
    <message>
        <source>May be handed to %1</source>
        <translation>可以交付给 %1</translation>
    </message>
    <message>
        <source>For an agent of the organisation with a power of attorney</source>
        <translation>交付持委托书的单位代领人</translation>
    </message>
    <message>
        <source>For the applicant, or an agent with a power of attorney</source>
        <translation>交付申请人本人，或持委托书的代领人</translation>
    </message>
    <message>
        <source>Being recorded …</source>
        <translation>正在登记…</translation>
    </message>
    <message>
        <source>Handed out: %1.</source>
        <translation>已交付：%1。</translation>
    </message>
    <message>
        <source>Recorded at this counter; it is reported by itself when the line is back.</source>
        <translation>记录在本机，联网后自动上报。</translation>
    </message>
    <message>
        <source>Printing the slip …</source>
        <translation>正在打印取件凭证…</translation>
    </message>
    <message>
        <source>Receipt code, case number or last four of ID</source>
        <translation>扫回执，或输入办件编号、证件号后四位</translation>
    </message>
    <message>
        <source>Show plain text  Alt+V</source>
        <translation>显示明文  Alt+V</translation>
    </message>
    <message>
        <source>Applicant: %1</source>
        <translation>申请人：%1</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>代理人：%1</translation>
    </message>
    <message>
        <source>Hand out nothing yet</source>
        <translation>暂不发放</translation>
    </message>
    <message>
        <source>Scan the receipt, or type number or last four of ID.</source>
        <translation>扫回执，或输入办件编号、证件号后四位。</translation>
    </message>
    <message>
        <source>Taken back now: the slip lists it</source>
        <translation>现已收回，列入取件凭证</translation>
    </message>
</context>
<context>
    <name>yichuang::CollectionResultModel</name>
    <message>
        <source>Looking</source>
        <translation>查找中</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>已到本机</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>未到本机</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>At this counter</source>
        <translation>本机状态</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1（含%2）</translation>
    </message>
</context>
<context>
    <name>yichuang::CollectorPanel</name>
    <message>
        <source>Collects</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>The applicant  (Alt+1)</source>
        <translation>申请人本人 (Alt+1)</translation>
    </message>
    <message>
        <source>An agent  (Alt+2)</source>
        <translation>代领人 (Alt+2)</translation>
    </message>
    <message>
        <source>ID &amp;number</source>
        <translation>证件号码(&amp;N)</translation>
    </message>
    <message>
        <source>Identity number of the collector</source>
        <translation>领取人证件号码</translation>
    </message>
    <message>
        <source>Read the card, scan or type</source>
        <translation>读卡、扫码或输入</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>姓名(&amp;A)</translation>
    </message>
    <message>
        <source>Name of the collector</source>
        <translation>领取人姓名</translation>
    </message>
    <message>
        <source>&amp;Relation</source>
        <translation>关系与委托(&amp;R)</translation>
    </message>
    <message>
        <source>Relation to the applicant, and the power of attorney</source>
        <translation>与申请人的关系和委托书</translation>
    </message>
    <message>
        <source>Relation and power of attorney</source>
        <translation>关系和委托书</translation>
    </message>
    <message>
        <source>How the identity was verified</source>
        <translation>身份核验方式</translation>
    </message>
    <message>
        <source>An organisation sends an agent.</source>
        <translation>单位由代领人领取。</translation>
    </message>
    <message>
        <source>The number of the person who collects</source>
        <translation>实际领取人的证件号码</translation>
    </message>
    <message>
        <source>The applicant&apos;s own number, from the document</source>
        <translation>申请人本人证件上的号码</translation>
    </message>
    <message>
        <source>Verified b&amp;y</source>
        <translation>核验方式(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>yichuang::ComponentModel</name>
    <message>
        <source>to be taken in</source>
        <translation>待收取</translation>
    </message>
    <message>
        <source>after “%1” (%2)</source>
        <translation>须在“%1”之后（%2）</translation>
    </message>
    <message>
        <source>%1, handed out</source>
        <translation>%1，已领取</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item of the package</source>
        <translation>联办事项</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>实施主体</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>yichuang::ComponentTable</name>
    <message>
        <source>Items of the package</source>
        <translation>联办事项</translation>
    </message>
</context>
<context>
    <name>yichuang::ComposedMark</name>
    <message>
        <source>※ composed for the sample, not official text</source>
        <translation>※ 示例编写，非官方文本</translation>
    </message>
</context>
<context>
    <name>yichuang::ConclusionWords</name>
    <message>
        <source>Not checked</source>
        <translation>未核</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>非必要</translation>
    </message>
    <message>
        <source>May follow</source>
        <translation>可容缺</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Look at page</source>
        <translation>页面待处理</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>核验中</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>免交·待调取</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>未查到</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请说明理由</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>已承诺</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>免交·已调取</translation>
    </message>
    <message>
        <source>Comes later</source>
        <translation>容缺</translation>
    </message>
    <message>
        <source>A file can be seen nowhere here: look at it elsewhere, and say with U where and how</source>
        <translation>有文件本机无法查看：请在别处核验，并按 U 说明在何处、如何核验</translation>
    </message>
</context>
<context>
    <name>yichuang::CorrectionListModel</name>
    <message>
        <source>Handed in %1</source>
        <translation>%1 已收到</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>已补正</translation>
    </message>
    <message>
        <source>Space ticks off</source>
        <translation>按空格确认</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>To be put right</source>
        <translation>补正意见</translation>
    </message>
</context>
<context>
    <name>yichuang::CorrectionView</name>
    <message>
        <source>What the one correction notice &amp;named</source>
        <translation>一次性补正告知书所列内容(&amp;N)</translation>
    </message>
    <message>
        <source>Lines of the correction notice</source>
        <translation>补正告知书所列内容</translation>
    </message>
    <message>
        <source>The right value of the field; Enter takes it</source>
        <translation>该字段的正确内容，按回车确认</translation>
    </message>
    <message>
        <source>The right value; Enter takes it</source>
        <translation>正确内容，按回车确认</translation>
    </message>
    <message>
        <source>&amp;Review points of what came</source>
        <translation>补正材料的审核要点(&amp;R)</translation>
    </message>
    <message>
        <source>Review points of what came</source>
        <translation>补正材料的审核要点</translation>
    </message>
    <message>
        <source>Why the case is not accepted; Enter issues the notice</source>
        <translation>不予受理的理由，按回车出具通知书</translation>
    </message>
    <message>
        <source>Why it is not accepted, as the notice prints it; Enter issues it, Esc goes back</source>
        <translation>不予受理的理由（印在通知书上）；回车出具，Esc 返回</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Print the notice again  F8</source>
        <translation>补打告知书  F8</translation>
    </message>
    <message>
        <source>Do not accept  F10</source>
        <translation>不予受理  F10</translation>
    </message>
    <message>
        <source>Take in and print  F9</source>
        <translation>收件并打印  F9</translation>
    </message>
    <message>
        <source>Look at every page, then A lets the review points pass and Space ticks the line off.</source>
        <translation>请核验每一页，然后按 A 通过审核要点，按空格确认该项已补正。</translation>
    </message>
    <message>
        <source>Stored and printed.</source>
        <translation>已保存并打印。</translation>
    </message>
    <message>
        <source>It is stored. %1</source>
        <translation>已保存。%1</translation>
    </message>
    <message>
        <source>No page yet. F3 scans it, Ctrl+O imports it.</source>
        <translation>尚无页面。F3 扫描，Ctrl+O 导入。</translation>
    </message>
    <message>
        <source>The period ended on %1</source>
        <translation>补正期限已于 %1 届满</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>补正期限至 %1</translation>
    </message>
    <message>
        <source>everything the notice named is there</source>
        <translation>告知书所列内容已全部补正</translation>
    </message>
    <message>
        <source>Accept and print  F9</source>
        <translation>受理并打印  F9</translation>
    </message>
    <message>
        <source>This line is about the form: type the value below the list.</source>
        <translation>该项为表单内容：请在列表下方填写。</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>First bring the pages that put this right: F3 scans, Ctrl+O imports.</source>
        <translation>请先收取该项补正材料：F3 扫描，Ctrl+O 导入。</translation>
    </message>
    <message>
        <source>Pages are still coming in. The act is possible when they are all here.</source>
        <translation>页面仍在导入，全部导入后方可办理。</translation>
    </message>
    <message>
        <source>A part is taken in; the rest stays open until the period ends.</source>
        <translation>先收取部分补正材料，其余在补正期限内继续补正。</translation>
    </message>
    <message>
        <source>Accept as of %1, the day everything the notice named was there?</source>
        <translation>以补正材料全部收到之日 %1 为受理日期，予以受理？</translation>
    </message>
    <message>
        <source>Accept and print</source>
        <translation>受理并打印</translation>
    </message>
    <message>
        <source>Not yet  Esc</source>
        <translation>暂不受理  Esc</translation>
    </message>
    <message>
        <source>Not while the period to put things right still runs.</source>
        <translation>补正期限未届满，不能作出不予受理决定。</translation>
    </message>
    <message>
        <source>Stored; printing …</source>
        <translation>已保存，正在打印……</translation>
    </message>
    <message>
        <source>Pages (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp *.ofd)</source>
        <translation>页面（*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp *.ofd）</translation>
    </message>
    <message>
        <source>The reason goes into the case. Ctrl+Z takes it back.</source>
        <translation>理由已记入办件。按 Ctrl+Z 撤销。</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n of what came in is kept.</source>
        <translation>
            <numerusform>已停止，此前导入的 %n 份已保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages are still coming in for this case. Esc stops that; then open the other one.</source>
        <translation>本件的页面仍在导入；请按 Esc 停止后再打开另一件。</translation>
    </message>
    <message>
        <source>A file still waits for its password. Type it, or leave the file out with Esc.</source>
        <translation>还有文件等待输入密码，请输入密码，或按 Esc 不收该文件。</translation>
    </message>
    <message>
        <source>A point fails, so that its line stays open; tell the applicant why. Of a new defect: %1</source>
        <translation>审核要点不合格，本行仍待补正，请当面说明原因。如属新发现的问题：%1</translation>
    </message>
    <message>
        <source>Pages are still coming in. Esc stops that; what is here already is kept.</source>
        <translation>页面仍在导入；按 Esc 停止，已导入的保留。</translation>
    </message>
</context>
<context>
    <name>yichuang::CoverWords</name>
    <message>
        <source>%1, fetched %2</source>
        <translation>%1，%2 调取</translation>
    </message>
    <message>
        <source>listed in %1</source>
        <translation>载于%1</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>valid for good</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>Exempt, fetched: %1</source>
        <translation>免交·已调取：%1</translation>
    </message>
    <message>
        <source>Looked for on %1 and not there: the paper may be asked for.</source>
        <translation>%1 已查询，市级库中未查到，可以收取纸质材料。</translation>
    </message>
    <message>
        <source>Exempt: say why the paper is taken all the same. Press M.</source>
        <translation>本材料免交：仍收取纸质材料的，请按 M 说明理由。</translation>
    </message>
    <message>
        <source>Paper asked for: %1</source>
        <translation>已要求提交纸质材料，理由：%1</translation>
    </message>
    <message>
        <source>Offline, to be fetched: made up for by itself when the line is back.</source>
        <translation>离线，待调取·恢复后自动补调。</translation>
    </message>
    <message>
        <source>Being fetched …</source>
        <translation>免交，正在调取……</translation>
    </message>
    <message>
        <source>To be fetched: no answer yet, or found under another name only. Check the name and the number.</source>
        <translation>免交，待调取：尚未得到答复，或者仅查到他人名下的证照，请核对姓名和号码。</translation>
    </message>
    <message>
        <source>Paper of “%1” asked for in spite of the exemption: %2</source>
        <translation>“%1”免交，仍要求提交纸质材料：%2</translation>
    </message>
    <message>
        <source>Paper of “%1” not asked for any more</source>
        <translation>不再要求提交“%1”的纸质材料</translation>
    </message>
    <message>
        <source>fetched: %1</source>
        <translation>已调取：%1</translation>
    </message>
    <message>
        <source>not there: %1</source>
        <translation>未查到：%1</translation>
    </message>
    <message>
        <source>nothing that fits</source>
        <translation>没有相符的结果</translation>
    </message>
    <message>
        <source>Asked the city for %1; %2</source>
        <translation>向市级库查询%1；%2</translation>
    </message>
    <message>
        <source>To be fetched, but looked for on %1 and not there. A person has to see to it; no paper was asked for.</source>
        <translation>待调取，但 %1 查询时市级库中未查到，需人工处理；未要求申请人提交纸质材料。</translation>
    </message>
    <message>
        <source>To be fetched; made up for by itself when the city answers.</source>
        <translation>免交·待调取，市级系统答复后自动补调。</translation>
    </message>
    <message>
        <source>Looked for on %1 and not there; the paper was taken.</source>
        <translation>%1 已查询，市级库中未查到，已收取纸质材料。</translation>
    </message>
    <message>
        <source>Exempt, but it is another person&apos;s: press H and say whose, so that it can be fetched.</source>
        <translation>免交，但属他人的证照：请按 H 填写持有人，以便调取。</translation>
    </message>
</context>
<context>
    <name>yichuang::DayWords</name>
    <message>
        <source>for good</source>
        <translation>长期</translation>
    </message>
</context>
<context>
    <name>yichuang::DecisionFlow</name>
    <message>
        <source>Printing …</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Printed. Enter or F2 for the next applicant.</source>
        <translation>已打印。按 Enter 或 F2 接待下一位。</translation>
    </message>
    <message>
        <source>The case is filed. %1</source>
        <translation>办件已保存。%1</translation>
    </message>
    <message>
        <source>The store has answered: the case is stored.</source>
        <translation>存储已答复：办件已保存。</translation>
    </message>
    <message numerus="yes">
        <source>Printed, with %n promise(s) for the applicant to sign. Enter or F2 for the next applicant.</source>
        <translation>
            <numerusform>已打印，另有 %n 份承诺书请申请人签字。按回车或 F2 接待下一位。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages are still coming in. The act is possible when they are all here.</source>
        <translation>页面仍在导入，全部导入后方可办理。</translation>
    </message>
</context>
<context>
    <name>yichuang::DeviceChips</name>
    <message>
        <source>No scanner answers; Ctrl+O imports files</source>
        <translation>扫描仪未应答；可按 Ctrl+O 导入</translation>
    </message>
    <message>
        <source>Papers go into a folder</source>
        <translation>打印到文件夹</translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>打印机就绪</translation>
    </message>
    <message>
        <source>Test scanner ready</source>
        <translation>测试扫描仪就绪</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>扫描仪就绪</translation>
    </message>
</context>
<context>
    <name>yichuang::DeviceTestPanel</name>
    <message>
        <source>Devices that answer</source>
        <translation>已连接的设备</translation>
    </message>
    <message>
        <source>What the self-test of the devices found</source>
        <translation>设备自检结果</translation>
    </message>
    <message>
        <source>Test the devices  Ctrl+D</source>
        <translation>设备自检  Ctrl+D</translation>
    </message>
    <message>
        <source>Print the report  Ctrl+P</source>
        <translation>打印自检单  Ctrl+P</translation>
    </message>
    <message>
        <source>Testing: %1 … Esc stops.</source>
        <translation>正在自检：%1……按 Esc 停止。</translation>
    </message>
    <message>
        <source>The report is printed.</source>
        <translation>自检单已打印。</translation>
    </message>
    <message>
        <source>Scanner: %1</source>
        <translation>扫描仪：%1</translation>
    </message>
    <message>
        <source>No scanner answers; Ctrl+O imports files</source>
        <translation>扫描仪未应答；可按 Ctrl+O 导入</translation>
    </message>
    <message>
        <source>Scanner: %1 · %2</source>
        <translation>扫描仪：%1 · %2</translation>
    </message>
    <message>
        <source>Document camera: %1</source>
        <translation>高拍仪：%1</translation>
    </message>
    <message>
        <source>The self-test was stopped.</source>
        <translation>自检已停止。</translation>
    </message>
    <message>
        <source>A device has to be seen to. The work can begin; files can be imported.</source>
        <translation>有设备需要处理。可以开始办理，材料可导入文件。</translation>
    </message>
    <message>
        <source>The devices are in order.</source>
        <translation>设备正常。</translation>
    </message>
    <message>
        <source>A device was plugged in or pulled out at %1. Ctrl+D tests what is there now.</source>
        <translation>%1 有设备接入或拔出。按 Ctrl+D 检测当前设备。</translation>
    </message>
</context>
<context>
    <name>yichuang::DeviceWords</name>
    <message>
        <source>Flatbed</source>
        <translation>平板</translation>
    </message>
    <message>
        <source>Feeder, both sides</source>
        <translation>进纸器双面</translation>
    </message>
    <message>
        <source>Feeder</source>
        <translation>进纸器</translation>
    </message>
    <message>
        <source>%1 · %2 dpi · %3</source>
        <translation>%1 · %2 dpi · %3</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫描仪</translation>
    </message>
    <message>
        <source>Test scan</source>
        <translation>试扫</translation>
    </message>
    <message>
        <source>Document camera</source>
        <translation>高拍仪</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>In order; the feeder is empty</source>
        <translation>正常，进纸器内无纸</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>None</source>
        <translation>未配备</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 (%3 s)</source>
        <translation>%1：%2（%3 秒）</translation>
    </message>
    <message>
        <source>Feeder (both sides) or flatbed</source>
        <translation>进纸器双面或平板</translation>
    </message>
    <message>
        <source>Feeder or flatbed</source>
        <translation>进纸器或平板</translation>
    </message>
</context>
<context>
    <name>yichuang::DocumentWords</name>
    <message>
        <source>as it was given</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>%1 · %2 KB</source>
        <translation>%1 · %2 KB</translation>
    </message>
    <message>
        <source>Making the document of “%1” (%2 of %3) …</source>
        <translation>正在生成“%1”的文件（第%2份，共%3份）……</translation>
    </message>
    <message>
        <source>%1 “%2” goes page by page as it came, and not as one document.</source>
        <translation>%1“%2”不合成一份文件，按原页逐页报送。</translation>
    </message>
</context>
<context>
    <name>yichuang::DraftWords</name>
    <message>
        <source>the applicant&apos;s particulars</source>
        <translation>填写申请人信息</translation>
    </message>
    <message>
        <source>the agent&apos;s particulars</source>
        <translation>填写代理人信息</translation>
    </message>
    <message>
        <source>choose item “%1”</source>
        <translation>选择事项“%1”</translation>
    </message>
    <message>
        <source>answer “%1”</source>
        <translation>回答“%1”</translation>
    </message>
    <message>
        <source>how “%1” is obtained</source>
        <translation>“%1”的取得方式</translation>
    </message>
    <message>
        <source>add page %1 (%2)</source>
        <translation>添加第 %1 页（%2）</translation>
    </message>
    <message>
        <source>remove page %1 (%2)</source>
        <translation>删除第 %1 页（%2）</translation>
    </message>
    <message>
        <source>check points of “%1”</source>
        <translation>“%1”的审查要点</translation>
    </message>
    <message>
        <source>pages of “%1” are usable</source>
        <translation>认可“%1”的页面</translation>
    </message>
    <message>
        <source>field “%1”</source>
        <translation>填写“%1”</translation>
    </message>
    <message>
        <source>no applicant yet</source>
        <translation>尚无申请人</translation>
    </message>
    <message>
        <source>applicant %1</source>
        <translation>申请人 %1</translation>
    </message>
    <message>
        <source>no item yet</source>
        <translation>尚无事项</translation>
    </message>
    <message>
        <source>item “%1”</source>
        <translation>事项“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>%1 建立</translation>
    </message>
    <message>
        <source>Discard this draft? What goes for good: %1, and everything typed. Only that it was discarded stays on record.</source>
        <translation>要删除这份草稿吗？将彻底删除：%1，以及已录入的全部内容，无法恢复；只留下“已删除”的记录。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>whether “%1” is taken in</source>
        <translation>是否收取“%1”</translation>
    </message>
    <message>
        <source>dates of “%1”</source>
        <translation>“%1”的日期</translation>
    </message>
    <message>
        <source>pieces of “%1”</source>
        <translation>“%1”的份数</translation>
    </message>
    <message>
        <source>turn page %1 (%2)</source>
        <translation>旋转第 %1 页（%2）</translation>
    </message>
    <message>
        <source>move pages to %1 (%2)</source>
        <translation>将页面移至第 %1 页（%2）</translation>
    </message>
    <message>
        <source>use pages again as %1 (%2)</source>
        <translation>页面共用为第 %1 页（%2）</translation>
    </message>
    <message>
        <source>divide or join at page %1 (%2)</source>
        <translation>在第 %1 页处拆分或合并（%2）</translation>
    </message>
    <message>
        <source>what was read from “%1”</source>
        <translation>“%1”的识别内容</translation>
    </message>
    <message>
        <source>put blank pages aside (%1)</source>
        <translation>移出空白页（%1）</translation>
    </message>
    <message>
        <source>whose “%1” is</source>
        <translation>“%1”的持有人</translation>
    </message>
    <message>
        <source>why it is another application</source>
        <translation>另一件申请的理由</translation>
    </message>
</context>
<context>
    <name>yichuang::EntryWords</name>
    <message>
        <source>The folder of this counter cannot be written, so the program does not begin. Nothing was changed; what was saved before is safe. Have the system administrator look at the disk and at who may write there, and start again.</source>
        <translation>本窗口的数据文件夹不能写入，程序没有启动。数据没有改动，此前已保存的内容都安全。请系统管理员检查磁盘和写入权限后重新启动。</translation>
    </message>
    <message>
        <source>The disk of this computer is full, so the program does not begin. Everything that was saved is safe. Have the system administrator make room, and start again.</source>
        <translation>本机磁盘已满，程序没有启动。已保存的内容都安全。请系统管理员腾出空间后重新启动。</translation>
    </message>
    <message>
        <source>Stored data of this counter is damaged, so the program does not begin. Nothing is overwritten. Call the system administrator: the backup holds what was saved.</source>
        <translation>本窗口存储的数据有损坏，程序没有启动。没有覆盖任何数据。请联系系统管理员，备份中有已保存的内容。</translation>
    </message>
    <message>
        <source>The keys of this counter (keys.json) are gone, so its store cannot be opened. Nothing is overwritten. Have the system administrator bring them back from the backup, and start again.</source>
        <translation>本窗口的密钥文件（keys.json）不见了，数据不能打开。没有覆盖任何数据。请系统管理员从备份中找回后重新启动。</translation>
    </message>
    <message>
        <source>The keys of this counter do not open its store. Nothing is overwritten. Have the system administrator see whether the store and keys.json belong together, and start again.</source>
        <translation>本窗口的密钥打不开所存数据。没有覆盖任何数据。请系统管理员核对数据与 keys.json 是否属于同一窗口后重新启动。</translation>
    </message>
    <message>
        <source>You are not signed in: the disk did not take the entry about it. What was entered before stays. Type the password again; if this stays, call the system administrator.</source>
        <translation>尚未登录：登录记录没有写入磁盘。此前输入的内容都还在。请重新输入密码；如仍提示，请联系系统管理员。</translation>
    </message>
    <message>
        <source>You are not signed in: the disk of this computer is full. What was entered before stays. Have the system administrator make room, and type the password again.</source>
        <translation>尚未登录：本机磁盘已满。此前输入的内容都还在。请系统管理员腾出空间后重新输入密码。</translation>
    </message>
    <message>
        <source>You are not signed in: whether the entry about it was stored is not known. What was entered before stays. Type the password again.</source>
        <translation>尚未登录：不能确定登录记录是否已存储。此前输入的内容都还在。请重新输入密码。</translation>
    </message>
    <message>
        <source>This account is locked for 15 minutes from the last wrong try. Everything that was saved is safe. Wait, or sign in as somebody else.</source>
        <translation>账号已锁定，自最后一次输错密码起 15 分钟。已保存的内容都安全。请稍候，或由他人登录。</translation>
    </message>
</context>
<context>
    <name>yichuang::FieldChoices</name>
    <message>
        <source>Why “%1” is kept</source>
        <translation>保留“%1”填写内容的理由</translation>
    </message>
    <message>
        <source>Why it is kept  Ctrl+Alt+0</source>
        <translation>保留的理由  Ctrl+Alt+0</translation>
    </message>
    <message>
        <source>%1  Ctrl+Alt+%2</source>
        <translation>%1  Ctrl+Alt+%2</translation>
    </message>
    <message>
        <source>Ask the applicant which is right: what is registered differs.</source>
        <translation>请向申请人确认以哪一项为准：登记信息与此不一致。</translation>
    </message>
    <message>
        <source>Kept, although what is registered differs.</source>
        <translation>登记信息与此不一致，已说明理由并保留。</translation>
    </message>
    <message>
        <source>From before; ask the applicant whether it still holds.</source>
        <translation>取自以往办件，请向申请人确认是否仍然有效。</translation>
    </message>
</context>
<context>
    <name>yichuang::FilingSummary</name>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>联系地址</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名/名称</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Identity checked by</source>
        <translation>身份核验</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>委托代理人</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>委托书</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>实施主体</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Guide version</source>
        <translation>指南版本</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>not handed in</source>
        <translation>未提交</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>To be put right, all at once</source>
        <translation>需要一次补正的全部内容</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Correction due</source>
        <translation>补正期限</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺办结</translation>
    </message>
    <message>
        <source>By law</source>
        <translation>法定办结</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Will be printed</source>
        <translation>将打印</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Offline: the case is kept here and sent by itself</source>
        <translation>离线收件：保存在本机，恢复后自动上传</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>not taken in: %1</source>
        <translation>未收取：%1</translation>
    </message>
    <message>
        <source>Spared</source>
        <translation>减免</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) less to hand in</source>
        <translation>
            <numerusform>材料少交 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) less to fill</source>
        <translation>
            <numerusform>信息少填 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Items of the package</source>
        <translation>联办事项</translation>
    </message>
    <message>
        <source>exempt: %1</source>
        <translation>免交 %1 份</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，最迟 %2</translation>
    </message>
    <message>
        <source>%1 (registered: %2; kept because: %3)</source>
        <translation>%1（登记为：%2；保留理由：%3）</translation>
    </message>
</context>
<context>
    <name>yichuang::FindingListModel</name>
    <message>
        <source>%1 (%2, version %3)</source>
        <translation>%1（%2，第 %3 版）</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>修改建议：%1</translation>
    </message>
    <message>
        <source>Shown by these answers: %1</source>
        <translation>以下回答可以证明：%1</translation>
    </message>
    <message>
        <source>This is no guide that can be taken in</source>
        <translation>不是可以导入的办事指南</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1 elements: %2</source>
        <translation>%1 个要素：%2</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任方</translation>
    </message>
</context>
<context>
    <name>yichuang::FindingsPanel</name>
    <message>
        <source>What the machine measured on this page</source>
        <translation>本页的机器检测结果</translation>
    </message>
    <message>
        <source>Accepted all the same by %1: %2</source>
        <translation>%1 认可采用：%2</translation>
    </message>
</context>
<context>
    <name>yichuang::FormFieldRow</name>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>年-月-日，如 2026-03-10</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>* %1</source>
        <translation>* %1</translation>
    </message>
</context>
<context>
    <name>yichuang::FormPanel</name>
    <message>
        <source>Application form</source>
        <translation>申请表单</translation>
    </message>
    <message>
        <source>Fields of the form</source>
        <translation>表单字段</translation>
    </message>
    <message>
        <source>The fields follow from the item and the situation.</source>
        <translation>选定事项和情形后列出字段。</translation>
    </message>
    <message>
        <source>%1 of %2 filled</source>
        <translation>已填 %1/%2</translation>
    </message>
    <message>
        <source>Ask the applicant: not in the right form</source>
        <translation>请向申请人确认：格式不正确</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n field(s) from before  Ctrl+Alt+P</source>
        <translation>
            <numerusform>沿用以往填写的 %n 项  Ctrl+Alt+P</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over from before</source>
        <translation>采用以往填报的内容</translation>
    </message>
</context>
<context>
    <name>yichuang::FormWords</name>
    <message>
        <source>typed here</source>
        <translation>窗口填写</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>办件 %1</translation>
    </message>
    <message>
        <source>from the agent</source>
        <translation>来自代理人信息</translation>
    </message>
    <message>
        <source>from the applicant</source>
        <translation>来自申请人信息</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2, old</source>
        <translation>%1 · %2，时间较久</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>yichuang::GapPanel</name>
    <message>
        <source>Stations of the visit</source>
        <translation>办理环节</translation>
    </message>
    <message>
        <source>Alt+1 to Alt+5</source>
        <translation>Alt+1 至 Alt+5</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>还差什么</translation>
    </message>
    <message>
        <source>What is still missing; Enter goes there</source>
        <translation>还差什么；按 Enter 直达</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>已齐全</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>还差 %1 项</translation>
    </message>
</context>
<context>
    <name>yichuang::GuideChangeModel</name>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原内容</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现内容</translation>
    </message>
</context>
<context>
    <name>yichuang::GuideChangesPanel</name>
    <message>
        <source>What changed in the guide</source>
        <translation>指南变化内容</translation>
    </message>
    <message>
        <source>Later  Esc</source>
        <translation>稍后  Esc</translation>
    </message>
    <message>
        <source>Read  Enter</source>
        <translation>已阅  Enter</translation>
    </message>
    <message>
        <source>New item: %1 (%2). Read its guide before the first case.</source>
        <translation>新增事项：%1（%2）。首次收件前请先阅读指南。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change(s), version %2 instead of %3.</source>
        <translation>
            <numerusform>%1：%n处变化，第%2版（原第%3版）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>变更说明：%1</translation>
    </message>
</context>
<context>
    <name>yichuang::GuideCorrectionModel</name>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第%2版</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>建议内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
</context>
<context>
    <name>yichuang::GuideCorrectionPanel</name>
    <message>
        <source>As it stands</source>
        <translation>现内容</translation>
    </message>
    <message>
        <source>What stands in the guide</source>
        <translation>指南现内容</translation>
    </message>
    <message>
        <source>S&amp;hould be</source>
        <translation>应改为(&amp;H)</translation>
    </message>
    <message>
        <source>What it should be</source>
        <translation>应改为的内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why the guide is wrong</source>
        <translation>纠错理由</translation>
    </message>
    <message>
        <source>What is wrong, or how practice differs; names nobody</source>
        <translation>哪里有误，或与实际办理有何不同；不写当事人姓名</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where it came to light</source>
        <translation>问题来源</translation>
    </message>
    <message>
        <source>Leave it for now  Esc</source>
        <translation>暂不提出  Esc</translation>
    </message>
    <message>
        <source>Raise the correction  Ctrl+Enter</source>
        <translation>提出纠错  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Say what it should be, other than it is, and why.</source>
        <translation>请写明应改为什么（与现内容不同）以及理由。</translation>
    </message>
    <message>
        <source>Correct the guide: %1, version %2 · %3 · %4</source>
        <translation>指南纠错：%1，第%2版 · %3 · %4</translation>
    </message>
    <message>
        <source>This was begun about %1 and not raised.</source>
        <translation>这是此前针对“%1”写下、尚未提出的内容。</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Element of the guide</source>
        <translation>指南要素</translation>
    </message>
</context>
<context>
    <name>yichuang::GuideListModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>实施主体</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>yichuang::GuideNewsModel</name>
    <message>
        <source>new item</source>
        <translation>新增事项</translation>
    </message>
    <message>
        <source>version %1 → %2</source>
        <translation>第%1版 → 第%2版</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
</context>
<context>
    <name>yichuang::GuideWords</name>
    <message>
        <source>no agreement is on file</source>
        <translation>未录入任何授权协议</translation>
    </message>
    <message>
        <source>no agreement with this department</source>
        <translation>该部门无授权协议</translation>
    </message>
    <message>
        <source>the agreement leaves this item out</source>
        <translation>授权协议未含此事项</translation>
    </message>
    <message>
        <source>the agreement does not hold today</source>
        <translation>授权协议今日无效</translation>
    </message>
    <message>
        <source>the agreement does not name you</source>
        <translation>授权协议未列您</translation>
    </message>
    <message>
        <source>the agreement hands over other acts</source>
        <translation>授权协议未含此项业务</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已变</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>已提出</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已响应</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>已补正</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>Found at the counter</source>
        <translation>窗口自查</translation>
    </message>
    <message>
        <source>A rating</source>
        <translation>好差评</translation>
    </message>
    <message>
        <source>Tests of the data centre</source>
        <translation>大数据中心测试</translation>
    </message>
    <message>
        <source>The public hunt for mistakes</source>
        <translation>千万市民来找茬</translation>
    </message>
</context>
<context>
    <name>yichuang::GuidesPage</name>
    <message>
        <source>Changed since you last read</source>
        <translation>上次阅读后的变化</translation>
    </message>
    <message>
        <source>Items that changed</source>
        <translation>有变化的事项</translation>
    </message>
    <message>
        <source>Corrections of guides</source>
        <translation>指南纠错</translation>
    </message>
    <message>
        <source>Export as a table  Ctrl+E</source>
        <translation>导出表格  Ctrl+E</translation>
    </message>
    <message>
        <source>Everything was read.</source>
        <translation>变化均已阅。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) changed. Enter confirms the marked one as read; until then no case is taken in under it.</source>
        <translation>
            <numerusform>%n个事项有变化。按 Enter 确认所选事项已阅；确认前不能收该事项的件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalogue here is older than its source: a new version was refused (%1).</source>
        <translation>本机指南比发布源旧：新版本未通过校核（%1）。</translation>
    </message>
    <message numerus="yes">
        <source>The catalogue here is older than its source: %n version(s) are still to come.</source>
        <translation>
            <numerusform>本机指南比发布源旧：还有%n个版本未到。</numerusform>
        </translation>
    </message>
    <message>
        <source>As its source had it at %1.</source>
        <translation>与发布源一致（%1核对）。</translation>
    </message>
    <message>
        <source>Not compared with its source since the start.</source>
        <translation>启动后尚未与发布源核对。</translation>
    </message>
    <message>
        <source>Export the corrections</source>
        <translation>导出纠错记录</translation>
    </message>
    <message>
        <source>The table was written to %1.</source>
        <translation>表格已写入%1。</translation>
    </message>
</context>
<context>
    <name>yichuang::HoldPanel</name>
    <message>
        <source>Why the case is kept, or need not be kept any more</source>
        <translation>留存或解除留存的理由</translation>
    </message>
    <message>
        <source>Reason; names nobody</source>
        <translation>理由（不写个人信息）</translation>
    </message>
    <message>
        <source>Say why; the reason is kept in the history.</source>
        <translation>请写明理由；理由会记入办理经过。</translation>
    </message>
    <message>
        <source>Write it down  Enter</source>
        <translation>记录  Enter</translation>
    </message>
    <message>
        <source>Let it be purged in time  Ctrl+H</source>
        <translation>解除留存  Ctrl+H</translation>
    </message>
    <message>
        <source>Keep it from being purged  Ctrl+H</source>
        <translation>依法留存  Ctrl+H</translation>
    </message>
    <message>
        <source>Kept from being purged since %1 by %2: %3</source>
        <translation>自 %1 起依法留存（%2）：%3</translation>
    </message>
    <message>
        <source>Purged when its time to be kept is over</source>
        <translation>保存期限届满后清除</translation>
    </message>
</context>
<context>
    <name>yichuang::HolderBar</name>
    <message>
        <source>Whose it is (H)</source>
        <translation>持有人（H）</translation>
    </message>
    <message>
        <source>that person&apos;s number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>This is no number of a person or an organisation: check it against the paper.</source>
        <translation>这不是有效的证件号码，请对照证件核对。</translation>
    </message>
    <message>
        <source>It is no longer asked whose this material is; what was typed is not kept.</source>
        <translation>该材料已无须填写持有人，所填内容未保存。</translation>
    </message>
    <message>
        <source>Whose “%1” is: the name or the number is missing, and nothing of it is kept.</source>
        <translation>“%1”的持有人：姓名或证件号码未填，所填内容未保存。</translation>
    </message>
</context>
<context>
    <name>yichuang::ImportFlow</name>
    <message>
        <source>No picture and no file was copied that could be pasted as a page.</source>
        <translation>没有复制可作为页面粘贴的图片或文件。</translation>
    </message>
    <message>
        <source>%1 could not be moved out of the scanner&apos;s folder. Move it by hand.</source>
        <translation>%1 无法移出扫描文件夹，请手动移走。</translation>
    </message>
    <message numerus="yes">
        <source>%n files lie in the scanner&apos;s folder from before this visit. They are left there; drop on this page those that belong here.</source>
        <translation>
            <numerusform>扫描文件夹中有 %n 个本次办理之前的文件，未取用；属于本件的请拖到此页。</numerusform>
        </translation>
    </message>
    <message>
        <source>The scanner&apos;s folder answers again.</source>
        <translation>扫描文件夹已恢复正常。</translation>
    </message>
    <message>
        <source>The scanner&apos;s folder does not answer, so nothing comes in from it. Everything else works: scan with F3, or drop files on this page.</source>
        <translation>扫描文件夹没有响应，暂时无法从中接收文件。其他功能不受影响：请按 F3 扫描，或将文件拖到本页。</translation>
    </message>
    <message>
        <source>The scanner&apos;s folder cannot be read, so nothing comes in from it. Everything else works: scan with F3, or drop files on this page.</source>
        <translation>扫描文件夹无法读取，暂时无法从中接收文件。其他功能不受影响：请按 F3 扫描，或将文件拖到本页。</translation>
    </message>
</context>
<context>
    <name>yichuang::ItemPanel</name>
    <message>
        <source>Ser&amp;vice item</source>
        <translation>事项(&amp;V)</translation>
    </message>
    <message>
        <source>Search for a service item</source>
        <translation>查找事项</translation>
    </message>
    <message>
        <source>Name, everyday words, pinyin initials or code</source>
        <translation>名称、日常用语、拼音首字母或编码</translation>
    </message>
    <message>
        <source>Service items found</source>
        <translation>找到的事项</translation>
    </message>
    <message>
        <source>No item matches “%1”. Try an everyday word, fewer letters, or the initials of the pinyin.</source>
        <translation>没有与“%1”相符的事项。请换日常用语、少输几个字，或用拼音首字母。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) · ↑ ↓ to mark, Enter to choose</source>
        <translation>
            <numerusform>%n 个事项 · ↑ ↓ 移动，Enter 选定</numerusform>
        </translation>
    </message>
    <message>
        <source>No item is chosen yet.</source>
        <translation>尚未选定事项。</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>已选：%1</translation>
    </message>
    <message>
        <source>guide version %1</source>
        <translation>指南版本 %1</translation>
    </message>
    <message>
        <source>by law %1</source>
        <translation>法定 %1</translation>
    </message>
    <message>
        <source>promised %1</source>
        <translation>承诺 %1</translation>
    </message>
    <message>
        <source>fee: %1</source>
        <translation>收费：%1</translation>
    </message>
    <message>
        <source>no fee</source>
        <translation>不收费</translation>
    </message>
    <message>
        <source>advice only</source>
        <translation>仅可咨询</translation>
    </message>
    <message>
        <source>guide changed, read first</source>
        <translation>指南有变，请先阅</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), the first %1 of them listed; type to find the others</source>
        <translation>
            <numerusform>共 %n 个事项，已列出前 %1 个；输入可查找其余事项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::KeyListModel</name>
    <message>
        <source>Open a page</source>
        <translation>打开页面</translation>
    </message>
    <message>
        <source>Search for an item or a case</source>
        <translation>查找事项或办件</translation>
    </message>
    <message>
        <source>New visit; an open one is parked</source>
        <translation>接待下一位；在办的自动暂存</translation>
    </message>
    <message>
        <source>Go on to the next missing thing</source>
        <translation>转到下一个缺项</translation>
    </message>
    <message>
        <source>Applicant, item, situation, materials, form</source>
        <translation>申请人、事项、情形、材料、表单</translation>
    </message>
    <message>
        <source>To the list of what is still missing</source>
        <translation>到“还差什么”</translation>
    </message>
    <message>
        <source>Answer a question; go to a check point</source>
        <translation>回答问题；转到审核要点</translation>
    </message>
    <message>
        <source>Scan from the feeder</source>
        <translation>进纸器扫描</translation>
    </message>
    <message>
        <source>Import files; they can be dropped on the page too</source>
        <translation>导入文件；也可拖入页面</translation>
    </message>
    <message>
        <source>Check point passed</source>
        <translation>要点合格</translation>
    </message>
    <message>
        <source>Check point failed, with a reason</source>
        <translation>要点不合格，写明原因</translation>
    </message>
    <message>
        <source>Check point not applicable</source>
        <translation>要点不适用</translation>
    </message>
    <message>
        <source>All other points of the material passed, once every page was seen</source>
        <translation>看完每一页后，其余要点全部合格</translation>
    </message>
    <message>
        <source>The pages are usable all the same, with a reason</source>
        <translation>说明原因后认可页面可用</translation>
    </message>
    <message>
        <source>Next and previous material</source>
        <translation>下一份、上一份材料</translation>
    </message>
    <message>
        <source>Previous and next page</source>
        <translation>上一页、下一页</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Park the visit</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Receive and print the voucher</source>
        <translation>收件并打印回执</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Print the paper again</source>
        <translation>补打文书</translation>
    </message>
    <message>
        <source>One step back; nothing is lost</source>
        <translation>返回一步，内容不丢</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Discard the draft, after a question</source>
        <translation>删除草稿（先询问）</translation>
    </message>
    <message>
        <source>After an interruption: this station was looked at</source>
        <translation>意外中断恢复后：本环节我已核对</translation>
    </message>
    <message>
        <source>Lock the desk; the work stays where it is</source>
        <translation>锁定窗口，工作原样保留</translation>
    </message>
    <message>
        <source>Sign out; an open visit is parked</source>
        <translation>退出登录，未办完的办件自动暂存</translation>
    </message>
    <message>
        <source>In a case: keep it from being purged, or end that, with a reason</source>
        <translation>在办件中：依法留存或解除留存，须写明理由</translation>
    </message>
    <message>
        <source>In a filed case: copy who it is about, as it is shown</source>
        <translation>已收办件：按当前显示复制申请人信息</translation>
    </message>
    <message>
        <source>Look again; ask the store what became of an act</source>
        <translation>重新读取；询问存储办理结果</translation>
    </message>
    <message>
        <source>In a filed case, in collection: show who it is about, with a reason</source>
        <translation>在已收办件和出件台：说明原因后短时显示明文</translation>
    </message>
    <message>
        <source>Light or dark, and the size of letters</source>
        <translation>浅色或深色，以及字号</translation>
    </message>
    <message>
        <source>Tell what to bring, or, once something was handed in, what to put right</source>
        <translation>告知应提交的材料；已有材料提交的，告知补正内容</translation>
    </message>
    <message>
        <source>The other of the two: correction notice, or what is still to be brought</source>
        <translation>两种告知中的另一种：补正告知，或者尚需提交的材料</translation>
    </message>
    <message>
        <source>Change how the material is obtained; 1 … 4 where a promise is allowed</source>
        <translation>改变材料取得方式；允许承诺的，按 1 … 4 选择</translation>
    </message>
    <message>
        <source>The dates on the paper</source>
        <translation>材料所载日期</translation>
    </message>
    <message>
        <source>How many originals and copies there are</source>
        <translation>原件和复印件份数</translation>
    </message>
    <message>
        <source>In a case: what was promised has come</source>
        <translation>办件中：承诺补交的材料已到</translation>
    </message>
    <message>
        <source>In the queue, in a case: take in what puts right what the correction notice named</source>
        <translation>在队列、办件中：收取补正告知书所列的补正材料</translation>
    </message>
    <message>
        <source>In the form: take what is registered or was said before; say why not</source>
        <translation>表单：选用登记的或者以往的内容；说明不选用的理由</translation>
    </message>
    <message>
        <source>In the form: take over what earlier cases say in all empty fields</source>
        <translation>表单：空白栏目全部沿用以往办件的内容</translation>
    </message>
    <message>
        <source>Why it is asked for: material, field, question, fees and dates; Esc closes</source>
        <translation>为什么要：材料、栏目、问题、费用和期限；Esc 关闭</translation>
    </message>
    <message>
        <source>Correct the guide: what it should say, and why; Ctrl+Enter raises it</source>
        <translation>指南纠错：应改为什么、为什么；Ctrl+Enter 提出</translation>
    </message>
    <message>
        <source>Scan, as the counter&apos;s settings and the guide say</source>
        <translation>扫描（按本窗口和指南的设置）</translation>
    </message>
    <message>
        <source>The next scanner</source>
        <translation>换下一台扫描仪</translation>
    </message>
    <message>
        <source>On the page of the computer: test the devices and the disk</source>
        <translation>在本机状态页：检查扫描仪、高拍仪、打印机和磁盘</translation>
    </message>
    <message>
        <source>Flatbed, feeder, both sides; or leave the backs out</source>
        <translation>平板、进纸器、双面；或者不扫背面</translation>
    </message>
    <message>
        <source>Larger, smaller, whole page</source>
        <translation>放大、缩小、整页</translation>
    </message>
    <message>
        <source>Turn the marked pages to the right, to the left</source>
        <translation>将所选页面向右、向左旋转</translation>
    </message>
    <message>
        <source>Mark several pages</source>
        <translation>选择多页</translation>
    </message>
    <message>
        <source>Move the marked pages one place</source>
        <translation>将所选页面移动一位</translation>
    </message>
    <message>
        <source>Take pages to another material, or use them there too</source>
        <translation>将页面移至其他材料，或同时用于其他材料；也可拖放</translation>
    </message>
    <message>
        <source>Divide a file before this page, or join it again</source>
        <translation>在本页之前拆分文件，或重新合并</translation>
    </message>
    <message>
        <source>Page width; Ctrl and the cursor keys move the page</source>
        <translation>适合宽度；Ctrl＋方向键移动页面</translation>
    </message>
    <message>
        <source>To the next thing the machine found on the page</source>
        <translation>查看机器在本页发现的下一处</translation>
    </message>
    <message>
        <source>Remove the marked pages; Ctrl+Z brings them back</source>
        <translation>移除所选页面；按 Ctrl+Z 恢复</translation>
    </message>
    <message>
        <source>Print separator sheets, by which the feeder sorts a stack</source>
        <translation>打印各项材料的分隔页；进纸扫描时据此分拣</translation>
    </message>
    <message>
        <source>Document camera: Space takes, C a card, Tab corners, Esc done</source>
        <translation>高拍仪：空格拍摄，C 证卡正反面，Tab 定角，Esc 完成</translation>
    </message>
    <message>
        <source>Take a copied picture or copied files as pages</source>
        <translation>把复制的图片或文件作为页面收入</translation>
    </message>
    <message>
        <source>What was read: Enter confirms, typing corrects, X says why it is missing</source>
        <translation>识别内容：回车确认，录入更正，X 或 Delete 填写材料上没有的原因</translation>
    </message>
    <message>
        <source>Whose document it is: name and number of another person</source>
        <translation>材料属他人的：填写持有人姓名和证件号码</translation>
    </message>
    <message>
        <source>In a field with a code list: unfold it; Enter takes, → and ← levels, Esc leaves</source>
        <translation>填写代码的字段：展开代码集；Enter 选用，→ ← 上下级，Esc 退出</translation>
    </message>
    <message>
        <source>Put the blank pages of the scan aside; Ctrl+Z brings them back</source>
        <translation>移出本次扫描的空白页；Ctrl+Z 恢复</translation>
    </message>
    <message>
        <source>Two pages side by side; one as large as the window</source>
        <translation>两页并排；单页整窗查看</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>修改本人密码</translation>
    </message>
</context>
<context>
    <name>yichuang::KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close the list of keys (Esc)</source>
        <translation>关闭快捷键 (Esc)</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>按键和作用</translation>
    </message>
</context>
<context>
    <name>yichuang::LateDates</name>
    <message>
        <source>Issued on</source>
        <translation>出具日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>That is no date. Type it as on the paper, like 2026-03-10.</source>
        <translation>这不是有效的日期。请按材料上的日期输入，例如 2026-03-10。</translation>
    </message>
</context>
<context>
    <name>yichuang::LatePages</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages that came late; Delete removes the marked one</source>
        <translation>后补的页面；Delete 移除所选的一页</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>当场退还</translation>
    </message>
    <message>
        <source>Page %1 was removed. F3 scans it again.</source>
        <translation>已移除第 %1 页。按 F3 重新扫描。</translation>
    </message>
    <message>
        <source>Say why the pages are usable, or scan them again with F3.</source>
        <translation>请说明页面可用的理由，或者按 F3 重新扫描。</translation>
    </message>
    <message>
        <source>No more originals are given back than were handed in.</source>
        <translation>退还的原件份数不能多于提交的份数。</translation>
    </message>
    <message>
        <source>Where and how the file was looked at</source>
        <translation>在何处、如何查看该文件</translation>
    </message>
    <message>
        <source>No page of this material needs a reason.</source>
        <translation>该材料没有需要说明理由的页面。</translation>
    </message>
    <message>
        <source>The guide asks for no date of this material, or no page of it is there.</source>
        <translation>办事指南对该材料没有日期要求，或者尚无页面。</translation>
    </message>
    <message>
        <source>The reason goes with: %1</source>
        <translation>理由针对：%1</translation>
    </message>
    <message>
        <source>Why it will do all the same</source>
        <translation>为何仍可使用</translation>
    </message>
    <message>
        <source>Where and how the file was looked at; Enter takes it into the case</source>
        <translation>在何处、以何种方式查看了该文件；按 Enter 记入办件</translation>
    </message>
    <message>
        <source>Why it will do all the same; Enter takes it into the case</source>
        <translation>为何仍可使用；按 Enter 记入办件</translation>
    </message>
    <message>
        <source>It is being handed in; until that is over nothing of it can be changed.</source>
        <translation>正在提交，提交完成前不能更改。</translation>
    </message>
</context>
<context>
    <name>yichuang::LatePanel</name>
    <message>
        <source>It has come  Ctrl+B</source>
        <translation>材料已到  Ctrl+B</translation>
    </message>
    <message>
        <source>Which material came</source>
        <translation>补交的是哪一份材料</translation>
    </message>
    <message>
        <source>Scan  F3</source>
        <translation>扫描  F3</translation>
    </message>
    <message>
        <source>Import  Ctrl+O</source>
        <translation>导入  Ctrl+O</translation>
    </message>
    <message>
        <source>All points pass  Ctrl+A</source>
        <translation>要点全部合格  Ctrl+A</translation>
    </message>
    <message>
        <source>Hand in  F9</source>
        <translation>收下补交材料  F9</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” was promised by %2 and has not come</source>
        <translation>“%1”承诺于 %2 前补交，尚未收到</translation>
    </message>
    <message>
        <source>“%1” by %2</source>
        <translation>“%1”，最迟 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Scan it or import its file.</source>
        <translation>请扫描或导入文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) taken</source>
        <translation>
            <numerusform>已取 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>%1 (the guide: %2)</source>
        <translation>%1（办事指南：%2）</translation>
    </message>
    <message>
        <source>To come: %1</source>
        <translation>待补交：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are here already and not handed in; kept until %1</source>
        <translation>
            <numerusform>已有 %n 页未提交，保留至 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) waited too long and have to be scanned again</source>
        <translation>
            <numerusform>%n 页已超过保留期，请重新扫描</numerusform>
        </translation>
    </message>
    <message>
        <source>kept until %1 if not handed in</source>
        <translation>未提交的保留至 %1</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n of what came in is kept.</source>
        <translation>
            <numerusform>已停止，此前导入的 %n 份已保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages are still coming in. Esc stops that; what is here already is kept.</source>
        <translation>页面仍在导入；按 Esc 停止，已导入的保留。</translation>
    </message>
    <message>
        <source>Pages are still coming in. The act is possible when they are all here.</source>
        <translation>页面仍在导入，全部导入后方可办理。</translation>
    </message>
    <message>
        <source>A file still waits for its password. Type it, or leave the file out with Esc.</source>
        <translation>还有文件等待输入密码，请输入密码，或按 Esc 不收该文件。</translation>
    </message>
</context>
<context>
    <name>yichuang::LatePoints</name>
    <message>
        <source>Why it fails</source>
        <translation>不合格原因</translation>
    </message>
    <message>
        <source>Kept with the point; Enter takes it</source>
        <translation>随审核要点保存，按 Enter 确认</translation>
    </message>
    <message>
        <source>This line is about no material, and has no review point.</source>
        <translation>本行不涉及材料，没有审核要点。</translation>
    </message>
    <message>
        <source>The guide names no review point of this material.</source>
        <translation>指南未规定该材料的审核要点。</translation>
    </message>
    <message>
        <source>There is no review point to judge yet: first bring a page of this material.</source>
        <translation>暂无可判定的审核要点，请先收取该材料的页面。</translation>
    </message>
    <message>
        <source>There is no review point %1.</source>
        <translation>没有第 %1 项审核要点。</translation>
    </message>
</context>
<context>
    <name>yichuang::LateSorter</name>
    <message>
        <source>This file is kept as it was given, and its pages cannot be turned.</source>
        <translation>该文件按原样保存，其页面不能旋转。</translation>
    </message>
    <message>
        <source>That cannot be done with this page where it is now.</source>
        <translation>此页在当前位置不能这样操作。</translation>
    </message>
    <message>
        <source>Page %1 turned. Ctrl+Z turns it back.</source>
        <translation>第 %1 页已旋转，按 Ctrl+Z 可转回。</translation>
    </message>
    <message>
        <source>Page %1 is page %2 now. Ctrl+Z puts it back.</source>
        <translation>第 %1 页已移为第 %2 页，按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>The two files are one again.</source>
        <translation>两个文件已重新合并。</translation>
    </message>
    <message>
        <source>A file begins at page %1 now. S joins them again.</source>
        <translation>自第 %1 页起已拆分为另一个文件。按 S 重新合并。</translation>
    </message>
    <message>
        <source>Page %1 taken out. Ctrl+Z brings it back.</source>
        <translation>第 %1 页已移出，按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Page %1 marked. Go to its material and press Ctrl+V.</source>
        <translation>已标记第 %1 页。请转到目标材料后按 Ctrl+V。</translation>
    </message>
    <message>
        <source>The marked page is not there any more as it was. Mark it again.</source>
        <translation>所标记的页面已有变动，请重新标记。</translation>
    </message>
    <message>
        <source>The page is with “%1” now. Ctrl+Z puts it back.</source>
        <translation>该页已归入“%1”，按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>There is nothing left to take back.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>The last step was taken back.</source>
        <translation>已撤销上一步。</translation>
    </message>
</context>
<context>
    <name>yichuang::LedgerModel</name>
    <message>
        <source>nobody</source>
        <translation>无操作人</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作内容</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>已校时</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>未校时</translation>
    </message>
    <message>
        <source>was wrong</source>
        <translation>时钟有误</translation>
    </message>
    <message>
        <source>was set back</source>
        <translation>时钟被回拨</translation>
    </message>
    <message>
        <source>as reported</source>
        <translation>按部门反馈</translation>
    </message>
</context>
<context>
    <name>yichuang::LedgerPage</name>
    <message>
        <source>Check the chain  Ctrl+R</source>
        <translation>校验记录链  Ctrl+R</translation>
    </message>
    <message>
        <source>All entries of the ledger, newest first</source>
        <translation>全部操作记录，最新的在前</translation>
    </message>
    <message>
        <source>An auditor reads and changes nothing; cases are read with personal data masked.</source>
        <translation>审计员只读不改；查看办件时个人信息均已隐去。</translation>
    </message>
    <message>
        <source>The ledger is being read from its first entry on …</source>
        <translation>正在从第一条起逐条校验操作记录……</translation>
    </message>
    <message>
        <source>All %1 entries and %2 checkpoints hold. The ledger ends with %3.</source>
        <translation>全部 %1 条记录和 %2 个签名点均相符。操作记录末条为 %3。</translation>
    </message>
    <message>
        <source>entry %1 does not fit the chain</source>
        <translation>第 %1 条记录与链不符</translation>
    </message>
    <message>
        <source>the checkpoint at entry %1 does not hold</source>
        <translation>第 %1 条处的签名点不相符</translation>
    </message>
    <message>
        <source>cases that are not what their last entry says: %1</source>
        <translation>与末条记录不一致的办件：%1 件</translation>
    </message>
    <message>
        <source>The ledger does not hold: %1. Keep this computer as it is and tell the supervisor.</source>
        <translation>操作记录校验不通过：%1。请保持本机现状，并告知值班主管。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>yichuang::LintPage</name>
    <message>
        <source>Check the catalogue  F5</source>
        <translation>校核事项目录  F5</translation>
    </message>
    <message>
        <source>Check files  Ctrl+O</source>
        <translation>校核文件  Ctrl+O</translation>
    </message>
    <message>
        <source>Guides checked so far</source>
        <translation>已校核的办事指南</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation>停止  Esc</translation>
    </message>
    <message>
        <source>Suggestions as CSV  Ctrl+S</source>
        <translation>汇总表存为 CSV  Ctrl+S</translation>
    </message>
    <message>
        <source>Suggestions as PDF  Ctrl+P</source>
        <translation>汇总表存为 PDF  Ctrl+P</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>只显示</translation>
    </message>
    <message>
        <source>part of an item, an element or a problem</source>
        <translation>事项、要素或者问题中的文字</translation>
    </message>
    <message>
        <source>Show only what holds this text</source>
        <translation>只显示含有这些文字的结果</translation>
    </message>
    <message>
        <source>Show only this severity</source>
        <translation>只显示该程度的结果</translation>
    </message>
    <message>
        <source>Show only elements of this owner</source>
        <translation>只显示该责任方的要素</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>校核结果</translation>
    </message>
    <message>
        <source>The marked finding in full</source>
        <translation>选中结果的全部内容</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>错误和提示</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Warnings only</source>
        <translation>仅提示</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>全部责任方</translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation>尚未校核。</translation>
    </message>
    <message>
        <source>%1 guides checked: %2 errors, %3 warnings</source>
        <translation>已校核 %1 份办事指南：%2 个错误，%3 个提示</translation>
    </message>
    <message>
        <source>The check was stopped; what was found before is still shown.</source>
        <translation>校核已停止；此前的结果仍然显示。</translation>
    </message>
    <message>
        <source>Check guides in files</source>
        <translation>校核文件中的办事指南</translation>
    </message>
    <message>
        <source>Guides (*.json *.csv)</source>
        <translation>办事指南 (*.json *.csv)</translation>
    </message>
    <message>
        <source>Write the table of suggestions</source>
        <translation>保存修改建议汇总表</translation>
    </message>
    <message>
        <source>The table of suggestions was written: %1</source>
        <translation>修改建议汇总表已保存：%1</translation>
    </message>
</context>
<context>
    <name>yichuang::LookPanel</name>
    <message>
        <source>How the desk looks</source>
        <translation>显示设置</translation>
    </message>
    <message>
        <source>Close the look of the desk (Esc)</source>
        <translation>关闭显示设置（Esc）</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>It holds at once, for everybody at this counter.</source>
        <translation>立即生效，本窗口所有人员通用。</translation>
    </message>
    <message>
        <source>It holds until the program ends: %1</source>
        <translation>仅在本次运行期间有效：%1</translation>
    </message>
</context>
<context>
    <name>yichuang::MachinePage</name>
    <message>
        <source>This computer</source>
        <translation>本机状态</translation>
    </message>
    <message>
        <source>What the self-check found</source>
        <translation>自检结果</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在检查……</translation>
    </message>
    <message>
        <source>In order, looked at %1</source>
        <translation>正常，检查于 %1</translation>
    </message>
    <message>
        <source>Somebody has to see to it, looked at %1</source>
        <translation>需要处理，检查于 %1</translation>
    </message>
    <message>
        <source>No second place is set: what is on this computer is nowhere else. Tell the system administrator.</source>
        <translation>未设置备份位置：本机数据没有第二份，请告知系统管理员。</translation>
    </message>
    <message>
        <source>The backup is being made: %1 %.</source>
        <translation>正在备份：%1 %。</translation>
    </message>
    <message>
        <source>It is tried again every two minutes.</source>
        <translation>每两分钟自动重试。</translation>
    </message>
    <message>
        <source>Backed up at %1 and found whole.</source>
        <translation>已于 %1 备份，并经核验完好。</translation>
    </message>
    <message>
        <source>The first backup of today begins within a minute.</source>
        <translation>今日首次备份将在一分钟内开始。</translation>
    </message>
    <message>
        <source>Look again  F5</source>
        <translation>重新检查  F5</translation>
    </message>
    <message>
        <source>Back up now  Ctrl+B</source>
        <translation>立即备份  Ctrl+B</translation>
    </message>
    <message>
        <source>Stop the backup  Esc</source>
        <translation>停止备份  Esc</translation>
    </message>
    <message>
        <source>↑↓ read · F5 look again · Ctrl+D test the devices · Ctrl+B back up now</source>
        <translation>↑↓ 阅读 · F5 重新检查 · Ctrl+D 设备自检 · Ctrl+B 立即备份</translation>
    </message>
</context>
<context>
    <name>yichuang::MainWindow</name>
    <message>
        <source>Yichuang</source>
        <translation>一窗</translation>
    </message>
    <message>
        <source>Search items and cases</source>
        <translation>查找事项和办件</translation>
    </message>
    <message>
        <source>State of the line to the city</source>
        <translation>与市级系统的连接状态</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Sample data, not current rules</source>
        <translation>样例数据，非现行规定</translation>
    </message>
    <message>
        <source>Keys  F1</source>
        <translation>快捷键 F1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Lock the desk (Ctrl+Alt+L)</source>
        <translation>锁定窗口（Ctrl+Alt+L）</translation>
    </message>
    <message>
        <source>Item, case or ID  Ctrl+K</source>
        <translation>查事项、办件、证号  Ctrl+K</translation>
    </message>
    <message>
        <source>An item, a case number, or the last four of an identity number</source>
        <translation>事项、办件编号或证件号后四位</translation>
    </message>
    <message>
        <source>Look  Ctrl+,</source>
        <translation>显示  Ctrl+,</translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialExtras</name>
    <message>
        <source>until %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>The guide does not allow it for this material.</source>
        <translation>办事指南未允许该材料采用此方式。</translation>
    </message>
    <message>
        <source>No licence or data resource covers it.</source>
        <translation>没有可以替代该材料的电子证照或数据资源。</translation>
    </message>
    <message>
        <source>Pages of “%1” are there; a promise is not needed. Delete removes them.</source>
        <translation>“%1”已有页面，无需承诺。按 Delete 可移除页面。</translation>
    </message>
    <message>
        <source>The guide lets no promise stand for “%1”.</source>
        <translation>办事指南不允许以承诺代替“%1”。</translation>
    </message>
    <message>
        <source>The guide asks for no date of this material, or no page of it is there.</source>
        <translation>办事指南对该材料没有日期要求，或者尚无页面。</translation>
    </message>
    <message>
        <source>Of this material no pieces are counted, or no page of it is there.</source>
        <translation>该材料不计份数，或者尚无页面。</translation>
    </message>
    <message>
        <source>This material is the applicant&apos;s own or the agent&apos;s, or its pages are here.</source>
        <translation>本材料属申请人或者代理人本人，或者页面已经提交。</translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialTableModel</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料名称</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>How obtained</source>
        <translation>取得方式</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialsPanel</name>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Check points of the material</source>
        <translation>材料的审核要点</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Save  Enter</source>
        <translation>保存 Enter</translation>
    </message>
    <message>
        <source>Pass  Space</source>
        <translation>合格 空格</translation>
    </message>
    <message>
        <source>Fail  X</source>
        <translation>不合格 X</translation>
    </message>
    <message>
        <source>N/A  N</source>
        <translation>不适用 N</translation>
    </message>
    <message>
        <source>All pass  A</source>
        <translation>全部合格 A</translation>
    </message>
    <message>
        <source>Pages usable  U</source>
        <translation>页面可用 U</translation>
    </message>
    <message>
        <source>How obtained  M</source>
        <translation>取得方式 M</translation>
    </message>
    <message>
        <source>The materials follow from the item and the situation.</source>
        <translation>选定事项和情形后列出材料。</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>为什么要：%1</translation>
    </message>
    <message>
        <source>the guide always asks for it</source>
        <translation>本事项均须提交</translation>
    </message>
    <message>
        <source>basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>electronic licence: %1</source>
        <translation>电子证照：%1</translation>
    </message>
    <message>
        <source>from: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Why the pages are &amp;usable</source>
        <translation>页面为何可用(&amp;U)</translation>
    </message>
    <message>
        <source>Why it &amp;fails</source>
        <translation>不合格原因(&amp;F)</translation>
    </message>
    <message>
        <source>Goes into the case</source>
        <translation>写入办件</translation>
    </message>
    <message>
        <source>“%1” cannot be fetched: no electronic licence covers it, or the original must be handed in by law.</source>
        <translation>“%1”不能免交：没有可调取的电子证照，或依法须收回原件。</translation>
    </message>
    <message>
        <source>data resource: %1</source>
        <translation>数据资源：%1</translation>
    </message>
    <message>
        <source>Why the pa&amp;per is asked for</source>
        <translation>为何要求纸质材料(&amp;P)</translation>
    </message>
    <message>
        <source>Goes into the case and its history</source>
        <translation>记入办件和操作记录</translation>
    </message>
    <message>
        <source>The city has no “%1” of this applicant: the paper may be asked for.</source>
        <translation>市级库中没有该申请人的“%1”，可以收取纸质材料。</translation>
    </message>
    <message>
        <source>The paper of “%1” is here already. Remove its pages first (Delete).</source>
        <translation>“%1”的纸质材料已经收取，请先移除页面（Delete）。</translation>
    </message>
    <message>
        <source>Of this material nothing is read, or no page of it is there.</source>
        <translation>该材料没有需要识别的内容，或者尚无页面。</translation>
    </message>
    <message>
        <source>Where and how it was &amp;looked at</source>
        <translation>在何处、如何查看(&amp;L)</translation>
    </message>
    <message>
        <source>Goes into the correction notice</source>
        <translation>写入一次性补正告知书</translation>
    </message>
</context>
<context>
    <name>yichuang::NoticeFlow</name>
    <message>
        <source>One-time notice kept; printing …</source>
        <translation>一次性告知单已保存，正在打印……</translation>
    </message>
    <message>
        <source>One-time notice  F8</source>
        <translation>一次性告知  F8</translation>
    </message>
    <message>
        <source>Correction notice  F8</source>
        <translation>一次性补正告知  F8</translation>
    </message>
    <message>
        <source>Tells at once what to bring. Shift+F8: correction notice.</source>
        <translation>一次告知全部应提交的材料。Shift+F8：补正告知。</translation>
    </message>
    <message>
        <source>Tells once what to put right. Shift+F8: what is still to be brought.</source>
        <translation>一次告知全部补正内容。Shift+F8：告知尚需提交的材料。</translation>
    </message>
    <message>
        <source>One notice tells everything: choose the item and answer its questions first.</source>
        <translation>一次告知须告知全部内容：请先选定事项并回答情形问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n material(s) still to be brought.</source>
        <translation>
            <numerusform>尚需提交 %n 份材料。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has to be brought.</source>
        <translation>无需提交材料。</translation>
    </message>
    <message>
        <source>The one-time notice is kept and waits on the start page. %1</source>
        <translation>一次性告知单已保存，在起始页待打印。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n separator sheet(s) printed. One lies before each material, and the feeder sorts the stack by them.</source>
        <translation>
            <numerusform>已打印 %n 张分隔页。请将其分别放在各项材料之前，进纸扫描时据此分拣。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing comes on paper, so that no separator sheet is needed.</source>
        <translation>没有需要提交的纸质材料，无需分隔页。</translation>
    </message>
    <message>
        <source>Choose the item and answer its questions first; then it is known which sheets are needed.</source>
        <translation>请先选定事项并回答情形问题，才能确定需要哪些分隔页。</translation>
    </message>
    <message>
        <source>One-time notice printed. %1 Ctrl+F8 prints a separator sheet for each material; F6 parks the visit until the applicant is back.</source>
        <translation>一次性告知单已打印。%1按 Ctrl+F8 打印各项材料的分隔页；按 F6 暂存，待申请人再来。</translation>
    </message>
    <message>
        <source>One-time notice printed. %1 %2</source>
        <translation>一次性告知单已打印。%1%2</translation>
    </message>
    <message>
        <source>The one-time notice is printed, its separator sheets are not. %1 Ctrl+F8 prints them again.</source>
        <translation>一次性告知单已打印，材料分隔页未打印。%1 按 Ctrl+F8 重新打印分隔页。</translation>
    </message>
    <message>
        <source>One-time notice printed; its separator sheets follow …</source>
        <translation>一次性告知单已打印，正在打印材料分隔页……</translation>
    </message>
    <message>
        <source>The separator sheets are being printed …</source>
        <translation>正在打印材料分隔页……</translation>
    </message>
    <message>
        <source>The separator sheets of the visit before were not printed. %1 Ctrl+F8 in that visit prints them again.</source>
        <translation>上一位申请人的材料分隔页未打印。%1回到该来访后，按 Ctrl+F8 重新打印。</translation>
    </message>
</context>
<context>
    <name>yichuang::NoticeStrip</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Close this notice (Esc)</source>
        <translation>关闭提示 (Esc)</translation>
    </message>
</context>
<context>
    <name>yichuang::ObtainedChooser</name>
    <message>
        <source>%1 Handed in</source>
        <translation>%1 现场提交</translation>
    </message>
    <message>
        <source>%1 Exempt</source>
        <translation>%1 免交</translation>
    </message>
    <message>
        <source>%1 Comes later</source>
        <translation>%1 容缺后补</translation>
    </message>
    <message>
        <source>%1 Commitment</source>
        <translation>%1 告知承诺</translation>
    </message>
    <message>
        <source>How “%1” is obtained</source>
        <translation>“%1”的取得方式</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>yichuang::OutboxModel</name>
    <message>
        <source>To send</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需您处理</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Material, %1</source>
        <translation>材料，%1</translation>
    </message>
    <message>
        <source>What happened later</source>
        <translation>后续登记</translation>
    </message>
    <message>
        <source>Sent; the city has not confirmed it yet.</source>
        <translation>已上传，市级尚未确认。</translation>
    </message>
    <message>
        <source>Confirmed by the city.</source>
        <translation>市级已确认。</translation>
    </message>
    <message>
        <source>%1 Its case waits until it is sent again.</source>
        <translation>%1本件暂停上传，等待重试。</translation>
    </message>
    <message>
        <source>Follows the earlier entry of its case.</source>
        <translation>随本件前一项之后上传。</translation>
    </message>
    <message>
        <source>Not tried yet; goes out by itself.</source>
        <translation>尚未上传，将自动上传。</translation>
    </message>
    <message>
        <source>%1 Attempt %2, %3.</source>
        <translation>%1第 %2 次，%3。</translation>
    </message>
    <message>
        <source>%1 Next: %2.</source>
        <translation>%1%2。</translation>
    </message>
    <message>
        <source>next as soon as possible</source>
        <translation>随即重试</translation>
    </message>
    <message>
        <source>next in %1 s</source>
        <translation>下次 %1 秒后</translation>
    </message>
    <message>
        <source>next in %1 min</source>
        <translation>下次 %1 分钟后</translation>
    </message>
    <message>
        <source>next at %1</source>
        <translation>下次 %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>上传内容</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>最近答复</translation>
    </message>
    <message>
        <source>A correction of a guide</source>
        <translation>办事指南纠错</translation>
    </message>
</context>
<context>
    <name>yichuang::OutcomeInquiry</name>
    <message>
        <source>Whether this was stored could not be found out. Everything you entered is still here. F5 asks the store again; until it has answered, hand out nothing and do not begin anew.</source>
        <translation>未能确认是否已保存。您录入的内容都还在。按 F5 再次询问存储；得到答复之前，请不要交出文书，也不要重新办理。</translation>
    </message>
    <message>
        <source>The store does not answer yet. Everything you entered is still here. F5 asks again; if this stays, call the system administrator.</source>
        <translation>存储尚未答复。您录入的内容都还在。按 F5 再次询问；如一直如此，请联系系统管理员。</translation>
    </message>
    <message>
        <source>The store has answered: nothing was stored. Everything you entered is still here; decide again.</source>
        <translation>存储已答复：没有保存。您录入的内容都还在，请重新确认。</translation>
    </message>
    <message>
        <source>Ask the store again  F5</source>
        <translation>再次询问  F5</translation>
    </message>
</context>
<context>
    <name>yichuang::PackagePanel</name>
    <message>
        <source>Why the marked item is not taken in</source>
        <translation>不收取所选事项的理由</translation>
    </message>
    <message>
        <source>Why the marked item is not taken in; Enter refuses it</source>
        <translation>不收取所选事项的理由，按 Enter 确认</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in one visit</source>
        <translation>
            <numerusform>一次办理 %n 个事项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) less to hand in</source>
        <translation>
            <numerusform>材料少交 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) less to fill</source>
        <translation>
            <numerusform>信息少填 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>X refuses the marked item, Space takes it in</source>
        <translation>X 不收取所选事项，空格收取</translation>
    </message>
</context>
<context>
    <name>yichuang::PageComparison</name>
    <message>
        <source>Left page</source>
        <translation>左页</translation>
    </message>
    <message>
        <source>Right page</source>
        <translation>右页</translation>
    </message>
    <message>
        <source>Both move together: + − larger and smaller, 0 whole page, W width, Ctrl and the cursor keys move; Esc goes back</source>
        <translation>两页同步：+ − 缩放，0 整页，W 适宽，Ctrl＋方向键移动；Esc 返回</translation>
    </message>
    <message>
        <source>Opening the page …</source>
        <translation>正在打开页面…</translation>
    </message>
    <message>
        <source>← → turn the page, + − larger and smaller, 0 whole page, W width, Ctrl and the cursor keys move; Esc or V goes back</source>
        <translation>← → 翻页，+ − 缩放，0 整页，W 适合宽度，Ctrl+方向键移动；Esc 或 V 返回</translation>
    </message>
</context>
<context>
    <name>yichuang::PageFindingModel</name>
    <message>
        <source>Part of the page</source>
        <translation>页面局部</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>What the machine measured</source>
        <translation>机器检测结果</translation>
    </message>
</context>
<context>
    <name>yichuang::PageSorter</name>
    <message>
        <source>This file is kept as it was given, and its pages cannot be turned.</source>
        <translation>该文件按原样保存，其页面不能旋转。</translation>
    </message>
    <message>
        <source>That cannot be done with these pages where they are now.</source>
        <translation>这些页面在当前位置不能进行此操作。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) turned. Ctrl+Z turns back.</source>
        <translation>
            <numerusform>已旋转 %n 页。按 Ctrl+Z 恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) stand with “%1” too. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n 页同时用于“%1”。按 Ctrl+Z 撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) moved. Ctrl+Z puts back.</source>
        <translation>
            <numerusform>已移动 %n 页。按 Ctrl+Z 恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are with “%1” now. Ctrl+Z puts back.</source>
        <translation>
            <numerusform>%n 页已移至“%1”。按 Ctrl+Z 恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two files are one again.</source>
        <translation>两个文件已重新合并。</translation>
    </message>
    <message>
        <source>A file begins at page %1 now. S joins them again.</source>
        <translation>自第 %1 页起已拆分为另一个文件。按 S 重新合并。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) marked to move. Go to their material and press Ctrl+V.</source>
        <translation>
            <numerusform>已选定 %n 页待移动。请转到目标材料并按 Ctrl+V。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) marked to stand elsewhere too. Go to that material and press Ctrl+V.</source>
        <translation>
            <numerusform>已选定 %n 页供其他材料共用。请转到该材料并按 Ctrl+V。</numerusform>
        </translation>
    </message>
    <message>
        <source>The marked pages are not there any more as they were. Mark them again.</source>
        <translation>选定的页面已有变动，请重新选定。</translation>
    </message>
    <message numerus="yes">
        <source>%n separator sheet(s) put in as pages. Ctrl+Z takes them out.</source>
        <translation>
            <numerusform>已将 %n 张分隔页作为页面加入。按 Ctrl+Z 取出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) removed. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>已移除 %n 页。按 Ctrl+Z 恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Separator sheet: the pages behind it go to “%1”.</source>
        <translation>分隔页：其后的页面归入“%1”。</translation>
    </message>
    <message>
        <source>A separator sheet of another case was taken as a page of “%1”, and the stack went on there.</source>
        <translation>有一张其他办件的分隔页，已作为“%1”的一页保存，其后的页面继续归入该材料。</translation>
    </message>
    <message>
        <source>A separator sheet names a material that is not asked for. It was taken as a page of “%1”, and the stack went on there.</source>
        <translation>有一张分隔页所指的材料本件并不需要，已作为“%1”的一页保存，其后的页面继续归入该材料。</translation>
    </message>
    <message>
        <source>The code of a separator sheet could not be read. It was taken as a page of “%1”, and the stack went on there.</source>
        <translation>有一张分隔页的二维码无法识读，已作为“%1”的一页保存，其后的页面继续归入该材料。</translation>
    </message>
    <message numerus="yes">
        <source>%n separator sheet(s) sorted the stack and are no pages of it. Ctrl+V puts them in all the same.</source>
        <translation>
            <numerusform>已按 %n 张分隔页分拣，分隔页未计入材料。如需保留，按 Ctrl+V 加入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank page(s) put aside. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>已移出 %n 张空白页，按 Ctrl+Z 可恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>No page that was scanned here is blank.</source>
        <translation>本次扫描的页面中没有空白页。</translation>
    </message>
    <message>
        <source>The machine did not get to all pages of a thick file. They were taken as pages of “%1”: look whether a separator sheet is among them.</source>
        <translation>文件页数较多，部分页面机器未检查，已全部归入“%1”：请查看其中是否夹有分隔页。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) seem to be blank; Shift+Delete puts them aside.</source>
        <translation>
            <numerusform>有 %n 页似为空白，按 Shift+Delete 可移出。</numerusform>
        </translation>
    </message>
    <message>
        <source>A paper of this hall, such as a one-time notice, was taken as a page of “%1”. Take it out with Delete if it is no material.</source>
        <translation>本中心出具的文书（如一次性告知单）已作为“%1”的页面收入；不是申请材料的，按 Delete 移除。</translation>
    </message>
</context>
<context>
    <name>yichuang::PageViewer</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Previous page (Left)</source>
        <translation>上一页 (←)</translation>
    </message>
    <message>
        <source>Next page (Right)</source>
        <translation>下一页 (→)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Whole page (0)</source>
        <translation>整页 (0)</translation>
    </message>
    <message>
        <source>Turn the view (T)</source>
        <translation>旋转 (T)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1/%2 页</translation>
    </message>
    <message>
        <source>Opening the page …</source>
        <translation>正在打开页面…</translation>
    </message>
</context>
<context>
    <name>yichuang::PaperPane</name>
    <message>
        <source>The paper as printed</source>
        <translation>打印的文书</translation>
    </message>
</context>
<context>
    <name>yichuang::ParticularsBar</name>
    <message>
        <source>Issued on (D)</source>
        <translation>出具日期 (D)</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>or: for good</source>
        <translation>或：长期</translation>
    </message>
    <message>
        <source>Originals (C)</source>
        <translation>原件 (C)</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>当场退还</translation>
    </message>
    <message>
        <source>Type the dates as on the paper, 20260310 or 2026-03-10, the day of issue not after today.</source>
        <translation>请按材料所载填写日期，如 20260310 或 2026-03-10，出具日期不得晚于今天。</translation>
    </message>
    <message>
        <source>No more originals are given back than were handed in.</source>
        <translation>退还的原件份数不能多于提交的份数。</translation>
    </message>
</context>
<context>
    <name>yichuang::PasswordFlow</name>
    <message>
        <source>That password does not open %1. Ask the applicant again, or leave the file out.</source>
        <translation>该密码打不开 %1。请再次询问申请人，或不收入该文件。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 is protected with a password. Ask the applicant for it; it is not stored.</source>
        <translation>%1 设有密码。请向申请人询问，密码不会保存。</translation>
    </message>
</context>
<context>
    <name>yichuang::PasswordPanel</name>
    <message>
        <source>My password</source>
        <translation>我的密码</translation>
    </message>
    <message>
        <source>Close and keep the password (Esc)</source>
        <translation>关闭，不修改密码（Esc）</translation>
    </message>
    <message>
        <source>The one in use</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>The password in use</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>The new one</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>The new password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>The new password once more</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Change the password  Enter</source>
        <translation>修改密码  Enter</translation>
    </message>
    <message>
        <source>At least eight characters. It holds from the next sign-in on, and when the desk is unlocked.</source>
        <translation>至少八位。下次登录和解锁时生效。</translation>
    </message>
    <message>
        <source>The two new passwords are not the same. Nothing was changed; type all three again.</source>
        <translation>两次输入的新密码不一致。密码没有修改，请重新输入三项。</translation>
    </message>
    <message>
        <source>The new password has fewer than eight characters. Nothing was changed; type all three again.</source>
        <translation>新密码不足八位。密码没有修改，请重新输入三项。</translation>
    </message>
    <message>
        <source>That is the password in use. Nothing was changed; type another one.</source>
        <translation>这就是当前密码。密码没有修改，请换一个。</translation>
    </message>
    <message>
        <source>The password is being changed …</source>
        <translation>正在修改密码……</translation>
    </message>
    <message>
        <source>The password was changed; that it was is written down. Esc goes back.</source>
        <translation>密码已修改，并已记入操作记录。按 Esc 返回。</translation>
    </message>
    <message>
        <source>The password in use is another one.</source>
        <translation>当前密码不正确。</translation>
    </message>
    <message>
        <source>Nothing was changed. %1 Type all three again.</source>
        <translation>密码没有修改。%1请重新输入三项。</translation>
    </message>
</context>
<context>
    <name>yichuang::PasswordStrip</name>
    <message>
        <source>Password of the file</source>
        <translation>文件密码</translation>
    </message>
    <message>
        <source>Open (Enter)</source>
        <translation>打开（Enter）</translation>
    </message>
    <message>
        <source>Leave it out (Esc)</source>
        <translation>不收入（Esc）</translation>
    </message>
</context>
<context>
    <name>yichuang::PersonFields</name>
    <message>
        <source>ID &amp;number</source>
        <translation>证件号码(&amp;N)</translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>姓名(&amp;M)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名/名称</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>联系电话(&amp;P)</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>联系地址(&amp;D)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>联系地址</translation>
    </message>
    <message>
        <source>Na&amp;me of organisation</source>
        <translation>单位名称(&amp;M)</translation>
    </message>
    <message>
        <source>Credit &amp;code</source>
        <translation>信用代码(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) so far</source>
        <translation>
            <numerusform>已输入 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>The number is valid · born %1</source>
        <translation>号码有效 · %1 出生</translation>
    </message>
    <message>
        <source>The number is valid</source>
        <translation>号码有效</translation>
    </message>
    <message>
        <source>This is no telephone number</source>
        <translation>不是电话号码</translation>
    </message>
    <message>
        <source>Without an area code other places cannot dial it</source>
        <translation>缺区号，外地无法拨打</translation>
    </message>
</context>
<context>
    <name>yichuang::PrintOrderListModel</name>
    <message>
        <source>Printing failed</source>
        <translation>打印失败</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>yichuang::QuestionListModel</name>
    <message>
        <source>Open</source>
        <translation>待回答</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>引起的变化</translation>
    </message>
</context>
<context>
    <name>yichuang::QuestionsPanel</name>
    <message>
        <source>Situation</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Answers; the digits 1 to 9 choose</source>
        <translation>选项；按 1 至 9 选择</translation>
    </message>
    <message>
        <source>&amp;Questions asked</source>
        <translation>已问的问题(&amp;Q)</translation>
    </message>
    <message>
        <source>Questions and the answers given</source>
        <translation>问题和回答</translation>
    </message>
    <message>
        <source>Choose a service item first.</source>
        <translation>请先选定事项。</translation>
    </message>
    <message>
        <source>All answered</source>
        <translation>已全部回答</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left</source>
        <translation>
            <numerusform>还有 %n 问</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::QueuePage</name>
    <message>
        <source>Case queue</source>
        <translation>办件队列</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待回答</translation>
    </message>
    <message>
        <source>To be corrected</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未上传</translation>
    </message>
    <message>
        <source>Result here</source>
        <translation>结果已到</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find cases</source>
        <translation>查找办件</translation>
    </message>
    <message>
        <source>Number / name / last four (Ctrl+F)</source>
        <translation>编号 / 姓名 / 证件号后四位 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Enter open · Ctrl+P papers · F5 refresh</source>
        <translation>Enter 打开 · Ctrl+P 文书 · F5 刷新</translation>
    </message>
    <message>
        <source>Papers  Ctrl+P</source>
        <translation>文书 Ctrl+P</translation>
    </message>
    <message>
        <source>Open  Enter</source>
        <translation>打开 Enter</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No case here. What is taken in at this counter appears by itself.</source>
        <translation>没有办件。本窗口收件后自动显示。</translation>
    </message>
    <message>
        <source>No case matches. Choose another filter above, or clear the text.</source>
        <translation>没有符合的办件。请换筛选条件，或清空查找内容。</translation>
    </message>
    <message>
        <source>The newest %1; scroll for more</source>
        <translation>最新 %1 件，向下滚动加载更多</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Today: received %1 · accepted %2 · corrections %3 · not accepted %4 · delivered %5 · not sent %6</source>
        <translation>今日：收件 %1 · 受理 %2 · 补正 %3 · 不予受理 %4 · 出件 %5 · 未上传 %6</translation>
    </message>
    <message>
        <source>Corrections  Ctrl+T</source>
        <translation>补正收件  Ctrl+T</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>待补交</translation>
    </message>
</context>
<context>
    <name>yichuang::ReadingListModel</name>
    <message>
        <source>What was read</source>
        <translation>识别项</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>页面位置</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>识别内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>yichuang::ReadingWords</name>
    <message>
        <source>Name</source>
        <translation>姓名/名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证件号码</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>出具日期</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期自</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Nothing read; type it</source>
        <translation>未识别，请录入</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Look at it: it differs</source>
        <translation>待确认：不一致</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Not on the paper</source>
        <translation>材料上没有</translation>
    </message>
</context>
<context>
    <name>yichuang::ReadingsPanel</name>
    <message>
        <source>What was read from the pages</source>
        <translation>页面识别内容</translation>
    </message>
    <message>
        <source>The pages are being read; go on meanwhile.</source>
        <translation>正在识别页面，可继续办理其他事项。</translation>
    </message>
    <message>
        <source>That cannot stand there: a day that exists and is not before the day of issue, or a number whose check digit is right.</source>
        <translation>内容不符合要求：日期应真实存在且不早于签发日期，号码的校验位应正确。</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>本次办理</translation>
    </message>
    <message>
        <source>Here: %1. %2: %3. Correct what was misread, or say with U why it will do.</source>
        <translation>此处：%1；%2：%3。识别有误的请更正；确属不一致但可以采用的，按 U 说明理由。</translation>
    </message>
    <message>
        <source>Nothing was read there. Type what the paper says, or press X and say why it need not be there.</source>
        <translation>此项未能识别。请录入材料上的内容；材料上没有的，按 X 并说明原因。</translation>
    </message>
    <message>
        <source>Here: %1. %2: %3. It will do, as was said: %4</source>
        <translation>此处：%1；%2：%3。已说明可以采用：%4</translation>
    </message>
</context>
<context>
    <name>yichuang::ReasonWords</name>
    <message>
        <source>a file that can be seen nowhere here</source>
        <translation>本机无法查看的文件</translation>
    </message>
    <message>
        <source>the size of the file</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>page %1: %2</source>
        <translation>第 %1 页%2</translation>
    </message>
    <message>
        <source>(purged)</source>
        <translation>（已清除）</translation>
    </message>
    <message>
        <source>will do all the same: %1 (%2)</source>
        <translation>仍予采用：%1（理由：%2）</translation>
    </message>
</context>
<context>
    <name>yichuang::ReceiptView</name>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Print again  Ctrl+P</source>
        <translation>补打 Ctrl+P</translation>
    </message>
    <message>
        <source>Next applicant  F2</source>
        <translation>下一位 F2</translation>
    </message>
    <message>
        <source>The paper as printed</source>
        <translation>打印的文书</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收件</translation>
    </message>
    <message>
        <source>Received and accepted</source>
        <translation>已收件并受理</translation>
    </message>
    <message>
        <source>Received; one-time correction notice issued</source>
        <translation>已收件，已一次性告知补正</translation>
    </message>
    <message>
        <source>Received; not accepted</source>
        <translation>已收件，不予受理</translation>
    </message>
    <message>
        <source>Applicant: %1</source>
        <translation>申请人：%1</translation>
    </message>
    <message>
        <source>Provisional number; the platform&apos;s number follows by itself.</source>
        <translation>临时编号，以平台编号为准；平台编号自动补上。</translation>
    </message>
    <message>
        <source>Answer due: %1</source>
        <translation>答复期限：%1</translation>
    </message>
    <message>
        <source>Promised: %1</source>
        <translation>承诺办结：%1</translation>
    </message>
    <message>
        <source>Taken in offline; it is sent when the line is back.</source>
        <translation>离线收件，恢复后自动上传。</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>最迟 %1</translation>
    </message>
    <message>
        <source>nothing to bring</source>
        <translation>无需补交</translation>
    </message>
    <message>
        <source>Promised in writing, to be signed:</source>
        <translation>书面承诺，请申请人签字：</translation>
    </message>
    <message>
        <source>Give these originals back now:</source>
        <translation>请当场退还下列原件：</translation>
    </message>
    <message>
        <source>These originals stay here:</source>
        <translation>下列原件留存：</translation>
    </message>
</context>
<context>
    <name>yichuang::RecordPage</name>
    <message>
        <source>Print  Ctrl+P</source>
        <translation>打印 Ctrl+P</translation>
    </message>
    <message>
        <source>Dispute this entry</source>
        <translation>对此条提出异议</translation>
    </message>
    <message>
        <source>Why the marked entry is wrong; name no applicant</source>
        <translation>所选条目有何不符，请勿写申请人信息</translation>
    </message>
    <message>
        <source>My entries in the ledger</source>
        <translation>我在操作记录中的条目</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>The record was printed; that it was is an entry too.</source>
        <translation>记录已打印，本次打印也已记入。</translation>
    </message>
    <message>
        <source>The dispute is written down. The entry itself stays as it is.</source>
        <translation>异议已记入，原条目不变。</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>截止日期早于起始日期。</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>尚无任何条目。</translation>
    </message>
    <message>
        <source>Say why the marked entry is wrong, then dispute it.</source>
        <translation>请先写明所选条目有何不符，再提出异议。</translation>
    </message>
    <message>
        <source>An administrator looks after accounts, guides and this computer, and sees no case.</source>
        <translation>系统管理员管理账号、指南和本机，不查看办件。</translation>
    </message>
    <message>
        <source>An auditor reads and changes nothing; cases are read with personal data masked.</source>
        <translation>审计员只读不改；查看办件时个人信息已遮盖。</translation>
    </message>
    <message>
        <source>Entries of mine: %1. The ledger ends with %2.</source>
        <translation>我的条目：%1 条。操作记录末条为 %2。</translation>
    </message>
    <message>
        <source>The record was not printed. %1 See to the printer and press Ctrl+P again.</source>
        <translation>记录没有打印。%1请检查打印机后再按 Ctrl+P。</translation>
    </message>
</context>
<context>
    <name>yichuang::ReferenceField</name>
    <message>
        <source>List  Alt+↓</source>
        <translation>代码集  Alt+↓</translation>
    </message>
    <message>
        <source>The code list is not on this computer: type the code.</source>
        <translation>本机没有该代码集，请直接输入代码。</translation>
    </message>
    <message>
        <source>Type the code, or Alt+↓ and a name</source>
        <translation>输入代码，或者按 Alt+↓ 后输入名称</translation>
    </message>
    <message>
        <source>No such code; Enter looks for “%1”</source>
        <translation>没有该代码，按 Enter 查找“%1”</translation>
    </message>
</context>
<context>
    <name>yichuang::ReferenceNodeModel</name>
    <message>
        <source>%1 ›</source>
        <translation>%1 ›</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上级</translation>
    </message>
</context>
<context>
    <name>yichuang::ReferencePicker</name>
    <message>
        <source>Look for “%1”</source>
        <translation>查找“%1”</translation>
    </message>
    <message>
        <source>Code, name, pinyin or initials</source>
        <translation>代码、名称、拼音或者首字母</translation>
    </message>
    <message>
        <source>Code list of “%1”</source>
        <translation>“%1”的代码集</translation>
    </message>
    <message>
        <source>Nothing fits “%1”.</source>
        <translation>没有符合“%1”的代码。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 to choose from · Enter takes it, → goes into it, ← back, Esc leaves</source>
        <translation>%1 · %2 · 共 %3 项 · Enter 选用，→ 进入下级，← 返回上级，Esc 退出</translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未上传</translation>
    </message>
    <message>
        <source>To be corrected</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Cases of the day</source>
        <translation>当日办件</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需您处理</translation>
    </message>
    <message>
        <source>Today no case needs you.</source>
        <translation>今天没有需要您处理的办件</translation>
    </message>
    <message>
        <source>Refresh  F5</source>
        <translation>刷新 F5</translation>
    </message>
    <message>
        <source>Open  Enter</source>
        <translation>打开 Enter</translation>
    </message>
    <message>
        <source>Return  R</source>
        <translation>退回 R</translation>
    </message>
    <message>
        <source>Approve  A</source>
        <translation>通过 A</translation>
    </message>
    <message>
        <source>Daily review · %1</source>
        <translation>当日复核 · %1</translation>
    </message>
    <message>
        <source>The newest %1</source>
        <translation>最新 %1 件</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs you (%1)</source>
        <translation>需您处理（%1）</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>收件 %1</translation>
    </message>
    <message>
        <source>Corrections %1</source>
        <translation>补正 %1</translation>
    </message>
    <message>
        <source>Not accepted %1</source>
        <translation>不予受理 %1</translation>
    </message>
    <message>
        <source>Not sent %1</source>
        <translation>未上传 %1</translation>
    </message>
    <message>
        <source>Overdue %1</source>
        <translation>超期 %1</translation>
    </message>
    <message>
        <source>You handled this case yourself; somebody else must review it.</source>
        <translation>本人经办，不能复核，请其他主管复核。</translation>
    </message>
    <message>
        <source>This case was reviewed already. Enter shows by whom and when.</source>
        <translation>本件已复核。按 Enter 查看复核人和时间。</translation>
    </message>
    <message>
        <source>Your own case; you cannot review it.</source>
        <translation>本人经办，不能复核</translation>
    </message>
    <message>
        <source>↑↓ choose · Enter open · A approve · R return (with reasons) · F5 refresh</source>
        <translation>↑↓ 选择 · Enter 打开 · A 通过 · R 退回（写明原因） · F5 刷新</translation>
    </message>
    <message>
        <source>A approve · R return (with reasons) · Esc back to the list</source>
        <translation>A 通过 · R 退回（写明原因）· Esc 返回列表</translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewPointModel</name>
    <message>
        <source>%1 — reason: %2</source>
        <translation>%1 —— 原因：%2</translation>
    </message>
    <message>
        <source>Check point</source>
        <translation>审核要点</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>%1 — the machine: %2</source>
        <translation>%1 —— 机核：%2</translation>
    </message>
    <message>
        <source>%1, by machine</source>
        <translation>%1 · 机核</translation>
    </message>
    <message>
        <source>Nobody has decided it yet</source>
        <translation>尚未审核</translation>
    </message>
    <message>
        <source>Decided by the machine at %1, version %2 of the guide. Space, X or N overrules it.</source>
        <translation>机器于 %1 按第 %2 版指南核定。按空格、X 或 N 可改定。</translation>
    </message>
    <message>
        <source>Decided by %1 at %2, version %3 of the guide</source>
        <translation>%1 于 %2 按第 %3 版指南审定</translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewReasonModel</name>
    <message>
        <source>The whole case</source>
        <translation>整件</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料名称</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewReturnPanel</name>
    <message>
        <source>Return the intake: say what is wrong, pinned to its material</source>
        <translation>退回收件：逐份材料写明问题</translation>
    </message>
    <message>
        <source>Reasons so far</source>
        <translation>已写的原因</translation>
    </message>
    <message>
        <source>&amp;Material no.</source>
        <translation>材料序号(&amp;M)</translation>
    </message>
    <message>
        <source>Number of the material; 0 means the whole case</source>
        <translation>材料序号；0 表示整件</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Add  Enter</source>
        <translation>添加 Enter</translation>
    </message>
    <message>
        <source>Return the case  F9</source>
        <translation>退回 F9</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消 Esc</translation>
    </message>
    <message>
        <source>0 means the whole case. Several reasons are possible; F9 returns the case.</source>
        <translation>0 表示整件。可写多条原因，按 F9 退回。</translation>
    </message>
    <message>
        <source>The whole case</source>
        <translation>整件</translation>
    </message>
    <message>
        <source>There is no such number</source>
        <translation>没有这个序号</translation>
    </message>
    <message>
        <source>Write the reason; without one nothing is returned.</source>
        <translation>请写明原因，没有原因不能退回。</translation>
    </message>
    <message>
        <source>Added. Type the next one, or return the case with F9.</source>
        <translation>已添加。继续写下一条，或按 F9 退回。</translation>
    </message>
</context>
<context>
    <name>yichuang::RolePages</name>
    <message>
        <source>Intake desk</source>
        <translation>收件台</translation>
    </message>
    <message>
        <source>Case queue</source>
        <translation>办件队列</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>出件台</translation>
    </message>
    <message>
        <source>Daily review</source>
        <translation>当日复核</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>我的记录</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机状态</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Check guides</source>
        <translation>指南校核</translation>
    </message>
    <message>
        <source>A newer calendar moved dates; the case queue says which.</source>
        <translation>更新的工作日历调整了期限，详见办件队列。</translation>
    </message>
    <message numerus="yes">
        <source>A newer calendar of working days (to %1) moved or confirmed dates of %n case(s): %2. Each tells it in its history; F11 in the case says how its dates are counted now.</source>
        <translation>
            <numerusform>更新的工作日历（至 %1）调整或者确认了 %n 件办件的期限：%2。办件经过中有记载；在办件中按 F11 可以查看期限如何计算。</numerusform>
        </translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Something is damaged here: Ctrl+7 says what</source>
        <translation>本机有损坏：按 Ctrl+7 查看</translation>
    </message>
</context>
<context>
    <name>yichuang::RoomChip</name>
    <message>
        <source>The disk is filling up; tell the system administrator</source>
        <translation>磁盘空间不足，请告知系统管理员</translation>
    </message>
    <message>
        <source>The disk is nearly full: no new case; finish the open ones</source>
        <translation>磁盘将满，不能新收件，请先办完在办件</translation>
    </message>
</context>
<context>
    <name>yichuang::RuleWords</name>
    <message>
        <source>a condition without words; see the guide itself</source>
        <translation>条件未附文字说明，请查看指南原文</translation>
    </message>
    <message>
        <source> and </source>
        <translation>，并且</translation>
    </message>
    <message>
        <source> or </source>
        <translation>，或者</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>并非：%1</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>（%1）</translation>
    </message>
</context>
<context>
    <name>yichuang::SaveNotice</name>
    <message>
        <source>Everything entered is saved again, as of %1.</source>
        <translation>录入内容已重新保存，截至 %1。</translation>
    </message>
</context>
<context>
    <name>yichuang::ScanView</name>
    <message>
        <source>Scan  F3</source>
        <translation>扫描 F3</translation>
    </message>
    <message>
        <source>Import  Ctrl+O</source>
        <translation>导入 Ctrl+O</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Pages of this material</source>
        <translation>本材料的页面</translation>
    </message>
    <message>
        <source>Previous page (Left)</source>
        <translation>上一页 (←)</translation>
    </message>
    <message>
        <source>Next page (Right)</source>
        <translation>下一页 (→)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Whole page (0)</source>
        <translation>整页 (0)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The pages of the material will be here.</source>
        <translation>材料页面将显示在这里。</translation>
    </message>
    <message>
        <source>The machine found nothing wrong with the page</source>
        <translation>机器检查未发现问题</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1/%2 页</translation>
    </message>
    <message>
        <source>Taking pages in …</source>
        <translation>正在采集…</translation>
    </message>
    <message>
        <source>Choose the item and the situation first; then the pages have a place.</source>
        <translation>请先选定事项和情形，再采集页面。</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Document camera (Ctrl+F3)</source>
        <translation>高拍仪（Ctrl+F3）</translation>
    </message>
    <message>
        <source>Turn the page (R)</source>
        <translation>旋转页面（R）</translation>
    </message>
    <message>
        <source>Remove the marked pages (Delete)</source>
        <translation>移除所选页面（Delete）</translation>
    </message>
    <message>
        <source>No page yet.

F3 scans, Shift+F3 from the feeder.
Ctrl+O imports files, or drop them here.</source>
        <translation>还没有页面。

F3 扫描，Shift+F3 从进纸器扫描。
Ctrl+O 导入文件，或将文件拖到此处。</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>There is no other page of this material to compare it with.</source>
        <translation>本材料没有可比对的其他页。</translation>
    </message>
    <message>
        <source>Pages (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp *.ofd)</source>
        <translation>页面（*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp *.ofd）</translation>
    </message>
    <message>
        <source>Pages are still coming in; bring these when they are all here.</source>
        <translation>页面还在导入中，请等全部导入后再操作。</translation>
    </message>
    <message>
        <source>The file is kept as it was given. A file of this kind, such as OFD, can be neither shown nor checked here: look at it where it was made, and say with U where and how.</source>
        <translation>文件按原样保存。此类文件（如 OFD）在本机既不能显示也不能检查：请在其生成系统中核验，并按 U 说明在何处、如何核验。</translation>
    </message>
    <message>
        <source>Taking pages in … %1</source>
        <translation>正在采集…已 %1 页</translation>
    </message>
    <message>
        <source>There is no page yet.</source>
        <translation>还没有页面。</translation>
    </message>
</context>
<context>
    <name>yichuang::ScannerBar</name>
    <message>
        <source>%1 does not answer. F3 scans with %2 instead; Ctrl+O imports files.</source>
        <translation>%1没有应答。按 F3 改用%2扫描，或按 Ctrl+O 导入文件。</translation>
    </message>
    <message>
        <source>The scanner used %1 dpi instead of %2.</source>
        <translation>扫描仪实际使用 %1 dpi，而不是 %2 dpi。</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) have both sides.</source>
        <translation>
            <numerusform>%n 张的正反面均已保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 fronts and %2 backs came. Every page is kept; look their order through.</source>
        <translation>正面 %1 页，背面 %2 页，数量不一致。各页均已保存，请核对顺序。</translation>
    </message>
    <message>
        <source>Any scanner</source>
        <translation>任一扫描仪</translation>
    </message>
    <message>
        <source>The backs are left out.</source>
        <translation>不再扫描背面。</translation>
    </message>
    <message numerus="yes">
        <source>%n front(s) kept. Turn the whole stack over, put it in again and press F3; Ctrl+Shift+F3 leaves the backs out.</source>
        <translation>
            <numerusform>已保存 %n 张的正面。请将整叠翻面后重新放入，按 F3 扫描背面；按 Ctrl+Shift+F3 不扫背面。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  Alt+Shift+F3</source>
        <translation>%1  Alt+Shift+F3</translation>
    </message>
    <message>
        <source>%1  Ctrl+Shift+F3</source>
        <translation>%1  Ctrl+Shift+F3</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of this stack are kept.</source>
        <translation>
            <numerusform>本叠已保存 %n 页。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the backs out</source>
        <translation>不扫描背面</translation>
    </message>
    <message>
        <source>Alt+Shift+F3 takes the other scanner.</source>
        <translation>按 Alt+Shift+F3 可改用另一台扫描仪。</translation>
    </message>
</context>
<context>
    <name>yichuang::SignInPage</name>
    <message>
        <source>Clerk &amp;number</source>
        <translation>工号(&amp;N)</translation>
    </message>
    <message>
        <source>Clerk number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign in  Enter</source>
        <translation>登录 Enter</translation>
    </message>
    <message>
        <source>Comprehensive counter %1</source>
        <translation>综合窗口 %1</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Locked. %1 goes on with the password where the work was left. Somebody else signs in with their own number; an open visit is parked then.</source>
        <translation>已锁定。%1输入密码后从原处继续；其他人员用本人工号登录，未办完的办件将先行暂存。</translation>
    </message>
    <message>
        <source>A supervisor or an administrator can release the account here, with their own number and password.</source>
        <translation>值班主管或系统管理员可在此用本人工号和密码解除锁定。</translation>
    </message>
    <message>
        <source>Number of the super&amp;visor</source>
        <translation>主管工号(&amp;V)</translation>
    </message>
    <message>
        <source>Number of the supervisor</source>
        <translation>主管工号</translation>
    </message>
    <message>
        <source>Password of the s&amp;upervisor</source>
        <translation>主管密码(&amp;U)</translation>
    </message>
    <message>
        <source>Password of the supervisor</source>
        <translation>主管密码</translation>
    </message>
    <message>
        <source>Release the account</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>%1 can sign in again. Who released the account is written down.</source>
        <translation>%1 可重新登录。解除锁定的人员已记入操作记录。</translation>
    </message>
    <message>
        <source>Only a supervisor or an administrator releases an account, and nobody their own.</source>
        <translation>仅值班主管或系统管理员可解除锁定，且不得解除本人账号的锁定。</translation>
    </message>
    <message>
        <source>Not released. %1</source>
        <translation>未解除锁定。%1</translation>
    </message>
    <message>
        <source>Releasing …</source>
        <translation>正在解除锁定……</translation>
    </message>
</context>
<context>
    <name>yichuang::SituationWords</name>
    <message>
        <source>None of the guide&apos;s situations, or several, fit these answers: a fault of the guide. Shift+F11 raises a correction.</source>
        <translation>没有情形符合这些回答，或者几个情形同时符合：这是指南的问题。请按 Shift+F11 提出纠错。</translation>
    </message>
    <message numerus="yes">
        <source>Situation: %1 · %n material(s)</source>
        <translation>
            <numerusform>情形：%1 · 材料 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Fixed by: the item has only this one</source>
        <translation>由来：本事项只有这一个情形</translation>
    </message>
    <message>
        <source>Fixed by: %1</source>
        <translation>由来：%1</translation>
    </message>
    <message numerus="yes">
        <source>Situation: %1. %n open question(s) only decide what has to be brought or filled in.</source>
        <translation>
            <numerusform>情形：%1。还有 %n 问，只影响要交的材料和要填的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1，另有 %2 个</translation>
    </message>
    <message numerus="yes">
        <source>Not fixed yet; still possible: %1. %n question(s) open.</source>
        <translation>
            <numerusform>情形未定，可能是：%1。还有 %n 问。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is the situation “%1”.</source>
        <translation>适用的情形是“%1”。</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>yichuang::StaffWords</name>
    <message>
        <source>Account locked after five wrong passwords</source>
        <translation>连续五次密码错误，账号已锁定</translation>
    </message>
    <message>
        <source>Lock of %1 released</source>
        <translation>已解除 %1 的账号锁定</translation>
    </message>
    <message>
        <source>The desk locked itself</source>
        <translation>长时间无操作，工作台自动锁定</translation>
    </message>
    <message>
        <source>Desk locked</source>
        <translation>锁定工作台</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Account of %1 added: %2</source>
        <translation>已添加账号 %1：%2</translation>
    </message>
    <message>
        <source>Account of %1 removed</source>
        <translation>已停用账号 %1</translation>
    </message>
    <message>
        <source>%1 was %2 and is now %3</source>
        <translation>%1 的岗位由%2改为%3</translation>
    </message>
    <message>
        <source>Password of %1 changed</source>
        <translation>已更改 %1 的密码</translation>
    </message>
    <message>
        <source>Password of %1 set by the recovery key</source>
        <translation>已用恢复密钥重设 %1 的密码</translation>
    </message>
    <message>
        <source>This computer may open the store by itself</source>
        <translation>已允许本机自行打开数据库</translation>
    </message>
    <message>
        <source>This computer opens the store no more by itself</source>
        <translation>已取消本机自行打开数据库</translation>
    </message>
    <message>
        <source>Recovery key shown</source>
        <translation>已显示恢复密钥</translation>
    </message>
    <message>
        <source>Recovery key renewed</source>
        <translation>已更换恢复密钥</translation>
    </message>
    <message>
        <source>Letter of authority %1 entered for %2</source>
        <translation>已登记授权书 %1，被授权人 %2</translation>
    </message>
    <message>
        <source>Letter of authority %1 revoked</source>
        <translation>已撤销授权书 %1</translation>
    </message>
    <message>
        <source>Granted by letter of authority %1</source>
        <translation>依授权书 %1 作出准予决定</translation>
    </message>
    <message>
        <source>Denied by letter of authority %1</source>
        <translation>依授权书 %1 作出不予决定</translation>
    </message>
    <message>
        <source>Service guides imported: %1 files</source>
        <translation>已导入办事指南：%1 个文件</translation>
    </message>
    <message>
        <source>Sent to the city once more after its refusal</source>
        <translation>市级系统退回后，批准重新发送</translation>
    </message>
    <message>
        <source>Recovered visit looked at</source>
        <translation>已核看恢复的草稿</translation>
    </message>
    <message>
        <source>Clock compared with the city</source>
        <translation>已与市级系统核对时钟</translation>
    </message>
    <message>
        <source>Store restored from a backup</source>
        <translation>已从备份恢复数据库</translation>
    </message>
    <message>
        <source>Newer calendar of working days, to %1</source>
        <translation>已采用更新的工作日历，至 %1</translation>
    </message>
    <message>
        <source>Dates counted anew by a newer calendar: %1</source>
        <translation>按更新的工作日历重新计算期限：%1</translation>
    </message>
    <message>
        <source>A second extension was reported; the law allows one, no date was moved</source>
        <translation>部门再次报告延长；依法只能延长一次，期限未调整</translation>
    </message>
    <message>
        <source>An extension was reported without its days; no date was moved</source>
        <translation>部门报告延长但未说明天数，期限未调整</translation>
    </message>
    <message>
        <source>Agreement entered: departments authorise acts at the counter</source>
        <translation>录入授权协议</translation>
    </message>
    <message>
        <source>Agreement %1 revoked</source>
        <translation>授权协议%1终止</translation>
    </message>
    <message>
        <source>Guide %1, version %2: what changed was read</source>
        <translation>指南%1第%2版变化已阅</translation>
    </message>
    <message>
        <source>Correction of guide %1 raised</source>
        <translation>提出指南%1纠错</translation>
    </message>
    <message>
        <source>A correction of a guide was answered</source>
        <translation>指南纠错有答复</translation>
    </message>
    <message>
        <source>Versions of guides received: %1</source>
        <translation>收到指南新版本：%1个</translation>
    </message>
    <message>
        <source>Code list imported: %1, %2 codes</source>
        <translation>导入代码集：%1，共 %2 条</translation>
    </message>
    <message>
        <source>Qualification of %1 registered: %2</source>
        <translation>已登记 %1 的资质：%2</translation>
    </message>
    <message>
        <source>Qualification %1 withdrawn</source>
        <translation>资质 %1 已注销</translation>
    </message>
    <message>
        <source>The change of keys written down before came to nothing</source>
        <translation>此前记载的密钥变更没有完成</translation>
    </message>
</context>
<context>
    <name>yichuang::StartPanel</name>
    <message>
        <source>Ready for the next applicant</source>
        <translation>请接待下一位申请人</translation>
    </message>
    <message>
        <source>New visit  F2</source>
        <translation>接待 F2</translation>
    </message>
    <message>
        <source>&amp;Parked visits</source>
        <translation>暂存的来访(&amp;P)</translation>
    </message>
    <message>
        <source>Nothing is parked.</source>
        <translation>没有暂存。</translation>
    </message>
    <message>
        <source>&amp;Last cases of today</source>
        <translation>今日最近办件(&amp;L)</translation>
    </message>
    <message>
        <source>Papers &amp;not printed yet</source>
        <translation>未打印的文书(&amp;N)</translation>
    </message>
    <message>
        <source>Papers not printed yet; Enter prints</source>
        <translation>未打印的文书；按 Enter 打印</translation>
    </message>
    <message>
        <source>Every paper was printed.</source>
        <translation>文书都已打印。</translation>
    </message>
    <message>
        <source>%1 · received %2 · accepted %3 · corrections %4 · not accepted %5 · delivered %6</source>
        <translation>%1 · 收件 %2 · 受理 %3 · 补正 %4 · 不予受理 %5 · 出件 %6</translation>
    </message>
    <message>
        <source>Parked and recovered visits; Enter opens, Delete discards</source>
        <translation>暂存和恢复的办件；Enter 打开，Delete 删除</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of earlier days, the oldest of %1. Enter opens, Delete discards.</source>
        <translation>
            <numerusform>有 %n 份往日草稿未办结，最早为 %1。Enter 打开，Delete 删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Keep it  Esc</source>
        <translation>保留  Esc</translation>
    </message>
    <message>
        <source>The draft was discarded.</source>
        <translation>草稿已删除。</translation>
    </message>
    <message>
        <source>Last cases of today; Enter opens</source>
        <translation>今日最近办件，回车打开</translation>
    </message>
    <message>
        <source>You took in nothing today.</source>
        <translation>我今天还没有收件。</translation>
    </message>
</context>
<context>
    <name>yichuang::StationListModel</name>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 差 %2 项</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation>Alt+%1</translation>
    </message>
</context>
<context>
    <name>yichuang::SyncPage</name>
    <message>
        <source>Sync with the city</source>
        <translation>与市级系统同步</translation>
    </message>
    <message>
        <source>What waits for the city</source>
        <translation>等待上传的内容</translation>
    </message>
    <message>
        <source>Everything was sent and confirmed.</source>
        <translation>全部已上传并确认。</translation>
    </message>
    <message>
        <source>Details for the IT section</source>
        <translation>供信息科的详情</translation>
    </message>
    <message>
        <source>For the applicant: “Your case was received at this counter. A message follows when the city has confirmed it.”</source>
        <translation>可告知申请人：“您的办件已在本窗口收件，市级确认后短信通知。”</translation>
    </message>
    <message>
        <source>Details  F4</source>
        <translation>详情 F4</translation>
    </message>
    <message>
        <source>Copy for IT  Ctrl+C</source>
        <translation>复制给信息科 Ctrl+C</translation>
    </message>
    <message>
        <source>Try again  Enter</source>
        <translation>重试 Enter</translation>
    </message>
    <message>
        <source>Send all now  F5</source>
        <translation>立即上传 F5</translation>
    </message>
    <message>
        <source>To send %1</source>
        <translation>待上传 %1</translation>
    </message>
    <message>
        <source>Unconfirmed %1</source>
        <translation>待确认 %1</translation>
    </message>
    <message>
        <source>Needs you %1</source>
        <translation>需处理 %1</translation>
    </message>
    <message>
        <source>Last answer of the city: %1.</source>
        <translation>市级最近答复：%1。</translation>
    </message>
    <message>
        <source>The city has not answered since the program started.</source>
        <translation>程序启动后市级系统尚未答复。</translation>
    </message>
    <message>
        <source>Oldest waiting since %1.</source>
        <translation>最早一项自 %1 起等待。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off by %1 s. Have the administrator set it; times on papers depend on it.</source>
        <translation>本机时间偏差 %1 秒，影响文书上的时间，请联系管理员校准。</translation>
    </message>
    <message>
        <source>What the city refused is sent again by a supervisor.</source>
        <translation>市级退回的内容由值班主管重新上传。</translation>
    </message>
    <message>
        <source>↑↓ choose · Enter try again · F5 send all now · Ctrl+C copy for IT · F4 details</source>
        <translation>↑↓ 选择 · Enter 重试 · F5 全部上传 · Ctrl+C 复制给信息科 · F4 详情</translation>
    </message>
    <message>
        <source>It goes out again now.</source>
        <translation>正在重新上传。</translation>
    </message>
    <message>
        <source>Everything that waits is tried now. What the city refused stays until it is released.</source>
        <translation>正在上传全部待上传内容。市级退回的仍需逐项重试。</translation>
    </message>
    <message>
        <source>Copied. It holds numbers, times and codes, and nothing about the applicant.</source>
        <translation>已复制。只含编号、时间和代码，不含申请人信息。</translation>
    </message>
</context>
<context>
    <name>yichuang::SyncWords</name>
    <message>
        <source>to send %1</source>
        <translation>待上传 %1</translation>
    </message>
    <message>
        <source>unconfirmed %1</source>
        <translation>待确认 %1</translation>
    </message>
    <message>
        <source>needs you %1</source>
        <translation>需处理 %1</translation>
    </message>
    <message>
        <source>Offline %1 min</source>
        <translation>离线 %1 分钟</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Everything is kept at this counter and goes out by itself; go on working.</source>
        <translation>内容都保存在本窗口，恢复后自动上传，请继续办理。</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>The city answers.</source>
        <translation>市级系统应答正常。</translation>
    </message>
    <message>
        <source>The city refused something; open the sync page with Ctrl+5.</source>
        <translation>市级系统退回了内容，请按 Ctrl+5 打开“同步”页。</translation>
    </message>
    <message>
        <source>Counter unknown</source>
        <translation>窗口未登记</translation>
    </message>
    <message>
        <source>The city does not know this counter. Call the administrator. %1</source>
        <translation>市级系统不认识本窗口，请联系管理员。%1</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>需要更新</translation>
    </message>
    <message>
        <source>This version is too old for the city. Call the administrator. %1</source>
        <translation>本版本过低，请联系管理员。%1</translation>
    </message>
    <message>
        <source>Store failed</source>
        <translation>存储故障</translation>
    </message>
    <message>
        <source>This counter&apos;s store refuses. Stop taking in and call the administrator.</source>
        <translation>本机存储拒绝写入，请停止收件并联系管理员。</translation>
    </message>
    <message>
        <source>City system replaced</source>
        <translation>市级系统已更换</translation>
    </message>
    <message>
        <source>The city&apos;s system was put back to an earlier state and may not know cases sent before. Call the administrator; everything is kept here.</source>
        <translation>市级系统恢复到了较早的状态，此前上传的办件可能需要重新报送。请联系系统管理员；本机数据完好。</translation>
    </message>
</context>
<context>
    <name>yichuang::ThumbnailModel</name>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Page %1, where a file begins</source>
        <translation>第 %1 页，另一文件的首页</translation>
    </message>
</context>
<context>
    <name>yichuang::VisitGuideBar</name>
    <message numerus="yes">
        <source>The guide was updated, %n change(s); this visit keeps version %1.</source>
        <translation>
            <numerusform>指南已更新，%n处变化；本件仍按第%1版办理。</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The correction was raised. Its answer is on the page of guides.</source>
        <translation>纠错已提出，答复见“指南”页。</translation>
    </message>
</context>
<context>
    <name>yichuang::VisitListModel</name>
    <message>
        <source>No applicant yet</source>
        <translation>尚无申请人</translation>
    </message>
    <message>
        <source>No item yet</source>
        <translation>尚未选事项</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
</context>
<context>
    <name>yichuang::VisitPage</name>
    <message>
        <source>Park  F6</source>
        <translation>暂存 F6</translation>
    </message>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation>撤销 Ctrl+Z</translation>
    </message>
    <message>
        <source>Do not accept  F10</source>
        <translation>不予受理 F10</translation>
    </message>
    <message>
        <source>One-time notice  F8</source>
        <translation>一次性告知 F8</translation>
    </message>
    <message>
        <source>Receive and print  F9</source>
        <translation>收件并打印回执 F9</translation>
    </message>
    <message>
        <source>Restored to %1. Everything is as you left it.</source>
        <translation>已恢复到 %1，内容和位置与当时一致。</translation>
    </message>
    <message>
        <source>Everything is there. F9 receives the case.</source>
        <translation>已齐全，按 F9 收件。</translation>
    </message>
    <message>
        <source>%1 missing: %2</source>
        <translation>还差 %1 项：%2</translation>
    </message>
    <message>
        <source>Accept and print  F9</source>
        <translation>受理并打印回执 F9</translation>
    </message>
    <message>
        <source>Nothing has to be put right; F9 receives the case.</source>
        <translation>没有需要补正的内容，按 F9 收件。</translation>
    </message>
    <message>
        <source>One notice must tell everything: look at every material first.</source>
        <translation>一次告知须写明全部内容：请先看完每份材料。</translation>
    </message>
    <message>
        <source>First say who applies for what.</source>
        <translation>请先填明申请人和事项。</translation>
    </message>
    <message>
        <source>Look at every page first; this one was not shown yet.</source>
        <translation>请先看完每一页；这一页还没有看过。</translation>
    </message>
    <message>
        <source>Pages are still coming in. The act is possible when they are all here.</source>
        <translation>页面还在进入，全部到齐后才能办理。</translation>
    </message>
    <message>
        <source>Restored to %1 after an interruption. Look at each marked station and confirm it with F7; until then nothing can be decided.</source>
        <translation>意外中断后已恢复到 %1。请逐一核对标出的环节并按 F7 确认；全部核对前不能作出决定。</translation>
    </message>
    <message>
        <source>Nothing has to be looked at again.</source>
        <translation>没有需要重新核对的内容。</translation>
    </message>
    <message>
        <source>This station holds nothing to look at; go on to %1.</source>
        <translation>本环节没有需要核对的内容，请到“%1”。</translation>
    </message>
    <message>
        <source>Everything was looked at. The case can be decided.</source>
        <translation>已全部核对，可以办理。</translation>
    </message>
    <message>
        <source>Looked at: %1. Next: %2, then F7.</source>
        <translation>已核对：%1。下一项：%2，核对后按 F7。</translation>
    </message>
    <message>
        <source>Pages are still coming in. Discard the draft when they are all here.</source>
        <translation>页面还在录入，全部到齐后再删除草稿。</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Keep it  Esc</source>
        <translation>保留  Esc</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z does again: %1</source>
        <translation>Ctrl+Shift+Z 重做：%1</translation>
    </message>
    <message>
        <source>This draft came back after an interruption. Look at each marked station and confirm it with F7 first.</source>
        <translation>这份草稿是意外中断后恢复的，请先逐一核对标出的环节并按 F7 确认。</translation>
    </message>
    <message>
        <source>Taken up where the applicant was told what to bring. F8 prints what is still missing.</source>
        <translation>已调出告知时的内容。按 F8 打印尚需提交的材料。</translation>
    </message>
</context>
<context>
    <name>yichuang::WhyFlow</name>
    <message>
        <source>Choose a service item first; then F11 says why each thing is asked for.</source>
        <translation>请先选择事项，再按 F11 查看各项要求的原因。</translation>
    </message>
    <message>
        <source>Mark a material, a field or a question; then F11 says why it is asked for.</source>
        <translation>请先选中材料、栏目或者问题，再按 F11 查看要求它的原因。</translation>
    </message>
</context>
<context>
    <name>yichuang::WhyStrip</name>
    <message>
        <source>Close the reason (Esc)</source>
        <translation>关闭原因说明（Esc）</translation>
    </message>
</context>
<context>
    <name>yichuang::WhyWords</name>
    <message>
        <source>“%1” is asked for because: %2</source>
        <translation>要求“%1”的原因：%2</translation>
    </message>
    <message>
        <source>the guide always asks for it</source>
        <translation>办事指南规定一律需要</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>回答：%1</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>the source names none</source>
        <translation>来源未载明</translation>
    </message>
    <message>
        <source>Rule “%1” of guide %2, version %3</source>
        <translation>规则“%1”，办事指南 %2，第 %3 版</translation>
    </message>
    <message>
        <source>“%1” is asked because its answer still changes what has to be brought or filled in.</source>
        <translation>询问“%1”，是因为回答仍会改变需要提交的材料或者需要填写的内容。</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>nothing for certain yet</source>
        <translation>尚不能确定有何变化</translation>
    </message>
    <message>
        <source>Fee “%1”: %2. Basis: %3</source>
        <translation>收费项目“%1”：%2。依据：%3</translation>
    </message>
    <message>
        <source>Fee: %1. Basis: %2</source>
        <translation>收费：%1。依据：%2</translation>
    </message>
    <message>
        <source>No fee is charged.</source>
        <translation>不收费。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Guide %1, version %2</source>
        <translation>办事指南 %1，第 %2 版</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 on %2, then %3 working days</source>
        <translation>%2 %1，其后 %3 个工作日</translation>
    </message>
    <message>
        <source>%1 on %2, then %3 calendar days</source>
        <translation>%2 %1，其后 %3 个自然日</translation>
    </message>
    <message>
        <source>%1 of them by an extension</source>
        <translation>其中延长 %1 日</translation>
    </message>
    <message>
        <source>special procedure %1</source>
        <translation>特别程序 %1</translation>
    </message>
    <message>
        <source>%1 days of weekends</source>
        <translation>周末 %1 天</translation>
    </message>
    <message>
        <source>not counted: %1</source>
        <translation>不计入：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) fewer</source>
        <translation>
            <numerusform>少交 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to bring</source>
        <translation>
            <numerusform>要交 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) fewer</source>
        <translation>
            <numerusform>少填 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to fill in</source>
        <translation>
            <numerusform>多填 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) fewer</source>
        <translation>
            <numerusform>少问 %n 题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further question(s)</source>
        <translation>
            <numerusform>多问 %n 题</numerusform>
        </translation>
    </message>
    <message>
        <source>not to bring: %1</source>
        <translation>不需提交：%1</translation>
    </message>
    <message>
        <source>to bring: %1</source>
        <translation>需要提交：%1</translation>
    </message>
    <message>
        <source>not to fill in: %1</source>
        <translation>不需填写：%1</translation>
    </message>
    <message>
        <source>to fill in: %1</source>
        <translation>需要填写：%1</translation>
    </message>
    <message>
        <source>not asked any more: %1</source>
        <translation>不再询问：%1</translation>
    </message>
    <message>
        <source>asked then: %1</source>
        <translation>随后询问：%1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>yichuang::Workbench</name>
    <message>
        <source>Counter %1 · %2</source>
        <translation>%1 窗 · %2</translation>
    </message>
    <message>
        <source>Last saved %1</source>
        <translation>上次保存 %1</translation>
    </message>
    <message>
        <source>There is no page for %1 on this desk.</source>
        <translation>本窗口没有供%1使用的页面。</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>The draft could not be saved, so the window stays open. %1 If it closes all the same, what was typed since %2 is lost.</source>
        <translation>草稿没有保存成功，窗口没有关闭。%1 如果仍要关闭，%2 之后录入的内容将丢失。</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>关闭并放弃</translation>
    </message>
    <message>
        <source>Stay  Esc</source>
        <translation>不关闭  Esc</translation>
    </message>
    <message>
        <source>Pages are still coming in for the visit that is open; sign in once they are here.</source>
        <translation>当前办件仍在接收扫描页面，请在页面到齐后登录。</translation>
    </message>
    <message>
        <source>The draft could not be saved, so the window stays open. %1 Unlock the desk to see it.</source>
        <translation>草稿没有保存成功，窗口没有关闭。%1解锁后可以查看。</translation>
    </message>
    <message>
        <source>Pages are still coming in, or being handed in, for a case that is open here; try again once they are.</source>
        <translation>此处打开的办件还有页面正在导入或提交，完成后请再试。</translation>
    </message>
</context>
</TS>
