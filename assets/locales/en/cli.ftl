# The command line “obrady”. Names of commands and options are not translated.
cli-about = Obrady: a congress office in one file.
cli-after-help =
    Without --file it works on the default file, the one that the window opens.
    Exit codes: 0 – done, 1 – problems found (check, --dry-run), 2 – wrong use, 3 – failed,
    4 – nothing taken in, for every row waits to be mended (import).
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-arguments = Arguments
cli-value-file = FILE
cli-value-event = EVENT
cli-value-session = SESSION
cli-value-title = TITLE
cli-value-person = PERSON
cli-error = error:
cli-hint = hint:

cli-usage = obrady [--file FILE] [--event EVENT] [--lang pl|en] [--json] COMMAND
cli-usage-new = obrady new [--file FILE] [--title TITLE]
cli-usage-copy-event = obrady copy-event [--event EVENT] [--title NAME] [--first-day YYYY-MM-DD]
cli-usage-import = obrady import FILE [--as announcement|schedule|calendar|sessions|grid|cards|people|registrations|archive] [--event EVENT] [--title TITLE] [--new-event] [--overwrite] [--remove-gone] [--map FILE] [--bad FILE] [--dry-run]
cli-usage-list = obrady list events|sessions|people|rooms|tracks|organisations|registrations|numbers|changes|versions|layouts [--duplicates] [--where FILTER] [--event EVENT]
cli-usage-move = obrady move SESSION [--day YYYY-MM-DD] [--at HH:MM] [--minutes N] [--room TITLE] [--push room|day] [--event EVENT]
cli-usage-merge-people = obrady merge-people PERSON PERSON…
cli-usage-export = obrady export schedule-xml|schedule-json|schedule-json2|ics|json-ld|html|announcement|cards|sessions|people|archive|participants -o FILE [--layout NAME] [--where FILTER] [--event EVENT]
cli-usage-print = obrady print PRODUCT -o FILE [--set NAME=VALUE] [--event EVENT]
cli-usage-check = obrady check [--event EVENT]
cli-usage-undo = obrady undo
cli-usage-redo = obrady redo
cli-usage-history = obrady history [--limit N]
cli-usage-info = obrady info
cli-usage-backup = obrady backup -o FILE
cli-usage-verify = obrady verify

cli-task-new = Makes a new file.
cli-task-copy-event = Makes the next edition of an event: with rooms, sessions and people, without registrations.
cli-task-import = Takes in an announcement, a programme, people, registrations or an archive.
cli-task-list = Lists what is in the file.
cli-task-move = Moves a session; with --push, what follows it too.
cli-task-merge-people = Merges several records of one person; it can be undone.
cli-task-export = Writes the programme in a format of other programs, a web page, a calendar, an invitation, a sheet or the list of participants.
cli-task-print = Writes the programme, a poster, lists, badges, certificates and everything else that goes on paper as a PDF to print.
cli-task-check = Looks for clashes in the programme.
cli-task-undo = Takes the last change back.
cli-task-redo = Does again what was taken back.
cli-task-history = Lists the latest changes.
cli-task-info = Tells what the file holds.
cli-task-backup = Writes a whole copy of the file.
cli-task-verify = Checks that the file is not damaged.

cli-help-file = The Obrady file; the default file without this option
cli-help-event = The event: its name, a part of it, or its id; not needed where there is only one
cli-help-lang = The language of answers and prints; the system’s without this option
cli-help-json = Answers for programs: an array of JSON objects
cli-help-help = Shows this help
cli-help-version = Shows the version
cli-help-new-title = Name of the first event
cli-help-copy-title = Name of the next edition; else as before, with the next year and number
cli-help-first-day = First day; else the same weekday a year later
cli-help-import-path = An announcement (.txt, .md, .html, .docx), a programme (.xml, .json, .ics, .xlsx, .ods, .csv), people (.vcf, .xlsx, .csv), registrations (.csv) or an archive (.json); “-” reads text from standard input
cli-help-import-title = Name of the event instead of the one in the text
cli-help-as = What the file is; without it, its contents tell
cli-help-dry-run = Only shows what would be taken in
cli-help-list = What to list
cli-help-session = The session: its title or id
cli-help-move-day = Day; else that of before
cli-help-at = Hour; else that of before
cli-help-minutes = How many minutes it takes
cli-help-move-room = Room; else that of before
cli-help-push = What to push by as much as it takes: the sessions that follow in the room, or all day
cli-help-duplicates = Possible duplicates of people or organisations only
cli-help-where = Only registrations that fit the filter, such as state=confirmed category=VIP email=
cli-value-filter = FILTER
cli-help-merge-keep = The person who stays: name, e-mail address or id
cli-help-merge-others = Records of the same person to merge into it
cli-help-export = What to write
cli-help-print = What to print
cli-help-output = The file to write
cli-help-format = The format; the file’s extension tells without this option
cli-help-state = Only registrations in this state; all but the cancelled ones without this option
cli-help-paper = Paper of the programme; a5 without this option
cli-help-without-descriptions = The programme without descriptions of sessions
cli-help-without-index = The programme without an index of people
cli-help-limit = How many changes, 20 without this option

cli-unknown-argument = Unknown option “{ $argument }”.
cli-unknown-command = Unknown command “{ $command }”.
cli-no-command = There is no command.
cli-missing-argument = Missing: { $argument }.
cli-missing-value = “{ $argument }” needs a value.
cli-bad-value = “{ $value }” does not fit “{ $argument }”.
cli-argument-twice = “{ $argument }” can be given only once.
cli-arguments-conflict = “{ $argument }” and “{ $other }” exclude each other.
cli-hint-arguments-conflict = Give only one of these options.
cli-option-unfit = “{ $what }” has no option “{ $argument }”.
cli-hint-option-unfit = It belongs to: { $formats }.
cli-ending-unfit = “{ $what }” writes no .{ $ending } files, but “{ $path }” ends so.
cli-hint-ending = Possible endings: { $endings }.
cli-bad-arguments = These arguments can’t be understood.
cli-hint-suggested = Did you mean { $suggested }?
cli-hint-values = Possible values: { $values }.
cli-hint-help = “obrady --help” shows all that can be done.
cli-no-event = There is no event in the file yet.
cli-hint-no-event = Make one: obrady import invitation.txt
cli-several-events = There are several events in the file.
cli-unknown-event = There is no event “{ $event }”.
cli-ambiguous-event = Several events fit “{ $event }”.
cli-hint-events = Choose one by --event: { $events }.
cli-no-title = The text does not name the event.
cli-hint-title = Give its name by --title.
cli-hint-first-day = Say the first day, such as --first-day 2027-06-07.
cli-unknown-session = There is no session “{ $session }”.
cli-ambiguous-session = There are several sessions “{ $session }”.
cli-hint-session = Name the whole title or the id; “obrady list sessions --json” lists them all.
cli-hint-move = Write a day as 2027-06-07, an hour as 10:30.
cli-unknown-format = The name “{ $path }” does not tell the format.
cli-hint-format = Use a name with one of the endings { $endings }, or the option --format.

cli-quoted = “{ $text }”
cli-level-warning = warning:
cli-none = There is nothing here.
cli-unscheduled = unscheduled
cli-organiser = organiser
cli-co-organiser = co-organiser
cli-partner = partner
cli-patron = patron
cli-media-patron = media patron

cli-column-when = When
cli-column-room = Room
cli-column-kind = Kind
cli-column-title = Title
cli-column-people = People
cli-column-dates = Dates
cli-column-venue = Venue
cli-column-name = Name
cli-column-person = Name
cli-column-role = Role
cli-column-website = Website
cli-column-places-on-site = Places on site
cli-column-places-online = Places online
cli-column-who = Who
cli-column-change = Change
cli-column-row = Row

cli-made = Made the file { $path }
cli-moved = Moved “{ $title }”: { $when }
cli-event-copied = { $count ->
    [one] Made “{ $title }” ({ $days }, { $count } session).
   *[other] Made “{ $title }” ({ $days }, { $count } sessions).
}
cli-imported = { $count ->
    [one] Took in { $count } session: “{ $title }”.
   *[other] Took in { $count } sessions: “{ $title }”.
}
cli-left-over = left over:
cli-taken = { $count ->
    [one] Added { $count } registration.
   *[other] Added { $count } registrations.
}
cli-taken-known = { $count ->
    [one] { $count } person was registered already and stays as registered.
   *[other] { $count } people were registered already and stay as registered.
}
cli-questions = Columns taken as answers: { $questions }.
cli-exported = { $count ->
    [one] Wrote the list ({ $count } person): { $path }
   *[other] Wrote the list ({ $count } people): { $path }
}
cli-printed = Wrote the print: { $path }
# After the first of the texts that were cut have been named.
cli-more-cut = { $count ->
    [one] { $count } more text was cut.
   *[other] { $count } more texts were cut.
} The print preview in the window names them all.
cli-undone = Undone: { $what }
cli-redone = Redone: { $what }
cli-nothing-to-undo = There is nothing to undo.
cli-nothing-to-redo = There is nothing to redo.
cli-copied = Wrote a copy: { $path }
cli-whole = The file { $path } is in order.
cli-info-path = File
cli-info-size = Size
cli-kilobytes = { $count } kB
cli-info-events = Events
cli-info-sessions = Sessions
cli-info-people = People
cli-info-registrations = Registrations
cli-info-undo = To undo
cli-info-redo = To redo
cli-info-version = Program version

# What to do next where the way out differs from that of the window (codes of errors.ftl)
cli-hint-not-obrady = Names of Obrady files end in “.obrady”. Read an invitation or a table of registrations like this: obrady import FILE
cli-hint-gone = If that was a mistake, undo it: obrady undo
cli-hint-document-damaged = Open it in an editor and save it again, or save its text as .txt and read that file.
cli-hint-document-too-large = Save the text of the programme alone as .txt and read that file.
cli-hint-document-old-word = Open it in Word or LibreOffice, save it as .docx and read that file.
cli-hint-document-pdf = Open the PDF, copy its text, save it as .txt and read that file.
cli-hint-document-workbook = Read it without “--as announcement”: Obrady reads a programme or people from a sheet.
cli-hint-document-protected = Save it without one, or save its text as .txt and read that file.
cli-hint-document-unknown = Obrady reads .docx, .txt, .md and .html files.
cli-hint-text-empty = Read a file that holds the text of an invitation or a programme.

cli-help-new-event = Makes a new event, also where this programme came in before
cli-help-overwrite = The file wins over what was changed here
cli-help-remove-gone = Deletes sessions that the file no longer has
cli-help-day = The calendar of one day
cli-help-room = The calendar of one room
cli-help-track = The calendar of one track
cli-help-person = The calendar of one person
cli-help-columns = The columns of a sheet, such as day,start,title; without it, all
cli-unknown-part = There is no “{ $asked }” here.
cli-published = Written: { $path }
cli-archived = { $sessions ->
    [one] “{ $title }”: { $sessions } session, registrations: { $registrations }
   *[other] “{ $title }”: { $sessions } sessions, registrations: { $registrations }
}
cli-people-taken = { $count ->
    [one] Added { $count } person; added to: { $changed }.
   *[other] Added { $count } people; added to: { $changed }.
}
cli-programme-taken = “{ $title }”: { $added } added, { $changed } changed, { $removed } deleted.
cli-event-facts = Facts of the event: { $count ->
    [one] { $count } change
   *[other] { $count } changes
}.
cli-people-changed = People with changed facts: { $count }.
cli-new-people = New people: { $count }.
cli-new-rooms = New rooms: { $count }.
cli-into-new = A new event.
cli-into-known = { $count ->
    [one] This event is in the file already; { $count } session stays as it is.
   *[other] This event is in the file already; { $count } sessions stay as they are.
}
cli-fate-new = new:
cli-fate-changed = changed:
cli-fate-deleted = deleted here:
cli-fate-gone = no longer in the file:
cli-edited-here = (changed here, stays)
cli-other-here = (what is here stays)
cli-stay-deleted = { $count ->
    [one] { $count } session that was deleted here is still in the file; it stays deleted (--overwrite brings it back).
   *[other] { $count } sessions that were deleted here are still in the file; they stay deleted (--overwrite brings them back).
}
cli-line = line { $line }

cli-value-text = TEXT
cli-value-signer = NAME;OFFICE;PICTURE
cli-value-version = VERSION
cli-usage-version = obrady version NAME [--note TEXT] [--publish] [--event EVENT]
cli-usage-compare = obrady compare [--since VERSION] [--to VERSION] [--event EVENT]
cli-task-version = Keeps the programme as it is now as a version.
cli-task-compare = Tells what changed since a version, as text for a mail.
cli-help-version-name = The version’s name, such as 1.0
cli-help-note = What is to be said about the version
cli-help-publish = The version is published: the web page of the programme will show what changed since
cli-help-since = Since which version; without it, since the one published last
cli-help-to = Up to which version; without it, up to now
cli-version-made = Version “{ $name }” made.
cli-no-version = There is no version of the programme yet.
cli-hint-no-version = Make one: obrady version 1.0
cli-column-id = Id
cli-column-reason = Why
cli-no-duplicates = There are no possible duplicates.
cli-no-duplicates-of = Duplicates can be looked for among people and organisations only.
cli-hint-duplicates = The list with ids: obrady list people --duplicates
cli-no-filter-of = Only registrations can be filtered.
cli-hint-where = Write, for example: obrady list registrations --where { "\"" }state=confirmed category=VIP{ "\"" }
cli-unknown-person = There is no person “{ $person }”.
cli-ambiguous-person = “{ $person }” fits several people.
cli-merge-alone = There is nobody to merge this person with.
cli-merged = { $count ->
    [one] Merged { $count } record: { $name }.
   *[other] Merged { $count } records: { $name }.
}
cli-value-choice = NAME=VALUE
cli-help-set = A print setting, such as --set cut-marks=true; may be given several times. An unknown name (--set help=1) lists them all. The wording of certificates (--set text=…) is filled where fields stand in braces, such as {"{name}"}: name, office, organisation, category, event, dates, place, role, sessions, hours, number, date
cli-help-preset = The saved print settings of this name
cli-help-who = For whom: those registered, those with a role, or everybody; envelopes and labels also for the organisations that take part, or all whose address is known
cli-help-print-session = Only the people of this session, or only this session
cli-help-print-day = Only this day
cli-help-print-category = Only registrations of this category
cli-help-print-per = A sign-in sheet for the event, or for each day, session or category
cli-help-print-person = Only this person: name, e-mail address or id; may be given several times
cli-help-unprinted = Only people whose badge has not been printed yet
cli-help-sender = Sender on envelopes and labels; \n parts lines
cli-help-contacts = The office’s contacts in personal programmes; \n parts lines
cli-help-hours = The length on certificates, such as “8 hours”
cli-help-signer = Who signs certificates, such as “Jan Lis;president” or “Jan Lis;president;signature.png”; may be given several times
cli-help-gathering = A booklet of parts folded apart, of so many sheets each
cli-help-thickness = Thickness of the paper in millimetres: by so much pages of a booklet move towards the fold
cli-help-pages = These pages only
cli-help-booklet = Pages in the order of a folded booklet
cli-help-duplex = Duplex printing of a booklet: turned about the short or the long edge
cli-help-bleed = 3 mm of bleed
cli-help-marks = Marks for cutting and folding
cli-help-tiles = Large pages in pieces to be taped together, on sheets of A4 or A3
cli-hint-known-parts = Choose from: { $known }.
cli-hint-spelling = Check the spelling.
