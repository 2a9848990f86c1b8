# What in a row of a table of participants needs a look. $line and $other are numbers of rows.

row-problem-no-name = There is no name.
row-problem-bad-email = “{ $value }” is not an e-mail address.
row-problem-phone-lost-digits = A spreadsheet rounded the phone number to “{ $value }”. Enter the whole number.
row-problem-unknown-attendance = “{ $value }” does not say whether they come on site or online.
row-problem-unknown-state = “{ $value }” is not a known state of a registration.
row-problem-unreadable-date = “{ $value }” is not a date that can be read.
row-problem-unreadable-letters = Some letters in “{ $value }” are garbled.
row-problem-too-few-cells = The row has fewer cells than the heading: “{ $value }”.
row-problem-too-many-cells = The row has more cells than the heading. Left over: “{ $value }”.
row-problem-unclosed-quote = A quotation mark opens in this row and never closes.
row-problem-duplicate-email = The address { $value } is already in row { $other }.
row-problem-same-name = { $value } is already in row { $other }.
row-problem-same-row = The very same row is already in the table: row { $other }.
row-problem-bad-phone = “{ $value }” does not look like a phone number.
row-problem-bad-nip = “{ $value }” is not a valid Polish tax number (NIP).
row-problem-number-out-of-place = “{ $value }”: a number where there should be words.
row-problem-another-table = This row is of a second table in the same sheet, which has other headings.
row-problem-several-people = “{ $value }” names several people.
row-problem-as-above = It said “as above”: “{ $value }” was taken from row { $other }.
row-problem-nothing-above = “{ $value }” refers to a cell that is empty.
row-problem-more-than-email = “{ $value }” holds more than one address: the first becomes this person’s, the rest goes into the notes.

# How to mend it.
row-problem-mend-no-name = Enter the name, or leave this row out.
row-problem-mend-bad-email = Mend the address, for example jan.kowalski@example.org, or delete it.
row-problem-mend-phone-lost-digits = Look up the number in the form and enter all of it.
row-problem-mend-unknown-attendance = Enter “on site” or “online”.
row-problem-mend-unknown-state = Enter “pending”, “confirmed”, “waiting list” or “cancelled”.
row-problem-mend-unreadable-date = Enter the date as 2026-05-17 or 17.05.2026 10:30.
row-problem-mend-unreadable-letters = Choose another encoding of the file, or type the word correctly.
row-problem-mend-too-few-cells = Check whether the row is broken in two. Missing cells will be empty.
row-problem-mend-too-many-cells = Check whether a text with a delimiter in it lacks quotation marks. What is left over goes to the answers.
row-problem-mend-unclosed-quote = Mend this row in the file: add the closing quotation mark or delete the opening one.
row-problem-mend-duplicate-email = Decide whether it is the same person. If not, mend the address.
row-problem-mend-same-name = Decide whether it is the same person.
row-problem-mend-same-row = Leave this row out if the same person registered twice.
row-problem-mend-bad-phone = Enter the whole number, with the country code unless it is Polish, or delete it.
row-problem-mend-bad-nip = Check the ten digits. The last one has to agree with the others.
row-problem-mend-number-out-of-place = Check whether columns are mixed up, and enter the right words.
row-problem-mend-another-table = Read the second table by itself: choose the row of its headings in the first step.
row-problem-mend-several-people = Give each a row of their own, or leave one here and add the others afterwards.
row-problem-mend-as-above = Correct it if something else was meant.
row-problem-mend-nothing-above = Type what should be here, or remove the mark.
row-problem-mend-more-than-email = If another one matters more, put it first.

row-problem-line = Row { $line }
row-problem-line-column = Row { $line }, column “{ $column }”

# Kinds of problems, in short
row-problem-kind-no-name = no name
row-problem-kind-bad-email = bad e-mail address
row-problem-kind-phone-lost-digits = rounded telephone number
row-problem-kind-unknown-attendance = unknown form of attendance
row-problem-kind-unknown-state = unknown state of the registration
row-problem-kind-unreadable-date = unreadable date
row-problem-kind-unreadable-letters = broken letters
row-problem-kind-too-few-cells = too few cells in the row
row-problem-kind-too-many-cells = too many cells in the row
row-problem-kind-unclosed-quote = unclosed quotation mark
row-problem-kind-duplicate-email = repeated e-mail address
row-problem-kind-same-name = repeated name
row-problem-kind-same-row = repeated row
row-problem-kind-bad-phone = bad telephone number
row-problem-kind-bad-nip = bad NIP number
row-problem-kind-number-out-of-place = number in place of words
row-problem-kind-another-table = row of another table
row-problem-kind-several-people = several people in one row
row-problem-kind-as-above = “as above” replaced by the text above
row-problem-kind-nothing-above = “as above” below an empty cell
row-problem-kind-more-than-email = more than one address in a cell
