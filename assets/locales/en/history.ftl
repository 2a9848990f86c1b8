# History of changes
history-none = Nothing was changed yet
history-none-text = Every change of the file comes here, and each can be undone, even after the program was closed.
history-more = Show earlier ones
history-search = Search the history
history-topic = What it is about
history-topic-any = Everything
history-topic-events = Event
history-topic-sessions = Sessions
history-topic-rooms = Rooms and tracks
history-topic-people = People
history-topic-organisations = Organisations
history-topic-registrations = Registrations
history-topic-versions = Versions
history-topic-imports = Files read in
history-topic-backs = Goings back
history-actor = Who
history-actor-any = Everybody
history-actor-unknown = somebody unknown
history-of = History: { $what }
history-of-this = History of changes
history-all = Show the whole history
history-nothing = No change is what you are looking for.
history-found = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
history-details = Details of the change
history-loading = Reading…
history-more-things = { $count ->
    [one] and { $count } thing more
   *[other] and { $count } things more
}
history-no-fields = No details.
history-field = Field
history-empty = (empty)
history-from = was
history-to = is
history-back = Back to here…
history-back-title = Go back to here?
history-back-text = { $count ->
    [one] The file will be as it was after this change. { $count } later change will be taken back. You can undo that too (Ctrl+Z).
   *[other] The file will be as it was after this change. { $count } later changes will be taken back. You can undo that too (Ctrl+Z).
}
history-back-do = Go back
history-back-done = { $count ->
    [one] { $count } change taken back
   *[other] { $count } changes taken back
}
history-deed-added = added
history-deed-changed = changed
history-deed-deleted = deleted
history-deed-restored = restored

# What changes are about
history-thing-event = Event
history-thing-room = Room
history-thing-track = Track
history-thing-session = Session
history-thing-person = Person
history-thing-organisation = Organisation
history-thing-affiliation = Office of a person
history-thing-role = Role in a session
history-thing-organisation-role = Role of an organisation
history-thing-registration = Registration
history-thing-answer = Answer in a registration
history-thing-session-room = Further room of a session
history-thing-session-link = Link of a session
history-thing-picture = Photo or logo
history-thing-appearance = Appearance at the event
history-thing-availability = Availability
history-thing-acceptance = Accepted clash
history-thing-version = Version of the programme
history-thing-sign-up = Sign-up for a session
history-thing-told-apart = Similar ones told apart

# The fields that changes are about
history-field-title = Title
history-field-event-title = Name
history-field-person-title = Title before the name
history-field-session-link-title = Name of the link
history-field-subtitle = Subtitle
history-field-acronym = Short name
history-field-starts-on = First day
history-field-ends-on = Last day
history-field-zone = Time zone
history-field-attendance = Attendance
history-field-venue = Venue
history-field-description = Description
history-field-website = Website
history-field-registration-url = Registration page
history-field-published-on = Date of publication
history-field-title-en = Title in English
history-field-subtitle-en = Subtitle in English
history-field-description-en = Description in English
history-field-opens-at = Start of the day
history-field-closes-at = End of the day
history-field-changeover = Time to change rooms
history-field-name = Name
history-field-places-on-site = Places on site
history-field-places-online = Places online
history-field-position = Order
history-field-shared = Several sessions at a time
history-field-colour = Colour
history-field-block-id = Block
history-field-kind = Kind
history-field-role-kind = Role
history-field-organisation-role-kind = Role
history-field-state = State
history-field-day = Day
history-field-start = Start
history-field-length = Length
history-field-room-id = Room
history-field-track-id = Track
history-field-places = Places
history-field-note = Note
history-field-language = Language
history-field-sign-up = Sign-up
history-field-locked = Locked
history-field-tags = Tags
history-field-given = Given name
history-field-family = Family name
history-field-email = E-mail
history-field-phone = Phone
history-field-biography = Biography
history-field-biography-en = Biography in English
history-field-picture-id = Photo
history-field-picture-consent = Consent to publish the photo
history-field-logo-id = Logo
history-field-teryt = TERYT code
history-field-office = Office
history-field-person-id = Person
history-field-organisation-id = Organisation
history-field-session-id = Session
history-field-affiliation-id = Office
history-field-registration-id = Registration
history-field-registered-at = Registered on
history-field-signed-up-at = Signed up on
history-field-question = Question
history-field-text = Answer
history-field-url = Address
history-field-media-type = Format of the file
history-field-width = Width
history-field-height = Height
history-field-bytes = File
history-field-cancelled = Called off
history-field-starts = From
history-field-ends = To
history-field-clash = Clash
history-field-reason = Reason
history-field-made-at = Made
history-field-published = Published
history-field-programme = Programme kept

history-organisation-gmina = Gmina
history-organisation-powiat = Powiat
history-organisation-voivodeship = Voivodeship
history-organisation-government = Government
history-organisation-association = Association or foundation
history-organisation-science = Science and education
history-organisation-company = Company
history-organisation-media = Media
history-organisation-other = Other

history-availability-available = available
history-availability-unavailable = not available
history-availability-wanted = gladly
history-availability-unwanted = rather not
history-field-one-id = One of them
history-field-other-id = The other
