# Rooms and tracks
rooms = Rooms
rooms-about = Rooms, stages and streams, in the order in which the programme has them.
room-name = Name of the room
room-on-site = Places on site
room-on-site-of = Places on site: { $name }
room-online = Places online
room-online-of = Places online: { $name }
room-sessions = Sessions
room-add = Add a room
room-shared = Several sessions at a time
room-shared-on = several sessions at a time
room-delete = Delete the room
tracks = Tracks
tracks-about = A topic that joins sessions in different rooms. The timetable shows its colour.
track-name = Name of the track
track-add = Add a track
track-delete = Delete the track
track-delete-of = Delete the track: { $name }
track-colour-of = Colour: { $name }
colour-0 = blue
colour-1 = green
colour-2 = amber
colour-3 = pink
colour-4 = violet
colour-5 = turquoise
colour-6 = brick
colour-7 = olive
sessions-count = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
