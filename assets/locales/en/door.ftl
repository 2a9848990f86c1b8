# The door: who comes in
screen-door = Check-in
action-full-screen = Full screen

door-field = Code from the badge, or a name
door-into = Into
door-into-event = the whole event
door-desk = Desk
door-desk-hint = e.g. Entrance A
door-walk-in = Walk-in…
door-full-screen = Full screen
door-full-screen-leave = Leave full screen
door-loading = Reading the list of registrations…

door-ready = Next, please
door-ready-text = Scan the code of a badge, or type it and press Enter. Without a code, begin to type the name.

door-checking = Checking…
door-admitted = Admitted
door-admitted-despite = Admitted nevertheless
door-already = Already checked in
door-already-when = { $when }
door-already-when-at = { $when }, desk “{ $desk }”
door-refused = Not entitled to enter
door-unknown = Unknown code
door-unknown-text = “{ $typed }”: no such code is on the list of this event. Look for the name.
door-several = One code, several people
door-several-text = By chance more than one person has this code. Choose who it is.
door-withdrawn = Check-in taken back
door-anyway = Let in nevertheless
door-take-back = Take back
door-take-back-who = Take back the check-in: { $name }

door-objection-pending = The registration is not confirmed yet
door-objection-waiting-list = The registration is on the waiting list
door-objection-cancelled = The registration was cancelled
door-objection-online = Registered for taking part online
door-objection-not-signed-up = Not signed up for this session
door-objection-sign-up-pending = The sign-up for this session is not confirmed yet
door-objection-sign-up-waiting = The sign-up is on the session’s waiting list
door-objection-sign-up-cancelled = The sign-up for this session was cancelled

door-diet = Diet
door-accessibility = Accessibility
door-interpreter = Interpreter
door-note = Note

door-found = Matching registrations
door-found-count = { $count ->
    [one] { $count } registration
   *[other] { $count } registrations
}
door-found-near = Nobody is called that. Nearly:
door-found-more = and { $count } more: go on typing
door-found-none = Nobody like that is on the list
door-found-none-text = Press Enter to check it as a code, or enter a walk-in.
door-choose = Choose with the arrows and press Enter
door-inside = since { $time }

door-counts = Here
door-counts-of = of { $expected } expected
door-counts-besides = { $count ->
    [one] { $count } of them was not expected
   *[other] { $count } of them were not expected
}
door-counts-category = { $admitted } of { $expected }
door-no-category = without a category
door-latest = Latest
door-latest-none = Nobody has come in yet.

door-walk-in-title = Walk-in
door-walk-in-category = Category
door-walk-in-no-category = No category
door-walk-in-add = Register and let in
door-walk-in-like = Similar registrations
door-walk-in-admit = Let this person in

# Command line
cli-value-code = CODE
cli-usage-check-in = obrady check-in CODE [--session SESSION] [--desk NAME] [--anyway] [--undo] [--event EVENT]
cli-task-check-in = Checks in whoever has this code; exit code 1 where they may not enter.
cli-help-code = The code of a badge or ticket
cli-help-check-in-session = Into this session instead of the whole event: its title or id
cli-help-desk = The name of the desk, such as “Entrance A”
cli-help-anyway = Let in without a confirmed registration too; the check-in says so
cli-help-check-in-undo = Take the check-in back
cli-door-admitted = Admitted: { $who }
cli-door-admitted-despite = Admitted nevertheless: { $who }. { $why }.
cli-door-already = Already checked in: { $who } ({ $when })
cli-door-already-at = Already checked in: { $who } ({ $when }, desk “{ $desk }”)
cli-door-refused = Not entitled to enter: { $who }. { $why }. --anyway lets them in nevertheless.
cli-door-several = More than one person has this code: { $who }
cli-door-unknown = Nobody on the list of this event has the code “{ $code }”.
cli-door-not-there = Not checked in: { $who }
cli-door-withdrawn = Took the check-in back: { $who }
