# Clashes of the programme: the same in the window and on the command line.
# $session – a session in quotes with its day and hours, $sessions – two sessions and the hours they share.
clashes = Clashes
clashes-none = The programme has no clashes.
clashes-all-accepted = All clashes are accepted.

clash-named = “{ $title }”
clash-named-at = “{ $title }” ({ $when })
clash-both = “{ $one }” and “{ $other }”, { $when }

clash-room-twice = { $room }: two sessions at once – { $sessions }
clash-person-twice = { $person } has two sessions at once: { $sessions }
clash-cancelled-person = Called off, but still in the programme: { $person }, { $session }
clash-person-unavailable = { $person } is not available for { $session }
clash-room-unavailable = { $room } is not available for { $session }
clash-room-change = { $person } has { $gap } instead of { $needed } to change rooms: “{ $one }” ({ $room }), then “{ $other }” ({ $next }), { $when }
clash-outside-event = Outside the days of the event: { $session }
clash-outside-hours = Outside the hours of the event ({ $hours }): { $session }
clash-hours-from = from { $hour }
clash-hours-until = until { $hour }
clash-too-many-on-site = { $taken } signed up on site for { $places } places: { $session }
clash-too-many-online = { $taken } signed up online for { $places } places: { $session }
clash-no-moderator = Nobody moderates { $session }
clash-panel-empty = A panel without panellists: { $session }
clash-panel-alone = A panel of one person: { $session }
clash-panel-crowded = { $count } panellists are too many for one panel: { $session }
clash-moderator-panellist = { $person } both moderates and discusses in { $session }
clash-missing-title = A session has no title
clash-missing-title-at = A session has no title ({ $when })
clash-missing-description = A session that is ready has no description: { $session }
clash-missing-person = A session that is ready has nobody in it: { $session }
clash-missing-room = A session that is ready has no room: { $session }
clash-no-meal = { $length } without a break for a meal: { $when }
clash-person-wish = Against a wish: { $person }, { $session }
clash-room-wish = Against a wish for the room: { $room }, { $session }
clash-track-twice = The track “{ $track }” has two sessions at once: { $sessions }

# The same beside the session itself, whose title and hours are there.
clash-own-at-once = { $what }: at the same time also
clash-own-cancelled-person = { $person } has cancelled but is still in the programme
clash-own-person-unavailable = { $person } is not available at that time
clash-own-room-unavailable = { $room } is not available at that time
clash-own-outside-event = Outside the days of the event
clash-own-outside-hours = Outside the hours of the event ({ $hours })
clash-own-too-many-on-site = { $taken } signed up on site for { $places } places
clash-own-too-many-online = { $taken } signed up online for { $places } places
clash-own-no-moderator = Nobody moderates
clash-own-panel-empty = No panellists yet
clash-own-panel-alone = Only one person in the panel
clash-own-panel-crowded = { $count } panellists are too many for one panel
clash-own-moderator-panellist = { $person } both moderates and is a panellist
clash-own-missing-description = A ready session without a description
clash-own-missing-person = A ready session without anybody
clash-own-missing-room = A ready session without a room
clash-own-person-wish = Against a wish of { $person }
clash-own-room-wish = Against a wish for { $room }

clash-level-error = Errors
clash-level-warning = Warnings
clash-level-hint = Hints
clash-level-accepted = Accepted
clash-level-error-about = It can’t be held like this.
clash-level-warning-about = Somebody should look at it.
clash-level-hint-about = It could be better.
clash-level-accepted-about = Somebody saw them and lets them be.
clash-one-error = error
clash-one-warning = warning
clash-one-hint = hint
clash-reason = Reason: { $reason }
clash-accept = Accept…
clash-accept-of = Accept the clash: { $what }
clash-accept-title = Accept the clash?
clash-accept-reason = Reason
clash-accept-hint = For example: agreed with the speaker. It can be left empty.
clash-accept-do = Accept
clash-accepted = Clash accepted
clash-withdraw = No longer accept
clash-withdraw-of = No longer accept the clash: { $what }
clash-show-of = Show in the timetable: { $what }
clashes-open-list = All clashes
clashes-open-count =
    { $count ->
        [one] { $count } clash
       *[other] { $count } clashes
    }

availability = Availability
availability-open = Availability…
availability-about = Without entries: at any time.
availability-none = The event has no days yet; enter them in the overview.
availability-of = Availability: { $name }
availability-from-of = From, { $day }
availability-to-of = To, { $day }
availability-kind-of = Kind, { $day }
availability-remove = Remove the entry: { $day }, { $hours }
availability-add = Add an entry: { $day }
availability-available = only then
availability-unavailable = not then
availability-wanted = best then
availability-unwanted = rather not
availability-quick-whole = whole day
availability-quick-morning = morning
availability-quick-afternoon = afternoon
availability-quick-absent = not available
availability-left-out = not available, for other days are named
availability-quick-of = Quick choice, { $day }
event-hours = Hours
event-opens = At the earliest at
event-closes = Until at the latest
event-changeover = To change rooms
event-changeover-hint = no time
