# Timetable: days and rooms
timetable-all-days = All days
timetable-all-rooms = all
timetable-all-tracks = all
timetable-days = Days
timetable-rooms = Rooms
timetable-tracks = Tracks
timetable-narrow = Search the list
timetable-unfilter = Show all
timetable-view = View
timetable-view-grid = Grid
timetable-view-turned = Timeline
timetable-view-list = List
timetable-view-week = Week
timetable-week-before = Earlier week with an event
timetable-week-after = Later week with an event
timetable-step = Scale
timetable-zoomed = Scale of { $minutes } min
timetable-many = More rooms at once
timetable-now = now, { $time }
timetable-jump = Go to
timetable-jump-text = Type the beginning of a room, a day or a session; the first letters of its words will do.
timetable-jump-placeholder = Room, day or session
timetable-locked = locked
timetable-locked-stays = { $count ->
    [one] The session is locked and stays
   *[other] The selected sessions are locked and stay
}
timetable-locked-stays-put = “{ $title }” is locked. Unlock it to move it.
timetable-chosen = { $count ->
    [0] Nothing selected
    [one] { $count } session selected
   *[other] { $count } sessions selected
}
timetable-carried = You carry “{ $title }”. Arrows move it, Enter puts it down, Esc gives up.
minutes-short = { $minutes } min
key-space = Space
timetable-search = Find a session
timetable-higher = Larger grid
timetable-lower = Smaller grid
timetable-no-room = No room
timetable-backlog = Backlog
timetable-backlog-empty = Every session has its time. Drag one here to put it off.
timetable-said = { $title }: { $where }
timetable-said-more = { $count ->
    [one] and { $count } more session
   *[other] and { $count } more sessions
}
timetable-room-busy = Room taken: { $what }
timetable-person-busy = { $who } is then in: { $what }
timetable-clashes = clash
timetable-move = Move
timetable-no-days = The event has no dates yet
timetable-no-days-text = Set the first and the last day, and hours and rooms will appear here.
timetable-set-days = Set the dates
fault-end-first = The end comes before the start.

timetable-key-focus = Go to a neighbouring session
timetable-key-move = Move by 5 minutes
timetable-key-room = Move to a neighbouring room
timetable-key-day = Move to a neighbouring day
timetable-key-start = Change the start by 5 minutes
timetable-key-end = Change the end by 5 minutes
timetable-key-time = Type day, hours and room
timetable-key-backlog = Put into the backlog
timetable-key-carry = Pick up and move by arrows
timetable-key-jump = Go to a room, a day or a session
timetable-key-all = Select all
timetable-key-menu = Open the session's menu
timetable-key-choose-to = Select up to this session
timetable-key-choose = Select or unselect
timetable-key-open = Open the session
