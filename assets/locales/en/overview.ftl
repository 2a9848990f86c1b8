# Overview of the event
overview-glance = At a glance
event-subtitle = Subtitle
event-starts = First day
event-starts-hint = Type a date, e.g. 7.06.2021
event-ends = Last day
event-ends-hint = The same day
event-attendance = Attendance
event-venue = Place
event-venue-hint = Building and town
event-website = Web page
event-registration-url = Sign-up
event-description = Description
event-days = Days
organisations = Organisers and partners
organisation-name = Name of the organisation
organisation-role-of = Role: { $name }
organisation-add = Add an organisation
organisation-new = Add a new one: { $name }
organisation-remove = Take off the list: { $name }
organisation-role-organiser = Organiser
organisation-role-co-organiser = Co-organiser
organisation-role-partner = Partner
organisation-role-patron = Patron
organisation-role-media-patron = Media patron
away-before = { $count ->
    [one] In { $count } day
   *[other] In { $count } days
}
away-tomorrow = Tomorrow
away-during = On now: day { $day } of { $of }
away-yesterday = Ended yesterday
away-after = { $count ->
    [one] Ended { $count } day ago
   *[other] Ended { $count } days ago
}
count-sessions = Sessions
count-people = People in the programme
count-registrations = Registrations
clashes-none = The programme has no clashes.
next-steps = Where to start
step-import = Read an announcement with the programme
step-dates = Set the dates
step-rooms = Add rooms
step-sessions = Add sessions
step-schedule = Arrange the timetable
step-done = done
