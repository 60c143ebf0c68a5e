<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ErrorText</name>
    <message>
        <source>Everything you entered is still here.</source>
        <translation>Everything you entered is still here.</translation>
    </message>
    <message>
        <source>Everything that was saved is safe.</source>
        <translation>Everything that was saved is safe.</translation>
    </message>
    <message>
        <source>The pages taken in so far are kept.</source>
        <translation>The pages taken in so far are kept.</translation>
    </message>
    <message>
        <source>The cases are kept in this counter&apos;s queue.</source>
        <translation>The cases are kept in this counter&apos;s queue.</translation>
    </message>
    <message>
        <source>They are sent by themselves; go on working.</source>
        <translation>They are sent by themselves; go on working.</translation>
    </message>
    <message>
        <source>Press F3 to go on scanning, or import files with Ctrl+O.</source>
        <translation>Press F3 to go on scanning, or import files with Ctrl+O.</translation>
    </message>
    <message>
        <source>A value does not follow the rule.</source>
        <translation>A value does not follow the rule.</translation>
    </message>
    <message>
        <source>Correct the marked field and go on.</source>
        <translation>Correct the marked field and go on.</translation>
    </message>
    <message>
        <source>The file is damaged or not what it claims to be.</source>
        <translation>The file is damaged or not what it claims to be.</translation>
    </message>
    <message>
        <source>Scan the paper with F3, or choose another file with Ctrl+O.</source>
        <translation>Scan the paper with F3, or choose another file with Ctrl+O.</translation>
    </message>
    <message>
        <source>Files of this kind cannot be taken in.</source>
        <translation>Files of this kind cannot be taken in.</translation>
    </message>
    <message>
        <source>Choose a PDF, JPEG, PNG or TIFF file with Ctrl+O, or scan with F3.</source>
        <translation>Choose a PDF, JPEG, PNG or TIFF file with Ctrl+O, or scan with F3.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>There is nothing in it.</translation>
    </message>
    <message>
        <source>Check the file and choose it again with Ctrl+O, or scan with F3.</source>
        <translation>Check the file and choose it again with Ctrl+O, or scan with F3.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nothing was found.</translation>
    </message>
    <message>
        <source>Check what you typed, or search with Ctrl+K.</source>
        <translation>Check what you typed, or search with Ctrl+K.</translation>
    </message>
    <message>
        <source>The case was changed meanwhile.</source>
        <translation>The case was changed meanwhile.</translation>
    </message>
    <message>
        <source>Open it again with Enter and look before you go on.</source>
        <translation>Open it again with Enter and look before you go on.</translation>
    </message>
    <message>
        <source>You may not do this with this case.</source>
        <translation>You may not do this with this case.</translation>
    </message>
    <message>
        <source>Ask a colleague who has the right; nobody reviews their own case.</source>
        <translation>Ask a colleague who has the right; nobody reviews their own case.</translation>
    </message>
    <message>
        <source>The case is no longer in a state that allows this.</source>
        <translation>The case is no longer in a state that allows this.</translation>
    </message>
    <message>
        <source>Open it again with Enter to see where it stands.</source>
        <translation>Open it again with Enter to see where it stands.</translation>
    </message>
    <message>
        <source>Something is still missing.</source>
        <translation>Something is still missing.</translation>
    </message>
    <message>
        <source>Press Enter on a line of the list; it leads to the place.</source>
        <translation>Press Enter on a line of the list; it leads to the place.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Nobody is signed in.</translation>
    </message>
    <message>
        <source>Sign in with number and password.</source>
        <translation>Sign in with number and password.</translation>
    </message>
    <message>
        <source>Number or password is wrong.</source>
        <translation>Number or password is wrong.</translation>
    </message>
    <message>
        <source>Type both again; after five wrong tries the account is locked.</source>
        <translation>Type both again; after five wrong tries the account is locked.</translation>
    </message>
    <message>
        <source>This account is locked for 15 minutes.</source>
        <translation>This account is locked for 15 minutes.</translation>
    </message>
    <message>
        <source>Wait, or sign in as somebody else.</source>
        <translation>Wait, or sign in as somebody else.</translation>
    </message>
    <message>
        <source>The disk did not take the data.</source>
        <translation>The disk did not take the data.</translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <translation>The disk of this computer is full.</translation>
    </message>
    <message>
        <source>Stored data is damaged.</source>
        <translation>Stored data is damaged.</translation>
    </message>
    <message>
        <source>Nothing is overwritten.</source>
        <translation>Nothing is overwritten.</translation>
    </message>
    <message>
        <source>Take in no new cases here and call the system administrator.</source>
        <translation>Take in no new cases here and call the system administrator.</translation>
    </message>
    <message>
        <source>The data was written by a newer version.</source>
        <translation>The data was written by a newer version.</translation>
    </message>
    <message>
        <source>Have the system administrator install the newer version.</source>
        <translation>Have the system administrator install the newer version.</translation>
    </message>
    <message>
        <source>The program is already open on this computer.</source>
        <translation>The program is already open on this computer.</translation>
    </message>
    <message>
        <source>Go on in the window that is open.</source>
        <translation>Go on in the window that is open.</translation>
    </message>
    <message>
        <source>The city system cannot be reached.</source>
        <translation>The city system cannot be reached.</translation>
    </message>
    <message>
        <source>The answer did not come from the city system.</source>
        <translation>The answer did not come from the city system.</translation>
    </message>
    <message>
        <source>Perhaps the network asks for a login; go on working and tell the administrator.</source>
        <translation>Perhaps the network asks for a login; go on working and tell the administrator.</translation>
    </message>
    <message>
        <source>The city system has a fault.</source>
        <translation>The city system has a fault.</translation>
    </message>
    <message>
        <source>The city system is busy.</source>
        <translation>The city system is busy.</translation>
    </message>
    <message>
        <source>The city system refused this case.</source>
        <translation>The city system refused this case.</translation>
    </message>
    <message>
        <source>Open it on the sync page (Ctrl+5) and see why.</source>
        <translation>Open it on the sync page (Ctrl+5) and see why.</translation>
    </message>
    <message>
        <source>This version is too old for the city system.</source>
        <translation>This version is too old for the city system.</translation>
    </message>
    <message>
        <source>Have the system administrator install the update; go on working.</source>
        <translation>Have the system administrator install the update; go on working.</translation>
    </message>
    <message>
        <source>The scanner is not connected.</source>
        <translation>The scanner is not connected.</translation>
    </message>
    <message>
        <source>Check plug and power, then press F3; or import files with Ctrl+O.</source>
        <translation>Check plug and power, then press F3; or import files with Ctrl+O.</translation>
    </message>
    <message>
        <source>The scanner is busy.</source>
        <translation>The scanner is busy.</translation>
    </message>
    <message>
        <source>Paper is jammed.</source>
        <translation>Paper is jammed.</translation>
    </message>
    <message>
        <source>Take out the sheet and put back the rest, then do it again.</source>
        <translation>Take out the sheet and put back the rest, then do it again.</translation>
    </message>
    <message>
        <source>There is no paper.</source>
        <translation>There is no paper.</translation>
    </message>
    <message>
        <source>Put paper in and do it again.</source>
        <translation>Put paper in and do it again.</translation>
    </message>
    <message>
        <source>The cover is open.</source>
        <translation>The cover is open.</translation>
    </message>
    <message>
        <source>Close it and press F3.</source>
        <translation>Close it and press F3.</translation>
    </message>
    <message>
        <source>The device failed.</source>
        <translation>The device failed.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>The printer does not answer.</translation>
    </message>
    <message>
        <source>The case is stored and the paper stays ordered.</source>
        <translation>The case is stored and the paper stays ordered.</translation>
    </message>
    <message>
        <source>Switch the printer on and press Ctrl+P.</source>
        <translation>Switch the printer on and press Ctrl+P.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>It was stopped.</translation>
    </message>
    <message>
        <source>Go on whenever you like.</source>
        <translation>Go on whenever you like.</translation>
    </message>
    <message>
        <source>It took too long and was stopped.</source>
        <translation>It took too long and was stopped.</translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation>Try it again.</translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation>The program made a mistake.</translation>
    </message>
    <message>
        <source>Try it again; if it stays, call the system administrator.</source>
        <translation>Try it again; if it stays, call the system administrator.</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>three whole sentences: what happened, what is safe, what to press</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>The store of this counter is locked.</source>
        <translation>The store of this counter is locked.</translation>
    </message>
    <message>
        <source>Sign in with number and password; that opens it.</source>
        <translation>Sign in with number and password; that opens it.</translation>
    </message>
    <message>
        <source>The key does not open this counter&apos;s store.</source>
        <translation>The key does not open this counter&apos;s store.</translation>
    </message>
    <message>
        <source>Sign in again; if it stays, have the system administrator use the recovery key.</source>
        <translation>Sign in again; if it stays, have the system administrator use the recovery key.</translation>
    </message>
    <message>
        <source>There is too little room on the disk for a new case.</source>
        <translation>There is too little room on the disk for a new case.</translation>
    </message>
    <message>
        <source>Finish the cases that are open, and tell the system administrator.</source>
        <translation>Finish the cases that are open, and tell the system administrator.</translation>
    </message>
    <message>
        <source>Whether this was stored could not be found out.</source>
        <translation>Whether this was stored could not be found out.</translation>
    </message>
    <message>
        <source>Do not repeat it by hand; the program looks again by itself and then says what holds.</source>
        <translation>Do not repeat it by hand; the program looks again by itself and then says what holds.</translation>
    </message>
    <message>
        <source>This case cannot be read.</source>
        <translation>This case cannot be read.</translation>
    </message>
    <message>
        <source>It is set apart unchanged; all other cases go on.</source>
        <translation>It is set apart unchanged; all other cases go on.</translation>
    </message>
    <message>
        <source>Tell the system administrator its number; it can be brought back from the backup.</source>
        <translation>Tell the system administrator its number; it can be brought back from the backup.</translation>
    </message>
    <message>
        <source>The history of this counter does not fit together.</source>
        <translation>The history of this counter does not fit together.</translation>
    </message>
    <message>
        <source>The backup could not be made or is not whole.</source>
        <translation>The backup could not be made or is not whole.</translation>
    </message>
    <message>
        <source>The counter&apos;s own data is untouched.</source>
        <translation>The counter&apos;s own data is untouched.</translation>
    </message>
    <message>
        <source>This may not be removed yet.</source>
        <translation>This may not be removed yet.</translation>
    </message>
    <message>
        <source>Open the case with Enter; it says what keeps it and until when.</source>
        <translation>Open the case with Enter; it says what keeps it and until when.</translation>
    </message>
    <message>
        <source>This account of the computer may not use this folder.</source>
        <translation>This account of the computer may not use this folder.</translation>
    </message>
    <message>
        <source>Nothing was changed or read.</source>
        <translation>Nothing was changed or read.</translation>
    </message>
    <message>
        <source>Sign in to the computer with the account the counter belongs to, or name another folder.</source>
        <translation>Sign in to the computer with the account the counter belongs to, or name another folder.</translation>
    </message>
    <message>
        <source>The settings of this counter cannot be read.</source>
        <translation>The settings of this counter cannot be read.</translation>
    </message>
    <message>
        <source>Have the system administrator mend the file named below, and start again.</source>
        <translation>Have the system administrator mend the file named below, and start again.</translation>
    </message>
    <message>
        <source>This folder belongs to the sample hall, not to a counter.</source>
        <translation>This folder belongs to the sample hall, not to a counter.</translation>
    </message>
    <message>
        <source>Start with --demo, or name the counter&apos;s own folder with --data.</source>
        <translation>Start with --demo, or name the counter&apos;s own folder with --data.</translation>
    </message>
    <message>
        <source>This folder was not made by the sample hall.</source>
        <translation>This folder was not made by the sample hall.</translation>
    </message>
    <message>
        <source>Start without --demo, or name an empty folder with --data.</source>
        <translation>Start without --demo, or name an empty folder with --data.</translation>
    </message>
    <message>
        <source>The paper could not be written into the folder.</source>
        <translation>The paper could not be written into the folder.</translation>
    </message>
    <message>
        <source>Do not take the case in again; print the paper at the counter.</source>
        <translation>Do not take the case in again; print the paper at the counter.</translation>
    </message>
    <message>
        <source>This applicant already has the same item open.</source>
        <translation>This applicant already has the same item open.</translation>
    </message>
    <message>
        <source>No department has authorised you to do this for this item.</source>
        <translation>No department has authorised you to do this for this item.</translation>
    </message>
    <message>
        <source>Ask a colleague who is authorised, or have the administrator enter the agreement.</source>
        <translation>Ask a colleague who is authorised, or have the administrator enter the agreement.</translation>
    </message>
    <message>
        <source>The one correction notice did not name this; the law allows no second one (Administrative Licensing Law, article 32(4)).</source>
        <translation>The one correction notice did not name this; the law allows no second one (Administrative Licensing Law, article 32(4)).</translation>
    </message>
    <message>
        <source>Accept the case when what the notice named is there, or print the notice again as a reminder.</source>
        <translation>Accept the case when what the notice named is there, or print the notice again as a reminder.</translation>
    </message>
    <message>
        <source>See that the share or disk it goes to is connected, and start it again.</source>
        <translation>See that the share or disk it goes to is connected, and start it again.</translation>
    </message>
    <message>
        <source>The file is protected with a password.</source>
        <translation>The file is protected with a password.</translation>
    </message>
    <message>
        <source>Ask the applicant for the password and import it again, or scan the paper.</source>
        <translation>Ask the applicant for the password and import it again, or scan the paper.</translation>
    </message>
    <message>
        <source>Go on with the open case, which the strip above the visit names; if this is another application, say why and press Enter again.</source>
        <translation>Go on with the open case, which the strip above the visit names; if this is another application, say why and press Enter again.</translation>
    </message>
    <message>
        <source>The guide of this item changed, and you have not read what changed.</source>
        <translation>The guide of this item changed, and you have not read what changed.</translation>
    </message>
    <message>
        <source>Choose the item again with Ctrl+K and read the changes; then file the case.</source>
        <translation>Choose the item again with Ctrl+K and read the changes; then file the case.</translation>
    </message>
    <message>
        <source>The file is too large, or has too many pages.</source>
        <translation>The file is too large, or has too many pages.</translation>
    </message>
    <message>
        <source>At most 50 MB and 200 pages go in at a time: split the file and import its parts, or scan with F3.</source>
        <translation>At most 50 MB and 200 pages go in at a time: split the file and import its parts, or scan with F3.</translation>
    </message>
    <message>
        <source>What was saved before is safe; what you entered last is not stored yet and stays here.</source>
        <translation>What was saved before is safe; what you entered last is not stored yet and stays here.</translation>
    </message>
    <message>
        <source>Do it again; a draft is saved again by itself. If this stays, call the system administrator.</source>
        <translation>Do it again; a draft is saved again by itself. If this stays, call the system administrator.</translation>
    </message>
    <message>
        <source>Tell the system administrator, and do it again once there is room; a draft is saved by itself then.</source>
        <translation>Tell the system administrator, and do it again once there is room; a draft is saved by itself then.</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>The program had been closed in order.</source>
        <translation>The program had been closed in order.</translation>
    </message>
    <message>
        <source>The program had not been closed in order; its files were checked and are whole.</source>
        <translation>The program had not been closed in order; its files were checked and are whole.</translation>
    </message>
    <message>
        <source>These files are damaged: %4. Call the system administrator; the backup has them.</source>
        <translation>These files are damaged: %4. Call the system administrator; the backup has them.</translation>
    </message>
    <message>
        <source>The history is unbroken: %1 entries.</source>
        <translation>The history is unbroken: %1 entries.</translation>
    </message>
    <message>
        <source>The history does not fit together from entry %1 on. Call the system administrator.</source>
        <translation>The history does not fit together from entry %1 on. Call the system administrator.</translation>
    </message>
    <message>
        <source>%1 people can open the store with their password.</source>
        <translation>%1 people can open the store with their password.</translation>
    </message>
    <message>
        <source>There is no recovery key. Have the system administrator make one.</source>
        <translation>There is no recovery key. Have the system administrator make one.</translation>
    </message>
    <message>
        <source>%3 are free; about %1 cases still fit.</source>
        <translation>%3 are free; about %1 cases still fit.</translation>
    </message>
    <message>
        <source>Only %3 are free; about %1 cases still fit. Tell the system administrator.</source>
        <translation>Only %3 are free; about %1 cases still fit. Tell the system administrator.</translation>
    </message>
    <message>
        <source>Only %3 are free: no new case can be begun. Finish the open ones and have room made.</source>
        <translation>Only %3 are free: no new case can be begun. Finish the open ones and have room made.</translation>
    </message>
    <message>
        <source>Room for finishing the open cases is set aside.</source>
        <translation>Room for finishing the open cases is set aside.</translation>
    </message>
    <message>
        <source>There is too little room to set any aside for the open cases.</source>
        <translation>There is too little room to set any aside for the open cases.</translation>
    </message>
    <message>
        <source>Nothing waits for the city.</source>
        <translation>Nothing waits for the city.</translation>
    </message>
    <message>
        <source>%1 entries wait for the city, %2 of them for a person.</source>
        <translation>%1 entries wait for the city, %2 of them for a person.</translation>
    </message>
    <message>
        <source>%1 scanned pages that no case had named for a week were removed.</source>
        <translation>%1 scanned pages that no case had named for a week were removed.</translation>
    </message>
    <message>
        <source>Scanned pages that no case names are kept until everything else is in order.</source>
        <translation>Scanned pages that no case names are kept until everything else is in order.</translation>
    </message>
    <message>
        <source>%1 files of work that had been cut off were removed.</source>
        <translation>%1 files of work that had been cut off were removed.</translation>
    </message>
    <message>
        <source>These cases are damaged and set apart: %4. All others go on.</source>
        <translation>These cases are damaged and set apart: %4. All others go on.</translation>
    </message>
    <message>
        <source>%1 cases that had been set apart are whole again.</source>
        <translation>%1 cases that had been set apart are whole again.</translation>
    </message>
    <message>
        <source>This store was restored from a backup on %5; numbers go on above all that may have been given.</source>
        <translation>This store was restored from a backup on %5; numbers go on above all that may have been given.</translation>
    </message>
    <message>
        <source>%3 are free.</source>
        <translation>%3 are free.</translation>
    </message>
    <message>
        <source>no files of this computer</source>
        <translation>no files of this computer</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>no network</translation>
    </message>
    <message>
        <source>only the system calls of reading</source>
        <translation>only the system calls of reading</translation>
    </message>
    <message>
        <source>limits of memory and time</source>
        <translation>limits of memory and time</translation>
    </message>
    <message>
        <source>no further rights</source>
        <translation>no further rights</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the names of the walls</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Foreign files are opened apart, behind: %1.</source>
        <translation>Foreign files are opened apart, behind: %1.</translation>
    </message>
    <message>
        <source>Nothing but a process of their own stands around foreign files on this computer. Tell the system administrator.</source>
        <translation>Nothing but a process of their own stands around foreign files on this computer. Tell the system administrator.</translation>
    </message>
    <message>
        <source>Foreign files are opened apart, behind: %1. This computer does not offer: %2.</source>
        <translation>Foreign files are opened apart, behind: %1. This computer does not offer: %2.</translation>
    </message>
</context>
<context>
    <name>GapText</name>
    <message>
        <source>Applicant: the name is missing</source>
        <translation>Applicant: the name is missing</translation>
    </message>
    <message>
        <source>Applicant: the number is missing</source>
        <translation>Applicant: the number is missing</translation>
    </message>
    <message>
        <source>Applicant: the number is wrong</source>
        <translation>Applicant: the number is wrong</translation>
    </message>
    <message>
        <source>Applicant: the legal representative is missing</source>
        <translation>Applicant: the legal representative is missing</translation>
    </message>
    <message>
        <source>Applicant: the telephone number is wrong</source>
        <translation>Applicant: the telephone number is wrong</translation>
    </message>
    <message>
        <source>Agent: the name is missing</source>
        <translation>Agent: the name is missing</translation>
    </message>
    <message>
        <source>Agent: the number is missing or wrong</source>
        <translation>Agent: the number is missing or wrong</translation>
    </message>
    <message>
        <source>Agent: the telephone number is wrong</source>
        <translation>Agent: the telephone number is wrong</translation>
    </message>
    <message>
        <source>Agent: say what the power of attorney covers</source>
        <translation>Agent: say what the power of attorney covers</translation>
    </message>
    <message>
        <source>Item: choose one</source>
        <translation>Item: choose one</translation>
    </message>
    <message>
        <source>Item: “%1” is not for this kind of applicant</source>
        <translation>Item: “%1” is not for this kind of applicant</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>Question: %1</translation>
    </message>
    <message>
        <source>The guide “%1” gives no single situation for these answers</source>
        <translation>The guide “%1” gives no single situation for these answers</translation>
    </message>
    <message>
        <source>“%1” was not handed in</source>
        <translation>“%1” was not handed in</translation>
    </message>
    <message>
        <source>“%1” has more pages than the guide allows</source>
        <translation>“%1” has more pages than the guide allows</translation>
    </message>
    <message>
        <source>“%1”: a page failed a check; scan it again or say why it will do</source>
        <translation>“%1”: a page failed a check; scan it again or say why it will do</translation>
    </message>
    <message>
        <source>Not looked at: %1</source>
        <translation>Not looked at: %1</translation>
    </message>
    <message>
        <source>Failed: %1 (%2)</source>
        <translation>Failed: %1 (%2)</translation>
    </message>
    <message>
        <source>Say why it failed: %1</source>
        <translation>Say why it failed: %1</translation>
    </message>
    <message>
        <source>Ready to be handed out.</source>
        <translation>Ready to be handed out.</translation>
    </message>
    <message>
        <source>Not finished yet. Tell the applicant when it is promised, and that a message follows.</source>
        <translation>Not finished yet. Tell the applicant when it is promised, and that a message follows.</translation>
    </message>
    <message>
        <source>Handed out already. Show the applicant when and to whom.</source>
        <translation>Handed out already. Show the applicant when and to whom.</translation>
    </message>
    <message>
        <source>The code on this paper is not ours. Ask for the identity document and search by its last four.</source>
        <translation>The code on this paper is not ours. Ask for the identity document and search by its last four.</translation>
    </message>
    <message>
        <source>This is not the applicant. An agent needs a power of attorney.</source>
        <translation>This is not the applicant. An agent needs a power of attorney.</translation>
    </message>
    <message>
        <source>The agent&apos;s name, number and relation to the applicant are needed.</source>
        <translation>The agent&apos;s name, number and relation to the applicant are needed.</translation>
    </message>
    <message>
        <source>Recovered: look at the applicant, then confirm with F7</source>
        <translation>Recovered: look at the applicant, then confirm with F7</translation>
    </message>
    <message>
        <source>Recovered: look at the service item, then confirm with F7</source>
        <translation>Recovered: look at the service item, then confirm with F7</translation>
    </message>
    <message>
        <source>Recovered: look at the answers, then confirm with F7</source>
        <translation>Recovered: look at the answers, then confirm with F7</translation>
    </message>
    <message>
        <source>Recovered: look at the materials, then confirm with F7</source>
        <translation>Recovered: look at the materials, then confirm with F7</translation>
    </message>
    <message>
        <source>Recovered: look at the form, then confirm with F7</source>
        <translation>Recovered: look at the form, then confirm with F7</translation>
    </message>
    <message>
        <source>Ask the applicant for “%1”: the field is empty</source>
        <translation>Ask the applicant for “%1”: the field is empty</translation>
    </message>
    <message>
        <source>One of these was not handed in: %1</source>
        <translation>One of these was not handed in: %1</translation>
    </message>
    <message>
        <source>“%1”: read its date and confirm it</source>
        <translation>“%1”: read its date and confirm it</translation>
    </message>
    <message>
        <source>“%1” is not valid any more (%2)</source>
        <translation>“%1” is not valid any more (%2)</translation>
    </message>
    <message>
        <source>“%1” is older than the guide allows (%2)</source>
        <translation>“%1” is older than the guide allows (%2)</translation>
    </message>
    <message>
        <source>“%1” expires before the decision is due (%2)</source>
        <translation>“%1” expires before the decision is due (%2)</translation>
    </message>
    <message>
        <source>“%1”: fewer pieces than the guide asks for (%2)</source>
        <translation>“%1”: fewer pieces than the guide asks for (%2)</translation>
    </message>
    <message>
        <source>“%1” need not be handed in; say why paper is asked for</source>
        <translation>“%1” need not be handed in; say why paper is asked for</translation>
    </message>
    <message>
        <source>Ask the applicant to confirm “%1”: it differs from what is registered; choose one, or say why</source>
        <translation>Ask the applicant to confirm “%1”: it differs from what is registered; choose one, or say why</translation>
    </message>
    <message>
        <source>No item of “%1” is taken in any more: refuse the case as a whole</source>
        <translation>No item of “%1” is taken in any more: refuse the case as a whole</translation>
    </message>
    <message>
        <source>Ask the applicant to confirm “%1”: it is not in the right form</source>
        <translation>Ask the applicant to confirm “%1”: it is not in the right form</translation>
    </message>
    <message>
        <source>originals %1 of %2, copies %3 of %4</source>
        <translation>originals %1 of %2, copies %3 of %4</translation>
    </message>
    <message>
        <source>“%1”: look at what was read and confirm it (%2)</source>
        <translation>“%1”: look at what was read and confirm it (%2)</translation>
    </message>
    <message>
        <source>“%1”: what it says differs (%2); look at both, or say why it will do</source>
        <translation>“%1”: what it says differs (%2); look at both, or say why it will do</translation>
    </message>
    <message>
        <source>“%1” makes a file of %2 KB, and the department takes at most %3 KB; make it smaller or take pages out</source>
        <translation>“%1” makes a file of %2 KB, and the department takes at most %3 KB; make it smaller or take pages out</translation>
    </message>
    <message>
        <source>“%1”: a file can be seen nowhere here; say where and how you looked at it</source>
        <translation>“%1”: a file can be seen nowhere here; say where and how you looked at it</translation>
    </message>
    <message>
        <source>“%1”: “%2” could not be read; look and type it, or say why it is not there</source>
        <translation>“%1”: “%2” could not be read; look and type it, or say why it is not there</translation>
    </message>
    <message>
        <source>“%1” is another person&apos;s and need not be handed in; say whose it is, so that it can be fetched</source>
        <translation>“%1” is another person&apos;s and need not be handed in; say whose it is, so that it can be fetched</translation>
    </message>
</context>
<context>
    <name>PageFindingText</name>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Something is written on it (%1 marks)</source>
        <translation>Something is written on it (%1 marks)</translation>
    </message>
    <message>
        <source>It seems to be blank (%1 marks)</source>
        <translation>It seems to be blank (%1 marks)</translation>
    </message>
    <message>
        <source>Look at it; Delete takes it out</source>
        <translation>Look at it; Delete takes it out</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>Resolution %1 dpi (at least %2)</source>
        <translation>Resolution %1 dpi (at least %2)</translation>
    </message>
    <message>
        <source>Scan it again with F3</source>
        <translation>Scan it again with F3</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Sharpness</translation>
    </message>
    <message>
        <source>Edges %1 px wide (at most %2)</source>
        <translation>Edges %1 px wide (at most %2)</translation>
    </message>
    <message>
        <source>Blurred: edges %1 px wide (at most %2)</source>
        <translation>Blurred: edges %1 px wide (at most %2)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 pages</translation>
    </message>
    <message>
        <source>%1 pages (at most %2)</source>
        <translation>%1 pages (at most %2)</translation>
    </message>
    <message>
        <source>Take out what does not belong here</source>
        <translation>Take out what does not belong here</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Border</translation>
    </message>
    <message>
        <source>%1 % of the picture is not paper (at most %2 %)</source>
        <translation>%1 % of the picture is not paper (at most %2 %)</translation>
    </message>
    <message>
        <source>Lay it on the glass anew, then F3</source>
        <translation>Lay it on the glass anew, then F3</translation>
    </message>
    <message>
        <source>Skew</source>
        <translation>Skew</translation>
    </message>
    <message>
        <source>Askew by %1° (at most %2°)</source>
        <translation>Askew by %1° (at most %2°)</translation>
    </message>
    <message>
        <source>Lay it straight, then F3</source>
        <translation>Lay it straight, then F3</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>It stands upright</source>
        <translation>It stands upright</translation>
    </message>
    <message>
        <source>It seems to be turned by %1°</source>
        <translation>It seems to be turned by %1°</translation>
    </message>
    <message>
        <source>Turn it with R</source>
        <translation>Turn it with R</translation>
    </message>
    <message>
        <source>Same sheet</source>
        <translation>Same sheet</translation>
    </message>
    <message>
        <source>No other page is like it</source>
        <translation>No other page is like it</translation>
    </message>
    <message>
        <source>The same sheet seems to be there already</source>
        <translation>The same sheet seems to be there already</translation>
    </message>
    <message>
        <source>B shows both side by side</source>
        <translation>B shows both side by side</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Edges</translation>
    </message>
    <message>
        <source>Nothing runs off the picture</source>
        <translation>Nothing runs off the picture</translation>
    </message>
    <message>
        <source>What is written runs off the picture</source>
        <translation>What is written runs off the picture</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code read: %3</source>
        <translation>Code read: %3</translation>
    </message>
    <message>
        <source>A code that could not be read for certain: %3</source>
        <translation>A code that could not be read for certain: %3</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>Red seals: %1</source>
        <translation>Red seals: %1</translation>
    </message>
    <message>
        <source>No red seal was found</source>
        <translation>No red seal was found</translation>
    </message>
    <message>
        <source>Look for it; scan in colour with F3 if it is there</source>
        <translation>Look for it; scan in colour with F3 if it is there</translation>
    </message>
    <message>
        <source>Handwriting</source>
        <translation>Handwriting</translation>
    </message>
    <message>
        <source>Places that look written by hand: %1</source>
        <translation>Places that look written by hand: %1</translation>
    </message>
    <message>
        <source>No handwriting was found</source>
        <translation>No handwriting was found</translation>
    </message>
    <message>
        <source>Look for the signature; have it signed if it is not</source>
        <translation>Look for the signature; have it signed if it is not</translation>
    </message>
    <message>
        <source>the guide asks for a seal</source>
        <translation>the guide asks for a seal</translation>
    </message>
    <message>
        <source>the guide asks for a signature</source>
        <translation>the guide asks for a signature</translation>
    </message>
    <message>
        <source>the guide allows %1 pages</source>
        <translation>the guide allows %1 pages</translation>
    </message>
    <message>
        <source>the guide asks for %1 dpi</source>
        <translation>the guide asks for %1 dpi</translation>
    </message>
    <message>
        <source>Machine check</source>
        <translation>Machine check</translation>
    </message>
    <message>
        <source>The machine looked at it</source>
        <translation>The machine looked at it</translation>
    </message>
    <message>
        <source>The machine did not get to this page; nothing was checked on it</source>
        <translation>The machine did not get to this page; nothing was checked on it</translation>
    </message>
    <message>
        <source>Look at it yourself</source>
        <translation>Look at it yourself</translation>
    </message>
    <message>
        <source>The same sheet seems to be with another material already</source>
        <translation>The same sheet seems to be with another material already</translation>
    </message>
    <message>
        <source>Look whether it belongs to both</source>
        <translation>Look whether it belongs to both</translation>
    </message>
</context>
<context>
    <name>yichuang::AbsenceStrip</name>
    <message>
        <source>Why it is not on the paper</source>
        <translation>Why it is not on the paper</translation>
    </message>
    <message>
        <source>Goes into the case; Enter keeps it, Esc goes back</source>
        <translation>Goes into the case; Enter keeps it, Esc goes back</translation>
    </message>
    <message>
        <source>“%1” is not on the paper: why will it do?</source>
        <translation>“%1” is not on the paper: why will it do?</translation>
    </message>
</context>
<context>
    <name>yichuang::ApplicantPanel</name>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>&amp;Legal representative</source>
        <translation>&amp;Legal representative</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Legal representative</translation>
    </message>
    <message>
        <source>&amp;Identity checked by</source>
        <translation>&amp;Identity checked by</translation>
    </message>
    <message>
        <source>How the identity was checked</source>
        <translation>How the identity was checked</translation>
    </message>
    <message>
        <source>Power of &amp;attorney</source>
        <translation>Power of &amp;attorney</translation>
    </message>
    <message>
        <source>What the power of attorney authorises</source>
        <translation>What the power of attorney authorises</translation>
    </message>
    <message>
        <source>What it authorises, in its own words</source>
        <translation>What it authorises, in its own words</translation>
    </message>
    <message>
        <source>Agent chec&amp;ked by</source>
        <translation>Agent chec&amp;ked by</translation>
    </message>
    <message>
        <source>How the agent&apos;s identity was checked</source>
        <translation>How the agent&apos;s identity was checked</translation>
    </message>
    <message>
        <source>Natural person</source>
        <translation>Natural person</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>An agent applies for the applicant  Alt+G</source>
        <translation>An agent applies for the applicant  Alt+G</translation>
    </message>
</context>
<context>
    <name>yichuang::ApplicantStrip</name>
    <message>
        <source>This applicant was told what to bring for “%1” in the visit of %2.</source>
        <translation>This applicant was told what to bring for “%1” in the visit of %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n more visit(s) wait on the start page.</source>
        <translation>
            <numerusform>%n more visit waits on the start page.</numerusform>
            <numerusform>%n more visits wait on the start page.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take that visit up  Enter</source>
        <translation>Take that visit up  Enter</translation>
    </message>
    <message>
        <source>Open that case  Enter</source>
        <translation>Open that case  Enter</translation>
    </message>
    <message>
        <source>The guide has changed since the applicant was told: version %1 holds now, %2 was told. Answers that are still asked for stay; every material is looked at again.</source>
        <translation>The guide has changed since the applicant was told: version %1 holds now, %2 was told. Answers that are still asked for stay; every material is looked at again.</translation>
    </message>
    <message>
        <source>Go on under version %1  Enter</source>
        <translation>Go on under version %1  Enter</translation>
    </message>
</context>
<context>
    <name>yichuang::AskStrip</name>
    <message>
        <source>Keep it  Esc</source>
        <translation>Keep it  Esc</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <translation>Discard for good</translation>
    </message>
</context>
<context>
    <name>yichuang::CameraView</name>
    <message>
        <source>Document camera</source>
        <translation>Document camera</translation>
    </message>
    <message>
        <source>What lies under the camera</source>
        <translation>What lies under the camera</translation>
    </message>
    <message>
        <source>Which camera</source>
        <translation>Which camera</translation>
    </message>
    <message>
        <source>Take  Space</source>
        <translation>Take  Space</translation>
    </message>
    <message>
        <source>Machine&apos;s corners  Delete</source>
        <translation>Machine&apos;s corners  Delete</translation>
    </message>
    <message>
        <source>Look again  F3</source>
        <translation>Look again  F3</translation>
    </message>
    <message>
        <source>Import instead  Ctrl+O</source>
        <translation>Import instead  Ctrl+O</translation>
    </message>
    <message>
        <source>Space or Enter takes the page. Tab and the arrow keys put the corners, with Shift faster; the mouse drags them.</source>
        <translation>Space or Enter takes the page. Tab and the arrow keys put the corners, with Shift faster; the mouse drags them.</translation>
    </message>
    <message>
        <source>Done  Esc</source>
        <translation>Done  Esc</translation>
    </message>
    <message>
        <source>The front is taken. Turn the card over and press Space.</source>
        <translation>The front is taken. Turn the card over and press Space.</translation>
    </message>
    <message>
        <source>Page %1 taken, %2 dpi.</source>
        <translation>Page %1 taken, %2 dpi.</translation>
    </message>
    <message>
        <source>Page %1 taken.</source>
        <translation>Page %1 taken.</translation>
    </message>
    <message>
        <source>%1 No outline was made out, so it is the whole picture.</source>
        <translation>%1 No outline was made out, so it is the whole picture.</translation>
    </message>
    <message>
        <source>No card was made out. Lay it flat on the bare desk, or put the corners with Tab and the arrow keys.</source>
        <translation>No card was made out. Lay it flat on the bare desk, or put the corners with Tab and the arrow keys.</translation>
    </message>
    <message>
        <source>Choose the item and the situation first; then the pages have a place.</source>
        <translation>Choose the item and the situation first; then the pages have a place.</translation>
    </message>
    <message>
        <source>Take sheets  C</source>
        <translation>Take sheets  C</translation>
    </message>
    <message>
        <source>Two sides of a card  C</source>
        <translation>Two sides of a card  C</translation>
    </message>
    <message>
        <source>The camera is starting …</source>
        <translation>The camera is starting …</translation>
    </message>
    <message>
        <source>F3 looks again, Ctrl+O imports files instead.</source>
        <translation>F3 looks again, Ctrl+O imports files instead.</translation>
    </message>
    <message>
        <source>The document camera is gone. The pages taken so far are kept.</source>
        <translation>The document camera is gone. The pages taken so far are kept.</translation>
    </message>
    <message>
        <source>No document camera is connected.</source>
        <translation>No document camera is connected.</translation>
    </message>
    <message>
        <source>Another program uses the document camera. Close it there.</source>
        <translation>Another program uses the document camera. Close it there.</translation>
    </message>
    <message>
        <source>The document camera cannot be used.</source>
        <translation>The document camera cannot be used.</translation>
    </message>
    <message>
        <source>Taking; hold it still …</source>
        <translation>Taking; hold it still …</translation>
    </message>
    <message>
        <source>The corners are yours. Delete gives them back to the machine.</source>
        <translation>The corners are yours. Delete gives them back to the machine.</translation>
    </message>
    <message>
        <source>Now the back of the card.</source>
        <translation>Now the back of the card.</translation>
    </message>
    <message>
        <source>The front of the card first; then its back. Both come on one page.</source>
        <translation>The front of the card first; then its back. Both come on one page.</translation>
    </message>
    <message>
        <source>The sheet is made out.</source>
        <translation>The sheet is made out.</translation>
    </message>
    <message>
        <source>No sheet is made out. Tab and the arrow keys put the corners.</source>
        <translation>No sheet is made out. Tab and the arrow keys put the corners.</translation>
    </message>
    <message>
        <source>Of a card only the front was taken, and it is not kept. Ctrl+F3 takes both sides.</source>
        <translation>Of a card only the front was taken, and it is not kept. Ctrl+F3 takes both sides.</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseAttention</name>
    <message>
        <source>Deemed accepted</source>
        <translation>Deemed accepted</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Due today, not sent</source>
        <translation>Due today, not sent</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Correction notice</source>
        <translation>Correction notice</translation>
    </message>
    <message>
        <source>Returned by review</source>
        <translation>Returned by review</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>Not in the library</translation>
    </message>
    <message>
        <source>Promised, not here</source>
        <translation>Promised, not here</translation>
    </message>
    <message>
        <source>Open elsewhere too</source>
        <translation>Open elsewhere too</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseDeskPage</name>
    <message>
        <source>The draft was discarded.</source>
        <translation>The draft was discarded.</translation>
    </message>
    <message>
        <source>No item fits. A case is found by its number, or by the last four of an ID number.</source>
        <translation>No item fits. A case is found by its number, or by the last four of an ID number.</translation>
    </message>
    <message>
        <source>The visit of this notice is not kept at this counter. F2 begins a new one.</source>
        <translation>The visit of this notice is not kept at this counter. F2 begins a new one.</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseHeader</name>
    <message>
        <source>New visit</source>
        <translation>New visit</translation>
    </message>
    <message>
        <source>Situation: %1</source>
        <translation>Situation: %1</translation>
    </message>
    <message>
        <source>guide v%1</source>
        <translation>guide v%1</translation>
    </message>
    <message>
        <source>by law %1</source>
        <translation>by law %1</translation>
    </message>
    <message>
        <source>promised %1</source>
        <translation>promised %1</translation>
    </message>
    <message>
        <source>since %1 (%2 min)</source>
        <translation>since %1 (%2 min)</translation>
    </message>
    <message>
        <source>Passed %1</source>
        <translation>Passed %1</translation>
    </message>
    <message>
        <source>To do %1</source>
        <translation>To do %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>Failed %1</translation>
    </message>
    <message>
        <source>Exempt %1</source>
        <translation>Exempt %1</translation>
    </message>
    <message>
        <source>Promised %1</source>
        <translation>Promised %1</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseHistoryModel</name>
    <message>
        <source>City system</source>
        <translation>City system</translation>
    </message>
    <message>
        <source>%1, counter %2</source>
        <translation>%1, counter %2</translation>
    </message>
    <message>
        <source>The city reports: %1</source>
        <translation>The city reports: %1</translation>
    </message>
    <message>
        <source>The city reports %1, which does not fit; left as it was</source>
        <translation>The city reports %1, which does not fit; left as it was</translation>
    </message>
    <message>
        <source>Visit opened</source>
        <translation>Visit opened</translation>
    </message>
    <message>
        <source>Received; intake voucher ordered</source>
        <translation>Received; intake voucher ordered</translation>
    </message>
    <message>
        <source>Received and accepted; acceptance voucher ordered</source>
        <translation>Received and accepted; acceptance voucher ordered</translation>
    </message>
    <message>
        <source>One-time correction notice issued</source>
        <translation>One-time correction notice issued</translation>
    </message>
    <message>
        <source>Not accepted; notice issued</source>
        <translation>Not accepted; notice issued</translation>
    </message>
    <message>
        <source>Results handed to an agent</source>
        <translation>Results handed to an agent</translation>
    </message>
    <message>
        <source>Results handed to the applicant</source>
        <translation>Results handed to the applicant</translation>
    </message>
    <message>
        <source>A result arrived from the department</source>
        <translation>A result arrived from the department</translation>
    </message>
    <message>
        <source>Intake approved by review</source>
        <translation>Intake approved by review</translation>
    </message>
    <message>
        <source>Intake returned by review: %1</source>
        <translation>Intake returned by review: %1</translation>
    </message>
    <message>
        <source>%1: printing failed</source>
        <translation>%1: printing failed</translation>
    </message>
    <message>
        <source>%1 printed, copy %2</source>
        <translation>%1 printed, copy %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Follows from what the city reports: %1</source>
        <translation>Follows from what the city reports: %1</translation>
    </message>
    <message>
        <source>A report of the city could not be kept; the administrator must look</source>
        <translation>A report of the city could not be kept; the administrator must look</translation>
    </message>
    <message>
        <source>Visit parked</source>
        <translation>Visit parked</translation>
    </message>
    <message>
        <source>Visit resumed</source>
        <translation>Visit resumed</translation>
    </message>
    <message>
        <source>Visit recovered after an interruption</source>
        <translation>Visit recovered after an interruption</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Draft discarded</translation>
    </message>
    <message>
        <source>Case changed</source>
        <translation>Case changed</translation>
    </message>
    <message>
        <source>The platform gave its number</source>
        <translation>The platform gave its number</translation>
    </message>
    <message>
        <source>Personal data shown in clear</source>
        <translation>Personal data shown in clear</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Sign-in refused</translation>
    </message>
    <message>
        <source>Own record printed</source>
        <translation>Own record printed</translation>
    </message>
    <message>
        <source>Entry %1 disputed: %2</source>
        <translation>Entry %1 disputed: %2</translation>
    </message>
    <message>
        <source>Kept from being purged: %1</source>
        <translation>Kept from being purged: %1</translation>
    </message>
    <message>
        <source>May be purged in time: %1</source>
        <translation>May be purged in time: %1</translation>
    </message>
    <message>
        <source>Personal data destroyed; certificate ordered</source>
        <translation>Personal data destroyed; certificate ordered</translation>
    </message>
    <message>
        <source>Personal data that came back with a backup destroyed again</source>
        <translation>Personal data that came back with a backup destroyed again</translation>
    </message>
    <message>
        <source>Personal text shown in plain: %1</source>
        <translation>Personal text shown in plain: %1</translation>
    </message>
    <message>
        <source>Not accepted; notice issued: %1</source>
        <translation>Not accepted; notice issued: %1</translation>
    </message>
    <message>
        <source>(purged)</source>
        <translation>(purged)</translation>
    </message>
    <message>
        <source>Accepted after the correction; acceptance voucher ordered</source>
        <translation>Accepted after the correction; acceptance voucher ordered</translation>
    </message>
    <message>
        <source>All corrections handed in; receipt ordered</source>
        <translation>All corrections handed in; receipt ordered</translation>
    </message>
    <message>
        <source>Some of the corrections handed in; receipt ordered</source>
        <translation>Some of the corrections handed in; receipt ordered</translation>
    </message>
    <message>
        <source>Told what is still to be brought</source>
        <translation>Told what is still to be brought</translation>
    </message>
    <message>
        <source>Told at once what to bring</source>
        <translation>Told at once what to bring</translation>
    </message>
    <message>
        <source>The city reports of “%1”: %2</source>
        <translation>The city reports of “%1”: %2</translation>
    </message>
    <message>
        <source>“%1” not accepted; notice issued</source>
        <translation>“%1” not accepted; notice issued</translation>
    </message>
    <message>
        <source>Nobody: the day passed</source>
        <translation>Nobody: the day passed</translation>
    </message>
    <message numerus="yes">
        <source>%n material(s) taken in later</source>
        <translation>
            <numerusform>%n material taken in later</numerusform>
            <numerusform>%n materials taken in later</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised by %1 and not brought</source>
        <translation>Promised by %1 and not brought</translation>
    </message>
    <message>
        <source>Devices tested: %1 in order, %2 to be seen to</source>
        <translation>Devices tested: %1 in order, %2 to be seen to</translation>
    </message>
    <message>
        <source>Taken in besides %1, which stands open: %2</source>
        <translation>Taken in besides %1, which stands open: %2</translation>
    </message>
    <message>
        <source>The same application is open elsewhere: %1, centre %2, counter %3</source>
        <translation>The same application is open elsewhere: %1, centre %2, counter %3</translation>
    </message>
</context>
<context>
    <name>yichuang::CasePaperModel</name>
    <message>
        <source>Not printed: Ctrl+P</source>
        <translation>Not printed: Ctrl+P</translation>
    </message>
    <message numerus="yes">
        <source>Printed, %n copies</source>
        <translation>
            <numerusform>Printed, %n copies</numerusform>
            <numerusform>Printed, %n copies</numerusform>
        </translation>
    </message>
    <message>
        <source>Not printed, failed: Ctrl+P</source>
        <translation>Not printed, failed: Ctrl+P</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Printing</translation>
    </message>
</context>
<context>
    <name>yichuang::CasePaperView</name>
    <message>
        <source>&amp;Papers of this case</source>
        <translation>&amp;Papers of this case</translation>
    </message>
    <message>
        <source>Papers of this case</source>
        <translation>Papers of this case</translation>
    </message>
    <message>
        <source>Print  Ctrl+P</source>
        <translation>Print  Ctrl+P</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Printed.</translation>
    </message>
    <message>
        <source>No paper was ordered for this case.</source>
        <translation>No paper was ordered for this case.</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Printing …</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseQueueModel</name>
    <message>
        <source>No number yet</source>
        <translation>No number yet</translation>
    </message>
    <message>
        <source>to send %1</source>
        <translation>to send %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>Own case</source>
        <translation>Own case</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>Service item</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Late %1</source>
        <translation>Late %1</translation>
    </message>
    <message>
        <source>Not here, %1</source>
        <translation>Not here, %1</translation>
    </message>
    <message>
        <source>To come by</source>
        <translation>To come by</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseView</name>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>Check points of the material</source>
        <translation>Check points of the material</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;History</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>Agent: %1</translation>
    </message>
    <message>
        <source>Clerk: %1, counter %2</source>
        <translation>Clerk: %1, counter %2</translation>
    </message>
    <message>
        <source>City number: %1</source>
        <translation>City number: %1</translation>
    </message>
    <message>
        <source>Taken in offline</source>
        <translation>Taken in offline</translation>
    </message>
    <message>
        <source>Answer due: %1</source>
        <translation>Answer due: %1</translation>
    </message>
    <message>
        <source>Correction due: %1</source>
        <translation>Correction due: %1</translation>
    </message>
    <message>
        <source>Promised: %1</source>
        <translation>Promised: %1</translation>
    </message>
    <message>
        <source>By law: %1</source>
        <translation>By law: %1</translation>
    </message>
    <message>
        <source>No page was taken in for this material.</source>
        <translation>No page was taken in for this material.</translation>
    </message>
    <message>
        <source>Show plain text  Alt+V</source>
        <translation>Show plain text  Alt+V</translation>
    </message>
    <message>
        <source>Applicant: %1</source>
        <translation>Applicant: %1</translation>
    </message>
    <message>
        <source>Pages show personal data and stay closed for this role.</source>
        <translation>Pages show personal data and stay closed for this role.</translation>
    </message>
    <message>
        <source>This case has no date that was counted.</source>
        <translation>This case has no date that was counted.</translation>
    </message>
    <message>
        <source>The same application was open elsewhere when this was taken in: %1, centre %2, counter %3</source>
        <translation>The same application was open elsewhere when this was taken in: %1, centre %2, counter %3</translation>
    </message>
    <message>
        <source>No page yet. F3 scans it, Ctrl+O imports it.</source>
        <translation>No page yet. F3 scans it, Ctrl+O imports it.</translation>
    </message>
    <message>
        <source>Pages are still coming in for the case that was open before. Wait until they are here, or open it again and stop that with Esc.</source>
        <translation>Pages are still coming in for the case that was open before. Wait until they are here, or open it again and stop that with Esc.</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseWords</name>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>Service item</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Original %1</source>
        <translation>Original %1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copy %1</translation>
    </message>
    <message>
        <source>Electronic file</source>
        <translation>Electronic file</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>May follow later</source>
        <translation>May follow later</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Resident identity card</source>
        <translation>Resident identity card</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>Unified social credit code</translation>
    </message>
    <message>
        <source>Permanent residence card</source>
        <translation>Permanent residence card</translation>
    </message>
    <message>
        <source>Travel permit</source>
        <translation>Travel permit</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Residence permit</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Machine-readable zone</source>
        <translation>Machine-readable zone</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>Suishen code</source>
        <translation>Suishen code</translation>
    </message>
    <message>
        <source>Document shown in person</source>
        <translation>Document shown in person</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>No number yet</translation>
    </message>
    <message>
        <source>The number of characters is wrong</source>
        <translation>The number of characters is wrong</translation>
    </message>
    <message>
        <source>A character that such numbers never have</source>
        <translation>A character that such numbers never have</translation>
    </message>
    <message>
        <source>Not in the form of such a number</source>
        <translation>Not in the form of such a number</translation>
    </message>
    <message>
        <source>The check digit does not fit; read the number again</source>
        <translation>The check digit does not fit; read the number again</translation>
    </message>
    <message>
        <source>The organisation code in it does not fit</source>
        <translation>The organisation code in it does not fit</translation>
    </message>
    <message>
        <source>Looks like an early pilot code; verify and go on</source>
        <translation>Looks like an early pilot code; verify and go on</translation>
    </message>
    <message>
        <source>The date in it does not exist</source>
        <translation>The date in it does not exist</translation>
    </message>
    <message>
        <source>The date in it is in the future</source>
        <translation>The date in it is in the future</translation>
    </message>
    <message>
        <source>The age in it is not plausible</source>
        <translation>The age in it is not plausible</translation>
    </message>
    <message>
        <source>Begins with no region of China</source>
        <translation>Begins with no region of China</translation>
    </message>
    <message>
        <source>An older form of the number</source>
        <translation>An older form of the number</translation>
    </message>
    <message>
        <source>The document has expired</source>
        <translation>The document has expired</translation>
    </message>
    <message>
        <source>Receive and print the voucher</source>
        <translation>Receive and print the voucher</translation>
    </message>
    <message>
        <source>Accept and print the voucher</source>
        <translation>Accept and print the voucher</translation>
    </message>
    <message>
        <source>Notify once and print</source>
        <translation>Notify once and print</translation>
    </message>
    <message>
        <source>Do not accept and print</source>
        <translation>Do not accept and print</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Intake returned</source>
        <translation>Intake returned</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>Being handled</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Being checked</translation>
    </message>
    <message>
        <source>Being decided</source>
        <translation>Being decided</translation>
    </message>
    <message>
        <source>Special procedure</source>
        <translation>Special procedure</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>Not granted</source>
        <translation>Not granted</translation>
    </message>
    <message>
        <source>Certificate made</source>
        <translation>Certificate made</translation>
    </message>
    <message>
        <source>To be collected</source>
        <translation>To be collected</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>Terminated</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>Intake voucher</source>
        <translation>Intake voucher</translation>
    </message>
    <message>
        <source>Acceptance voucher</source>
        <translation>Acceptance voucher</translation>
    </message>
    <message>
        <source>One-time correction notice</source>
        <translation>One-time correction notice</translation>
    </message>
    <message>
        <source>Notice of non-acceptance</source>
        <translation>Notice of non-acceptance</translation>
    </message>
    <message>
        <source>Collection slip</source>
        <translation>Collection slip</translation>
    </message>
    <message>
        <source>Counter clerk</source>
        <translation>Counter clerk</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>System administrator</source>
        <translation>System administrator</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditor</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n calendar day</numerusform>
            <numerusform>%n calendar days</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted at present</source>
        <translation>Not counted at present</translation>
    </message>
    <message>
        <source>%1 (provisional: holidays are not published yet)</source>
        <translation>%1 (provisional: holidays are not published yet)</translation>
    </message>
    <message>
        <source>Personal record</source>
        <translation>Personal record</translation>
    </message>
    <message>
        <source>Purge certificate</source>
        <translation>Purge certificate</translation>
    </message>
    <message>
        <source>To compare with a document that is shown</source>
        <translation>To compare with a document that is shown</translation>
    </message>
    <message>
        <source>To contact the applicant</source>
        <translation>To contact the applicant</translation>
    </message>
    <message>
        <source>To answer the applicant&apos;s question</source>
        <translation>To answer the applicant&apos;s question</translation>
    </message>
    <message>
        <source>To look into an entry that seems wrong</source>
        <translation>To look into an entry that seems wrong</translation>
    </message>
    <message>
        <source>Original checked</source>
        <translation>Original checked</translation>
    </message>
    <message>
        <source>Original, copy</source>
        <translation>Original, copy</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>To be fetched</source>
        <translation>To be fetched</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>To correct</translation>
    </message>
    <message>
        <source>Exempt, fetched</source>
        <translation>Exempt, fetched</translation>
    </message>
    <message>
        <source>To come later</source>
        <translation>To come later</translation>
    </message>
    <message>
        <source>By commitment</source>
        <translation>By commitment</translation>
    </message>
    <message>
        <source>One-time notice</source>
        <translation>One-time notice</translation>
    </message>
    <message>
        <source>Promise to supply a material later</source>
        <translation>Promise to supply a material later</translation>
    </message>
    <message>
        <source>Letter of commitment</source>
        <translation>Letter of commitment</translation>
    </message>
    <message>
        <source>Receipt for corrected materials</source>
        <translation>Receipt for corrected materials</translation>
    </message>
    <message>
        <source>Table of suggestions for guides</source>
        <translation>Table of suggestions for guides</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Not usable</translation>
    </message>
    <message>
        <source>a red seal is on the page</source>
        <translation>a red seal is on the page</translation>
    </message>
    <message>
        <source>the day on the paper is in order</source>
        <translation>the day on the paper is in order</translation>
    </message>
    <message>
        <source>every page was measured and is in order</source>
        <translation>every page was measured and is in order</translation>
    </message>
    <message>
        <source>what was read was confirmed</source>
        <translation>what was read was confirmed</translation>
    </message>
    <message>
        <source>Separator sheets</source>
        <translation>Separator sheets</translation>
    </message>
    <message>
        <source>Device report</source>
        <translation>Device report</translation>
    </message>
    <message>
        <source>Page %1: %2</source>
        <translation>Page %1: %2</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>counter %1</translation>
    </message>
    <message>
        <source>centre %1, counter %2</source>
        <translation>centre %1, counter %2</translation>
    </message>
    <message>
        <source>The same application is open already: %1, taken in at %2 on %3, %4. It is not taken in twice; whoever files another one says why before the act.</source>
        <translation>The same application is open already: %1, taken in at %2 on %3, %4. It is not taken in twice; whoever files another one says why before the act.</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>on the spot</translation>
    </message>
</context>
<context>
    <name>yichuang::CatalogueWatch</name>
    <message numerus="yes">
        <source>%n guide(s) changed since you last read; the page of guides says what.</source>
        <translation>
            <numerusform>%n guide changed since you last read; the page of guides says what.</numerusform>
            <numerusform>%n guides changed since you last read; the page of guides says what.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CheckView</name>
    <message>
        <source>The case as it will be filed</source>
        <translation>The case as it will be filed</translation>
    </message>
    <message>
        <source>&amp;Reasons, one a line</source>
        <translation>&amp;Reasons, one a line</translation>
    </message>
    <message>
        <source>Reasons, one a line</source>
        <translation>Reasons, one a line</translation>
    </message>
    <message>
        <source>&amp;Body to apply to</source>
        <translation>&amp;Body to apply to</translation>
    </message>
    <message>
        <source>Body to apply to</source>
        <translation>Body to apply to</translation>
    </message>
    <message>
        <source>Empty when no permit is needed at all</source>
        <translation>Empty when no permit is needed at all</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>Receive and print</source>
        <translation>Receive and print</translation>
    </message>
    <message>
        <source>Check before: %1</source>
        <translation>Check before: %1</translation>
    </message>
    <message>
        <source>This is what will be filed. Ask the applicant to look at it too. The number is given when you confirm; the paper prints after the case is safe on disk.</source>
        <translation>This is what will be filed. Ask the applicant to look at it too. The number is given when you confirm; the paper prints after the case is safe on disk.</translation>
    </message>
    <message>
        <source>A refusal needs its reasons; when another body is competent, the applicant is told which one.</source>
        <translation>A refusal needs its reasons; when another body is competent, the applicant is told which one.</translation>
    </message>
    <message>
        <source>Write at least one reason.</source>
        <translation>Write at least one reason.</translation>
    </message>
    <message>
        <source>Was the identity checked? Nothing says how. Esc goes back; say it with Alt+1, then come again.</source>
        <translation>Was the identity checked? Nothing says how. Esc goes back; say it with Alt+1, then come again.</translation>
    </message>
    <message>
        <source>Why this is another application</source>
        <translation>Why this is another application</translation>
    </message>
    <message>
        <source>Why this is another application, such as a second shop; goes into the case and its history</source>
        <translation>Why this is another application, such as a second shop; goes into the case and its history</translation>
    </message>
    <message>
        <source>%1 PgDn shows the rest.</source>
        <translation>%1 PgDn shows the rest.</translation>
    </message>
</context>
<context>
    <name>yichuang::CollectionPage</name>
    <message>
        <source>Collection desk</source>
        <translation>Collection desk</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Case</translation>
    </message>
    <message>
        <source>Receipt code, case number or last four of an identity number</source>
        <translation>Receipt code, case number or last four of an identity number</translation>
    </message>
    <message>
        <source>Find  Enter</source>
        <translation>Find  Enter</translation>
    </message>
    <message>
        <source>Cases found</source>
        <translation>Cases found</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Results to hand out</source>
        <translation>Results to hand out</translation>
    </message>
    <message>
        <source>Print the slip  Ctrl+P</source>
        <translation>Print the slip  Ctrl+P</translation>
    </message>
    <message>
        <source>Next  Esc</source>
        <translation>Next  Esc</translation>
    </message>
    <message>
        <source>Hand out and print the slip  F9</source>
        <translation>Hand out and print the slip  F9</translation>
    </message>
    <message>
        <source>Promised: %1</source>
        <translation>Promised: %1</translation>
    </message>
    <message>
        <source>On %1, to %2 (number ending in %3).</source>
        <translation>On %1, to %2 (number ending in %3).</translation>
    </message>
    <message>
        <source>The slip is printed.</source>
        <translation>The slip is printed.</translation>
    </message>
    <message>
        <source>Slip not printed; Ctrl+P prints it.</source>
        <translation>Slip not printed; Ctrl+P prints it.</translation>
    </message>
    <message numerus="yes">
        <source>%n cases fit; choose one with ↑↓ and Enter.</source>
        <translation>
            <numerusform>%n cases fit; choose one with ↑↓ and Enter.</numerusform>
            <numerusform>%n cases fit; choose one with ↑↓ and Enter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back the original: %1</source>
        <translation>Take back the original: %1</translation>
    </message>
    <message>
        <source>No picture of this result is at this counter.</source>
        <translation>No picture of this result is at this counter.</translation>
    </message>
    <message>
        <source>Scan the receipt of the applicant.
What may be handed out is shown here.</source>
        <translation>Scan the receipt of the applicant.
What may be handed out is shown here.</translation>
    </message>
    <message>
        <source>Nothing to hand out now</source>
        <translation>Nothing to hand out now</translation>
    </message>
    <message>
        <source>The certificate has not arrived at this counter yet. Ask the applicant to wait or to come back; a message follows when it is here.</source>
        <translation>The certificate has not arrived at this counter yet. Ask the applicant to wait or to come back; a message follows when it is here.</translation>
    </message>
    <message>
        <source>May be handed to %1</source>
        <translation>May be handed to %1</translation>
    </message>
    <message>
        <source>For an agent of the organisation with a power of attorney</source>
        <translation>For an agent of the organisation with a power of attorney</translation>
    </message>
    <message>
        <source>For the applicant, or an agent with a power of attorney</source>
        <translation>For the applicant, or an agent with a power of attorney</translation>
    </message>
    <message>
        <source>Being recorded …</source>
        <translation>Being recorded …</translation>
    </message>
    <message>
        <source>Handed out: %1.</source>
        <translation>Handed out: %1.</translation>
    </message>
    <message>
        <source>Recorded at this counter; it is reported by itself when the line is back.</source>
        <translation>Recorded at this counter; it is reported by itself when the line is back.</translation>
    </message>
    <message>
        <source>Printing the slip …</source>
        <translation>Printing the slip …</translation>
    </message>
    <message>
        <source>Receipt code, case number or last four of ID</source>
        <translation>Receipt code, case number or last four of ID</translation>
    </message>
    <message>
        <source>Show plain text  Alt+V</source>
        <translation>Show plain text  Alt+V</translation>
    </message>
    <message>
        <source>Applicant: %1</source>
        <translation>Applicant: %1</translation>
    </message>
    <message>
        <source>Agent: %1</source>
        <translation>Agent: %1</translation>
    </message>
    <message>
        <source>Hand out nothing yet</source>
        <translation>Hand out nothing yet</translation>
    </message>
    <message>
        <source>Scan the receipt, or type number or last four of ID.</source>
        <translation>Scan the receipt, or type number or last four of ID.</translation>
    </message>
    <message>
        <source>Taken back now: the slip lists it</source>
        <translation>Taken back now: the slip lists it</translation>
    </message>
</context>
<context>
    <name>yichuang::CollectionResultModel</name>
    <message>
        <source>Looking</source>
        <translation>Looking</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Not here yet</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>At this counter</source>
        <translation>At this counter</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 for %2</translation>
    </message>
</context>
<context>
    <name>yichuang::CollectorPanel</name>
    <message>
        <source>Collects</source>
        <translation>Collects</translation>
    </message>
    <message>
        <source>The applicant  (Alt+1)</source>
        <translation>The applicant  (Alt+1)</translation>
    </message>
    <message>
        <source>An agent  (Alt+2)</source>
        <translation>An agent  (Alt+2)</translation>
    </message>
    <message>
        <source>ID &amp;number</source>
        <translation>ID &amp;number</translation>
    </message>
    <message>
        <source>Identity number of the collector</source>
        <translation>Identity number of the collector</translation>
    </message>
    <message>
        <source>Read the card, scan or type</source>
        <translation>Read the card, scan or type</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>Name of the collector</source>
        <translation>Name of the collector</translation>
    </message>
    <message>
        <source>&amp;Relation</source>
        <translation>&amp;Relation</translation>
    </message>
    <message>
        <source>Relation to the applicant, and the power of attorney</source>
        <translation>Relation to the applicant, and the power of attorney</translation>
    </message>
    <message>
        <source>Relation and power of attorney</source>
        <translation>Relation and power of attorney</translation>
    </message>
    <message>
        <source>How the identity was verified</source>
        <translation>How the identity was verified</translation>
    </message>
    <message>
        <source>An organisation sends an agent.</source>
        <translation>An organisation sends an agent.</translation>
    </message>
    <message>
        <source>The number of the person who collects</source>
        <translation>The number of the person who collects</translation>
    </message>
    <message>
        <source>The applicant&apos;s own number, from the document</source>
        <translation>The applicant&apos;s own number, from the document</translation>
    </message>
    <message>
        <source>Verified b&amp;y</source>
        <translation>Verified b&amp;y</translation>
    </message>
</context>
<context>
    <name>yichuang::ComponentModel</name>
    <message>
        <source>to be taken in</source>
        <translation>to be taken in</translation>
    </message>
    <message>
        <source>after “%1” (%2)</source>
        <translation>after “%1” (%2)</translation>
    </message>
    <message>
        <source>%1, handed out</source>
        <translation>%1, handed out</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Item of the package</source>
        <translation>Item of the package</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>yichuang::ComponentTable</name>
    <message>
        <source>Items of the package</source>
        <translation>Items of the package</translation>
    </message>
</context>
<context>
    <name>yichuang::ComposedMark</name>
    <message>
        <source>※ composed for the sample, not official text</source>
        <translation>※ composed for the sample, not official text</translation>
    </message>
</context>
<context>
    <name>yichuang::ConclusionWords</name>
    <message>
        <source>Not checked</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>May follow</source>
        <translation>May follow</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Look at page</source>
        <translation>Look at page</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Not there</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Say why</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Committed</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Fetched</translation>
    </message>
    <message>
        <source>Comes later</source>
        <translation>Comes later</translation>
    </message>
    <message>
        <source>A file can be seen nowhere here: look at it elsewhere, and say with U where and how</source>
        <translation>A file can be seen nowhere here: look at it elsewhere, and say with U where and how</translation>
    </message>
</context>
<context>
    <name>yichuang::CorrectionListModel</name>
    <message>
        <source>Handed in %1</source>
        <translation>Handed in %1</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Put right</translation>
    </message>
    <message>
        <source>Space ticks off</source>
        <translation>Space ticks off</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>To be put right</source>
        <translation>To be put right</translation>
    </message>
</context>
<context>
    <name>yichuang::CorrectionView</name>
    <message>
        <source>What the one correction notice &amp;named</source>
        <translation>What the one correction notice &amp;named</translation>
    </message>
    <message>
        <source>Lines of the correction notice</source>
        <translation>Lines of the correction notice</translation>
    </message>
    <message>
        <source>The right value of the field; Enter takes it</source>
        <translation>The right value of the field; Enter takes it</translation>
    </message>
    <message>
        <source>The right value; Enter takes it</source>
        <translation>The right value; Enter takes it</translation>
    </message>
    <message>
        <source>&amp;Review points of what came</source>
        <translation>&amp;Review points of what came</translation>
    </message>
    <message>
        <source>Review points of what came</source>
        <translation>Review points of what came</translation>
    </message>
    <message>
        <source>Why the case is not accepted; Enter issues the notice</source>
        <translation>Why the case is not accepted; Enter issues the notice</translation>
    </message>
    <message>
        <source>Why it is not accepted, as the notice prints it; Enter issues it, Esc goes back</source>
        <translation>Why it is not accepted, as the notice prints it; Enter issues it, Esc goes back</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>Print the notice again  F8</source>
        <translation>Print the notice again  F8</translation>
    </message>
    <message>
        <source>Do not accept  F10</source>
        <translation>Do not accept  F10</translation>
    </message>
    <message>
        <source>Take in and print  F9</source>
        <translation>Take in and print  F9</translation>
    </message>
    <message>
        <source>Look at every page, then A lets the review points pass and Space ticks the line off.</source>
        <translation>Look at every page, then A lets the review points pass and Space ticks the line off.</translation>
    </message>
    <message>
        <source>Stored and printed.</source>
        <translation>Stored and printed.</translation>
    </message>
    <message>
        <source>It is stored. %1</source>
        <translation>It is stored. %1</translation>
    </message>
    <message>
        <source>No page yet. F3 scans it, Ctrl+O imports it.</source>
        <translation>No page yet. F3 scans it, Ctrl+O imports it.</translation>
    </message>
    <message>
        <source>The period ended on %1</source>
        <translation>The period ended on %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Until %1</translation>
    </message>
    <message>
        <source>everything the notice named is there</source>
        <translation>everything the notice named is there</translation>
    </message>
    <message>
        <source>Accept and print  F9</source>
        <translation>Accept and print  F9</translation>
    </message>
    <message>
        <source>This line is about the form: type the value below the list.</source>
        <translation>This line is about the form: type the value below the list.</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Import files</translation>
    </message>
    <message>
        <source>First bring the pages that put this right: F3 scans, Ctrl+O imports.</source>
        <translation>First bring the pages that put this right: F3 scans, Ctrl+O imports.</translation>
    </message>
    <message>
        <source>Pages are still coming in. The act is possible when they are all here.</source>
        <translation>Pages are still coming in. The act is possible when they are all here.</translation>
    </message>
    <message>
        <source>A part is taken in; the rest stays open until the period ends.</source>
        <translation>A part is taken in; the rest stays open until the period ends.</translation>
    </message>
    <message>
        <source>Accept as of %1, the day everything the notice named was there?</source>
        <translation>Accept as of %1, the day everything the notice named was there?</translation>
    </message>
    <message>
        <source>Accept and print</source>
        <translation>Accept and print</translation>
    </message>
    <message>
        <source>Not yet  Esc</source>
        <translation>Not yet  Esc</translation>
    </message>
    <message>
        <source>Not while the period to put things right still runs.</source>
        <translation>Not while the period to put things right still runs.</translation>
    </message>
    <message>
        <source>Stored; printing …</source>
        <translation>Stored; printing …</translation>
    </message>
    <message>
        <source>Pages (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp *.ofd)</source>
        <translation>Pages (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp *.ofd)</translation>
    </message>
    <message>
        <source>The reason goes into the case. Ctrl+Z takes it back.</source>
        <translation>The reason goes into the case. Ctrl+Z takes it back.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n of what came in is kept.</source>
        <translation>
            <numerusform>Stopped. %n of what came in is kept.</numerusform>
            <numerusform>Stopped. %n of what came in are kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages are still coming in for this case. Esc stops that; then open the other one.</source>
        <translation>Pages are still coming in for this case. Esc stops that; then open the other one.</translation>
    </message>
    <message>
        <source>A file still waits for its password. Type it, or leave the file out with Esc.</source>
        <translation>A file still waits for its password. Type it, or leave the file out with Esc.</translation>
    </message>
    <message>
        <source>A point fails, so that its line stays open; tell the applicant why. Of a new defect: %1</source>
        <translation>A point fails, so that its line stays open; tell the applicant why. Of a new defect: %1</translation>
    </message>
    <message>
        <source>Pages are still coming in. Esc stops that; what is here already is kept.</source>
        <translation>Pages are still coming in. Esc stops that; what is here already is kept.</translation>
    </message>
</context>
<context>
    <name>yichuang::CoverWords</name>
    <message>
        <source>%1, fetched %2</source>
        <translation>%1, fetched %2</translation>
    </message>
    <message>
        <source>listed in %1</source>
        <translation>listed in %1</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>number %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>valid until %1</translation>
    </message>
    <message>
        <source>valid for good</source>
        <translation>valid for good</translation>
    </message>
    <message>
        <source>Exempt, fetched: %1</source>
        <translation>Exempt, fetched: %1</translation>
    </message>
    <message>
        <source>Looked for on %1 and not there: the paper may be asked for.</source>
        <translation>Looked for on %1 and not there: the paper may be asked for.</translation>
    </message>
    <message>
        <source>Exempt: say why the paper is taken all the same. Press M.</source>
        <translation>Exempt: say why the paper is taken all the same. Press M.</translation>
    </message>
    <message>
        <source>Paper asked for: %1</source>
        <translation>Paper asked for: %1</translation>
    </message>
    <message>
        <source>Offline, to be fetched: made up for by itself when the line is back.</source>
        <translation>Offline, to be fetched: made up for by itself when the line is back.</translation>
    </message>
    <message>
        <source>Being fetched …</source>
        <translation>Being fetched …</translation>
    </message>
    <message>
        <source>To be fetched: no answer yet, or found under another name only. Check the name and the number.</source>
        <translation>To be fetched: no answer yet, or found under another name only. Check the name and the number.</translation>
    </message>
    <message>
        <source>Paper of “%1” asked for in spite of the exemption: %2</source>
        <translation>Paper of “%1” asked for in spite of the exemption: %2</translation>
    </message>
    <message>
        <source>Paper of “%1” not asked for any more</source>
        <translation>Paper of “%1” not asked for any more</translation>
    </message>
    <message>
        <source>fetched: %1</source>
        <translation>fetched: %1</translation>
    </message>
    <message>
        <source>not there: %1</source>
        <translation>not there: %1</translation>
    </message>
    <message>
        <source>nothing that fits</source>
        <translation>nothing that fits</translation>
    </message>
    <message>
        <source>Asked the city for %1; %2</source>
        <translation>Asked the city for %1; %2</translation>
    </message>
    <message>
        <source>To be fetched, but looked for on %1 and not there. A person has to see to it; no paper was asked for.</source>
        <translation>To be fetched, but looked for on %1 and not there. A person has to see to it; no paper was asked for.</translation>
    </message>
    <message>
        <source>To be fetched; made up for by itself when the city answers.</source>
        <translation>To be fetched; made up for by itself when the city answers.</translation>
    </message>
    <message>
        <source>Looked for on %1 and not there; the paper was taken.</source>
        <translation>Looked for on %1 and not there; the paper was taken.</translation>
    </message>
    <message>
        <source>Exempt, but it is another person&apos;s: press H and say whose, so that it can be fetched.</source>
        <translation>Exempt, but it is another person&apos;s: press H and say whose, so that it can be fetched.</translation>
    </message>
</context>
<context>
    <name>yichuang::DayWords</name>
    <message>
        <source>for good</source>
        <translation>for good</translation>
    </message>
</context>
<context>
    <name>yichuang::DecisionFlow</name>
    <message>
        <source>Printing …</source>
        <translation>Printing …</translation>
    </message>
    <message>
        <source>Printed. Enter or F2 for the next applicant.</source>
        <translation>Printed. Enter or F2 for the next applicant.</translation>
    </message>
    <message>
        <source>The case is filed. %1</source>
        <translation>The case is filed. %1</translation>
    </message>
    <message>
        <source>The store has answered: the case is stored.</source>
        <translation>The store has answered: the case is stored.</translation>
    </message>
    <message numerus="yes">
        <source>Printed, with %n promise(s) for the applicant to sign. Enter or F2 for the next applicant.</source>
        <translation>
            <numerusform>Printed, with %n promise for the applicant to sign. Enter or F2 for the next applicant.</numerusform>
            <numerusform>Printed, with %n promises for the applicant to sign. Enter or F2 for the next applicant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages are still coming in. The act is possible when they are all here.</source>
        <translation>Pages are still coming in. The act is possible when they are all here.</translation>
    </message>
</context>
<context>
    <name>yichuang::DeviceChips</name>
    <message>
        <source>No scanner answers; Ctrl+O imports files</source>
        <translation>No scanner answers; Ctrl+O imports files</translation>
    </message>
    <message>
        <source>Papers go into a folder</source>
        <translation>Papers go into a folder</translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>Printer ready</translation>
    </message>
    <message>
        <source>Test scanner ready</source>
        <translation>Test scanner ready</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>Scanner ready</translation>
    </message>
</context>
<context>
    <name>yichuang::DeviceTestPanel</name>
    <message>
        <source>Devices that answer</source>
        <translation>Devices that answer</translation>
    </message>
    <message>
        <source>What the self-test of the devices found</source>
        <translation>What the self-test of the devices found</translation>
    </message>
    <message>
        <source>Test the devices  Ctrl+D</source>
        <translation>Test the devices  Ctrl+D</translation>
    </message>
    <message>
        <source>Print the report  Ctrl+P</source>
        <translation>Print the report  Ctrl+P</translation>
    </message>
    <message>
        <source>Testing: %1 … Esc stops.</source>
        <translation>Testing: %1 … Esc stops.</translation>
    </message>
    <message>
        <source>The report is printed.</source>
        <translation>The report is printed.</translation>
    </message>
    <message>
        <source>Scanner: %1</source>
        <translation>Scanner: %1</translation>
    </message>
    <message>
        <source>No scanner answers; Ctrl+O imports files</source>
        <translation>No scanner answers; Ctrl+O imports files</translation>
    </message>
    <message>
        <source>Scanner: %1 · %2</source>
        <translation>Scanner: %1 · %2</translation>
    </message>
    <message>
        <source>Document camera: %1</source>
        <translation>Document camera: %1</translation>
    </message>
    <message>
        <source>The self-test was stopped.</source>
        <translation>The self-test was stopped.</translation>
    </message>
    <message>
        <source>A device has to be seen to. The work can begin; files can be imported.</source>
        <translation>A device has to be seen to. The work can begin; files can be imported.</translation>
    </message>
    <message>
        <source>The devices are in order.</source>
        <translation>The devices are in order.</translation>
    </message>
    <message>
        <source>A device was plugged in or pulled out at %1. Ctrl+D tests what is there now.</source>
        <translation>A device was plugged in or pulled out at %1. Ctrl+D tests what is there now.</translation>
    </message>
</context>
<context>
    <name>yichuang::DeviceWords</name>
    <message>
        <source>Flatbed</source>
        <translation>Flatbed</translation>
    </message>
    <message>
        <source>Feeder, both sides</source>
        <translation>Feeder, both sides</translation>
    </message>
    <message>
        <source>Feeder</source>
        <translation>Feeder</translation>
    </message>
    <message>
        <source>%1 · %2 dpi · %3</source>
        <translation>%1 · %2 dpi · %3</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>colour</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grey</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Test scan</source>
        <translation>Test scan</translation>
    </message>
    <message>
        <source>Document camera</source>
        <translation>Document camera</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Room on the disk</translation>
    </message>
    <message>
        <source>In order; the feeder is empty</source>
        <translation>In order; the feeder is empty</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Not looked at</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2 (%3 s)</source>
        <translation>%1: %2 (%3 s)</translation>
    </message>
    <message>
        <source>Feeder (both sides) or flatbed</source>
        <translation>Feeder (both sides) or flatbed</translation>
    </message>
    <message>
        <source>Feeder or flatbed</source>
        <translation>Feeder or flatbed</translation>
    </message>
</context>
<context>
    <name>yichuang::DocumentWords</name>
    <message>
        <source>as it was given</source>
        <translation>as it was given</translation>
    </message>
    <message>
        <source>%1 · %2 KB</source>
        <translation>%1 · %2 KB</translation>
    </message>
    <message>
        <source>Making the document of “%1” (%2 of %3) …</source>
        <translation>Making the document of “%1” (%2 of %3) …</translation>
    </message>
    <message>
        <source>%1 “%2” goes page by page as it came, and not as one document.</source>
        <translation>%1 “%2” goes page by page as it came, and not as one document.</translation>
    </message>
</context>
<context>
    <name>yichuang::DraftWords</name>
    <message>
        <source>the applicant&apos;s particulars</source>
        <translation>the applicant&apos;s particulars</translation>
    </message>
    <message>
        <source>the agent&apos;s particulars</source>
        <translation>the agent&apos;s particulars</translation>
    </message>
    <message>
        <source>choose item “%1”</source>
        <translation>choose item “%1”</translation>
    </message>
    <message>
        <source>answer “%1”</source>
        <translation>answer “%1”</translation>
    </message>
    <message>
        <source>how “%1” is obtained</source>
        <translation>how “%1” is obtained</translation>
    </message>
    <message>
        <source>add page %1 (%2)</source>
        <translation>add page %1 (%2)</translation>
    </message>
    <message>
        <source>remove page %1 (%2)</source>
        <translation>remove page %1 (%2)</translation>
    </message>
    <message>
        <source>check points of “%1”</source>
        <translation>check points of “%1”</translation>
    </message>
    <message>
        <source>pages of “%1” are usable</source>
        <translation>pages of “%1” are usable</translation>
    </message>
    <message>
        <source>field “%1”</source>
        <translation>field “%1”</translation>
    </message>
    <message>
        <source>no applicant yet</source>
        <translation>no applicant yet</translation>
    </message>
    <message>
        <source>applicant %1</source>
        <translation>applicant %1</translation>
    </message>
    <message>
        <source>no item yet</source>
        <translation>no item yet</translation>
    </message>
    <message>
        <source>item “%1”</source>
        <translation>item “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>opened %1</translation>
    </message>
    <message>
        <source>Discard this draft? What goes for good: %1, and everything typed. Only that it was discarded stays on record.</source>
        <translation>Discard this draft? What goes for good: %1, and everything typed. Only that it was discarded stays on record.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>whether “%1” is taken in</source>
        <translation>whether “%1” is taken in</translation>
    </message>
    <message>
        <source>dates of “%1”</source>
        <translation>dates of “%1”</translation>
    </message>
    <message>
        <source>pieces of “%1”</source>
        <translation>pieces of “%1”</translation>
    </message>
    <message>
        <source>turn page %1 (%2)</source>
        <translation>turn page %1 (%2)</translation>
    </message>
    <message>
        <source>move pages to %1 (%2)</source>
        <translation>move pages to %1 (%2)</translation>
    </message>
    <message>
        <source>use pages again as %1 (%2)</source>
        <translation>use pages again as %1 (%2)</translation>
    </message>
    <message>
        <source>divide or join at page %1 (%2)</source>
        <translation>divide or join at page %1 (%2)</translation>
    </message>
    <message>
        <source>what was read from “%1”</source>
        <translation>what was read from “%1”</translation>
    </message>
    <message>
        <source>put blank pages aside (%1)</source>
        <translation>put blank pages aside (%1)</translation>
    </message>
    <message>
        <source>whose “%1” is</source>
        <translation>whose “%1” is</translation>
    </message>
    <message>
        <source>why it is another application</source>
        <translation>why it is another application</translation>
    </message>
</context>
<context>
    <name>yichuang::EntryWords</name>
    <message>
        <source>The folder of this counter cannot be written, so the program does not begin. Nothing was changed; what was saved before is safe. Have the system administrator look at the disk and at who may write there, and start again.</source>
        <translation>The folder of this counter cannot be written, so the program does not begin. Nothing was changed; what was saved before is safe. Have the system administrator look at the disk and at who may write there, and start again.</translation>
    </message>
    <message>
        <source>The disk of this computer is full, so the program does not begin. Everything that was saved is safe. Have the system administrator make room, and start again.</source>
        <translation>The disk of this computer is full, so the program does not begin. Everything that was saved is safe. Have the system administrator make room, and start again.</translation>
    </message>
    <message>
        <source>Stored data of this counter is damaged, so the program does not begin. Nothing is overwritten. Call the system administrator: the backup holds what was saved.</source>
        <translation>Stored data of this counter is damaged, so the program does not begin. Nothing is overwritten. Call the system administrator: the backup holds what was saved.</translation>
    </message>
    <message>
        <source>The keys of this counter (keys.json) are gone, so its store cannot be opened. Nothing is overwritten. Have the system administrator bring them back from the backup, and start again.</source>
        <translation>The keys of this counter (keys.json) are gone, so its store cannot be opened. Nothing is overwritten. Have the system administrator bring them back from the backup, and start again.</translation>
    </message>
    <message>
        <source>The keys of this counter do not open its store. Nothing is overwritten. Have the system administrator see whether the store and keys.json belong together, and start again.</source>
        <translation>The keys of this counter do not open its store. Nothing is overwritten. Have the system administrator see whether the store and keys.json belong together, and start again.</translation>
    </message>
    <message>
        <source>You are not signed in: the disk did not take the entry about it. What was entered before stays. Type the password again; if this stays, call the system administrator.</source>
        <translation>You are not signed in: the disk did not take the entry about it. What was entered before stays. Type the password again; if this stays, call the system administrator.</translation>
    </message>
    <message>
        <source>You are not signed in: the disk of this computer is full. What was entered before stays. Have the system administrator make room, and type the password again.</source>
        <translation>You are not signed in: the disk of this computer is full. What was entered before stays. Have the system administrator make room, and type the password again.</translation>
    </message>
    <message>
        <source>You are not signed in: whether the entry about it was stored is not known. What was entered before stays. Type the password again.</source>
        <translation>You are not signed in: whether the entry about it was stored is not known. What was entered before stays. Type the password again.</translation>
    </message>
    <message>
        <source>This account is locked for 15 minutes from the last wrong try. Everything that was saved is safe. Wait, or sign in as somebody else.</source>
        <translation>This account is locked for 15 minutes from the last wrong try. Everything that was saved is safe. Wait, or sign in as somebody else.</translation>
    </message>
</context>
<context>
    <name>yichuang::FieldChoices</name>
    <message>
        <source>Why “%1” is kept</source>
        <translation>Why “%1” is kept</translation>
    </message>
    <message>
        <source>Why it is kept  Ctrl+Alt+0</source>
        <translation>Why it is kept  Ctrl+Alt+0</translation>
    </message>
    <message>
        <source>%1  Ctrl+Alt+%2</source>
        <translation>%1  Ctrl+Alt+%2</translation>
    </message>
    <message>
        <source>Ask the applicant which is right: what is registered differs.</source>
        <translation>Ask the applicant which is right: what is registered differs.</translation>
    </message>
    <message>
        <source>Kept, although what is registered differs.</source>
        <translation>Kept, although what is registered differs.</translation>
    </message>
    <message>
        <source>From before; ask the applicant whether it still holds.</source>
        <translation>From before; ask the applicant whether it still holds.</translation>
    </message>
</context>
<context>
    <name>yichuang::FilingSummary</name>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Legal representative</translation>
    </message>
    <message>
        <source>Identity checked by</source>
        <translation>Identity checked by</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>Power of attorney</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>Service item</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Guide version</source>
        <translation>Guide version</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>not handed in</source>
        <translation>not handed in</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>To be put right, all at once</source>
        <translation>To be put right, all at once</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Answer due</translation>
    </message>
    <message>
        <source>Correction due</source>
        <translation>Correction due</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>By law</source>
        <translation>By law</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Periods</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Will be printed</source>
        <translation>Will be printed</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Offline: the case is kept here and sent by itself</source>
        <translation>Offline: the case is kept here and sent by itself</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>not taken in: %1</source>
        <translation>not taken in: %1</translation>
    </message>
    <message>
        <source>Spared</source>
        <translation>Spared</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) less to hand in</source>
        <translation>
            <numerusform>%n paper less to hand in</numerusform>
            <numerusform>%n papers less to hand in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) less to fill</source>
        <translation>
            <numerusform>%n field less to fill</numerusform>
            <numerusform>%n fields less to fill</numerusform>
        </translation>
    </message>
    <message>
        <source>Items of the package</source>
        <translation>Items of the package</translation>
    </message>
    <message>
        <source>exempt: %1</source>
        <translation>exempt: %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, by %2</translation>
    </message>
    <message>
        <source>%1 (registered: %2; kept because: %3)</source>
        <translation>%1 (registered: %2; kept because: %3)</translation>
    </message>
</context>
<context>
    <name>yichuang::FindingListModel</name>
    <message>
        <source>%1 (%2, version %3)</source>
        <translation>%1 (%2, version %3)</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>What to do: %1</translation>
    </message>
    <message>
        <source>Shown by these answers: %1</source>
        <translation>Shown by these answers: %1</translation>
    </message>
    <message>
        <source>This is no guide that can be taken in</source>
        <translation>This is no guide that can be taken in</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>%1 elements: %2</source>
        <translation>%1 elements: %2</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
</context>
<context>
    <name>yichuang::FindingsPanel</name>
    <message>
        <source>What the machine measured on this page</source>
        <translation>What the machine measured on this page</translation>
    </message>
    <message>
        <source>Accepted all the same by %1: %2</source>
        <translation>Accepted all the same by %1: %2</translation>
    </message>
</context>
<context>
    <name>yichuang::FormFieldRow</name>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Not chosen</translation>
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
        <translation>Application form</translation>
    </message>
    <message>
        <source>Fields of the form</source>
        <translation>Fields of the form</translation>
    </message>
    <message>
        <source>The fields follow from the item and the situation.</source>
        <translation>The fields follow from the item and the situation.</translation>
    </message>
    <message>
        <source>%1 of %2 filled</source>
        <translation>%1 of %2 filled</translation>
    </message>
    <message>
        <source>Ask the applicant: not in the right form</source>
        <translation>Ask the applicant: not in the right form</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n field(s) from before  Ctrl+Alt+P</source>
        <translation>
            <numerusform>Take over %n field from before  Ctrl+Alt+P</numerusform>
            <numerusform>Take over %n fields from before  Ctrl+Alt+P</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over from before</source>
        <translation>Take over from before</translation>
    </message>
</context>
<context>
    <name>yichuang::FormWords</name>
    <message>
        <source>typed here</source>
        <translation>typed here</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>case %1</translation>
    </message>
    <message>
        <source>from the agent</source>
        <translation>from the agent</translation>
    </message>
    <message>
        <source>from the applicant</source>
        <translation>from the applicant</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2, old</source>
        <translation>%1 · %2, old</translation>
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
        <translation>Stations of the visit</translation>
    </message>
    <message>
        <source>Alt+1 to Alt+5</source>
        <translation>Alt+1 to Alt+5</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Still missing</translation>
    </message>
    <message>
        <source>What is still missing; Enter goes there</source>
        <translation>What is still missing; Enter goes there</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Nothing is missing</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>Still missing: %1</translation>
    </message>
</context>
<context>
    <name>yichuang::GuideChangeModel</name>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>yichuang::GuideChangesPanel</name>
    <message>
        <source>What changed in the guide</source>
        <translation>What changed in the guide</translation>
    </message>
    <message>
        <source>Later  Esc</source>
        <translation>Later  Esc</translation>
    </message>
    <message>
        <source>Read  Enter</source>
        <translation>Read  Enter</translation>
    </message>
    <message>
        <source>New item: %1 (%2). Read its guide before the first case.</source>
        <translation>New item: %1 (%2). Read its guide before the first case.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n change(s), version %2 instead of %3.</source>
        <translation>
            <numerusform>%1: %n change, version %2 instead of %3.</numerusform>
            <numerusform>%1: %n changes, version %2 instead of %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Why: %1</translation>
    </message>
</context>
<context>
    <name>yichuang::GuideCorrectionModel</name>
    <message>
        <source>%1, version %2</source>
        <translation>%1, version %2</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Waits to be sent</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>Service item</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Should be</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>yichuang::GuideCorrectionPanel</name>
    <message>
        <source>As it stands</source>
        <translation>As it stands</translation>
    </message>
    <message>
        <source>What stands in the guide</source>
        <translation>What stands in the guide</translation>
    </message>
    <message>
        <source>S&amp;hould be</source>
        <translation>S&amp;hould be</translation>
    </message>
    <message>
        <source>What it should be</source>
        <translation>What it should be</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Why the guide is wrong</source>
        <translation>Why the guide is wrong</translation>
    </message>
    <message>
        <source>What is wrong, or how practice differs; names nobody</source>
        <translation>What is wrong, or how practice differs; names nobody</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Where it came to light</source>
        <translation>Where it came to light</translation>
    </message>
    <message>
        <source>Leave it for now  Esc</source>
        <translation>Leave it for now  Esc</translation>
    </message>
    <message>
        <source>Raise the correction  Ctrl+Enter</source>
        <translation>Raise the correction  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Say what it should be, other than it is, and why.</source>
        <translation>Say what it should be, other than it is, and why.</translation>
    </message>
    <message>
        <source>Correct the guide: %1, version %2 · %3 · %4</source>
        <translation>Correct the guide: %1, version %2 · %3 · %4</translation>
    </message>
    <message>
        <source>This was begun about %1 and not raised.</source>
        <translation>This was begun about %1 and not raised.</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Element of the guide</source>
        <translation>Element of the guide</translation>
    </message>
</context>
<context>
    <name>yichuang::GuideListModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>Service item</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>yichuang::GuideNewsModel</name>
    <message>
        <source>new item</source>
        <translation>new item</translation>
    </message>
    <message>
        <source>version %1 → %2</source>
        <translation>version %1 → %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>Service item</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
</context>
<context>
    <name>yichuang::GuideWords</name>
    <message>
        <source>no agreement is on file</source>
        <translation>no agreement is on file</translation>
    </message>
    <message>
        <source>no agreement with this department</source>
        <translation>no agreement with this department</translation>
    </message>
    <message>
        <source>the agreement leaves this item out</source>
        <translation>the agreement leaves this item out</translation>
    </message>
    <message>
        <source>the agreement does not hold today</source>
        <translation>the agreement does not hold today</translation>
    </message>
    <message>
        <source>the agreement does not name you</source>
        <translation>the agreement does not name you</translation>
    </message>
    <message>
        <source>the agreement hands over other acts</source>
        <translation>the agreement hands over other acts</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>gone</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Raised</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Put right</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Found at the counter</source>
        <translation>Found at the counter</translation>
    </message>
    <message>
        <source>A rating</source>
        <translation>A rating</translation>
    </message>
    <message>
        <source>Tests of the data centre</source>
        <translation>Tests of the data centre</translation>
    </message>
    <message>
        <source>The public hunt for mistakes</source>
        <translation>The public hunt for mistakes</translation>
    </message>
</context>
<context>
    <name>yichuang::GuidesPage</name>
    <message>
        <source>Changed since you last read</source>
        <translation>Changed since you last read</translation>
    </message>
    <message>
        <source>Items that changed</source>
        <translation>Items that changed</translation>
    </message>
    <message>
        <source>Corrections of guides</source>
        <translation>Corrections of guides</translation>
    </message>
    <message>
        <source>Export as a table  Ctrl+E</source>
        <translation>Export as a table  Ctrl+E</translation>
    </message>
    <message>
        <source>Everything was read.</source>
        <translation>Everything was read.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) changed. Enter confirms the marked one as read; until then no case is taken in under it.</source>
        <translation>
            <numerusform>%n item changed. Enter confirms it as read; until then no case is taken in under it.</numerusform>
            <numerusform>%n items changed. Enter confirms the marked one as read; until then no case is taken in under it.</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalogue here is older than its source: a new version was refused (%1).</source>
        <translation>The catalogue here is older than its source: a new version was refused (%1).</translation>
    </message>
    <message numerus="yes">
        <source>The catalogue here is older than its source: %n version(s) are still to come.</source>
        <translation>
            <numerusform>The catalogue here is older than its source: %n version is still to come.</numerusform>
            <numerusform>The catalogue here is older than its source: %n versions are still to come.</numerusform>
        </translation>
    </message>
    <message>
        <source>As its source had it at %1.</source>
        <translation>As its source had it at %1.</translation>
    </message>
    <message>
        <source>Not compared with its source since the start.</source>
        <translation>Not compared with its source since the start.</translation>
    </message>
    <message>
        <source>Export the corrections</source>
        <translation>Export the corrections</translation>
    </message>
    <message>
        <source>The table was written to %1.</source>
        <translation>The table was written to %1.</translation>
    </message>
</context>
<context>
    <name>yichuang::HoldPanel</name>
    <message>
        <source>Why the case is kept, or need not be kept any more</source>
        <translation>Why the case is kept, or need not be kept any more</translation>
    </message>
    <message>
        <source>Reason; names nobody</source>
        <translation>Reason; names nobody</translation>
    </message>
    <message>
        <source>Say why; the reason is kept in the history.</source>
        <translation>Say why; the reason is kept in the history.</translation>
    </message>
    <message>
        <source>Write it down  Enter</source>
        <translation>Write it down  Enter</translation>
    </message>
    <message>
        <source>Let it be purged in time  Ctrl+H</source>
        <translation>Let it be purged in time  Ctrl+H</translation>
    </message>
    <message>
        <source>Keep it from being purged  Ctrl+H</source>
        <translation>Keep it from being purged  Ctrl+H</translation>
    </message>
    <message>
        <source>Kept from being purged since %1 by %2: %3</source>
        <translation>Kept from being purged since %1 by %2: %3</translation>
    </message>
    <message>
        <source>Purged when its time to be kept is over</source>
        <translation>Purged when its time to be kept is over</translation>
    </message>
</context>
<context>
    <name>yichuang::HolderBar</name>
    <message>
        <source>Whose it is (H)</source>
        <translation>Whose it is (H)</translation>
    </message>
    <message>
        <source>that person&apos;s number</source>
        <translation>that person&apos;s number</translation>
    </message>
    <message>
        <source>This is no number of a person or an organisation: check it against the paper.</source>
        <translation>This is no number of a person or an organisation: check it against the paper.</translation>
    </message>
    <message>
        <source>It is no longer asked whose this material is; what was typed is not kept.</source>
        <translation>It is no longer asked whose this material is; what was typed is not kept.</translation>
    </message>
    <message>
        <source>Whose “%1” is: the name or the number is missing, and nothing of it is kept.</source>
        <translation>Whose “%1” is: the name or the number is missing, and nothing of it is kept.</translation>
    </message>
</context>
<context>
    <name>yichuang::ImportFlow</name>
    <message>
        <source>No picture and no file was copied that could be pasted as a page.</source>
        <translation>No picture and no file was copied that could be pasted as a page.</translation>
    </message>
    <message>
        <source>%1 could not be moved out of the scanner&apos;s folder. Move it by hand.</source>
        <translation>%1 could not be moved out of the scanner&apos;s folder. Move it by hand.</translation>
    </message>
    <message numerus="yes">
        <source>%n files lie in the scanner&apos;s folder from before this visit. They are left there; drop on this page those that belong here.</source>
        <translation>
            <numerusform>One file lies in the scanner&apos;s folder from before this visit. It is left there; drop it on this page if it belongs here.</numerusform>
            <numerusform>%n files lie in the scanner&apos;s folder from before this visit. They are left there; drop on this page those that belong here.</numerusform>
        </translation>
    </message>
    <message>
        <source>The scanner&apos;s folder answers again.</source>
        <translation>The scanner&apos;s folder answers again.</translation>
    </message>
    <message>
        <source>The scanner&apos;s folder does not answer, so nothing comes in from it. Everything else works: scan with F3, or drop files on this page.</source>
        <translation>The scanner&apos;s folder does not answer, so nothing comes in from it. Everything else works: scan with F3, or drop files on this page.</translation>
    </message>
    <message>
        <source>The scanner&apos;s folder cannot be read, so nothing comes in from it. Everything else works: scan with F3, or drop files on this page.</source>
        <translation>The scanner&apos;s folder cannot be read, so nothing comes in from it. Everything else works: scan with F3, or drop files on this page.</translation>
    </message>
</context>
<context>
    <name>yichuang::ItemPanel</name>
    <message>
        <source>Ser&amp;vice item</source>
        <translation>Ser&amp;vice item</translation>
    </message>
    <message>
        <source>Search for a service item</source>
        <translation>Search for a service item</translation>
    </message>
    <message>
        <source>Name, everyday words, pinyin initials or code</source>
        <translation>Name, everyday words, pinyin initials or code</translation>
    </message>
    <message>
        <source>Service items found</source>
        <translation>Service items found</translation>
    </message>
    <message>
        <source>No item matches “%1”. Try an everyday word, fewer letters, or the initials of the pinyin.</source>
        <translation>No item matches “%1”. Try an everyday word, fewer letters, or the initials of the pinyin.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) · ↑ ↓ to mark, Enter to choose</source>
        <translation>
            <numerusform>%n item · ↑ ↓ to mark, Enter to choose</numerusform>
            <numerusform>%n items · ↑ ↓ to mark, Enter to choose</numerusform>
        </translation>
    </message>
    <message>
        <source>No item is chosen yet.</source>
        <translation>No item is chosen yet.</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Chosen: %1</translation>
    </message>
    <message>
        <source>guide version %1</source>
        <translation>guide version %1</translation>
    </message>
    <message>
        <source>by law %1</source>
        <translation>by law %1</translation>
    </message>
    <message>
        <source>promised %1</source>
        <translation>promised %1</translation>
    </message>
    <message>
        <source>fee: %1</source>
        <translation>fee: %1</translation>
    </message>
    <message>
        <source>no fee</source>
        <translation>no fee</translation>
    </message>
    <message>
        <source>advice only</source>
        <translation>advice only</translation>
    </message>
    <message>
        <source>guide changed, read first</source>
        <translation>guide changed, read first</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), the first %1 of them listed; type to find the others</source>
        <translation>
            <numerusform>%n item, the first %1 of them listed; type to find the others</numerusform>
            <numerusform>%n items, the first %1 of them listed; type to find the others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::KeyListModel</name>
    <message>
        <source>Open a page</source>
        <translation>Open a page</translation>
    </message>
    <message>
        <source>Search for an item or a case</source>
        <translation>Search for an item or a case</translation>
    </message>
    <message>
        <source>New visit; an open one is parked</source>
        <translation>New visit; an open one is parked</translation>
    </message>
    <message>
        <source>Go on to the next missing thing</source>
        <translation>Go on to the next missing thing</translation>
    </message>
    <message>
        <source>Applicant, item, situation, materials, form</source>
        <translation>Applicant, item, situation, materials, form</translation>
    </message>
    <message>
        <source>To the list of what is still missing</source>
        <translation>To the list of what is still missing</translation>
    </message>
    <message>
        <source>Answer a question; go to a check point</source>
        <translation>Answer a question; go to a check point</translation>
    </message>
    <message>
        <source>Scan from the feeder</source>
        <translation>Scan from the feeder</translation>
    </message>
    <message>
        <source>Import files; they can be dropped on the page too</source>
        <translation>Import files; they can be dropped on the page too</translation>
    </message>
    <message>
        <source>Check point passed</source>
        <translation>Check point passed</translation>
    </message>
    <message>
        <source>Check point failed, with a reason</source>
        <translation>Check point failed, with a reason</translation>
    </message>
    <message>
        <source>Check point not applicable</source>
        <translation>Check point not applicable</translation>
    </message>
    <message>
        <source>All other points of the material passed, once every page was seen</source>
        <translation>All other points of the material passed, once every page was seen</translation>
    </message>
    <message>
        <source>The pages are usable all the same, with a reason</source>
        <translation>The pages are usable all the same, with a reason</translation>
    </message>
    <message>
        <source>Next and previous material</source>
        <translation>Next and previous material</translation>
    </message>
    <message>
        <source>Previous and next page</source>
        <translation>Previous and next page</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Park the visit</source>
        <translation>Park the visit</translation>
    </message>
    <message>
        <source>Receive and print the voucher</source>
        <translation>Receive and print the voucher</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>Do not accept</translation>
    </message>
    <message>
        <source>Print the paper again</source>
        <translation>Print the paper again</translation>
    </message>
    <message>
        <source>One step back; nothing is lost</source>
        <translation>One step back; nothing is lost</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Discard the draft, after a question</source>
        <translation>Discard the draft, after a question</translation>
    </message>
    <message>
        <source>After an interruption: this station was looked at</source>
        <translation>After an interruption: this station was looked at</translation>
    </message>
    <message>
        <source>Lock the desk; the work stays where it is</source>
        <translation>Lock the desk; the work stays where it is</translation>
    </message>
    <message>
        <source>Sign out; an open visit is parked</source>
        <translation>Sign out; an open visit is parked</translation>
    </message>
    <message>
        <source>In a case: keep it from being purged, or end that, with a reason</source>
        <translation>In a case: keep it from being purged, or end that, with a reason</translation>
    </message>
    <message>
        <source>In a filed case: copy who it is about, as it is shown</source>
        <translation>In a filed case: copy who it is about, as it is shown</translation>
    </message>
    <message>
        <source>Look again; ask the store what became of an act</source>
        <translation>Look again; ask the store what became of an act</translation>
    </message>
    <message>
        <source>In a filed case, in collection: show who it is about, with a reason</source>
        <translation>In a filed case, in collection: show who it is about, with a reason</translation>
    </message>
    <message>
        <source>Light or dark, and the size of letters</source>
        <translation>Light or dark, and the size of letters</translation>
    </message>
    <message>
        <source>Tell what to bring, or, once something was handed in, what to put right</source>
        <translation>Tell what to bring, or, once something was handed in, what to put right</translation>
    </message>
    <message>
        <source>The other of the two: correction notice, or what is still to be brought</source>
        <translation>The other of the two: correction notice, or what is still to be brought</translation>
    </message>
    <message>
        <source>Change how the material is obtained; 1 … 4 where a promise is allowed</source>
        <translation>Change how the material is obtained; 1 … 4 where a promise is allowed</translation>
    </message>
    <message>
        <source>The dates on the paper</source>
        <translation>The dates on the paper</translation>
    </message>
    <message>
        <source>How many originals and copies there are</source>
        <translation>How many originals and copies there are</translation>
    </message>
    <message>
        <source>In a case: what was promised has come</source>
        <translation>In a case: what was promised has come</translation>
    </message>
    <message>
        <source>In the queue, in a case: take in what puts right what the correction notice named</source>
        <translation>In the queue, in a case: take in what puts right what the correction notice named</translation>
    </message>
    <message>
        <source>In the form: take what is registered or was said before; say why not</source>
        <translation>In the form: take what is registered or was said before; say why not</translation>
    </message>
    <message>
        <source>In the form: take over what earlier cases say in all empty fields</source>
        <translation>In the form: take over what earlier cases say in all empty fields</translation>
    </message>
    <message>
        <source>Why it is asked for: material, field, question, fees and dates; Esc closes</source>
        <translation>Why it is asked for: material, field, question, fees and dates; Esc closes</translation>
    </message>
    <message>
        <source>Correct the guide: what it should say, and why; Ctrl+Enter raises it</source>
        <translation>Correct the guide: what it should say, and why; Ctrl+Enter raises it</translation>
    </message>
    <message>
        <source>Scan, as the counter&apos;s settings and the guide say</source>
        <translation>Scan, as the counter&apos;s settings and the guide say</translation>
    </message>
    <message>
        <source>The next scanner</source>
        <translation>The next scanner</translation>
    </message>
    <message>
        <source>On the page of the computer: test the devices and the disk</source>
        <translation>On the page of the computer: test the devices and the disk</translation>
    </message>
    <message>
        <source>Flatbed, feeder, both sides; or leave the backs out</source>
        <translation>Flatbed, feeder, both sides; or leave the backs out</translation>
    </message>
    <message>
        <source>Larger, smaller, whole page</source>
        <translation>Larger, smaller, whole page</translation>
    </message>
    <message>
        <source>Turn the marked pages to the right, to the left</source>
        <translation>Turn the marked pages to the right, to the left</translation>
    </message>
    <message>
        <source>Mark several pages</source>
        <translation>Mark several pages</translation>
    </message>
    <message>
        <source>Move the marked pages one place</source>
        <translation>Move the marked pages one place</translation>
    </message>
    <message>
        <source>Take pages to another material, or use them there too</source>
        <translation>Take pages to another material, or use them there too</translation>
    </message>
    <message>
        <source>Divide a file before this page, or join it again</source>
        <translation>Divide a file before this page, or join it again</translation>
    </message>
    <message>
        <source>Page width; Ctrl and the cursor keys move the page</source>
        <translation>Page width; Ctrl and the cursor keys move the page</translation>
    </message>
    <message>
        <source>To the next thing the machine found on the page</source>
        <translation>To the next thing the machine found on the page</translation>
    </message>
    <message>
        <source>Remove the marked pages; Ctrl+Z brings them back</source>
        <translation>Remove the marked pages; Ctrl+Z brings them back</translation>
    </message>
    <message>
        <source>Print separator sheets, by which the feeder sorts a stack</source>
        <translation>Print separator sheets, by which the feeder sorts a stack</translation>
    </message>
    <message>
        <source>Document camera: Space takes, C a card, Tab corners, Esc done</source>
        <translation>Document camera: Space takes, C a card, Tab corners, Esc done</translation>
    </message>
    <message>
        <source>Take a copied picture or copied files as pages</source>
        <translation>Take a copied picture or copied files as pages</translation>
    </message>
    <message>
        <source>What was read: Enter confirms, typing corrects, X says why it is missing</source>
        <translation>What was read: Enter confirms, typing corrects, X says why it is missing</translation>
    </message>
    <message>
        <source>Whose document it is: name and number of another person</source>
        <translation>Whose document it is: name and number of another person</translation>
    </message>
    <message>
        <source>In a field with a code list: unfold it; Enter takes, → and ← levels, Esc leaves</source>
        <translation>In a field with a code list: unfold it; Enter takes, → and ← levels, Esc leaves</translation>
    </message>
    <message>
        <source>Put the blank pages of the scan aside; Ctrl+Z brings them back</source>
        <translation>Put the blank pages of the scan aside; Ctrl+Z brings them back</translation>
    </message>
    <message>
        <source>Two pages side by side; one as large as the window</source>
        <translation>Two pages side by side; one as large as the window</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Change my password</translation>
    </message>
</context>
<context>
    <name>yichuang::KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Close the list of keys (Esc)</source>
        <translation>Close the list of keys (Esc)</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Keys and what they do</translation>
    </message>
</context>
<context>
    <name>yichuang::LateDates</name>
    <message>
        <source>Issued on</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>That is no date. Type it as on the paper, like 2026-03-10.</source>
        <translation>That is no date. Type it as on the paper, like 2026-03-10.</translation>
    </message>
</context>
<context>
    <name>yichuang::LatePages</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages that came late; Delete removes the marked one</source>
        <translation>Pages that came late; Delete removes the marked one</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Originals</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>copies</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>given back</translation>
    </message>
    <message>
        <source>Page %1 was removed. F3 scans it again.</source>
        <translation>Page %1 was removed. F3 scans it again.</translation>
    </message>
    <message>
        <source>Say why the pages are usable, or scan them again with F3.</source>
        <translation>Say why the pages are usable, or scan them again with F3.</translation>
    </message>
    <message>
        <source>No more originals are given back than were handed in.</source>
        <translation>No more originals are given back than were handed in.</translation>
    </message>
    <message>
        <source>Where and how the file was looked at</source>
        <translation>Where and how the file was looked at</translation>
    </message>
    <message>
        <source>No page of this material needs a reason.</source>
        <translation>No page of this material needs a reason.</translation>
    </message>
    <message>
        <source>The guide asks for no date of this material, or no page of it is there.</source>
        <translation>The guide asks for no date of this material, or no page of it is there.</translation>
    </message>
    <message>
        <source>The reason goes with: %1</source>
        <translation>The reason goes with: %1</translation>
    </message>
    <message>
        <source>Why it will do all the same</source>
        <translation>Why it will do all the same</translation>
    </message>
    <message>
        <source>Where and how the file was looked at; Enter takes it into the case</source>
        <translation>Where and how the file was looked at; Enter takes it into the case</translation>
    </message>
    <message>
        <source>Why it will do all the same; Enter takes it into the case</source>
        <translation>Why it will do all the same; Enter takes it into the case</translation>
    </message>
    <message>
        <source>It is being handed in; until that is over nothing of it can be changed.</source>
        <translation>It is being handed in; until that is over nothing of it can be changed.</translation>
    </message>
</context>
<context>
    <name>yichuang::LatePanel</name>
    <message>
        <source>It has come  Ctrl+B</source>
        <translation>It has come  Ctrl+B</translation>
    </message>
    <message>
        <source>Which material came</source>
        <translation>Which material came</translation>
    </message>
    <message>
        <source>Scan  F3</source>
        <translation>Scan  F3</translation>
    </message>
    <message>
        <source>Import  Ctrl+O</source>
        <translation>Import  Ctrl+O</translation>
    </message>
    <message>
        <source>All points pass  Ctrl+A</source>
        <translation>All points pass  Ctrl+A</translation>
    </message>
    <message>
        <source>Hand in  F9</source>
        <translation>Hand in  F9</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” was promised by %2 and has not come</source>
        <translation>“%1” was promised by %2 and has not come</translation>
    </message>
    <message>
        <source>“%1” by %2</source>
        <translation>“%1” by %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Scan it or import its file.</source>
        <translation>Scan it or import its file.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) taken</source>
        <translation>
            <numerusform>%n page taken</numerusform>
            <numerusform>%n pages taken</numerusform>
        </translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Import files</translation>
    </message>
    <message>
        <source>%1 (the guide: %2)</source>
        <translation>%1 (the guide: %2)</translation>
    </message>
    <message>
        <source>To come: %1</source>
        <translation>To come: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are here already and not handed in; kept until %1</source>
        <translation>
            <numerusform>%n page is here already and not handed in; kept until %1</numerusform>
            <numerusform>%n pages are here already and not handed in; kept until %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) waited too long and have to be scanned again</source>
        <translation>
            <numerusform>%n page waited too long and has to be scanned again</numerusform>
            <numerusform>%n pages waited too long and have to be scanned again</numerusform>
        </translation>
    </message>
    <message>
        <source>kept until %1 if not handed in</source>
        <translation>kept until %1 if not handed in</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n of what came in is kept.</source>
        <translation>
            <numerusform>Stopped. %n of what came in is kept.</numerusform>
            <numerusform>Stopped. %n of what came in are kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages are still coming in. Esc stops that; what is here already is kept.</source>
        <translation>Pages are still coming in. Esc stops that; what is here already is kept.</translation>
    </message>
    <message>
        <source>Pages are still coming in. The act is possible when they are all here.</source>
        <translation>Pages are still coming in. The act is possible when they are all here.</translation>
    </message>
    <message>
        <source>A file still waits for its password. Type it, or leave the file out with Esc.</source>
        <translation>A file still waits for its password. Type it, or leave the file out with Esc.</translation>
    </message>
</context>
<context>
    <name>yichuang::LatePoints</name>
    <message>
        <source>Why it fails</source>
        <translation>Why it fails</translation>
    </message>
    <message>
        <source>Kept with the point; Enter takes it</source>
        <translation>Kept with the point; Enter takes it</translation>
    </message>
    <message>
        <source>This line is about no material, and has no review point.</source>
        <translation>This line is about no material, and has no review point.</translation>
    </message>
    <message>
        <source>The guide names no review point of this material.</source>
        <translation>The guide names no review point of this material.</translation>
    </message>
    <message>
        <source>There is no review point to judge yet: first bring a page of this material.</source>
        <translation>There is no review point to judge yet: first bring a page of this material.</translation>
    </message>
    <message>
        <source>There is no review point %1.</source>
        <translation>There is no review point %1.</translation>
    </message>
</context>
<context>
    <name>yichuang::LateSorter</name>
    <message>
        <source>This file is kept as it was given, and its pages cannot be turned.</source>
        <translation>This file is kept as it was given, and its pages cannot be turned.</translation>
    </message>
    <message>
        <source>That cannot be done with this page where it is now.</source>
        <translation>That cannot be done with this page where it is now.</translation>
    </message>
    <message>
        <source>Page %1 turned. Ctrl+Z turns it back.</source>
        <translation>Page %1 turned. Ctrl+Z turns it back.</translation>
    </message>
    <message>
        <source>Page %1 is page %2 now. Ctrl+Z puts it back.</source>
        <translation>Page %1 is page %2 now. Ctrl+Z puts it back.</translation>
    </message>
    <message>
        <source>The two files are one again.</source>
        <translation>The two files are one again.</translation>
    </message>
    <message>
        <source>A file begins at page %1 now. S joins them again.</source>
        <translation>A file begins at page %1 now. S joins them again.</translation>
    </message>
    <message>
        <source>Page %1 taken out. Ctrl+Z brings it back.</source>
        <translation>Page %1 taken out. Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Page %1 marked. Go to its material and press Ctrl+V.</source>
        <translation>Page %1 marked. Go to its material and press Ctrl+V.</translation>
    </message>
    <message>
        <source>The marked page is not there any more as it was. Mark it again.</source>
        <translation>The marked page is not there any more as it was. Mark it again.</translation>
    </message>
    <message>
        <source>The page is with “%1” now. Ctrl+Z puts it back.</source>
        <translation>The page is with “%1” now. Ctrl+Z puts it back.</translation>
    </message>
    <message>
        <source>There is nothing left to take back.</source>
        <translation>There is nothing left to take back.</translation>
    </message>
    <message>
        <source>The last step was taken back.</source>
        <translation>The last step was taken back.</translation>
    </message>
</context>
<context>
    <name>yichuang::LedgerModel</name>
    <message>
        <source>nobody</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>compared</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>not compared</translation>
    </message>
    <message>
        <source>was wrong</source>
        <translation>was wrong</translation>
    </message>
    <message>
        <source>was set back</source>
        <translation>was set back</translation>
    </message>
    <message>
        <source>as reported</source>
        <translation>as reported</translation>
    </message>
</context>
<context>
    <name>yichuang::LedgerPage</name>
    <message>
        <source>Check the chain  Ctrl+R</source>
        <translation>Check the chain  Ctrl+R</translation>
    </message>
    <message>
        <source>All entries of the ledger, newest first</source>
        <translation>All entries of the ledger, newest first</translation>
    </message>
    <message>
        <source>An auditor reads and changes nothing; cases are read with personal data masked.</source>
        <translation>An auditor reads and changes nothing; cases are read with personal data masked.</translation>
    </message>
    <message>
        <source>The ledger is being read from its first entry on …</source>
        <translation>The ledger is being read from its first entry on …</translation>
    </message>
    <message>
        <source>All %1 entries and %2 checkpoints hold. The ledger ends with %3.</source>
        <translation>All %1 entries and %2 checkpoints hold. The ledger ends with %3.</translation>
    </message>
    <message>
        <source>entry %1 does not fit the chain</source>
        <translation>entry %1 does not fit the chain</translation>
    </message>
    <message>
        <source>the checkpoint at entry %1 does not hold</source>
        <translation>the checkpoint at entry %1 does not hold</translation>
    </message>
    <message>
        <source>cases that are not what their last entry says: %1</source>
        <translation>cases that are not what their last entry says: %1</translation>
    </message>
    <message>
        <source>The ledger does not hold: %1. Keep this computer as it is and tell the supervisor.</source>
        <translation>The ledger does not hold: %1. Keep this computer as it is and tell the supervisor.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>yichuang::LintPage</name>
    <message>
        <source>Check the catalogue  F5</source>
        <translation>Check the catalogue  F5</translation>
    </message>
    <message>
        <source>Check files  Ctrl+O</source>
        <translation>Check files  Ctrl+O</translation>
    </message>
    <message>
        <source>Guides checked so far</source>
        <translation>Guides checked so far</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation>Stop  Esc</translation>
    </message>
    <message>
        <source>Suggestions as CSV  Ctrl+S</source>
        <translation>Suggestions as CSV  Ctrl+S</translation>
    </message>
    <message>
        <source>Suggestions as PDF  Ctrl+P</source>
        <translation>Suggestions as PDF  Ctrl+P</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Show only</translation>
    </message>
    <message>
        <source>part of an item, an element or a problem</source>
        <translation>part of an item, an element or a problem</translation>
    </message>
    <message>
        <source>Show only what holds this text</source>
        <translation>Show only what holds this text</translation>
    </message>
    <message>
        <source>Show only this severity</source>
        <translation>Show only this severity</translation>
    </message>
    <message>
        <source>Show only elements of this owner</source>
        <translation>Show only elements of this owner</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>What the check found</translation>
    </message>
    <message>
        <source>The marked finding in full</source>
        <translation>The marked finding in full</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>Errors and warnings</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Errors only</translation>
    </message>
    <message>
        <source>Warnings only</source>
        <translation>Warnings only</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>All owners</translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation>Nothing was checked yet.</translation>
    </message>
    <message>
        <source>%1 guides checked: %2 errors, %3 warnings</source>
        <translation>%1 guides checked: %2 errors, %3 warnings</translation>
    </message>
    <message>
        <source>The check was stopped; what was found before is still shown.</source>
        <translation>The check was stopped; what was found before is still shown.</translation>
    </message>
    <message>
        <source>Check guides in files</source>
        <translation>Check guides in files</translation>
    </message>
    <message>
        <source>Guides (*.json *.csv)</source>
        <translation>Guides (*.json *.csv)</translation>
    </message>
    <message>
        <source>Write the table of suggestions</source>
        <translation>Write the table of suggestions</translation>
    </message>
    <message>
        <source>The table of suggestions was written: %1</source>
        <translation>The table of suggestions was written: %1</translation>
    </message>
</context>
<context>
    <name>yichuang::LookPanel</name>
    <message>
        <source>How the desk looks</source>
        <translation>How the desk looks</translation>
    </message>
    <message>
        <source>Close the look of the desk (Esc)</source>
        <translation>Close the look of the desk (Esc)</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Light or dark</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Size of letters</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>It holds at once, for everybody at this counter.</source>
        <translation>It holds at once, for everybody at this counter.</translation>
    </message>
    <message>
        <source>It holds until the program ends: %1</source>
        <translation>It holds until the program ends: %1</translation>
    </message>
</context>
<context>
    <name>yichuang::MachinePage</name>
    <message>
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>What the self-check found</source>
        <translation>What the self-check found</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Looking …</translation>
    </message>
    <message>
        <source>In order, looked at %1</source>
        <translation>In order, looked at %1</translation>
    </message>
    <message>
        <source>Somebody has to see to it, looked at %1</source>
        <translation>Somebody has to see to it, looked at %1</translation>
    </message>
    <message>
        <source>No second place is set: what is on this computer is nowhere else. Tell the system administrator.</source>
        <translation>No second place is set: what is on this computer is nowhere else. Tell the system administrator.</translation>
    </message>
    <message>
        <source>The backup is being made: %1 %.</source>
        <translation>The backup is being made: %1 %.</translation>
    </message>
    <message>
        <source>It is tried again every two minutes.</source>
        <translation>It is tried again every two minutes.</translation>
    </message>
    <message>
        <source>Backed up at %1 and found whole.</source>
        <translation>Backed up at %1 and found whole.</translation>
    </message>
    <message>
        <source>The first backup of today begins within a minute.</source>
        <translation>The first backup of today begins within a minute.</translation>
    </message>
    <message>
        <source>Look again  F5</source>
        <translation>Look again  F5</translation>
    </message>
    <message>
        <source>Back up now  Ctrl+B</source>
        <translation>Back up now  Ctrl+B</translation>
    </message>
    <message>
        <source>Stop the backup  Esc</source>
        <translation>Stop the backup  Esc</translation>
    </message>
    <message>
        <source>↑↓ read · F5 look again · Ctrl+D test the devices · Ctrl+B back up now</source>
        <translation>↑↓ read · F5 look again · Ctrl+D test the devices · Ctrl+B back up now</translation>
    </message>
</context>
<context>
    <name>yichuang::MainWindow</name>
    <message>
        <source>Yichuang</source>
        <translation>Yichuang</translation>
    </message>
    <message>
        <source>Search items and cases</source>
        <translation>Search items and cases</translation>
    </message>
    <message>
        <source>State of the line to the city</source>
        <translation>State of the line to the city</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Sample data, not current rules</source>
        <translation>Sample data, not current rules</translation>
    </message>
    <message>
        <source>Keys  F1</source>
        <translation>Keys  F1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Lock the desk (Ctrl+Alt+L)</source>
        <translation>Lock the desk (Ctrl+Alt+L)</translation>
    </message>
    <message>
        <source>Item, case or ID  Ctrl+K</source>
        <translation>Item, case or ID  Ctrl+K</translation>
    </message>
    <message>
        <source>An item, a case number, or the last four of an identity number</source>
        <translation>An item, a case number, or the last four of an identity number</translation>
    </message>
    <message>
        <source>Look  Ctrl+,</source>
        <translation>Look  Ctrl+,</translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialExtras</name>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>The guide does not allow it for this material.</source>
        <translation>The guide does not allow it for this material.</translation>
    </message>
    <message>
        <source>No licence or data resource covers it.</source>
        <translation>No licence or data resource covers it.</translation>
    </message>
    <message>
        <source>Pages of “%1” are there; a promise is not needed. Delete removes them.</source>
        <translation>Pages of “%1” are there; a promise is not needed. Delete removes them.</translation>
    </message>
    <message>
        <source>The guide lets no promise stand for “%1”.</source>
        <translation>The guide lets no promise stand for “%1”.</translation>
    </message>
    <message>
        <source>The guide asks for no date of this material, or no page of it is there.</source>
        <translation>The guide asks for no date of this material, or no page of it is there.</translation>
    </message>
    <message>
        <source>Of this material no pieces are counted, or no page of it is there.</source>
        <translation>Of this material no pieces are counted, or no page of it is there.</translation>
    </message>
    <message>
        <source>This material is the applicant&apos;s own or the agent&apos;s, or its pages are here.</source>
        <translation>This material is the applicant&apos;s own or the agent&apos;s, or its pages are here.</translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialTableModel</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Requirement</translation>
    </message>
    <message>
        <source>How obtained</source>
        <translation>How obtained</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Conclusion</translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialsPanel</name>
    <message>
        <source>Materials</source>
        <translation>Materials</translation>
    </message>
    <message>
        <source>Check points of the material</source>
        <translation>Check points of the material</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Save  Enter</source>
        <translation>Save  Enter</translation>
    </message>
    <message>
        <source>Pass  Space</source>
        <translation>Pass  Space</translation>
    </message>
    <message>
        <source>Fail  X</source>
        <translation>Fail  X</translation>
    </message>
    <message>
        <source>N/A  N</source>
        <translation>N/A  N</translation>
    </message>
    <message>
        <source>All pass  A</source>
        <translation>All pass  A</translation>
    </message>
    <message>
        <source>Pages usable  U</source>
        <translation>Pages usable  U</translation>
    </message>
    <message>
        <source>How obtained  M</source>
        <translation>How obtained  M</translation>
    </message>
    <message>
        <source>The materials follow from the item and the situation.</source>
        <translation>The materials follow from the item and the situation.</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Why: %1</translation>
    </message>
    <message>
        <source>the guide always asks for it</source>
        <translation>the guide always asks for it</translation>
    </message>
    <message>
        <source>basis: %1</source>
        <translation>basis: %1</translation>
    </message>
    <message>
        <source>electronic licence: %1</source>
        <translation>electronic licence: %1</translation>
    </message>
    <message>
        <source>from: %1</source>
        <translation>from: %1</translation>
    </message>
    <message>
        <source>Why the pages are &amp;usable</source>
        <translation>Why the pages are &amp;usable</translation>
    </message>
    <message>
        <source>Why it &amp;fails</source>
        <translation>Why it &amp;fails</translation>
    </message>
    <message>
        <source>Goes into the case</source>
        <translation>Goes into the case</translation>
    </message>
    <message>
        <source>“%1” cannot be fetched: no electronic licence covers it, or the original must be handed in by law.</source>
        <translation>“%1” cannot be fetched: no electronic licence covers it, or the original must be handed in by law.</translation>
    </message>
    <message>
        <source>data resource: %1</source>
        <translation>data resource: %1</translation>
    </message>
    <message>
        <source>Why the pa&amp;per is asked for</source>
        <translation>Why the pa&amp;per is asked for</translation>
    </message>
    <message>
        <source>Goes into the case and its history</source>
        <translation>Goes into the case and its history</translation>
    </message>
    <message>
        <source>The city has no “%1” of this applicant: the paper may be asked for.</source>
        <translation>The city has no “%1” of this applicant: the paper may be asked for.</translation>
    </message>
    <message>
        <source>The paper of “%1” is here already. Remove its pages first (Delete).</source>
        <translation>The paper of “%1” is here already. Remove its pages first (Delete).</translation>
    </message>
    <message>
        <source>Of this material nothing is read, or no page of it is there.</source>
        <translation>Of this material nothing is read, or no page of it is there.</translation>
    </message>
    <message>
        <source>Where and how it was &amp;looked at</source>
        <translation>Where and how it was &amp;looked at</translation>
    </message>
    <message>
        <source>Goes into the correction notice</source>
        <translation>Goes into the correction notice</translation>
    </message>
</context>
<context>
    <name>yichuang::NoticeFlow</name>
    <message>
        <source>One-time notice kept; printing …</source>
        <translation>One-time notice kept; printing …</translation>
    </message>
    <message>
        <source>One-time notice  F8</source>
        <translation>One-time notice  F8</translation>
    </message>
    <message>
        <source>Correction notice  F8</source>
        <translation>Correction notice  F8</translation>
    </message>
    <message>
        <source>Tells at once what to bring. Shift+F8: correction notice.</source>
        <translation>Tells at once what to bring. Shift+F8: correction notice.</translation>
    </message>
    <message>
        <source>Tells once what to put right. Shift+F8: what is still to be brought.</source>
        <translation>Tells once what to put right. Shift+F8: what is still to be brought.</translation>
    </message>
    <message>
        <source>One notice tells everything: choose the item and answer its questions first.</source>
        <translation>One notice tells everything: choose the item and answer its questions first.</translation>
    </message>
    <message numerus="yes">
        <source>%n material(s) still to be brought.</source>
        <translation>
            <numerusform>%n material still to be brought.</numerusform>
            <numerusform>%n materials still to be brought.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has to be brought.</source>
        <translation>Nothing has to be brought.</translation>
    </message>
    <message>
        <source>The one-time notice is kept and waits on the start page. %1</source>
        <translation>The one-time notice is kept and waits on the start page. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n separator sheet(s) printed. One lies before each material, and the feeder sorts the stack by them.</source>
        <translation>
            <numerusform>%n separator sheet printed. One lies before each material, and the feeder sorts the stack by them.</numerusform>
            <numerusform>%n separator sheets printed. One lies before each material, and the feeder sorts the stack by them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing comes on paper, so that no separator sheet is needed.</source>
        <translation>Nothing comes on paper, so that no separator sheet is needed.</translation>
    </message>
    <message>
        <source>Choose the item and answer its questions first; then it is known which sheets are needed.</source>
        <translation>Choose the item and answer its questions first; then it is known which sheets are needed.</translation>
    </message>
    <message>
        <source>One-time notice printed. %1 Ctrl+F8 prints a separator sheet for each material; F6 parks the visit until the applicant is back.</source>
        <translation>One-time notice printed. %1 Ctrl+F8 prints a separator sheet for each material; F6 parks the visit until the applicant is back.</translation>
    </message>
    <message>
        <source>One-time notice printed. %1 %2</source>
        <translation>One-time notice printed. %1 %2</translation>
    </message>
    <message>
        <source>The one-time notice is printed, its separator sheets are not. %1 Ctrl+F8 prints them again.</source>
        <translation>The one-time notice is printed, its separator sheets are not. %1 Ctrl+F8 prints them again.</translation>
    </message>
    <message>
        <source>One-time notice printed; its separator sheets follow …</source>
        <translation>One-time notice printed; its separator sheets follow …</translation>
    </message>
    <message>
        <source>The separator sheets are being printed …</source>
        <translation>The separator sheets are being printed …</translation>
    </message>
    <message>
        <source>The separator sheets of the visit before were not printed. %1 Ctrl+F8 in that visit prints them again.</source>
        <translation>The separator sheets of the visit before were not printed. %1 Ctrl+F8 in that visit prints them again.</translation>
    </message>
</context>
<context>
    <name>yichuang::NoticeStrip</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Close this notice (Esc)</source>
        <translation>Close this notice (Esc)</translation>
    </message>
</context>
<context>
    <name>yichuang::ObtainedChooser</name>
    <message>
        <source>%1 Handed in</source>
        <translation>%1 Handed in</translation>
    </message>
    <message>
        <source>%1 Exempt</source>
        <translation>%1 Exempt</translation>
    </message>
    <message>
        <source>%1 Comes later</source>
        <translation>%1 Comes later</translation>
    </message>
    <message>
        <source>%1 Commitment</source>
        <translation>%1 Commitment</translation>
    </message>
    <message>
        <source>How “%1” is obtained</source>
        <translation>How “%1” is obtained</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>yichuang::OutboxModel</name>
    <message>
        <source>To send</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Unconfirmed</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>The case</translation>
    </message>
    <message>
        <source>Material, %1</source>
        <translation>Material, %1</translation>
    </message>
    <message>
        <source>What happened later</source>
        <translation>What happened later</translation>
    </message>
    <message>
        <source>Sent; the city has not confirmed it yet.</source>
        <translation>Sent; the city has not confirmed it yet.</translation>
    </message>
    <message>
        <source>Confirmed by the city.</source>
        <translation>Confirmed by the city.</translation>
    </message>
    <message>
        <source>%1 Its case waits until it is sent again.</source>
        <translation>%1 Its case waits until it is sent again.</translation>
    </message>
    <message>
        <source>Follows the earlier entry of its case.</source>
        <translation>Follows the earlier entry of its case.</translation>
    </message>
    <message>
        <source>Not tried yet; goes out by itself.</source>
        <translation>Not tried yet; goes out by itself.</translation>
    </message>
    <message>
        <source>%1 Attempt %2, %3.</source>
        <translation>%1 Attempt %2, %3.</translation>
    </message>
    <message>
        <source>%1 Next: %2.</source>
        <translation>%1 Next: %2.</translation>
    </message>
    <message>
        <source>next as soon as possible</source>
        <translation>next as soon as possible</translation>
    </message>
    <message>
        <source>next in %1 s</source>
        <translation>next in %1 s</translation>
    </message>
    <message>
        <source>next in %1 min</source>
        <translation>next in %1 min</translation>
    </message>
    <message>
        <source>next at %1</source>
        <translation>next at %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>What is sent</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation>Waiting since</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Last answer</translation>
    </message>
    <message>
        <source>A correction of a guide</source>
        <translation>A correction of a guide</translation>
    </message>
</context>
<context>
    <name>yichuang::OutcomeInquiry</name>
    <message>
        <source>Whether this was stored could not be found out. Everything you entered is still here. F5 asks the store again; until it has answered, hand out nothing and do not begin anew.</source>
        <translation>Whether this was stored could not be found out. Everything you entered is still here. F5 asks the store again; until it has answered, hand out nothing and do not begin anew.</translation>
    </message>
    <message>
        <source>The store does not answer yet. Everything you entered is still here. F5 asks again; if this stays, call the system administrator.</source>
        <translation>The store does not answer yet. Everything you entered is still here. F5 asks again; if this stays, call the system administrator.</translation>
    </message>
    <message>
        <source>The store has answered: nothing was stored. Everything you entered is still here; decide again.</source>
        <translation>The store has answered: nothing was stored. Everything you entered is still here; decide again.</translation>
    </message>
    <message>
        <source>Ask the store again  F5</source>
        <translation>Ask the store again  F5</translation>
    </message>
</context>
<context>
    <name>yichuang::PackagePanel</name>
    <message>
        <source>Why the marked item is not taken in</source>
        <translation>Why the marked item is not taken in</translation>
    </message>
    <message>
        <source>Why the marked item is not taken in; Enter refuses it</source>
        <translation>Why the marked item is not taken in; Enter refuses it</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in one visit</source>
        <translation>
            <numerusform>%n item in one visit</numerusform>
            <numerusform>%n items in one visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) less to hand in</source>
        <translation>
            <numerusform>%n paper less to hand in</numerusform>
            <numerusform>%n papers less to hand in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) less to fill</source>
        <translation>
            <numerusform>%n field less to fill</numerusform>
            <numerusform>%n fields less to fill</numerusform>
        </translation>
    </message>
    <message>
        <source>X refuses the marked item, Space takes it in</source>
        <translation>X refuses the marked item, Space takes it in</translation>
    </message>
</context>
<context>
    <name>yichuang::PageComparison</name>
    <message>
        <source>Left page</source>
        <translation>Left page</translation>
    </message>
    <message>
        <source>Right page</source>
        <translation>Right page</translation>
    </message>
    <message>
        <source>Both move together: + − larger and smaller, 0 whole page, W width, Ctrl and the cursor keys move; Esc goes back</source>
        <translation>Both move together: + − larger and smaller, 0 whole page, W width, Ctrl and the cursor keys move; Esc goes back</translation>
    </message>
    <message>
        <source>Opening the page …</source>
        <translation>Opening the page …</translation>
    </message>
    <message>
        <source>← → turn the page, + − larger and smaller, 0 whole page, W width, Ctrl and the cursor keys move; Esc or V goes back</source>
        <translation>← → turn the page, + − larger and smaller, 0 whole page, W width, Ctrl and the cursor keys move; Esc or V goes back</translation>
    </message>
</context>
<context>
    <name>yichuang::PageFindingModel</name>
    <message>
        <source>Part of the page</source>
        <translation>Part of the page</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>What the machine measured</source>
        <translation>What the machine measured</translation>
    </message>
</context>
<context>
    <name>yichuang::PageSorter</name>
    <message>
        <source>This file is kept as it was given, and its pages cannot be turned.</source>
        <translation>This file is kept as it was given, and its pages cannot be turned.</translation>
    </message>
    <message>
        <source>That cannot be done with these pages where they are now.</source>
        <translation>That cannot be done with these pages where they are now.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) turned. Ctrl+Z turns back.</source>
        <translation>
            <numerusform>%n page turned. Ctrl+Z turns back.</numerusform>
            <numerusform>%n pages turned. Ctrl+Z turns back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) stand with “%1” too. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n page stands with “%1” too. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n pages stand with “%1” too. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) moved. Ctrl+Z puts back.</source>
        <translation>
            <numerusform>%n page moved. Ctrl+Z puts back.</numerusform>
            <numerusform>%n pages moved. Ctrl+Z puts back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are with “%1” now. Ctrl+Z puts back.</source>
        <translation>
            <numerusform>%n page is with “%1” now. Ctrl+Z puts back.</numerusform>
            <numerusform>%n pages are with “%1” now. Ctrl+Z puts back.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two files are one again.</source>
        <translation>The two files are one again.</translation>
    </message>
    <message>
        <source>A file begins at page %1 now. S joins them again.</source>
        <translation>A file begins at page %1 now. S joins them again.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) marked to move. Go to their material and press Ctrl+V.</source>
        <translation>
            <numerusform>%n page marked to move. Go to their material and press Ctrl+V.</numerusform>
            <numerusform>%n pages marked to move. Go to their material and press Ctrl+V.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) marked to stand elsewhere too. Go to that material and press Ctrl+V.</source>
        <translation>
            <numerusform>%n page marked to stand elsewhere too. Go to that material and press Ctrl+V.</numerusform>
            <numerusform>%n pages marked to stand elsewhere too. Go to that material and press Ctrl+V.</numerusform>
        </translation>
    </message>
    <message>
        <source>The marked pages are not there any more as they were. Mark them again.</source>
        <translation>The marked pages are not there any more as they were. Mark them again.</translation>
    </message>
    <message numerus="yes">
        <source>%n separator sheet(s) put in as pages. Ctrl+Z takes them out.</source>
        <translation>
            <numerusform>%n separator sheet put in as a page. Ctrl+Z takes it out.</numerusform>
            <numerusform>%n separator sheets put in as pages. Ctrl+Z takes them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) removed. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n page removed. Ctrl+Z brings it back.</numerusform>
            <numerusform>%n pages removed. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Separator sheet: the pages behind it go to “%1”.</source>
        <translation>Separator sheet: the pages behind it go to “%1”.</translation>
    </message>
    <message>
        <source>A separator sheet of another case was taken as a page of “%1”, and the stack went on there.</source>
        <translation>A separator sheet of another case was taken as a page of “%1”, and the stack went on there.</translation>
    </message>
    <message>
        <source>A separator sheet names a material that is not asked for. It was taken as a page of “%1”, and the stack went on there.</source>
        <translation>A separator sheet names a material that is not asked for. It was taken as a page of “%1”, and the stack went on there.</translation>
    </message>
    <message>
        <source>The code of a separator sheet could not be read. It was taken as a page of “%1”, and the stack went on there.</source>
        <translation>The code of a separator sheet could not be read. It was taken as a page of “%1”, and the stack went on there.</translation>
    </message>
    <message numerus="yes">
        <source>%n separator sheet(s) sorted the stack and are no pages of it. Ctrl+V puts them in all the same.</source>
        <translation>
            <numerusform>%n separator sheet sorted the stack and is no page of it. Ctrl+V puts it in all the same.</numerusform>
            <numerusform>%n separator sheets sorted the stack and are no pages of it. Ctrl+V puts them in all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank page(s) put aside. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n blank page put aside. Ctrl+Z brings it back.</numerusform>
            <numerusform>%n blank pages put aside. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
    <message>
        <source>No page that was scanned here is blank.</source>
        <translation>No page that was scanned here is blank.</translation>
    </message>
    <message>
        <source>The machine did not get to all pages of a thick file. They were taken as pages of “%1”: look whether a separator sheet is among them.</source>
        <translation>The machine did not get to all pages of a thick file. They were taken as pages of “%1”: look whether a separator sheet is among them.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) seem to be blank; Shift+Delete puts them aside.</source>
        <translation>
            <numerusform>%n page seems to be blank; Shift+Delete puts it aside.</numerusform>
            <numerusform>%n pages seem to be blank; Shift+Delete puts them aside.</numerusform>
        </translation>
    </message>
    <message>
        <source>A paper of this hall, such as a one-time notice, was taken as a page of “%1”. Take it out with Delete if it is no material.</source>
        <translation>A paper of this hall, such as a one-time notice, was taken as a page of “%1”. Take it out with Delete if it is no material.</translation>
    </message>
</context>
<context>
    <name>yichuang::PageViewer</name>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Previous page (Left)</source>
        <translation>Previous page (Left)</translation>
    </message>
    <message>
        <source>Next page (Right)</source>
        <translation>Next page (Right)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Smaller (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Larger (+)</translation>
    </message>
    <message>
        <source>Whole page (0)</source>
        <translation>Whole page (0)</translation>
    </message>
    <message>
        <source>Turn the view (T)</source>
        <translation>Turn the view (T)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Opening the page …</source>
        <translation>Opening the page …</translation>
    </message>
</context>
<context>
    <name>yichuang::PaperPane</name>
    <message>
        <source>The paper as printed</source>
        <translation>The paper as printed</translation>
    </message>
</context>
<context>
    <name>yichuang::ParticularsBar</name>
    <message>
        <source>Issued on (D)</source>
        <translation>Issued on (D)</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>valid until</translation>
    </message>
    <message>
        <source>or: for good</source>
        <translation>or: for good</translation>
    </message>
    <message>
        <source>Originals (C)</source>
        <translation>Originals (C)</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>copies</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>given back</translation>
    </message>
    <message>
        <source>Type the dates as on the paper, 20260310 or 2026-03-10, the day of issue not after today.</source>
        <translation>Type the dates as on the paper, 20260310 or 2026-03-10, the day of issue not after today.</translation>
    </message>
    <message>
        <source>No more originals are given back than were handed in.</source>
        <translation>No more originals are given back than were handed in.</translation>
    </message>
</context>
<context>
    <name>yichuang::PasswordFlow</name>
    <message>
        <source>That password does not open %1. Ask the applicant again, or leave the file out.</source>
        <translation>That password does not open %1. Ask the applicant again, or leave the file out.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is protected with a password. Ask the applicant for it; it is not stored.</source>
        <translation>%1 is protected with a password. Ask the applicant for it; it is not stored.</translation>
    </message>
</context>
<context>
    <name>yichuang::PasswordPanel</name>
    <message>
        <source>My password</source>
        <translation>My password</translation>
    </message>
    <message>
        <source>Close and keep the password (Esc)</source>
        <translation>Close and keep the password (Esc)</translation>
    </message>
    <message>
        <source>The one in use</source>
        <translation>The one in use</translation>
    </message>
    <message>
        <source>The password in use</source>
        <translation>The password in use</translation>
    </message>
    <message>
        <source>The new one</source>
        <translation>The new one</translation>
    </message>
    <message>
        <source>The new password</source>
        <translation>The new password</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>The new password once more</source>
        <translation>The new password once more</translation>
    </message>
    <message>
        <source>Change the password  Enter</source>
        <translation>Change the password  Enter</translation>
    </message>
    <message>
        <source>At least eight characters. It holds from the next sign-in on, and when the desk is unlocked.</source>
        <translation>At least eight characters. It holds from the next sign-in on, and when the desk is unlocked.</translation>
    </message>
    <message>
        <source>The two new passwords are not the same. Nothing was changed; type all three again.</source>
        <translation>The two new passwords are not the same. Nothing was changed; type all three again.</translation>
    </message>
    <message>
        <source>The new password has fewer than eight characters. Nothing was changed; type all three again.</source>
        <translation>The new password has fewer than eight characters. Nothing was changed; type all three again.</translation>
    </message>
    <message>
        <source>That is the password in use. Nothing was changed; type another one.</source>
        <translation>That is the password in use. Nothing was changed; type another one.</translation>
    </message>
    <message>
        <source>The password is being changed …</source>
        <translation>The password is being changed …</translation>
    </message>
    <message>
        <source>The password was changed; that it was is written down. Esc goes back.</source>
        <translation>The password was changed; that it was is written down. Esc goes back.</translation>
    </message>
    <message>
        <source>The password in use is another one.</source>
        <translation>The password in use is another one.</translation>
    </message>
    <message>
        <source>Nothing was changed. %1 Type all three again.</source>
        <translation>Nothing was changed. %1 Type all three again.</translation>
    </message>
</context>
<context>
    <name>yichuang::PasswordStrip</name>
    <message>
        <source>Password of the file</source>
        <translation>Password of the file</translation>
    </message>
    <message>
        <source>Open (Enter)</source>
        <translation>Open (Enter)</translation>
    </message>
    <message>
        <source>Leave it out (Esc)</source>
        <translation>Leave it out (Esc)</translation>
    </message>
</context>
<context>
    <name>yichuang::PersonFields</name>
    <message>
        <source>ID &amp;number</source>
        <translation>ID &amp;number</translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation>Kind of number</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Phone</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;ddress</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Na&amp;me of organisation</source>
        <translation>Na&amp;me of organisation</translation>
    </message>
    <message>
        <source>Credit &amp;code</source>
        <translation>Credit &amp;code</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) so far</source>
        <translation>
            <numerusform>%n character so far</numerusform>
            <numerusform>%n characters so far</numerusform>
        </translation>
    </message>
    <message>
        <source>The number is valid · born %1</source>
        <translation>The number is valid · born %1</translation>
    </message>
    <message>
        <source>The number is valid</source>
        <translation>The number is valid</translation>
    </message>
    <message>
        <source>This is no telephone number</source>
        <translation>This is no telephone number</translation>
    </message>
    <message>
        <source>Without an area code other places cannot dial it</source>
        <translation>Without an area code other places cannot dial it</translation>
    </message>
</context>
<context>
    <name>yichuang::PrintOrderListModel</name>
    <message>
        <source>Printing failed</source>
        <translation>Printing failed</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Printing</translation>
    </message>
</context>
<context>
    <name>yichuang::QuestionListModel</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>What it changed</translation>
    </message>
</context>
<context>
    <name>yichuang::QuestionsPanel</name>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Answers; the digits 1 to 9 choose</source>
        <translation>Answers; the digits 1 to 9 choose</translation>
    </message>
    <message>
        <source>&amp;Questions asked</source>
        <translation>&amp;Questions asked</translation>
    </message>
    <message>
        <source>Questions and the answers given</source>
        <translation>Questions and the answers given</translation>
    </message>
    <message>
        <source>Choose a service item first.</source>
        <translation>Choose a service item first.</translation>
    </message>
    <message>
        <source>All answered</source>
        <translation>All answered</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left</source>
        <translation>
            <numerusform>%n question left</numerusform>
            <numerusform>%n questions left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::QueuePage</name>
    <message>
        <source>Case queue</source>
        <translation>Case queue</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>To be corrected</source>
        <translation>To be corrected</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Result here</source>
        <translation>Result here</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>Find cases</source>
        <translation>Find cases</translation>
    </message>
    <message>
        <source>Number / name / last four (Ctrl+F)</source>
        <translation>Number / name / last four (Ctrl+F)</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Enter open · Ctrl+P papers · F5 refresh</source>
        <translation>Enter open · Ctrl+P papers · F5 refresh</translation>
    </message>
    <message>
        <source>Papers  Ctrl+P</source>
        <translation>Papers  Ctrl+P</translation>
    </message>
    <message>
        <source>Open  Enter</source>
        <translation>Open  Enter</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>No case here. What is taken in at this counter appears by itself.</source>
        <translation>No case here. What is taken in at this counter appears by itself.</translation>
    </message>
    <message>
        <source>No case matches. Choose another filter above, or clear the text.</source>
        <translation>No case matches. Choose another filter above, or clear the text.</translation>
    </message>
    <message>
        <source>The newest %1; scroll for more</source>
        <translation>The newest %1; scroll for more</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Today: received %1 · accepted %2 · corrections %3 · not accepted %4 · delivered %5 · not sent %6</source>
        <translation>Today: received %1 · accepted %2 · corrections %3 · not accepted %4 · delivered %5 · not sent %6</translation>
    </message>
    <message>
        <source>Corrections  Ctrl+T</source>
        <translation>Corrections  Ctrl+T</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>To come</translation>
    </message>
</context>
<context>
    <name>yichuang::ReadingListModel</name>
    <message>
        <source>What was read</source>
        <translation>What was read</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>On the page</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>It says</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>yichuang::ReadingWords</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>Licence number</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Nothing read; type it</source>
        <translation>Nothing read; type it</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>Look at it: it differs</source>
        <translation>Look at it: it differs</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Not on the paper</source>
        <translation>Not on the paper</translation>
    </message>
</context>
<context>
    <name>yichuang::ReadingsPanel</name>
    <message>
        <source>What was read from the pages</source>
        <translation>What was read from the pages</translation>
    </message>
    <message>
        <source>The pages are being read; go on meanwhile.</source>
        <translation>The pages are being read; go on meanwhile.</translation>
    </message>
    <message>
        <source>That cannot stand there: a day that exists and is not before the day of issue, or a number whose check digit is right.</source>
        <translation>That cannot stand there: a day that exists and is not before the day of issue, or a number whose check digit is right.</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>The visit</translation>
    </message>
    <message>
        <source>Here: %1. %2: %3. Correct what was misread, or say with U why it will do.</source>
        <translation>Here: %1. %2: %3. Correct what was misread, or say with U why it will do.</translation>
    </message>
    <message>
        <source>Nothing was read there. Type what the paper says, or press X and say why it need not be there.</source>
        <translation>Nothing was read there. Type what the paper says, or press X and say why it need not be there.</translation>
    </message>
    <message>
        <source>Here: %1. %2: %3. It will do, as was said: %4</source>
        <translation>Here: %1. %2: %3. It will do, as was said: %4</translation>
    </message>
</context>
<context>
    <name>yichuang::ReasonWords</name>
    <message>
        <source>a file that can be seen nowhere here</source>
        <translation>a file that can be seen nowhere here</translation>
    </message>
    <message>
        <source>the size of the file</source>
        <translation>the size of the file</translation>
    </message>
    <message>
        <source>page %1: %2</source>
        <translation>page %1: %2</translation>
    </message>
    <message>
        <source>(purged)</source>
        <translation>(purged)</translation>
    </message>
    <message>
        <source>will do all the same: %1 (%2)</source>
        <translation>will do all the same: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>yichuang::ReceiptView</name>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Print again  Ctrl+P</source>
        <translation>Print again  Ctrl+P</translation>
    </message>
    <message>
        <source>Next applicant  F2</source>
        <translation>Next applicant  F2</translation>
    </message>
    <message>
        <source>The paper as printed</source>
        <translation>The paper as printed</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Received and accepted</source>
        <translation>Received and accepted</translation>
    </message>
    <message>
        <source>Received; one-time correction notice issued</source>
        <translation>Received; one-time correction notice issued</translation>
    </message>
    <message>
        <source>Received; not accepted</source>
        <translation>Received; not accepted</translation>
    </message>
    <message>
        <source>Applicant: %1</source>
        <translation>Applicant: %1</translation>
    </message>
    <message>
        <source>Provisional number; the platform&apos;s number follows by itself.</source>
        <translation>Provisional number; the platform&apos;s number follows by itself.</translation>
    </message>
    <message>
        <source>Answer due: %1</source>
        <translation>Answer due: %1</translation>
    </message>
    <message>
        <source>Promised: %1</source>
        <translation>Promised: %1</translation>
    </message>
    <message>
        <source>Taken in offline; it is sent when the line is back.</source>
        <translation>Taken in offline; it is sent when the line is back.</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Printing …</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>nothing to bring</source>
        <translation>nothing to bring</translation>
    </message>
    <message>
        <source>Promised in writing, to be signed:</source>
        <translation>Promised in writing, to be signed:</translation>
    </message>
    <message>
        <source>Give these originals back now:</source>
        <translation>Give these originals back now:</translation>
    </message>
    <message>
        <source>These originals stay here:</source>
        <translation>These originals stay here:</translation>
    </message>
</context>
<context>
    <name>yichuang::RecordPage</name>
    <message>
        <source>Print  Ctrl+P</source>
        <translation>Print  Ctrl+P</translation>
    </message>
    <message>
        <source>Dispute this entry</source>
        <translation>Dispute this entry</translation>
    </message>
    <message>
        <source>Why the marked entry is wrong; name no applicant</source>
        <translation>Why the marked entry is wrong; name no applicant</translation>
    </message>
    <message>
        <source>My entries in the ledger</source>
        <translation>My entries in the ledger</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>up to</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>The record was printed; that it was is an entry too.</source>
        <translation>The record was printed; that it was is an entry too.</translation>
    </message>
    <message>
        <source>The dispute is written down. The entry itself stays as it is.</source>
        <translation>The dispute is written down. The entry itself stays as it is.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>The period ends before it begins.</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Nothing was written yet.</translation>
    </message>
    <message>
        <source>Say why the marked entry is wrong, then dispute it.</source>
        <translation>Say why the marked entry is wrong, then dispute it.</translation>
    </message>
    <message>
        <source>An administrator looks after accounts, guides and this computer, and sees no case.</source>
        <translation>An administrator looks after accounts, guides and this computer, and sees no case.</translation>
    </message>
    <message>
        <source>An auditor reads and changes nothing; cases are read with personal data masked.</source>
        <translation>An auditor reads and changes nothing; cases are read with personal data masked.</translation>
    </message>
    <message>
        <source>Entries of mine: %1. The ledger ends with %2.</source>
        <translation>Entries of mine: %1. The ledger ends with %2.</translation>
    </message>
    <message>
        <source>The record was not printed. %1 See to the printer and press Ctrl+P again.</source>
        <translation>The record was not printed. %1 See to the printer and press Ctrl+P again.</translation>
    </message>
</context>
<context>
    <name>yichuang::ReferenceField</name>
    <message>
        <source>List  Alt+↓</source>
        <translation>List  Alt+↓</translation>
    </message>
    <message>
        <source>The code list is not on this computer: type the code.</source>
        <translation>The code list is not on this computer: type the code.</translation>
    </message>
    <message>
        <source>Type the code, or Alt+↓ and a name</source>
        <translation>Type the code, or Alt+↓ and a name</translation>
    </message>
    <message>
        <source>No such code; Enter looks for “%1”</source>
        <translation>No such code; Enter looks for “%1”</translation>
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
        <translation>Name</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Belongs to</translation>
    </message>
</context>
<context>
    <name>yichuang::ReferencePicker</name>
    <message>
        <source>Look for “%1”</source>
        <translation>Look for “%1”</translation>
    </message>
    <message>
        <source>Code, name, pinyin or initials</source>
        <translation>Code, name, pinyin or initials</translation>
    </message>
    <message>
        <source>Code list of “%1”</source>
        <translation>Code list of “%1”</translation>
    </message>
    <message>
        <source>Nothing fits “%1”.</source>
        <translation>Nothing fits “%1”.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 to choose from · Enter takes it, → goes into it, ← back, Esc leaves</source>
        <translation>%1 · %2 · %3 to choose from · Enter takes it, → goes into it, ← back, Esc leaves</translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewPage</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>To be corrected</source>
        <translation>To be corrected</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>To be reviewed</translation>
    </message>
    <message>
        <source>Cases of the day</source>
        <translation>Cases of the day</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Today no case needs you.</source>
        <translation>Today no case needs you.</translation>
    </message>
    <message>
        <source>Refresh  F5</source>
        <translation>Refresh  F5</translation>
    </message>
    <message>
        <source>Open  Enter</source>
        <translation>Open  Enter</translation>
    </message>
    <message>
        <source>Return  R</source>
        <translation>Return  R</translation>
    </message>
    <message>
        <source>Approve  A</source>
        <translation>Approve  A</translation>
    </message>
    <message>
        <source>Daily review · %1</source>
        <translation>Daily review · %1</translation>
    </message>
    <message>
        <source>The newest %1</source>
        <translation>The newest %1</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs you (%1)</source>
        <translation>Needs you (%1)</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>Received %1</translation>
    </message>
    <message>
        <source>Corrections %1</source>
        <translation>Corrections %1</translation>
    </message>
    <message>
        <source>Not accepted %1</source>
        <translation>Not accepted %1</translation>
    </message>
    <message>
        <source>Not sent %1</source>
        <translation>Not sent %1</translation>
    </message>
    <message>
        <source>Overdue %1</source>
        <translation>Overdue %1</translation>
    </message>
    <message>
        <source>You handled this case yourself; somebody else must review it.</source>
        <translation>You handled this case yourself; somebody else must review it.</translation>
    </message>
    <message>
        <source>This case was reviewed already. Enter shows by whom and when.</source>
        <translation>This case was reviewed already. Enter shows by whom and when.</translation>
    </message>
    <message>
        <source>Your own case; you cannot review it.</source>
        <translation>Your own case; you cannot review it.</translation>
    </message>
    <message>
        <source>↑↓ choose · Enter open · A approve · R return (with reasons) · F5 refresh</source>
        <translation>↑↓ choose · Enter open · A approve · R return (with reasons) · F5 refresh</translation>
    </message>
    <message>
        <source>A approve · R return (with reasons) · Esc back to the list</source>
        <translation>A approve · R return (with reasons) · Esc back to the list</translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewPointModel</name>
    <message>
        <source>%1 — reason: %2</source>
        <translation>%1 — reason: %2</translation>
    </message>
    <message>
        <source>Check point</source>
        <translation>Check point</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>%1 — the machine: %2</source>
        <translation>%1 — the machine: %2</translation>
    </message>
    <message>
        <source>%1, by machine</source>
        <translation>%1, by machine</translation>
    </message>
    <message>
        <source>Nobody has decided it yet</source>
        <translation>Nobody has decided it yet</translation>
    </message>
    <message>
        <source>Decided by the machine at %1, version %2 of the guide. Space, X or N overrules it.</source>
        <translation>Decided by the machine at %1, version %2 of the guide. Space, X or N overrules it.</translation>
    </message>
    <message>
        <source>Decided by %1 at %2, version %3 of the guide</source>
        <translation>Decided by %1 at %2, version %3 of the guide</translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewReasonModel</name>
    <message>
        <source>The whole case</source>
        <translation>The whole case</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewReturnPanel</name>
    <message>
        <source>Return the intake: say what is wrong, pinned to its material</source>
        <translation>Return the intake: say what is wrong, pinned to its material</translation>
    </message>
    <message>
        <source>Reasons so far</source>
        <translation>Reasons so far</translation>
    </message>
    <message>
        <source>&amp;Material no.</source>
        <translation>&amp;Material no.</translation>
    </message>
    <message>
        <source>Number of the material; 0 means the whole case</source>
        <translation>Number of the material; 0 means the whole case</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Add  Enter</source>
        <translation>Add  Enter</translation>
    </message>
    <message>
        <source>Return the case  F9</source>
        <translation>Return the case  F9</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Cancel  Esc</translation>
    </message>
    <message>
        <source>0 means the whole case. Several reasons are possible; F9 returns the case.</source>
        <translation>0 means the whole case. Several reasons are possible; F9 returns the case.</translation>
    </message>
    <message>
        <source>The whole case</source>
        <translation>The whole case</translation>
    </message>
    <message>
        <source>There is no such number</source>
        <translation>There is no such number</translation>
    </message>
    <message>
        <source>Write the reason; without one nothing is returned.</source>
        <translation>Write the reason; without one nothing is returned.</translation>
    </message>
    <message>
        <source>Added. Type the next one, or return the case with F9.</source>
        <translation>Added. Type the next one, or return the case with F9.</translation>
    </message>
</context>
<context>
    <name>yichuang::RolePages</name>
    <message>
        <source>Intake desk</source>
        <translation>Intake desk</translation>
    </message>
    <message>
        <source>Case queue</source>
        <translation>Case queue</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Daily review</source>
        <translation>Daily review</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>My record</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>Check guides</source>
        <translation>Check guides</translation>
    </message>
    <message>
        <source>A newer calendar moved dates; the case queue says which.</source>
        <translation>A newer calendar moved dates; the case queue says which.</translation>
    </message>
    <message numerus="yes">
        <source>A newer calendar of working days (to %1) moved or confirmed dates of %n case(s): %2. Each tells it in its history; F11 in the case says how its dates are counted now.</source>
        <translation>
            <numerusform>A newer calendar of working days (to %1) moved or confirmed dates of %n case: %2. Each tells it in its history; F11 in the case says how its dates are counted now.</numerusform>
            <numerusform>A newer calendar of working days (to %1) moved or confirmed dates of %n cases: %2. Each tells it in its history; F11 in the case says how its dates are counted now.</numerusform>
        </translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Guides</translation>
    </message>
    <message>
        <source>Something is damaged here: Ctrl+7 says what</source>
        <translation>Something is damaged here: Ctrl+7 says what</translation>
    </message>
</context>
<context>
    <name>yichuang::RoomChip</name>
    <message>
        <source>The disk is filling up; tell the system administrator</source>
        <translation>The disk is filling up; tell the system administrator</translation>
    </message>
    <message>
        <source>The disk is nearly full: no new case; finish the open ones</source>
        <translation>The disk is nearly full: no new case; finish the open ones</translation>
    </message>
</context>
<context>
    <name>yichuang::RuleWords</name>
    <message>
        <source>a condition without words; see the guide itself</source>
        <translation>a condition without words; see the guide itself</translation>
    </message>
    <message>
        <source> and </source>
        <translation> and </translation>
    </message>
    <message>
        <source> or </source>
        <translation> or </translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>not: %1</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
</context>
<context>
    <name>yichuang::SaveNotice</name>
    <message>
        <source>Everything entered is saved again, as of %1.</source>
        <translation>Everything entered is saved again, as of %1.</translation>
    </message>
</context>
<context>
    <name>yichuang::ScanView</name>
    <message>
        <source>Scan  F3</source>
        <translation>Scan  F3</translation>
    </message>
    <message>
        <source>Import  Ctrl+O</source>
        <translation>Import  Ctrl+O</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Pages of this material</source>
        <translation>Pages of this material</translation>
    </message>
    <message>
        <source>Previous page (Left)</source>
        <translation>Previous page (Left)</translation>
    </message>
    <message>
        <source>Next page (Right)</source>
        <translation>Next page (Right)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Smaller (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Larger (+)</translation>
    </message>
    <message>
        <source>Whole page (0)</source>
        <translation>Whole page (0)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The pages of the material will be here.</source>
        <translation>The pages of the material will be here.</translation>
    </message>
    <message>
        <source>The machine found nothing wrong with the page</source>
        <translation>The machine found nothing wrong with the page</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Taking pages in …</source>
        <translation>Taking pages in …</translation>
    </message>
    <message>
        <source>Choose the item and the situation first; then the pages have a place.</source>
        <translation>Choose the item and the situation first; then the pages have a place.</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Import files</translation>
    </message>
    <message>
        <source>Document camera (Ctrl+F3)</source>
        <translation>Document camera (Ctrl+F3)</translation>
    </message>
    <message>
        <source>Turn the page (R)</source>
        <translation>Turn the page (R)</translation>
    </message>
    <message>
        <source>Remove the marked pages (Delete)</source>
        <translation>Remove the marked pages (Delete)</translation>
    </message>
    <message>
        <source>No page yet.

F3 scans, Shift+F3 from the feeder.
Ctrl+O imports files, or drop them here.</source>
        <translation>No page yet.

F3 scans, Shift+F3 from the feeder.
Ctrl+O imports files, or drop them here.</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>There is no other page of this material to compare it with.</source>
        <translation>There is no other page of this material to compare it with.</translation>
    </message>
    <message>
        <source>Pages (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp *.ofd)</source>
        <translation>Pages (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp *.ofd)</translation>
    </message>
    <message>
        <source>Pages are still coming in; bring these when they are all here.</source>
        <translation>Pages are still coming in; bring these when they are all here.</translation>
    </message>
    <message>
        <source>The file is kept as it was given. A file of this kind, such as OFD, can be neither shown nor checked here: look at it where it was made, and say with U where and how.</source>
        <translation>The file is kept as it was given. A file of this kind, such as OFD, can be neither shown nor checked here: look at it where it was made, and say with U where and how.</translation>
    </message>
    <message>
        <source>Taking pages in … %1</source>
        <translation>Taking pages in … %1</translation>
    </message>
    <message>
        <source>There is no page yet.</source>
        <translation>There is no page yet.</translation>
    </message>
</context>
<context>
    <name>yichuang::ScannerBar</name>
    <message>
        <source>%1 does not answer. F3 scans with %2 instead; Ctrl+O imports files.</source>
        <translation>%1 does not answer. F3 scans with %2 instead; Ctrl+O imports files.</translation>
    </message>
    <message>
        <source>The scanner used %1 dpi instead of %2.</source>
        <translation>The scanner used %1 dpi instead of %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) have both sides.</source>
        <translation>
            <numerusform>%n sheet has both sides.</numerusform>
            <numerusform>%n sheets have both sides.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 fronts and %2 backs came. Every page is kept; look their order through.</source>
        <translation>%1 fronts and %2 backs came. Every page is kept; look their order through.</translation>
    </message>
    <message>
        <source>Any scanner</source>
        <translation>Any scanner</translation>
    </message>
    <message>
        <source>The backs are left out.</source>
        <translation>The backs are left out.</translation>
    </message>
    <message numerus="yes">
        <source>%n front(s) kept. Turn the whole stack over, put it in again and press F3; Ctrl+Shift+F3 leaves the backs out.</source>
        <translation>
            <numerusform>%n front kept. Turn the sheet over, put it in again and press F3; Ctrl+Shift+F3 leaves the back out.</numerusform>
            <numerusform>%n fronts kept. Turn the whole stack over, put it in again and press F3; Ctrl+Shift+F3 leaves the backs out.</numerusform>
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
            <numerusform>%n page of this stack is kept.</numerusform>
            <numerusform>%n pages of this stack are kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the backs out</source>
        <translation>Leave the backs out</translation>
    </message>
    <message>
        <source>Alt+Shift+F3 takes the other scanner.</source>
        <translation>Alt+Shift+F3 takes the other scanner.</translation>
    </message>
</context>
<context>
    <name>yichuang::SignInPage</name>
    <message>
        <source>Clerk &amp;number</source>
        <translation>Clerk &amp;number</translation>
    </message>
    <message>
        <source>Clerk number</source>
        <translation>Clerk number</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Sign in  Enter</source>
        <translation>Sign in  Enter</translation>
    </message>
    <message>
        <source>Comprehensive counter %1</source>
        <translation>Comprehensive counter %1</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Signing in …</translation>
    </message>
    <message>
        <source>Locked. %1 goes on with the password where the work was left. Somebody else signs in with their own number; an open visit is parked then.</source>
        <translation>Locked. %1 goes on with the password where the work was left. Somebody else signs in with their own number; an open visit is parked then.</translation>
    </message>
    <message>
        <source>A supervisor or an administrator can release the account here, with their own number and password.</source>
        <translation>A supervisor or an administrator can release the account here, with their own number and password.</translation>
    </message>
    <message>
        <source>Number of the super&amp;visor</source>
        <translation>Number of the super&amp;visor</translation>
    </message>
    <message>
        <source>Number of the supervisor</source>
        <translation>Number of the supervisor</translation>
    </message>
    <message>
        <source>Password of the s&amp;upervisor</source>
        <translation>Password of the s&amp;upervisor</translation>
    </message>
    <message>
        <source>Password of the supervisor</source>
        <translation>Password of the supervisor</translation>
    </message>
    <message>
        <source>Release the account</source>
        <translation>Release the account</translation>
    </message>
    <message>
        <source>%1 can sign in again. Who released the account is written down.</source>
        <translation>%1 can sign in again. Who released the account is written down.</translation>
    </message>
    <message>
        <source>Only a supervisor or an administrator releases an account, and nobody their own.</source>
        <translation>Only a supervisor or an administrator releases an account, and nobody their own.</translation>
    </message>
    <message>
        <source>Not released. %1</source>
        <translation>Not released. %1</translation>
    </message>
    <message>
        <source>Releasing …</source>
        <translation>Releasing …</translation>
    </message>
</context>
<context>
    <name>yichuang::SituationWords</name>
    <message>
        <source>None of the guide&apos;s situations, or several, fit these answers: a fault of the guide. Shift+F11 raises a correction.</source>
        <translation>None of the guide&apos;s situations, or several, fit these answers: a fault of the guide. Shift+F11 raises a correction.</translation>
    </message>
    <message numerus="yes">
        <source>Situation: %1 · %n material(s)</source>
        <translation>
            <numerusform>Situation: %1 · %n material</numerusform>
            <numerusform>Situation: %1 · %n materials</numerusform>
        </translation>
    </message>
    <message>
        <source>Fixed by: the item has only this one</source>
        <translation>Fixed by: the item has only this one</translation>
    </message>
    <message>
        <source>Fixed by: %1</source>
        <translation>Fixed by: %1</translation>
    </message>
    <message numerus="yes">
        <source>Situation: %1. %n open question(s) only decide what has to be brought or filled in.</source>
        <translation>
            <numerusform>Situation: %1. %n open question only decides what has to be brought or filled in.</numerusform>
            <numerusform>Situation: %1. %n open questions only decide what has to be brought or filled in.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 and %2 more</translation>
    </message>
    <message numerus="yes">
        <source>Not fixed yet; still possible: %1. %n question(s) open.</source>
        <translation>
            <numerusform>Not fixed yet; still possible: %1. %n question open.</numerusform>
            <numerusform>Not fixed yet; still possible: %1. %n questions open.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is the situation “%1”.</source>
        <translation>It is the situation “%1”.</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>Basis: %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>yichuang::StaffWords</name>
    <message>
        <source>Account locked after five wrong passwords</source>
        <translation>Account locked after five wrong passwords</translation>
    </message>
    <message>
        <source>Lock of %1 released</source>
        <translation>Lock of %1 released</translation>
    </message>
    <message>
        <source>The desk locked itself</source>
        <translation>The desk locked itself</translation>
    </message>
    <message>
        <source>Desk locked</source>
        <translation>Desk locked</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>Account of %1 added: %2</source>
        <translation>Account of %1 added: %2</translation>
    </message>
    <message>
        <source>Account of %1 removed</source>
        <translation>Account of %1 removed</translation>
    </message>
    <message>
        <source>%1 was %2 and is now %3</source>
        <translation>%1 was %2 and is now %3</translation>
    </message>
    <message>
        <source>Password of %1 changed</source>
        <translation>Password of %1 changed</translation>
    </message>
    <message>
        <source>Password of %1 set by the recovery key</source>
        <translation>Password of %1 set by the recovery key</translation>
    </message>
    <message>
        <source>This computer may open the store by itself</source>
        <translation>This computer may open the store by itself</translation>
    </message>
    <message>
        <source>This computer opens the store no more by itself</source>
        <translation>This computer opens the store no more by itself</translation>
    </message>
    <message>
        <source>Recovery key shown</source>
        <translation>Recovery key shown</translation>
    </message>
    <message>
        <source>Recovery key renewed</source>
        <translation>Recovery key renewed</translation>
    </message>
    <message>
        <source>Letter of authority %1 entered for %2</source>
        <translation>Letter of authority %1 entered for %2</translation>
    </message>
    <message>
        <source>Letter of authority %1 revoked</source>
        <translation>Letter of authority %1 revoked</translation>
    </message>
    <message>
        <source>Granted by letter of authority %1</source>
        <translation>Granted by letter of authority %1</translation>
    </message>
    <message>
        <source>Denied by letter of authority %1</source>
        <translation>Denied by letter of authority %1</translation>
    </message>
    <message>
        <source>Service guides imported: %1 files</source>
        <translation>Service guides imported: %1 files</translation>
    </message>
    <message>
        <source>Sent to the city once more after its refusal</source>
        <translation>Sent to the city once more after its refusal</translation>
    </message>
    <message>
        <source>Recovered visit looked at</source>
        <translation>Recovered visit looked at</translation>
    </message>
    <message>
        <source>Clock compared with the city</source>
        <translation>Clock compared with the city</translation>
    </message>
    <message>
        <source>Store restored from a backup</source>
        <translation>Store restored from a backup</translation>
    </message>
    <message>
        <source>Newer calendar of working days, to %1</source>
        <translation>Newer calendar of working days, to %1</translation>
    </message>
    <message>
        <source>Dates counted anew by a newer calendar: %1</source>
        <translation>Dates counted anew by a newer calendar: %1</translation>
    </message>
    <message>
        <source>A second extension was reported; the law allows one, no date was moved</source>
        <translation>A second extension was reported; the law allows one, no date was moved</translation>
    </message>
    <message>
        <source>An extension was reported without its days; no date was moved</source>
        <translation>An extension was reported without its days; no date was moved</translation>
    </message>
    <message>
        <source>Agreement entered: departments authorise acts at the counter</source>
        <translation>Agreement entered: departments authorise acts at the counter</translation>
    </message>
    <message>
        <source>Agreement %1 revoked</source>
        <translation>Agreement %1 revoked</translation>
    </message>
    <message>
        <source>Guide %1, version %2: what changed was read</source>
        <translation>Guide %1, version %2: what changed was read</translation>
    </message>
    <message>
        <source>Correction of guide %1 raised</source>
        <translation>Correction of guide %1 raised</translation>
    </message>
    <message>
        <source>A correction of a guide was answered</source>
        <translation>A correction of a guide was answered</translation>
    </message>
    <message>
        <source>Versions of guides received: %1</source>
        <translation>Versions of guides received: %1</translation>
    </message>
    <message>
        <source>Code list imported: %1, %2 codes</source>
        <translation>Code list imported: %1, %2 codes</translation>
    </message>
    <message>
        <source>Qualification of %1 registered: %2</source>
        <translation>Qualification of %1 registered: %2</translation>
    </message>
    <message>
        <source>Qualification %1 withdrawn</source>
        <translation>Qualification %1 withdrawn</translation>
    </message>
    <message>
        <source>The change of keys written down before came to nothing</source>
        <translation>The change of keys written down before came to nothing</translation>
    </message>
</context>
<context>
    <name>yichuang::StartPanel</name>
    <message>
        <source>Ready for the next applicant</source>
        <translation>Ready for the next applicant</translation>
    </message>
    <message>
        <source>New visit  F2</source>
        <translation>New visit  F2</translation>
    </message>
    <message>
        <source>&amp;Parked visits</source>
        <translation>&amp;Parked visits</translation>
    </message>
    <message>
        <source>Nothing is parked.</source>
        <translation>Nothing is parked.</translation>
    </message>
    <message>
        <source>&amp;Last cases of today</source>
        <translation>&amp;Last cases of today</translation>
    </message>
    <message>
        <source>Papers &amp;not printed yet</source>
        <translation>Papers &amp;not printed yet</translation>
    </message>
    <message>
        <source>Papers not printed yet; Enter prints</source>
        <translation>Papers not printed yet; Enter prints</translation>
    </message>
    <message>
        <source>Every paper was printed.</source>
        <translation>Every paper was printed.</translation>
    </message>
    <message>
        <source>%1 · received %2 · accepted %3 · corrections %4 · not accepted %5 · delivered %6</source>
        <translation>%1 · received %2 · accepted %3 · corrections %4 · not accepted %5 · delivered %6</translation>
    </message>
    <message>
        <source>Parked and recovered visits; Enter opens, Delete discards</source>
        <translation>Parked and recovered visits; Enter opens, Delete discards</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) of earlier days, the oldest of %1. Enter opens, Delete discards.</source>
        <translation>
            <numerusform>%n draft of earlier days, of %1. Enter opens, Delete discards.</numerusform>
            <numerusform>%n drafts of earlier days, the oldest of %1. Enter opens, Delete discards.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard for good</source>
        <translation>Discard for good</translation>
    </message>
    <message>
        <source>Keep it  Esc</source>
        <translation>Keep it  Esc</translation>
    </message>
    <message>
        <source>The draft was discarded.</source>
        <translation>The draft was discarded.</translation>
    </message>
    <message>
        <source>Last cases of today; Enter opens</source>
        <translation>Last cases of today; Enter opens</translation>
    </message>
    <message>
        <source>You took in nothing today.</source>
        <translation>You took in nothing today.</translation>
    </message>
</context>
<context>
    <name>yichuang::StationListModel</name>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · %2 left</translation>
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
        <translation>Sync with the city</translation>
    </message>
    <message>
        <source>What waits for the city</source>
        <translation>What waits for the city</translation>
    </message>
    <message>
        <source>Everything was sent and confirmed.</source>
        <translation>Everything was sent and confirmed.</translation>
    </message>
    <message>
        <source>Details for the IT section</source>
        <translation>Details for the IT section</translation>
    </message>
    <message>
        <source>For the applicant: “Your case was received at this counter. A message follows when the city has confirmed it.”</source>
        <translation>For the applicant: “Your case was received at this counter. A message follows when the city has confirmed it.”</translation>
    </message>
    <message>
        <source>Details  F4</source>
        <translation>Details  F4</translation>
    </message>
    <message>
        <source>Copy for IT  Ctrl+C</source>
        <translation>Copy for IT  Ctrl+C</translation>
    </message>
    <message>
        <source>Try again  Enter</source>
        <translation>Try again  Enter</translation>
    </message>
    <message>
        <source>Send all now  F5</source>
        <translation>Send all now  F5</translation>
    </message>
    <message>
        <source>To send %1</source>
        <translation>To send %1</translation>
    </message>
    <message>
        <source>Unconfirmed %1</source>
        <translation>Unconfirmed %1</translation>
    </message>
    <message>
        <source>Needs you %1</source>
        <translation>Needs you %1</translation>
    </message>
    <message>
        <source>Last answer of the city: %1.</source>
        <translation>Last answer of the city: %1.</translation>
    </message>
    <message>
        <source>The city has not answered since the program started.</source>
        <translation>The city has not answered since the program started.</translation>
    </message>
    <message>
        <source>Oldest waiting since %1.</source>
        <translation>Oldest waiting since %1.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off by %1 s. Have the administrator set it; times on papers depend on it.</source>
        <translation>This computer&apos;s clock is off by %1 s. Have the administrator set it; times on papers depend on it.</translation>
    </message>
    <message>
        <source>What the city refused is sent again by a supervisor.</source>
        <translation>What the city refused is sent again by a supervisor.</translation>
    </message>
    <message>
        <source>↑↓ choose · Enter try again · F5 send all now · Ctrl+C copy for IT · F4 details</source>
        <translation>↑↓ choose · Enter try again · F5 send all now · Ctrl+C copy for IT · F4 details</translation>
    </message>
    <message>
        <source>It goes out again now.</source>
        <translation>It goes out again now.</translation>
    </message>
    <message>
        <source>Everything that waits is tried now. What the city refused stays until it is released.</source>
        <translation>Everything that waits is tried now. What the city refused stays until it is released.</translation>
    </message>
    <message>
        <source>Copied. It holds numbers, times and codes, and nothing about the applicant.</source>
        <translation>Copied. It holds numbers, times and codes, and nothing about the applicant.</translation>
    </message>
</context>
<context>
    <name>yichuang::SyncWords</name>
    <message>
        <source>to send %1</source>
        <translation>to send %1</translation>
    </message>
    <message>
        <source>unconfirmed %1</source>
        <translation>unconfirmed %1</translation>
    </message>
    <message>
        <source>needs you %1</source>
        <translation>needs you %1</translation>
    </message>
    <message>
        <source>Offline %1 min</source>
        <translation>Offline %1 min</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Everything is kept at this counter and goes out by itself; go on working.</source>
        <translation>Everything is kept at this counter and goes out by itself; go on working.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>The city answers.</source>
        <translation>The city answers.</translation>
    </message>
    <message>
        <source>The city refused something; open the sync page with Ctrl+5.</source>
        <translation>The city refused something; open the sync page with Ctrl+5.</translation>
    </message>
    <message>
        <source>Counter unknown</source>
        <translation>Counter unknown</translation>
    </message>
    <message>
        <source>The city does not know this counter. Call the administrator. %1</source>
        <translation>The city does not know this counter. Call the administrator. %1</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>Update needed</translation>
    </message>
    <message>
        <source>This version is too old for the city. Call the administrator. %1</source>
        <translation>This version is too old for the city. Call the administrator. %1</translation>
    </message>
    <message>
        <source>Store failed</source>
        <translation>Store failed</translation>
    </message>
    <message>
        <source>This counter&apos;s store refuses. Stop taking in and call the administrator.</source>
        <translation>This counter&apos;s store refuses. Stop taking in and call the administrator.</translation>
    </message>
    <message>
        <source>City system replaced</source>
        <translation>City system replaced</translation>
    </message>
    <message>
        <source>The city&apos;s system was put back to an earlier state and may not know cases sent before. Call the administrator; everything is kept here.</source>
        <translation>The city&apos;s system was put back to an earlier state and may not know cases sent before. Call the administrator; everything is kept here.</translation>
    </message>
</context>
<context>
    <name>yichuang::ThumbnailModel</name>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Page %1, where a file begins</source>
        <translation>Page %1, where a file begins</translation>
    </message>
</context>
<context>
    <name>yichuang::VisitGuideBar</name>
    <message numerus="yes">
        <source>The guide was updated, %n change(s); this visit keeps version %1.</source>
        <translation>
            <numerusform>The guide was updated, %n change; this visit keeps version %1.</numerusform>
            <numerusform>The guide was updated, %n changes; this visit keeps version %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>The correction was raised. Its answer is on the page of guides.</source>
        <translation>The correction was raised. Its answer is on the page of guides.</translation>
    </message>
</context>
<context>
    <name>yichuang::VisitListModel</name>
    <message>
        <source>No applicant yet</source>
        <translation>No applicant yet</translation>
    </message>
    <message>
        <source>No item yet</source>
        <translation>No item yet</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>Service item</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Told</translation>
    </message>
</context>
<context>
    <name>yichuang::VisitPage</name>
    <message>
        <source>Park  F6</source>
        <translation>Park  F6</translation>
    </message>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation>Undo  Ctrl+Z</translation>
    </message>
    <message>
        <source>Do not accept  F10</source>
        <translation>Do not accept  F10</translation>
    </message>
    <message>
        <source>One-time notice  F8</source>
        <translation>One-time notice  F8</translation>
    </message>
    <message>
        <source>Receive and print  F9</source>
        <translation>Receive and print  F9</translation>
    </message>
    <message>
        <source>Restored to %1. Everything is as you left it.</source>
        <translation>Restored to %1. Everything is as you left it.</translation>
    </message>
    <message>
        <source>Everything is there. F9 receives the case.</source>
        <translation>Everything is there. F9 receives the case.</translation>
    </message>
    <message>
        <source>%1 missing: %2</source>
        <translation>%1 missing: %2</translation>
    </message>
    <message>
        <source>Accept and print  F9</source>
        <translation>Accept and print  F9</translation>
    </message>
    <message>
        <source>Nothing has to be put right; F9 receives the case.</source>
        <translation>Nothing has to be put right; F9 receives the case.</translation>
    </message>
    <message>
        <source>One notice must tell everything: look at every material first.</source>
        <translation>One notice must tell everything: look at every material first.</translation>
    </message>
    <message>
        <source>First say who applies for what.</source>
        <translation>First say who applies for what.</translation>
    </message>
    <message>
        <source>Look at every page first; this one was not shown yet.</source>
        <translation>Look at every page first; this one was not shown yet.</translation>
    </message>
    <message>
        <source>Pages are still coming in. The act is possible when they are all here.</source>
        <translation>Pages are still coming in. The act is possible when they are all here.</translation>
    </message>
    <message>
        <source>Restored to %1 after an interruption. Look at each marked station and confirm it with F7; until then nothing can be decided.</source>
        <translation>Restored to %1 after an interruption. Look at each marked station and confirm it with F7; until then nothing can be decided.</translation>
    </message>
    <message>
        <source>Nothing has to be looked at again.</source>
        <translation>Nothing has to be looked at again.</translation>
    </message>
    <message>
        <source>This station holds nothing to look at; go on to %1.</source>
        <translation>This station holds nothing to look at; go on to %1.</translation>
    </message>
    <message>
        <source>Everything was looked at. The case can be decided.</source>
        <translation>Everything was looked at. The case can be decided.</translation>
    </message>
    <message>
        <source>Looked at: %1. Next: %2, then F7.</source>
        <translation>Looked at: %1. Next: %2, then F7.</translation>
    </message>
    <message>
        <source>Pages are still coming in. Discard the draft when they are all here.</source>
        <translation>Pages are still coming in. Discard the draft when they are all here.</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <translation>Discard for good</translation>
    </message>
    <message>
        <source>Keep it  Esc</source>
        <translation>Keep it  Esc</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Undo: %1</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z does again: %1</source>
        <translation>Ctrl+Shift+Z does again: %1</translation>
    </message>
    <message>
        <source>This draft came back after an interruption. Look at each marked station and confirm it with F7 first.</source>
        <translation>This draft came back after an interruption. Look at each marked station and confirm it with F7 first.</translation>
    </message>
    <message>
        <source>Taken up where the applicant was told what to bring. F8 prints what is still missing.</source>
        <translation>Taken up where the applicant was told what to bring. F8 prints what is still missing.</translation>
    </message>
</context>
<context>
    <name>yichuang::WhyFlow</name>
    <message>
        <source>Choose a service item first; then F11 says why each thing is asked for.</source>
        <translation>Choose a service item first; then F11 says why each thing is asked for.</translation>
    </message>
    <message>
        <source>Mark a material, a field or a question; then F11 says why it is asked for.</source>
        <translation>Mark a material, a field or a question; then F11 says why it is asked for.</translation>
    </message>
</context>
<context>
    <name>yichuang::WhyStrip</name>
    <message>
        <source>Close the reason (Esc)</source>
        <translation>Close the reason (Esc)</translation>
    </message>
</context>
<context>
    <name>yichuang::WhyWords</name>
    <message>
        <source>“%1” is asked for because: %2</source>
        <translation>“%1” is asked for because: %2</translation>
    </message>
    <message>
        <source>the guide always asks for it</source>
        <translation>the guide always asks for it</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>Answered: %1</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>Basis: %1</translation>
    </message>
    <message>
        <source>the source names none</source>
        <translation>the source names none</translation>
    </message>
    <message>
        <source>Rule “%1” of guide %2, version %3</source>
        <translation>Rule “%1” of guide %2, version %3</translation>
    </message>
    <message>
        <source>“%1” is asked because its answer still changes what has to be brought or filled in.</source>
        <translation>“%1” is asked because its answer still changes what has to be brought or filled in.</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>nothing for certain yet</source>
        <translation>nothing for certain yet</translation>
    </message>
    <message>
        <source>Fee “%1”: %2. Basis: %3</source>
        <translation>Fee “%1”: %2. Basis: %3</translation>
    </message>
    <message>
        <source>Fee: %1. Basis: %2</source>
        <translation>Fee: %1. Basis: %2</translation>
    </message>
    <message>
        <source>No fee is charged.</source>
        <translation>No fee is charged.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Guide %1, version %2</source>
        <translation>Guide %1, version %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 on %2, then %3 working days</source>
        <translation>%1 on %2, then %3 working days</translation>
    </message>
    <message>
        <source>%1 on %2, then %3 calendar days</source>
        <translation>%1 on %2, then %3 calendar days</translation>
    </message>
    <message>
        <source>%1 of them by an extension</source>
        <translation>%1 of them by an extension</translation>
    </message>
    <message>
        <source>special procedure %1</source>
        <translation>special procedure %1</translation>
    </message>
    <message>
        <source>%1 days of weekends</source>
        <translation>%1 days of weekends</translation>
    </message>
    <message>
        <source>not counted: %1</source>
        <translation>not counted: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) fewer</source>
        <translation>
            <numerusform>%n document fewer</numerusform>
            <numerusform>%n documents fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to bring</source>
        <translation>
            <numerusform>%n document to bring</numerusform>
            <numerusform>%n documents to bring</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) fewer</source>
        <translation>
            <numerusform>%n field fewer</numerusform>
            <numerusform>%n fields fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to fill in</source>
        <translation>
            <numerusform>%n field to fill in</numerusform>
            <numerusform>%n fields to fill in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) fewer</source>
        <translation>
            <numerusform>%n question fewer</numerusform>
            <numerusform>%n questions fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further question(s)</source>
        <translation>
            <numerusform>%n further question</numerusform>
            <numerusform>%n further questions</numerusform>
        </translation>
    </message>
    <message>
        <source>not to bring: %1</source>
        <translation>not to bring: %1</translation>
    </message>
    <message>
        <source>to bring: %1</source>
        <translation>to bring: %1</translation>
    </message>
    <message>
        <source>not to fill in: %1</source>
        <translation>not to fill in: %1</translation>
    </message>
    <message>
        <source>to fill in: %1</source>
        <translation>to fill in: %1</translation>
    </message>
    <message>
        <source>not asked any more: %1</source>
        <translation>not asked any more: %1</translation>
    </message>
    <message>
        <source>asked then: %1</source>
        <translation>asked then: %1</translation>
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
        <translation>Counter %1 · %2</translation>
    </message>
    <message>
        <source>Last saved %1</source>
        <translation>Last saved %1</translation>
    </message>
    <message>
        <source>There is no page for %1 on this desk.</source>
        <translation>There is no page for %1 on this desk.</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>the beginning</translation>
    </message>
    <message>
        <source>The draft could not be saved, so the window stays open. %1 If it closes all the same, what was typed since %2 is lost.</source>
        <translation>The draft could not be saved, so the window stays open. %1 If it closes all the same, what was typed since %2 is lost.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Close and lose it</translation>
    </message>
    <message>
        <source>Stay  Esc</source>
        <translation>Stay  Esc</translation>
    </message>
    <message>
        <source>Pages are still coming in for the visit that is open; sign in once they are here.</source>
        <translation>Pages are still coming in for the visit that is open; sign in once they are here.</translation>
    </message>
    <message>
        <source>The draft could not be saved, so the window stays open. %1 Unlock the desk to see it.</source>
        <translation>The draft could not be saved, so the window stays open. %1 Unlock the desk to see it.</translation>
    </message>
    <message>
        <source>Pages are still coming in, or being handed in, for a case that is open here; try again once they are.</source>
        <translation>Pages are still coming in, or being handed in, for a case that is open here; try again once they are.</translation>
    </message>
</context>
</TS>
