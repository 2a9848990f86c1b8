# Errors: what happened (error-…) and what to do next (hint-…)
error-file-missing = There is no file “{ $path }”.
hint-file-missing = It may have been moved or deleted. Find it and open it from its new place.
error-folder-missing = There is no folder “{ $path }”.
hint-folder-missing = Make it, or choose another folder.
error-file-exists = There is a file “{ $path }” already.
hint-file-exists = Choose another name.
error-not-obrady = “{ $path }” is not an Obrady file.
hint-not-obrady = Names of Obrady files end in “.obrady”. Read an invitation or a table of registrations with “Import”.
error-file-damaged = The file “{ $path }” is damaged.
hint-file-damaged = Nothing in it was changed. Open its latest backup.
error-file-read-only = The file “{ $path }” can’t be written to.
hint-file-read-only = Copy it to your documents and open the copy.
error-file-locked = Another program is using the file “{ $path }”.
hint-file-locked = Close it in that program, or wait a moment, and try again.
error-output-held = The file “{ $path }” could not be written.
hint-output-held = If it is open in Excel or another program, close it there and try again. If it is protected, choose another name or another folder.
error-file-open-elsewhere = The file “{ $path }” is open in another Obrady window.
hint-file-open-elsewhere = Go to that window, or close it.
error-file-newer = The file “{ $path }” was saved by a newer version of Obrady.
hint-file-newer = Install the newer version. Nothing in the file was changed.
error-disk-full = There is no space left to save “{ $path }”.
hint-disk-full = Free some space and try again. Earlier changes are safe.
error-file-failed = “{ $path }” could not be read or written: { $reason }.
hint-file-failed = Check that the disk or network folder is there, and try again.
error-source-too-large = “{ $path }” is too large. Files of up to { $limit } MB are read.
hint-source-too-large = Choose a file with one event, or divide it.
error-source-too-many = “{ $path }” has more than { $limit } entries.
hint-source-too-many = Divide it into several files and read them one after the other.
error-source-unsafe = “{ $path }” has something in line { $line } that could bring a computer to a halt. It was not read.
hint-source-unsafe = Ask whoever sent it for a plain file, or fetch it once more.
error-source-damaged =
    { $line ->
        [none] “{ $path }” is damaged, or is no { $format } file.
       *[other] “{ $path }” is damaged in line { $line }, or is no { $format } file.
    }
hint-source-damaged = Fetch it once more, and check that it is the right file. Nothing has changed.
error-source-value =
    { $value ->
        [none] In “{ $path }”, the field { $field } is empty; it must not be.
       *[other] In “{ $path }”, the field { $field } is “{ $value }”, which can’t be read.
    }
hint-source-value = Correct that place in the file, or save the archive anew. Nothing was read.
error-source-empty = There is not one session or person in “{ $path }”.
hint-source-empty = Check that it is the right file.
error-cancelled = Cancelled. Nothing has changed.
hint-cancelled = You can start again at any time.
error-gone = This is no longer there: it was deleted.
hint-gone = If that was a mistake, undo it (Ctrl+Z).
error-step-unfit = This change can no longer be undone or redone.
hint-step-unfit = The file has changed since. Correct the data by hand.
error-history-unfit = You can’t go back to this point: one of the later changes can no longer be taken back.
hint-history-unfit = Nothing was changed. Go back to a later point, or correct the data by hand.
error-history-overtaken = Something else has changed meanwhile.
hint-history-overtaken = Nothing was taken back. Look at the history and choose the point again.
error-dates-reversed = The last day is before the first.
hint-dates-reversed = Correct one of the dates.
error-name-missing = A name is missing.
hint-name-missing = Type a name.
error-question-twice = The form already asks “{ $name }”.
hint-question-twice = Call this question something else: answers to two questions of one name would go to one of them.
error-session-locked =
    { $title ->
        [none] A session without a title is locked and can’t be moved.
       *[other] The session “{ $title }” is locked and can’t be moved.
    }
hint-session-locked = Nothing was moved. Unlock it if it is to go elsewhere.
error-session-in-the-way =
    { $title ->
        [none] There is not enough time: a session without a title stays where it is.
       *[other] There is not enough time: “{ $title }” stays where it is.
    }
hint-session-in-the-way = Nothing was pushed. Shorten something before it or push the whole day; if it is locked, unlock it.
error-block-too-short =
    { $title ->
        [none] This no longer fits into the block.
       *[other] This no longer fits into the block “{ $title }”.
    }
hint-block-too-short = Nothing was pushed. Lengthen the block first.
error-hour-out-of-day =
    { $title ->
        [none] A session without a title would fall outside its day.
       *[other] The session “{ $title }” would fall outside its day.
    }
hint-hour-out-of-day = Nothing was moved. Choose another hour.
error-rooms-too-few =
    { $title ->
        [none] There is no room there for one of the sessions.
       *[other] There is no room there for the session “{ $title }”.
    }
hint-rooms-too-few = Nothing was moved. Sessions moved together stay as many rooms apart: choose another room or move them one by one.
error-sessions-nested =
    { $title ->
        [none] A block can’t change places with a session that belongs to it.
       *[other] “{ $title }” belongs to the other of these sessions: they can’t change places.
    }
hint-sessions-nested = Choose two sessions of which neither belongs to the other.
error-filter-unfit = The filter can’t be read from character { $at } on: “{ $rest }”.
hint-filter-unfit = Write it, for example, as: status=confirmed category=VIP { "\"" }Which city?{ "\"" }~lodz. Put text with a space into quotation marks, and a bar for “or”: category=VIP | category=Press.
error-filter-question = There is neither a column nor a question “{ $question }”.
hint-filter-question = Check how it is spelt, or look at the fields of this event’s form.
error-filter-value = The filter knows no value “{ $value }”.
hint-filter-value = Write one of these: { $known }.
error-document-damaged = The document “{ $path }” can’t be read: it is damaged.
hint-document-damaged = Open it in an editor, save it again and retry, or copy and paste its text.
error-document-too-large = The document “{ $path }” is too large.
hint-document-too-large = Copy the text of the programme alone and paste it here.
error-document-old-word = Obrady does not read .{ $kind } files such as “{ $path }”.
hint-document-old-word = Open it in Word or LibreOffice and save it as .docx, or copy its text and paste it here.
error-document-pdf = Text can’t be read from the PDF “{ $path }”.
hint-document-pdf = Open the PDF, select and copy its text, then paste it here.
error-document-workbook = “{ $path }” is a workbook, not the text of an invitation.
hint-document-workbook = Read it with “Read a file…” in the menu “File”: Obrady reads a programme or people from a sheet.
error-document-protected = The document “{ $path }” is protected by a password.
hint-document-protected = Save it without one, or copy and paste what is in it.
error-document-unknown = It is unclear how to read “{ $path }”.
hint-document-unknown = Obrady reads announcements (.docx, .txt, .md, .html), programmes (.xml, .json, .ics), sheets (.xlsx, .ods, .csv) and cards (.vcf). You can also paste the text.
error-text-empty = There is no text to read.
hint-text-empty = Paste an invitation or a programme, or choose a file that holds one.
error-table-too-large = The table “{ $path }” is too large.
hint-table-too-large = Delete columns that you do not need, or split its rows into several files and read them one after the other. There is room for 1,000 columns and 200,000 rows.
error-table-empty = The table “{ $path }” is empty.
hint-table-empty = Check that it is the right file.
error-table-not-text = “{ $path }” is not a table.
hint-table-not-text = Choose a workbook or a CSV file, such as one downloaded from a form.
error-table-no-names = The table “{ $path }” has no column of names.
hint-table-no-names = The first row should name the columns, such as “First name”, “Last name”, “E-mail”.
error-print-failed = The pages could not be made: { $reason }.
hint-print-failed = Try another paper size. If that does not help, send us this message.
error-sheet-too-large = The list has more rows or columns than a sheet holds.
hint-sheet-too-large = Save it as CSV, or choose fewer columns.
error-sheet-failed = The workbook could not be made: { $reason }.
hint-sheet-failed = Try saving the list as CSV.
error-internal = The program made a mistake: { $reason }.
hint-internal = The last change was not saved; all earlier ones are safe. Send us this message.
error-picture-too-large = The picture “{ $path }” is too large.
hint-picture-too-large = Choose a file of at most { $limit } MB and 60 megapixels.
error-picture-unreadable = The file “{ $path }” can’t be read as a picture.
hint-picture-unreadable = Choose a PNG, JPEG or WebP picture.
error-list-not-public = E-mail addresses don’t go into public lists.
hint-list-not-public = Choose an internal list, or one for the venue.
error-nothing-to-print = There is nothing to print: nobody and nothing fits the choice.
hint-nothing-to-print = Choose other people, sessions, another day or category.
error-no-such-choice = There is no such print setting, or it has a wrong value: { $name }.
hint-no-such-choice = Check the name and the value of the setting.
