# Timetable: days and rooms
timetable-all-days = All days
timetable-all-rooms = all
timetable-all-tracks = all
timetable-days = Days
timetable-rooms = Rooms
timetable-tracks = Tracks
timetable-narrow = Search the list
timetable-narrow-nothing = “{ $typed }” is not on the list. Check the spelling or type fewer letters.
timetable-narrow-whole = Show the whole list
timetable-unfilter = Show all
timetable-view = View
timetable-view-grid = Grid
timetable-view-turned = Timeline
timetable-view-list = List
timetable-view-week = Week
timetable-week-before = Earlier week with an event
timetable-week-after = Later week with an event
timetable-week-many = { $count ->
    [one] { $hour }: { $count } session
   *[other] { $hour }: { $count } sessions
}
timetable-week-many-title = Show this day in the grid
timetable-step = Scale
timetable-zoomed = Scale of { $minutes } min
timetable-many = More rooms at once
timetable-now = now, { $time }
timetable-jump = Go to
timetable-jump-text = Type the beginning of a room, a day or a session; the first letters of its words will do.
timetable-jump-placeholder = Room, day or session
timetable-jump-nothing = There is no such room, day or session. Check the spelling or type fewer letters.
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
timetable-unsearch = Clear the search
timetable-nothing = No session matches “{ $words }”. Check the spelling or type fewer letters.
timetable-nothing-hidden = The sessions that match “{ $words }” are hidden by the filter of days, rooms or tracks.
timetable-nothing-text = Check the spelling or show more sessions.
timetable-higher = Larger grid
timetable-lower = Smaller grid
timetable-no-room = No room
timetable-backlog = Backlog
timetable-no-sessions = There is no session yet. Double-click an empty place in the grid, or draw its hours with the mouse, to make one. The plus, or Ctrl+N, adds one without a time.
timetable-backlog-empty = Every session has its time. Drag one here to put it off.
timetable-backlog-nothing = None of the sessions found waits for a time.
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
timetable-key-menu = Open the session’s menu
timetable-key-choose-to = Select up to this session
timetable-key-choose = Select or unselect
timetable-key-open = Open the session

timetable-key-push = Push what follows…
timetable-key-longer = Lengthen or shorten, and push what follows in the room
timetable-key-gaps = Close gaps in this room
timetable-key-gaps-day = Close gaps in all rooms
timetable-key-part = Move a part of the day…
timetable-key-swap = Swap the two selected
timetable-key-copy = Copy
timetable-key-hold = Put into the block
timetable-key-unhold = Take out of the block
timetable-key-hold-or-not = Put into a block or take out of it
timetable-key-within = Add a session to this block
timetable-key-for-all = For everybody, in no one room
timetable-key-lock = Lock in place
timetable-key-unlock = Unlock
timetable-push = Push
timetable-push-how = What to do
timetable-push-later = Delay
timetable-push-longer = Lengthen
timetable-push-by = By how much (with a minus: earlier or shorter)
timetable-push-reach = What to push
timetable-push-room = What follows in this room
timetable-push-day = What follows in all rooms
timetable-push-text = New hours of this session: { $hours }. What follows moves only as far as it must.
timetable-push-moves = { $count ->
    [0] Nothing else will move.
    [one] { $count } more session will move:
   *[other] { $count } more sessions will move:
}
timetable-push-moves-more = { $count ->
    [one] and { $count } more session
   *[other] and { $count } more sessions
}
timetable-push-clashes = { $count ->
    [one] There will be { $count } clash:
   *[other] There will be { $count } clashes:
}
timetable-pushed = { $title }: { $where }; what follows was pushed
timetable-part = What to move
timetable-part-following = This and what follows
timetable-part-morning = The morning
timetable-part-afternoon = The afternoon
timetable-part-day = The whole day
timetable-part-from = From room
timetable-part-all-rooms = All rooms
timetable-part-to = To day
timetable-part-room = To room
timetable-part-same-room = Unchanged
timetable-part-count = { $count ->
    [0] There is nothing to move
    [one] { $count } session will move
   *[other] { $count } sessions will move
}
timetable-part-moved = { $count ->
    [one] { $count } session moved
   *[other] { $count } sessions moved
}
timetable-no-gaps = There are no gaps to close here
timetable-gaps-closed = { $count ->
    [one] Gaps closed: { $count } session moved
   *[other] Gaps closed: { $count } sessions moved
}
timetable-swapped = Swapped: { $one } and { $other }
timetable-copied = { $count ->
    [one] { $count } session copied
   *[other] { $count } sessions copied
}
timetable-locked-now = { $count ->
    [one] { $count } session locked
   *[other] { $count } sessions locked
}
timetable-unlocked-now = { $count ->
    [one] { $count } session unlocked
   *[other] { $count } sessions unlocked
}
timetable-held = “{ $title }” is now in the block “{ $block }”
timetable-unheld = “{ $title }” is in no block any more
