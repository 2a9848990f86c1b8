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

row-problem-line = Row { $line }
row-problem-line-column = Row { $line }, column “{ $column }”
