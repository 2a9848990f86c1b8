# Versions of a programme and what changed between them: in the window, in mail and on the web page.

versions = Versions
versions-none = No versions yet
versions-none-text = A version keeps the programme as it is now. From then on you see what changed since, and can write to your participants about it.
version-make = Make a version…
version-make-title = New version of the programme
version-make-do = Make
version-edit = Change name and note…
version-edit-title = Version of the programme
version-name = Name
version-name-hint = such as 1.0 or “for print”
version-note = Note
version-note-hint = Of a published version, it is shown on the web page of the programme.
version-published = Published
version-published-hint = The web page of the programme shows what changed between published versions.
version-not-published = Draft
version-publish = Mark as published
version-withdraw = Withdraw
version-delete = Delete the version
version-more = More: { $name }
version-compare-from = Compare version
version-compare-to = with version
version-now = As it is now
changes-since = What changed
changes-count = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
changes-none = Nothing changed.
changes-mail = Text for a mail…
changes-mail-title = Text for a mail
changes-language = Language of the text
changes-copied = Copied to the clipboard
changes-save = Save as text…
changes-file-name = changes of the programme
changes-open-session = Open session “{ $title }”

# Text for people: mail and the page.
changelog = Changes of the programme
changelog-of = Changes of the programme: { $event }
changelog-between = From version “{ $from }” of { $since } to version “{ $to }” of { $until }
changelog-since = From version “{ $from }” of { $since } to today ({ $until })
changelog-between-same-day = From version “{ $from }” to version “{ $to }”, both of { $since }
changelog-since-today = From today’s version “{ $from }” ({ $since }) until now
changelog-version = Version { $name }
changelog-first = The first published version of the programme.
changelog-same = Nothing changed in the programme itself.
changelog-general = The whole event
changelog-unscheduled = Time to be announced

told-added = New session
told-cancelled = Cancelled
told-restored = Will be held after all
told-gone = Removed from the programme
told-none = none
told-unknown = to be announced
told-when = Time: { $to } (was: { $from })
told-rooms = Room: { $to } (was: { $from })
told-title = New title (was: “{ $from }”)
told-subtitle = Subtitle: { $to }
told-no-subtitle = No subtitle any more
told-description = New description
told-english = New texts in English
told-kind = Kind: { $to } (was: { $from })
told-track = Track: { $to } (was: { $from })
told-language = Language: { $to } (was: { $from })
told-joined = New: { $name } ({ $role })
told-left = Will not take part: { $name } ({ $role })
told-role = { $name }: { $to } (was: { $from })
told-event-title = New name of the event: “{ $to }” (was: “{ $from }”)
told-event-subtitle = New subtitle of the event: { $to }
told-event-days = Date: { $to } (was: { $from })
told-event-venue = Venue: { $to } (was: { $from })
told-event-attendance = Attendance: { $to } (was: { $from })
told-event-description = New description of the event
told-room-renamed = Room “{ $from }” is now called “{ $to }”.
told-track-renamed = Track “{ $from }” is now called “{ $to }”.
told-person-renamed = Name corrected: { $to } (was: { $from })
told-office = { $name }, office: { $to } (was: { $from })
