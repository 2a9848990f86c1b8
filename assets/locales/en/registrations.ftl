# Registrations: list, quick form, sheet, reading a table
screen-registrations = Registrations
registrations-search = Search registrations
registrations-all = All
registrations-states = State of registrations
registrations-new = New registration
registrations-import = Read CSV…
registrations-export-xlsx = Excel (.xlsx)
registrations-export-csv = CSV (.csv)
registrations-none = No registrations yet
registrations-none-text = Add the first by hand, for instance during a phone call, or read a table from a form.
registrations-nothing-text = No registration matches what you are looking for.
registrations-show-all = Show all
registrations-name = Name
registrations-contact = Contact

registrations-chosen = { $count ->
    [one] { $count } registration selected
   *[other] { $count } registrations selected
}
registrations-set-state = Set state
registrations-unchoose = Unselect
registrations-state-set = { $count ->
    [one] State of { $count } registration: { $state }
   *[other] State of { $count } registrations: { $state }
}
registrations-deleted = { $count ->
    [one] Deleted { $count } registration
   *[other] Deleted { $count } registrations
}

registration = Registration
registration-form = Takes part
registration-state = State
registration-note = Remarks
registration-came = Registered { $when }
registration-answers = Answers from the form
registration-delete = Delete registration
registration-person-open = Open the person
registration-shared = Name, contact and office belong to the person: they change wherever that person appears.

registration-known = Known person: { $name }
registration-other = Somebody else
registration-there = { $name } already has a registration for this event ({ $state }).
registration-there-open = Open the registration
registration-add = Add
registration-add-next = Add and enter the next
registration-added = Added registration: { $name }

# Reading a table
registrations-table = Registrations from a file
registrations-table-columns = Columns recognised
registrations-table-change = Change how it is read
registrations-table-about = Check what each column holds. Obrady remembers it for tables with the same headings.
registrations-table-nameless = No column has names. Say in which one they are.
registrations-table-encoding = Encoding
registrations-table-encoding-utf8 = UTF-8
registrations-table-encoding-utf16-le = UTF-16
registrations-table-encoding-utf16-be = UTF-16 (reversed)
registrations-table-encoding-windows1250 = Windows-1250
registrations-table-encoding-iso88592 = ISO 8859-2
registrations-table-delimiter = Delimiter
registrations-table-delimiter-semicolon = semicolon
registrations-table-delimiter-comma = comma
registrations-table-delimiter-tab = tab
registrations-table-delimiter-bar = vertical bar
registrations-table-column = Column “{ $heading }”: { $meaning }
registrations-table-rows = Rows to read
registrations-table-all = All
registrations-table-problems = To check
registrations-table-take = { $count ->
    [one] Add { $count } registration
   *[other] Add { $count } registrations
}
registrations-table-line = Row
registrations-table-look = What to check
registrations-table-empty = The table names nobody
registrations-table-good = All rows were read without doubt
registrations-taken = { $count ->
    [one] Added { $count } registration
   *[other] Added { $count } registrations
}
registrations-taken-known = { $count ->
    [one] Added { $added }; { $count } person was registered already
   *[other] Added { $added }; { $count } people were registered already
}
column-full-name = Full name
column-family-then-given = Family name, given name
column-answer = question of the form
column-ordinal = left out
