# Lists of participants that leave the office.
list-column-organisation-kind = Kind of organisation
list-column-voivodeship = Voivodeship
list-column-source = Source
list-column-checked-in = Checked in
list-column-sessions = Signed up for
list-column-waits = Waits for
list-column-session = Session
list-without-category = No category
list-without-organisation = No organisation
list-usual-whole = Whole list (internal)
list-usual-venue = For the venue: diets and needs
list-usual-public = Public list
list-usual-addresses = E-mail addresses
list-audience-internal = for internal use
list-audience-venue = for the venue
list-paper-nobody = Nobody is on this list

list-export = List of participants
list-title = List of participants
list-layout = Layout
list-layout-unsaved = { $name } – changed
list-keep = Save layout
list-keep-as = Save as new…
list-keep-name = Name of the layout
list-forget = Delete layout
list-kept = Layout “{ $name }” saved
list-forgotten = Layout “{ $name }” deleted
list-audience = For whom
list-audience-is-internal = Internal
list-audience-is-venue = For the venue
list-audience-is-public = Public
list-audience-text-internal = Stays in the office: may hold anything.
list-audience-text-venue = For reception, kitchen and hotel: no contacts, invoices or notes.
list-audience-text-public = Only people who agreed to be published, and only what may be public.
list-columns = Columns
list-columns-hint = Drag, or use Alt+↑ and Alt+↓, to change the order. Delete removes a column.
list-columns-none = The list has no column yet
list-column-add = Add a column
list-column-add-choose = Add a column…
list-column-remove = Remove column “{ $name }”
list-column-up = Move “{ $name }” up
list-column-down = Move “{ $name }” down
list-column-moved = { $name }: place { $place } of { $count }
list-column-barred = stays out
list-column-thoughtful = are you sure?
list-sort = Sorted by
list-sort-descending = Descending
list-per = Sheets
list-per-none = One sheet
list-per-session = One per session
list-per-category = One per category
list-per-organisation = One per organisation
list-per-state = One per status
list-whom = Who
list-whom-all = Everybody
list-whom-shown = People in the table ({ $count })
list-whom-chosen = Selected people ({ $count })
list-whom-session = Session
list-whom-session-any = Any session
list-whom-state = Status
list-whom-state-any = All but cancelled
list-whom-state-each = All, cancelled too
list-whom-category = Category
list-whom-category-any = Any category
list-whom-organisation = Organisation
list-whom-organisation-any = Any
list-format = File
list-format-xlsx = Excel (.xlsx)
list-format-ods = LibreOffice (.ods)
list-format-csv = Text (.csv)
list-format-pdf = Print (.pdf)
list-format-addresses = E-mail addresses
list-format-cards = Cards (.vcf)
list-csv-delimiter = Between cells
list-csv-semicolon = semicolon
list-csv-comma = comma
list-csv-tab = tab
list-csv-bom = Byte order mark, so that Excel shows Polish letters
list-addresses-between = Between addresses
list-addresses-semicolons = semicolon “; ” (Outlook)
list-addresses-commas = comma “, ”
list-addresses-named = With names
list-copy = Copy addresses
list-copied = { $count ->
    [one] { $count } address copied
   *[other] { $count } addresses copied
}
list-copied-left-out = { $count ->
    [one] { $count } entry that is not an address was left out
   *[other] { $count } entries that are not addresses were left out
}
list-copy-failed = The addresses could not be copied. Save them as a file.
list-save = Save file…
list-saved = { $count ->
    [one] { $name } saved ({ $count } person)
   *[other] { $name } saved ({ $count } people)
}
list-preview = Preview
list-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
list-preview-reachable = { $count ->
    [one] { $count } person has an e-mail address
   *[other] { $count } people have an e-mail address
}
list-preview-sheets = { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
}
list-preview-nobody = Nobody fits these conditions
list-left-cancelled = { $count ->
    [one] { $count } cancelled registration left out.
   *[other] { $count } cancelled registrations left out.
}
list-left-consent = { $count ->
    [one] { $count } person without consent to publication left out.
   *[other] { $count } people without consent to publication left out.
}
list-left-session = { $count ->
    [one] { $count } person who signed up for no session left out.
   *[other] { $count } people who signed up for no session left out.
}
list-left-waiting = { $count ->
    [one] { $count } person on the waiting list left out.
   *[other] { $count } people on the waiting list left out.
}
list-waiting-unsaid = { $count ->
    [one] { $count } person here is on the waiting list, which addresses alone do not say.
   *[other] { $count } people here are on the waiting list, which addresses alone do not say.
}
list-no-consent = The form does not ask for consent to publication, so a public list is empty. Add a question for consent on the screen “Form and places”.
list-barred = A public list never has: { $columns }.
list-thoughtful-venue = This data will leave the office: { $columns }. Does the venue really need them?
list-thoughtful-public = Everybody will see: { $columns }. Make sure that the consent covers them.
list-busy = Saving the list…

list-cli-layout = Layout of the list of participants: its name or a part of it (“obrady list layouts” lists them)
list-cli-session = Only those who signed up for this session: its title or a part of it
list-cli-category = Only registrations of this category
list-cli-sheets = A sheet for each: session, category, organisation, state; none (one sheet); as the layout says without this option
list-cli-bom = The CSV file begins with a byte order mark, so that Excel shows Polish letters (as it does without this option)
list-cli-no-bom = The CSV file has no byte order mark
list-cli-delimiter = What stands between the cells of a CSV file: semicolon, comma or “tab”; a semicolon without this option
list-cli-unknown-layout = There is no layout “{ $name }”.
list-cli-unknown-session = There is no session “{ $name }”, or several fit.
list-cli-unknown-category = There is no category “{ $name }”.
list-cli-bad-delimiter = “{ $given }” can’t stand between cells.
list-cli-bad-delimiter-hint = Give one character, such as “;” or “,”, or the word tab.
list-cli-columns = Columns
list-cli-audience = For whom
list-cli-id = Id
