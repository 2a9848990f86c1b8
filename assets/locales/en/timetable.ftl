# Timetable: days and rooms
timetable-all-days = All days
timetable-search = Find a session
timetable-higher = Larger grid
timetable-lower = Smaller grid
timetable-no-room = No room
timetable-backlog = Backlog
timetable-backlog-empty = Every session has its time. Drag one here to put it off.
timetable-said = { $title }: { $where }
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
timetable-key-choose = Select several sessions
timetable-key-open = Open the session
