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

# The invitation. The reader of invitations understands these words; a test checks what is changed.
invitation-lead-day = You are invited to “{ $title }”, which takes place on { $days }.
invitation-lead-days = You are invited to “{ $title }”, which takes place on { $days }.
invitation-when = Date
invitation-where = Venue
invitation-form = Format
invitation-form-on-site = on site
invitation-form-online = online
invitation-form-hybrid = hybrid (on site and online)
invitation-room = Room
invitation-hours = { $hours }
invitation-description = Description
invitation-registration = Registration
invitation-website = Website
invitation-published = Published
invitation-unscheduled = Time to be announced
invitation-cancelled = { $title } – cancelled
invitation-role-moderator = Moderator
invitation-role-panellist = Panellists
invitation-role-speaker = Speakers
invitation-role-workshop = Led by
invitation-role-host = Hosts
invitation-role-interpreter = Interpreting
invitation-kind-opening = Opening
invitation-kind-closing = Closing
invitation-kind-social = Networking
# Before further paragraphs of a description: “Description (cont.)”.
invitation-continued = { $label } (cont.)
