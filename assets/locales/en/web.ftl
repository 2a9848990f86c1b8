# The web page of a programme and the invitation: texts for those who come.

web-title = { $event } – programme
web-skip = Skip to the programme
web-days = Days
web-about = About the event
web-register = Register
web-filter = Find in the programme
web-search = Search
web-search-hint = Title, person, organisation…
web-day = Day
web-all-days = All days
web-track = Track
web-all-tracks = All tracks
web-room = Room
web-all-rooms = All rooms
web-kind = Kind
web-all-kinds = All kinds
web-descriptions = Show descriptions
web-clear = Clear
# Read aloud when the filters change.
web-count = Sessions: { $shown } of { $all }
web-none = No session matches these filters.
web-cancelled = Cancelled
web-unscheduled = Time to be announced
web-unscheduled-link = Not scheduled
# After an hour past midnight.
web-next-day = next day
web-part-of = Part of the session:
web-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
web-language = language: { $languages }
web-session-page = Page of the session
# For screen readers, in the link to the session itself.
web-anchor = Link to the session: { $title }
web-organisations = Organisers and partners
web-empty = The programme is being prepared.
web-top = Top of the page
web-to = to
