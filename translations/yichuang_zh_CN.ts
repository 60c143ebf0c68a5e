<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ErrorText</name>
    <message>
        <source>Everything you entered is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was saved is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages taken in so far are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cases are kept in this counter&apos;s queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are sent by themselves; go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press F3 to go on scanning, or import files with Ctrl+O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value does not follow the rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the marked field and go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or not what it claims to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the paper with F3, or choose another file with Ctrl+O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of this kind cannot be taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PDF, JPEG, PNG or TIFF file with Ctrl+O, or scan with F3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in at most 50 MB and 200 pages at a time; scan with F3 or split the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file and choose it again with Ctrl+O, or scan with F3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what you typed, or search with Ctrl+K.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case was changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again with Enter and look before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not do this with this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a colleague who has the right; nobody reviews their own case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is no longer in a state that allows this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again with Enter to see where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter on a line of the list; it leads to the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with number and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or password is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type both again; after five wrong tries the account is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is locked for 15 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait, or sign in as somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not take the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see is not stored yet and stays on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving is tried again by itself; if this stays, call the system administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the system administrator; what you typed is saved as soon as there is room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored data is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in no new cases here and call the system administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data was written by a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the system administrator install the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is already open on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in the window that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city system cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer did not come from the city system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the network asks for a login; go on working and tell the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city system has a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city system is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city system refused this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it on the sync page (Ctrl+5) and see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version is too old for the city system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the system administrator install the update; go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check plug and power, then press F3; or import files with Ctrl+O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper is jammed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out the sheet and put back the rest, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put paper in and do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cover is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it and press F3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is stored and the paper stays ordered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the printer on and press Ctrl+P.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took too long and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it again; if it stays, call the system administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>three whole sentences: what happened, what is safe, what to press</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GapText</name>
    <message>
        <source>Applicant: the name is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicant: the number is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicant: the number is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicant: the legal representative is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicant: the telephone number is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent: the name is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent: the number is missing or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent: say what the power of attorney covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item: choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item: “%1” is not for this kind of applicant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide “%1” gives no single situation for these answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has more pages than the guide allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: a page failed a check; scan it again or say why it will do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why it failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form: “%1” is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form: “%1” is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to be handed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finished yet. Tell the applicant when it is promised, and that a message follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed out already. Show the applicant when and to whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code on this paper is not ours. Ask for the identity document and search by its last four.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the applicant. An agent needs a power of attorney.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent&apos;s name, number and relation to the applicant are needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::ApplicantPanel</name>
    <message>
        <source>Applicant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural &amp;person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Legal representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Identity checked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the identity was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An a&amp;gent applies for the applicant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power of &amp;attorney</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the power of attorney authorises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it authorises, in its own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent chec&amp;ked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the agent&apos;s identity was checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::CaseHeader</name>
    <message>
        <source>New visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guide v%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by law %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promised %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1 (%2 min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::CaseSummaryText</name>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity checked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Materials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be put right, all at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: the case is kept here and sent by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::CaseWords</name>
    <message>
        <source>Applicant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Materials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check original, keep copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original and copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electronic file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May follow later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt, to be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resident identity card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permanent residence card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel permit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine-readable zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suishen code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document shown in person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of characters is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A character that such numbers never have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the form of such a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit does not fit; read the number again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation code in it does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like an early pilot code; verify and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date in it does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date in it is in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The age in it is not plausible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with no region of China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older form of the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive and print the voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept and print the voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify once and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not accept and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intake returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intake voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptance voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time correction notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice of non-acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter clerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seems to be blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is coarse (%2 dpi, %3 wanted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is blurred (%2, limit %3); scan it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has %1 pages, at most %2 are expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted at present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (provisional: holidays are not published yet)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::CheckView</name>
    <message>
        <source>The case as it will be filed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reasons, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Body to apply to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body to apply to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty when no permit is needed at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what will be filed. Ask the applicant to look at it too. The number is given when you confirm; the paper prints after the case is safe on disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refusal needs its reasons; when another body is competent, the applicant is told which one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at least one reason.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::ConclusionWords</name>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt, to fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::DecisionFlow</name>
    <message>
        <source>Printing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed. Enter or F2 for the next applicant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is filed. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::FormFieldRow</name>
    <message>
        <source>%1 *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the applicant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::FormPanel</name>
    <message>
        <source>Application form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the right form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fields follow from the item and the situation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 filled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::GapPanel</name>
    <message>
        <source>Stations of the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+1 to Alt+5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is still missing; Enter goes there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::GuideListModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::ItemPanel</name>
    <message>
        <source>Ser&amp;vice item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a service item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, everyday words, pinyin initials or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service items found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item matches “%1”. Try an everyday word, fewer letters, or the initials of the pinyin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) · ↑ ↓ to mark, Enter to choose</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No item is chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guide version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by law %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promised %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fee: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no fee</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::KeyListModel</name>
    <message>
        <source>Open a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for an item or a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the desk and sign out; an open visit is parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New visit; an open one is parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the next missing thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicant, item, situation, materials, form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the list of what is still missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer a question; go to a check point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan from the flatbed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan from the feeder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files; they can be dropped on the page too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check point passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check point failed, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check point not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All other points of the material passed, once every page was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages are usable all the same, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how the material is obtained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous and next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger, smaller, whole page, turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the file shown; Ctrl+Z brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time correction notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive and print the voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the paper again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back; nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the list of keys (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::MainWindow</name>
    <message>
        <source>Yichuang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search items and cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item / case number / last four of an ID number (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the line to the city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the desk and sign out (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample data, not current rules</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialTableModel</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How obtained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialsPanel</name>
    <message>
        <source>Materials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check points of the material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass  Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail  X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N/A  N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pass  A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages usable  U</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How obtained  M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The materials follow from the item and the situation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guide always asks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>basis: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>electronic licence: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>composed for the sample, not official text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the pages are &amp;usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it &amp;fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes into the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes into the one-time notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An electronic licence covers “%1”. Take the paper only when the applicant hands it in by choice; it must not be demanded. M puts it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be fetched: no electronic licence covers it, or the original must be handed in by law.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::NoticeStrip</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::PersonFields</name>
    <message>
        <source>ID &amp;number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;me of organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit &amp;code</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The number is valid · born %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no telephone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an area code other places cannot dial it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::PrintOrderListModel</name>
    <message>
        <source>Printing failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::QuestionListModel</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::QuestionsPanel</name>
    <message>
        <source>Situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers; the digits 1 to 9 choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Questions asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and the answers given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a service item first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 [composed]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Situation: %1 · %n material(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ReceiptView</name>
    <message>
        <source>Case number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again  Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next applicant  F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper as printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received and accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received; one-time correction notice issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received; not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicant: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisional number; the platform&apos;s number follows by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer due: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in offline; it is sent when the line is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::ReviewPointModel</name>
    <message>
        <source>%1 [composed]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — reason: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::ScanView</name>
    <message>
        <source>Scan  F3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import  Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of this material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page (Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page (Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole page (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the view (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this file (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages of the material will be here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page yet.

F3 scans from the flatbed, Shift+F3 from the feeder.
Ctrl+O imports files, or drop them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine found nothing wrong with the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking pages in …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the item and the situation first; then the pages have a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was removed. Ctrl+Z brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::SignInPage</name>
    <message>
        <source>Clerk &amp;number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clerk number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in  Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::StartPanel</name>
    <message>
        <source>Ready for the next applicant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New visit  F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Parked visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked and recovered visits; Enter opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is parked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last cases of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last cases of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken in today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers &amp;not printed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers not printed yet; Enter prints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every paper was printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · received %2 · accepted %3 · corrections %4 · not accepted %5 · delivered %6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::StationListModel</name>
    <message>
        <source>%1 · %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::SyncWords</name>
    <message>
        <source>to send %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unconfirmed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs you %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is kept at this counter and goes out by itself; go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city refused something; open the sync page with Ctrl+5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city does not know this counter. Call the administrator. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version is too old for the city. Call the administrator. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This counter&apos;s store refuses. Stop taking in and call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::ThumbnailModel</name>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::VisitListModel</name>
    <message>
        <source>No applicant yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yichuang::VisitPage</name>
    <message>
        <source>Park  F6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not accept  F10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time notice  F8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive and print  F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored to %1. Everything is as you left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is there. F9 receives the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 missing: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two missing things</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept and print  F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be put right; F9 receives the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One notice must tell everything: look at every material first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First say who applies for what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at every page first; this one was not shown yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
