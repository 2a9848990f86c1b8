# The window's frame: menus, sidebar, palette, small windows
menu-bar = Main menu
menu-file = File
menu-edit = Edit
menu-view = View
menu-event = Event
menu-help = Help

screens = Screens
sidebar = Sidebar
events = Events
screen-overview = Overview
screen-timetable = Timetable
screen-sessions = Sessions
screen-people = People
screen-organisations = Organisations
screen-rooms = Rooms and tracks
screen-versions = Versions
screen-history = History

action-file-new = New file…
action-file-open = Open file…
action-file-save = Save
action-file-copy = Save a copy…
action-file-archive = Archive of the whole file…
action-file-recent = Open: { $name }
action-undo = Undo
action-undo-what = Undo: { $what }
action-redo = Redo
action-redo-what = Redo: { $what }
action-session-new = New session
action-create-here = Add to this list
action-edit = Edit
action-delete = Delete
action-find = Search on this screen
action-clashes = Clashes
action-zoom-in = Zoom in
action-zoom-out = Zoom out
action-zoom-plain = Actual size
action-theme-system = Look of the system
action-theme-light = Light
action-theme-dark = Dark
action-language-pl = Polski
action-language-en = English
action-event-new = New event…
action-event-copy = Make the next edition…
action-event-delete = Delete event…
action-palette = Search and run
action-shortcuts = Keyboard shortcuts
action-about = About

palette-open = Search or run
palette-placeholder = Command, session, person or organisation
palette-found = Found
nothing-found = Nothing was found.

no-event = No event
no-event-text = An event is a whole congress, conference or training: its days, rooms, sessions and registrations.
event-new-title = New event
event-new-hint = A name is enough. You can add the rest later.
event-title = Name of the event
event-delete-title = Delete the event?
event-delete-text = “{ $what }” will go, together with its programme and registrations. You can undo this (Ctrl+Z).
about-text = The congress office in one file: programme, people, registrations and print. All data stay on this computer. Names and codes of gminas and powiats: Statistics Poland (GUS), register TERYT, as of 1 January 2024. Version { $version }.

cannot-start = The program could not start
cannot-open = The file could not be opened
try-again = Try again
copy-saved = Copy saved: { $name }
archive-saved = { $count ->
    [one] Archive saved ({ $count } event): { $name }
   *[other] Archive saved ({ $count } events): { $name }
}
undone = Undone: { $what }
redone = Redone: { $what }
nothing-to-undo = There is nothing to undo.
nothing-to-redo = There is nothing to redo.
deleted-one = “{ $what }” deleted
deleted-many = { $count ->
    [one] { $count } item deleted
   *[other] { $count } items deleted
}
saved-quietly = Saved
saving = Saving…
untitled = untitled

calendar = Calendar
calendar-open = Choose from a calendar: { $label }
month-before = Month before
month-after = Month after
day-example = e.g. 7.06.2027
fault-day = There is no such day. Type, for example, 7.06.2027.
fault-clock = This is no hour. Type, for example, 10:30.
fault-length = This is no length. Type, for example, 45 min or 1:30.
fault-count = Type a number.
fault-name = Type a name.
move-up = Move up
move-down = Move down
more-actions = More
all-saved = Everything is saved. Obrady saves every change by itself.
action-grid-closer = Zoom the timetable in
action-grid-wider = Zoom the timetable out
action-grid-jump = Go to a room, a day or a session
