# Registrations: list, quick form, sheet, reading a table
screen-registrations = Registrations
registrations-search = Search registrations
registrations-all = All
registrations-states = State of registrations
registrations-new = New registration
registrations-import = Read file…
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
registration-state = Status
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

# Table of registrations: columns, filters, what is chosen
table-columns = Columns
table-columns-title = Columns of the table
table-columns-on = Shown, in this order
table-columns-off = The others
table-columns-keys = Change the order by mouse, with the buttons or with Alt+↑ and Alt+↓. It is remembered for this event.
table-columns-usual = Back to the usual
table-columns-up = Up: { $column }
table-columns-down = Down: { $column }
table-columns-moved = { $column }: place { $at } of { $of }
table-column-number = No.
table-column-title = Title
table-column-given = Given names
table-column-family = Family name
table-column-name = Name
table-column-office = Position
table-column-organisation = Organisation
table-column-organisation-kind = Kind of organisation
table-column-voivodeship = Voivodeship
table-column-email = E-mail
table-column-phone = Phone
table-column-state = Status
table-column-attendance = Attendance
table-column-category = Category
table-column-registered-at = Registered
table-column-code = Ticket code
table-column-tags = Tags
table-column-diet = Diet
table-column-accessibility = Accessibility
table-column-interpreter = Interpreter
table-column-note = Notes
table-column-invoice-name = Buyer
table-column-invoice-nip = Tax number
table-column-invoice-address = Buyer’s address
table-column-source = Source
table-column-checked-in-at = Checked in
table-column-sign-ups = Sessions
table-column-waits = Waits for
table-yes = Yes
table-no = No
table-nothing = (empty)
table-waiting = Loading
table-cell = { $column }: { $name }
table-cell-fault = “{ $value }” was not saved. { $fault }
table-tag-new = New tag
table-tag-keys = Enter adds, and saves when the field is empty. Tab goes on, Esc drops the changes.
table-several-keys = Enter saves, Tab goes on, Esc drops the changes.

table-filter = Filter
table-filter-clear = Remove conditions
table-filter-done = Done
table-where = Where
table-and = and
table-or = or
table-joined = Joined to the condition above
table-column = Column
table-operator = Comparison
table-value = Value
table-choose = Choose…
table-condition = Condition { $at }
table-condition-add = Add a condition
table-condition-remove = Remove the condition: { $column }
table-operator-is = is
table-operator-is-not = is not
table-operator-contains = contains
table-operator-lacks = does not contain
table-operator-one-of = is one of
table-operator-is-empty = is empty
table-operator-is-not-empty = is filled in
table-operator-at-least = at least
table-operator-at-most = at most
table-operator-day-is = on
table-operator-day-at-least = from
table-operator-day-at-most = until
table-operator-day-is-empty = is empty
table-operator-day-is-not-empty = is filled in
table-told-is = { $column }: { $value }
table-told-is-not = { $column }: not { $value }
table-told-contains = { $column } contains “{ $value }”
table-told-lacks = { $column } does not contain “{ $value }”
table-told-at-least = { $column }: from { $value }
table-told-at-most = { $column }: up to { $value }
table-told-is-empty = { $column }: empty
table-told-is-not-empty = { $column }: filled in
table-lift = Lift: { $what }
table-lift-for = Lift: { $what } ({ $count })
table-found = { $count ->
    [one] { $found } registration of { $all }
   *[other] { $found } registrations of { $all }
}
table-hiding-words = words: { $words }
table-hiding-state = state: { $state }
table-nothing-one = { $count ->
    [one] One condition hides them all ({ $what }). { $count } registration would be seen without it.
   *[other] One condition hides them all ({ $what }). { $count } registrations would be seen without it.
}
table-nothing-several = No registration meets all conditions at once. It is enough to lift one of these:
table-nothing-together = No registration meets these conditions, and lifting one of them is not enough.

table-filters = Saved filters
table-filters-current = Filter: { $name }
table-filters-none = There are no saved filters
table-filter-save = Save this filter…
table-filter-save-title = Save the filter
table-filter-change = Save the changes to “{ $name }”
table-filter-rename = Rename “{ $name }”…
table-filter-rename-title = Rename the filter
table-filter-delete = Delete “{ $name }”
table-filter-name = Name
table-filter-nameless = Name the filter, for example “Vegetarians without a hotel”.
table-filter-saved = Saved the filter “{ $name }”
table-filter-deleted = Deleted the filter “{ $name }”
table-save = Save
table-add = Add
table-remove = Remove

table-choose-all = Select all ({ $count })
table-set-other = Other changes
table-busy = Changing registrations
table-attendance-set = Attendance: { $attendance }
table-attendance-was-set = { $count ->
    [one] Attendance of { $count } person: { $attendance }
   *[other] Attendance of { $count } people: { $attendance }
}
table-category-set = Category: { $category }
table-category-none = No category
table-category-was-set = { $count ->
    [one] Category of { $count } registration: { $category }
   *[other] Category of { $count } registrations: { $category }
}
table-category-was-removed = { $count ->
    [one] { $count } registration has no category any more
   *[other] { $count } registrations have no category any more
}
table-tag = Tag
table-tag-add = Add a tag…
table-tag-remove = Remove a tag…
table-tag-add-title = { $count ->
    [one] Tag { $count } registration
   *[other] Tag { $count } registrations
}
table-tag-remove-title = { $count ->
    [one] Remove a tag from { $count } registration
   *[other] Remove a tag from { $count } registrations
}
table-tag-added = { $count ->
    [one] Tag “{ $tag }”: { $count } registration
   *[other] Tag “{ $tag }”: { $count } registrations
}
table-tag-removed = { $count ->
    [one] Removed the tag “{ $tag }” from { $count } registration
   *[other] Removed the tag “{ $tag }” from { $count } registrations
}
