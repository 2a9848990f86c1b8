# Exchange: programmes, people and archives from other programs and for them
exchange-back = Another file
exchange-file = { $name } · { $format }
exchange-review = Check the programme
exchange-people-review = Check the people
exchange-archive-review = Check the archive
exchange-taking = Reading in…
exchange-nothing = (empty)
exchange-line = line { $line }
exchange-registrations-without-event = This file is a list of registrations. First create or choose the event that they belong to.

exchange-format-announcement = announcement
exchange-format-schedule = programme (schedule.xml, JSON)
exchange-format-calendar = calendar (iCalendar)
exchange-format-sessions = table of sessions
exchange-format-grid = grid of hours and rooms
exchange-format-cards = address cards (vCard)
exchange-format-people = table of people
exchange-format-registrations = table of registrations
exchange-format-archive = archive of Obrady

# Where to, and what
exchange-into = Where to read it in
exchange-into-new = New event
exchange-into-event = To: { $title }
exchange-known = This programme was read into this event before. Below is only what differs.
exchange-unchanged = unchanged: { $count }
exchange-deleted-here = deleted here: { $count }
exchange-new-rooms = new rooms: { $count }
exchange-new-people = new people: { $count }
exchange-parts = Parts of the file
exchange-same = All is as in the file already
exchange-same-text = There is nothing to read in.

exchange-fate-new = New
exchange-fate-new-about = These sessions are not here yet. Untick those that you don’t want.
exchange-fate-changed = Changed
exchange-fate-changed-about = The file says something else of them than before. What was corrected here is not overwritten unless you say so.
exchange-fate-deleted-here = Deleted here
exchange-fate-deleted-here-about = They are in the file, but were deleted here. Tick those that shall come back.
exchange-fate-gone = No longer in the file
exchange-fate-gone-about = They came from this file, which no longer has them. They stay unless you tick them to be deleted.
exchange-on-new = Will be added.
exchange-off-new = Will not be added.
exchange-on-changed = Will be updated.
exchange-off-changed = Stays as it is.
exchange-on-deleted-here = Will come back.
exchange-off-deleted-here = Stays deleted.
exchange-on-gone = Will be deleted.
exchange-off-gone = Stays in the programme.
exchange-what-changes = What changes
exchange-detail = Chosen session
exchange-edited = corrected here
exchange-other-here = different here
exchange-here = Here:
exchange-there = In the file:
exchange-who-wins = What shall stay
exchange-keep-ours = Keep ours
exchange-take-theirs = Take the file’s
exchange-all-from-file = Take everything from the file
exchange-elsewhere = Event and people
exchange-elsewhere-from-file = Also take from the file what was corrected here
exchange-event = Facts of the event

exchange-count-new = { $count ->
    [one] { $count } new session
   *[other] { $count } new sessions
}
exchange-count-changed = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
exchange-count-removed = { $count ->
    [one] { $count } deletion
   *[other] { $count } deletions
}
exchange-take = Read in { $what }
exchange-take-elsewhere = Read in facts of the event and people
exchange-take-nothing = Nothing to read in
exchange-take-new = { $count ->
    [0] Create the event without sessions
    [one] Create the event: { $count } session
   *[other] Create the event: { $count } sessions
}
exchange-taken-new = { $count ->
    [one] Created “{ $title }”: { $count } session
   *[other] Created “{ $title }”: { $count } sessions
}
exchange-taken = Read { $what } into “{ $title }”
exchange-taken-elsewhere = Read facts into “{ $title }”

# People and archives
exchange-people-about = People who are known already are not added twice; only what is not known of them yet is filled in.
exchange-people-none = There are no people in the file
exchange-people-take = { $count ->
    [one] Read in { $count } person
   *[other] Read in { $count } people
}
exchange-people-taken = { $count ->
    [one] { $count } person added, facts filled in: { $changed }
   *[other] { $count } people added, facts filled in: { $changed }
}
exchange-archive-about = Events come back with all that belongs to them: programme, people and registrations.
exchange-archive-twice = This event is here already. A second copy of it will be made.
exchange-archive-take = { $count ->
    [one] Read in { $count } event
   *[other] Read in { $count } events
}
exchange-archive-taken = { $count ->
    [one] { $count } event read from the archive
   *[other] { $count } events read from the archive
}
exchange-registrations = { $count ->
    [one] { $count } registration
   *[other] { $count } registrations
}

# Columns of tables
exchange-columns = Columns
exchange-columns-about = Check what each column holds. Obrady remembers it for tables with the same headings.
exchange-as-table = Read as an ordinary table
exchange-rows-are = Each row is
exchange-rows-sessions = A row is a session
exchange-rows-people = A row is a person
exchange-sheet = Sheet
exchange-heading-row = Row of headings
exchange-sample = Beginning of the table
exchange-column = Column { $column }
exchange-column-holds = What column “{ $heading }” holds
exchange-column-other = (add to the note)

# Remarks on the file, by kind; whole sentences are in notices.ftl
exchange-notices = Remarks
exchange-notices-about = The file was read in spite of these places. They are worth a look; correct them in the programme or in the file.
exchange-notice-bad-date = Dates that can’t be understood
exchange-notice-bad-time = Hours that can’t be understood
exchange-notice-bad-length = Lengths that can’t be understood
exchange-notice-long-length = Lengths over a day
exchange-notice-date-from-list = Day taken from the list
exchange-notice-far-date = Dates far from the event
exchange-notice-room-differs = Two different rooms
exchange-notice-key-twice = Identifiers used twice
exchange-notice-key-malformed = Identifiers that don’t fit the format
exchange-notice-person-without-name = People without a name
exchange-notice-title-missing = Sessions without a title
exchange-notice-language-unknown = Unknown languages
exchange-notice-zone-unknown = Unknown time zone
exchange-notice-zone-missing = Missing time zone
exchange-notice-zone-left-out = Time zones that were not used
exchange-notice-word-unknown = Unknown words
exchange-notice-rule-not-followed = Repetitions that were not read
exchange-notice-not-read = Parts of the file left out
exchange-notice-cell-not-understood = Cells that can’t be understood
exchange-notice-text-cut = Texts cut short
exchange-notice-broken = Damaged places

# Export
screen-export = Export
action-export = Export…
action-import-file = Read a file…
export-about = Files ready to be sent, published or kept. The words that Obrady adds are in the language of the window.
export-save = Save…
export-saved = Saved: { $name }
export-guests = For participants
export-office = For the office
export-programs = For the web site and apps
export-keeping = To keep
export-web-page = Web page of the programme
export-web-page-text = One file with the whole programme: search, filters by day, room and track. Put it on your site or send it.
export-calendar = Calendar
export-calendar-text = Sessions for the calendar of a telephone, Outlook or Google (.ics).
export-calendar-of = What the calendar holds
export-calendar-of-event = Everything
export-calendar-of-day = One day
export-calendar-of-room = One room
export-calendar-of-track = One track
export-calendar-of-person = One person
export-calendar-which-event = Event
export-calendar-which-day = Which day
export-calendar-which-room = Which room
export-calendar-which-track = Which track
export-calendar-which-person = Which person
export-invitation = Announcement
export-invitation-text = A text with the programme, hours and the link for registration: to be touched up and sent out.
export-invitation-as = Form of the announcement
export-cards = Address cards of people in the programme
export-cards-text = For the address book of a telephone or Outlook (.vcf). They hold e-mail addresses and telephone numbers, so don’t publish them.
export-schedule = Programme for apps
export-schedule-text = For congress apps and whoever makes your site. Ask which file they need; mostly it is schedule.xml.
export-schedule-as = Form of the programme
export-json-ld = Data for search engines
export-json-ld-text = Code to put into the event’s web page, so that search engines show its date and place (JSON-LD).
export-archive = Archive of the event
export-archive-text = Everything in one file: programme, people, registrations. Obrady can read it in again. It holds personal data.
export-file-archive = Archive of the whole file
export-file-archive-text = All events and all people, also those who are in none. Read into an empty file, it gives the same file again.
export-elsewhere = Lists of participants and print are saved on the screens:
export-sheet-sessions = Sheet of sessions
export-sheet-sessions-text = One session a row, to work on in Excel. A changed sheet can be read in again.
export-sheet-people = Sheet of people in the programme
export-sheet-people-text = One person a row, with office and contact.
export-sheet-as = Form of the sheet
export-columns = { $count ->
    [one] { $count } column…
   *[other] { $count } columns…
}
export-columns-title = Columns of the sheet
export-columns-about = Tick the columns that the sheet shall have. Notes are for the staff alone.
export-columns-usual = Only the usual
export-format-invitation-docx = Word (.docx)
export-format-invitation-text = Text (.txt)
export-format-invitation-html = Web page (.html)
export-format-invitation-markdown = Markdown (.md)
export-format-schedule-xml = schedule.xml
export-format-schedule-json = schedule.json
export-format-schedule-json2 = schedule.json, version 2
sheet-cut-mark = … [The rest did not fit: a cell of a sheet holds at most 32,767 characters.]
sheet-cut = { $count ->
    [one] { $count } cell holds only the beginning of its text, because a cell of a sheet holds 32,767 characters. CSV holds everything.
   *[other] { $count } cells hold only the beginning of their texts, because a cell of a sheet holds 32,767 characters. CSV holds everything.
}
