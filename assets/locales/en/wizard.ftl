# Importing registrations step by step

wizard-waiting-title = Rows to be mended
wizard-waiting-problems = To be mended
wizard-steps = Steps of the import
wizard-step-read = 1. Reading
wizard-step-mend = 2. To be mended
wizard-step-changes = 3. What changes
wizard-known-form = Recognised: { $form }
wizard-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
wizard-pasted = pasted cells
wizard-paste-hint = Cells copied from a spreadsheet can be pasted too (Ctrl+V).
wizard-questions = New questions of the form
wizard-questions-about = Columns that have no place of their own in Obrady become questions. Say what kind of answers they have.
wizard-kind = Answers to “{ $question }”
wizard-problems = What is wrong
wizard-problem = Problem
wizard-value = Value
wizard-where = Column
wizard-whole-row = the whole row
wizard-mend = Mend
wizard-mend-place = Row { $line }, column “{ $column }”
wizard-mend-save = Save and next
wizard-mend-all = Change all like it ({ $count })
wizard-mend-leave = Leave this row out
wizard-mend-take = Do not leave this row out
wizard-part = Split: { $names }
wizard-part-about = Each gets a row of their own. Consents and the code stay with the first.
wizard-recalled = { $count ->
    [one] { $count } row was mended as it was the last time.
   *[other] { $count } rows were mended as they were the last time.
}
wizard-source-part = These are mended rows of the file “{ $name }”, taken { $when }.
wizard-decide-hint = Click a row, or press Enter on it, to change what is decided.
wizard-suggested = Put in: { $text }
wizard-no-problems = All rows were read without doubt
wizard-remarks = { $count ->
    [one] Leave out { $count } row without a person
   *[other] Leave out { $count } rows without people
}
wizard-remarks-about = Headings between people and remarks below the table: one cell alone in the row.
wizard-waiting = { $count ->
    [one] { $count } row waits to be mended. The others can be taken now.
   *[other] { $count } rows wait to be mended. The others can be taken now.
}
wizard-over = { $count ->
    [one] { $count } person goes onto the waiting list: no place is left.
   *[other] { $count } people go onto the waiting list: no places are left.
}
wizard-save-waiting = Save them as a file
wizard-left = { $count ->
    [one] { $count } row waits to be mended.
   *[other] { $count } rows wait to be mended.
}
wizard-left-of = Table: { $name }
wizard-left-pasted = Pasted table
wizard-left-mend = Mend
wizard-left-drop = Don’t remind me
wizard-left-gone = Another file was read meanwhile. Read this table once more.
wizard-waiting-saved = { $count ->
    [one] { $count } row saved in “{ $name }”
   *[other] { $count } rows saved in “{ $name }”
}
wizard-faulty = Take them all the same
wizard-working = Comparing with the registrations
wizard-taking = Taking the registrations
wizard-source = This is a newer file of the form “{ $name }”, taken { $when }.
wizard-source-none = No file of such a form has been taken yet.
wizard-afresh = It is another form
wizard-added = New
wizard-changed = Changed
wizard-vanished = Not in the file
wizard-twins = Same person?
wizard-parts = What the file does
wizard-part-empty = There is nothing here
wizard-unchanged = { $count ->
    [0] No row repeats what is here
    [one] { $count } row changes nothing
   *[other] { $count } rows change nothing
}
wizard-left-out = { $count ->
    [one] { $count } row is left out
   *[other] { $count } rows are left out
}
wizard-difference = { $what }: { $here } → { $newer }
wizard-edited = { $what }: by hand { $here }, in the file { $newer }
wizard-nothing = (nothing)
wizard-keep = the edit stays
wizard-overwrite = the file wins
wizard-overwrite-all = Where somebody edited by hand, let the file win
wizard-leave = stays
wizard-cancelled = cancelled
wizard-cancel-all = Cancel registrations that are not in the file
wizard-take-row = take
wizard-leave-row = leave out
wizard-decision = Decision
wizard-change = What changes
wizard-detail = Organisation or e-mail
wizard-other = Who it may be
wizard-other-row = { $name } (row { $line }), { $detail }
wizard-other-known = { $name }, { $detail }
wizard-verdict = Decision about row { $line }
wizard-verdict-another = somebody else
wizard-verdict-same = the same, this row counts
wizard-verdict-earlier = the same, the earlier one counts
wizard-verdict-known = the same person
wizard-new-categories = New categories: { $names }
wizard-tickets = Each ticket is a registration of its own, though several have the same name: { $names }
wizard-unknown-sessions = There are no such sessions, they go into the notes: { $names }
wizard-take = { $count ->
    [0] Save without changes
    [one] Take { $count } change
   *[other] Take { $count } changes
}
wizard-taken-added = Added: { $count }
wizard-taken-over = On the waiting list: { $count }
wizard-taken-changed = Changed: { $count }
wizard-taken-cancelled = Cancelled: { $count }
wizard-taken-waiting = To be mended: { $count }
wizard-taken-nothing = The file changed nothing.
wizard-cli-help-map = A file that says what the columns of registrations hold: “heading = meaning” in each line, or the same as JSON
wizard-cli-help-bad = Saves the rows of registrations that are to be mended as a table (.xlsx, .csv)
wizard-cli-map-unfit = In the file “{ $path }” this can’t be understood: { $what }
wizard-cli-map-hint = Each line is “heading = meaning”. Meanings: { $meanings }. How the table lies in its file: @encoding, @delimiter, @sheet and @heading-row.
wizard-cli-changed = { $count ->
    [one] { $count } registration changed.
   *[other] { $count } registrations changed.
}
wizard-cli-cancelled = { $count ->
    [one] { $count } registration cancelled that is no longer in the file.
   *[other] { $count } registrations cancelled that are no longer in the file.
}
wizard-cli-over = { $count ->
    [one] { $count } person is on the waiting list: no place is left.
   *[other] { $count } people are on the waiting list: no places are left.
}
wizard-cli-none = Nothing was taken in: every row waits to be mended.
wizard-cli-waiting = { $count ->
    [one] { $count } row waits to be mended.
   *[other] { $count } rows wait to be mended.
}
wizard-cli-counts = New: { $added }, changed: { $changed }, unchanged: { $unchanged }{ $vanished ->
    [0] {""}
   *[other] , not in the file: { $vanished } (cancelled: { $cancelled })
}{ $contradicting ->
    [0] {""}
   *[other] , contradicting an edit: { $contradicting }
}{ $waiting ->
    [0] {""}
   *[other] , to be mended: { $waiting }
}{ $over ->
    [0] {""}
   *[other] , onto the waiting list: { $over }
}
wizard-cli-help-verbose = Tells of all rows of registrations and all problems, not only of the first few
wizard-cli-sheet = sheet “{ $name }”
wizard-cli-heading-row = headings in row { $row }
wizard-cli-more-rows = { $count ->
    [one] … and { $count } more row
   *[other] … and { $count } more rows
}
wizard-cli-mend = To be mended:
wizard-cli-look = To be looked at:
wizard-cli-kind = { $kind }: { $count }
wizard-cli-more = { $count ->
    [one] … and { $count } more
   *[other] … and { $count } more
}
wizard-cli-all = All of them are told by --verbose. The rows to be mended are saved as a file by --bad.
wizard-undo-mended = Undo what was mended in row { $line }
wizard-undo-mended-all = Undo what was mended everywhere
wizard-undo-parted = Undo the parting of row { $line }
wizard-undone = Undone. Row { $line } is as before.
wizard-redo-mended = Redo what was mended in row { $line }
wizard-redo-mended-all = Redo what was mended everywhere
wizard-redo-parted = Redo the parting of row { $line }
wizard-redone = Redone in row { $line }.
wizard-beside = Comparison: { $name }
wizard-beside-row = Row { $line }
wizard-beside-this = { $name }, row { $line }
wizard-beside-known = { $name }, a known person
wizard-beside-registered = { $name }, registered already
wizard-beside-field = Details
wizard-beside-kept = kept
wizard-beside-lost = left aside
wizard-beside-same = the same
wizard-beside-empty = (nothing)
wizard-beside-differs = Differs: { $what }.
wizard-beside-alike = All is the same.
wizard-beside-none = Choose a row to compare.
wizard-decide-twins = Decide beside, or with Enter.
wizard-beside-another = two people
wizard-beside-one = one person
wizard-beside-this-counts = one, this row counts
wizard-beside-earlier-counts = one, the earlier counts
