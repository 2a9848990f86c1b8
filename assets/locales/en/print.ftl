# Print: choice and preview
screen-print = Print
action-print = Print…
print-product = What to print
print-programme = Programme
print-participants = List of participants
print-participants-text = By name, with organisation and state
print-paper = Paper
print-paper-a4 = A4
print-paper-a5 = A5
print-language = Language
print-language-pl = Polski
print-language-en = English
print-state = Registrations
print-state-all = All but the cancelled
print-descriptions = Descriptions of sessions
print-index = Index of people
print-options = Contents
print-save = Save PDF…
print-saved = Saved: { $name }
saved-open = Open
saved-open-folder = Open folder

print-preview = Print preview
print-page = Page { $page } of { $pages }
print-page-number = Page number
print-of = of { $pages }
print-before = Previous page
print-after = Next page
print-spread-double = Two pages side by side
print-zoom = Zoom
print-zoom-out = Zoom the preview out
print-zoom-in = Zoom the preview in
print-zoom-width = Fit width
print-zoom-page = Fit page
print-zoom-percent = { $percent } %
print-busy = Preparing the pages…
print-ready = { $count ->
    [one] Ready: { $count } page
   *[other] Ready: { $count } pages
}
print-failed = The print could not be prepared
print-nothing = Nothing to print
print-nothing-addressed = No organisation has an address yet. Type one into its form.
print-warnings = { $count ->
    [one] To be checked: { $count } place
   *[other] To be checked: { $count } places
}
print-missing-letter = Page { $page }: instead of “{ $letter }” in “{ $text }” an empty box will be printed. Replace the letter.
print-programme-text = A book with cover, contents, sessions and people, or a folded leaflet
print-poster = Poster
print-poster-text = The timetable on one large page
print-sign-in = Sign-in sheet
print-sign-in-text = With room for signatures and empty rows
print-badges = Badges
print-badges-text = For ready-made sheets or to be cut, with the code for the door
print-certificates = Certificates
print-certificates-text = For participants and speakers, in your own words
print-table-tents = Table tents
print-table-tents-text = Names for the table, to be folded
print-door-signs = Door signs
print-door-signs-text = The day’s programme of each room
print-session-cards = Session cards
print-session-cards-text = For those who moderate: who, when, where, and room for notes
print-personal-programmes = Personal programmes
print-personal-programmes-text = For each person: where and when they appear
print-envelopes = Envelopes
print-envelopes-text = Addressee and sender on C6, DL, C5 and C4 envelopes
print-labels = Address labels
print-labels-text = For self-adhesive sheets of A4
print-paper-a0 = A0
print-paper-a1 = A1
print-paper-a2 = A2
print-paper-a3 = A3
print-paper-a6 = A6
print-paper-leaflet = Leaflet
print-paper-single = Each on a page of its own
print-languages = Languages
print-languages-one = One language
print-languages-side-by-side = Both side by side
print-languages-one-after-other = One after the other
print-parallel = Parallel sessions
print-parallel-in-order = In order
print-parallel-side-by-side = Side by side
print-cover = Cover
print-contents = Contents
print-welcome = Word of welcome
print-glance = Programme at a glance
print-details = Programme in full
print-people = People
print-plans = Plans and maps
print-supporters = Organisers and partners
print-code = QR code of the event’s page
print-notes = Pages for notes
print-across = Landscape
print-days = Days
print-days-one-page-each = Each on a page of its own
print-days-all = All on one page
print-rooms-across = Rooms as columns
print-tracks = Tracks in colour
print-logo = Logo
print-sign-in-numbers = Numbered rows
print-offices = Offices
print-organisations = Organisations
print-categories = Categories
print-codes = Codes
print-badges-codes = QR code for the door
print-first-number = First number
print-blank-rows = Empty rows
print-row-height = Row height (mm)
print-size = Size
print-size-a4 = A4
print-size-a5 = A5
print-size-a6 = A6
print-size-a6-across = A6 landscape
print-size-a7 = A7
print-size-a7-across = A7 landscape
print-size-own = Own
print-size-dl = DL
print-size-c4 = C4
print-size-c5 = C5
print-size-c6 = C6
print-width = Width (mm)
print-height = Height (mm)
print-sides = Sides
print-sides-one-side = Front only
print-sides-fold-over = To be folded
print-sides-duplex = Front and back, duplex
print-back = On the back
print-back-own-programme = The person’s programme
print-back-glance = Programme at a glance
print-back-front = The same as on the front
print-back-nothing = Nothing
print-flip = Turning the sheet
print-value-short-edge = About the short edge
print-value-long-edge = About the long edge
print-badges-name = In larger letters
print-name-even = Both names alike
print-name-given-larger = Given name
print-name-family-larger = Family name
print-start = First free field
print-gap = Gap (mm)
print-cut-marks = Cutting marks
print-titles = Academic titles
print-attendance = Attendance
print-event = Title of the event
print-certificates-kind = Kind
print-kind-participant = Participants
print-kind-speaker = Speakers
print-border = Border
print-border-double = Double line
print-border-line = Line
print-border-band = Band of colour
print-border-none = No border
print-heading = Own heading
print-text = Own wording
print-text-hint = Left empty, our wording is printed. In braces, such as {"{name}"}: name, office, organisation, category, event, dates, place, role, sessions, hours, number, date
print-number = Number
print-date = Date of issue
print-fold = Folding
print-fold-half = In half
print-fold-thirds = In thirds
print-kinds = Kind of session
print-about = Offices and organisations
print-lines = Lines for notes
print-rooms = Rooms
print-roles = Roles
print-contacts = Contacts of the office
print-sender = Sender
print-sheet = Sheet of labels
print-sheet-own = Own measures
print-columns = Columns
print-rows = Rows
print-left = Left margin (mm)
print-top = Top margin (mm)
print-gap-across = Gap across (mm)
print-gap-down = Gap down (mm)
print-who = For whom
print-who-registered = Those registered
print-who-speakers = Those with a role
print-who-everybody = Both
print-who-organisations = Organisations taking part
print-who-every-organisation = All organisations with an address
print-per = Sheets
print-per-event = One for the whole event
print-per-day = One for each day
print-per-session = One for each session with sign-up
print-per-category = One for each category
print-day = Day
print-day-all = All days
print-session = Session
print-session-all = All
print-category = Category
print-category-all = All
print-state-standing = Confirmed and pending
print-unprinted = Only those not printed yet
print-badges-printed =
    { $count ->
        [one] { $count } badge was printed already.
       *[other] { $count } badges were printed already.
    }
print-badges-forget = Count as not printed
print-badges-forgotten = The badges count as not printed again
print-named = Only these people
print-named-add = Given or family name
print-named-remove = Take out: { $name }
print-named-nothing = Nobody has that name
print-hours = Length, such as “8 hours”
print-signers = Signatures
print-signer-name = Name
print-signer-office = Office
print-sender-lines = Sender’s address
print-contact-lines = Contacts of the office
print-tiles = Split over sheets
print-tiles-none = Not split
print-tiles-a4 = To be taped from A4
print-tiles-a3 = To be taped from A3
print-finish = Printing
print-booklet = Booklet to be folded
print-duplex = Duplex
print-bleed = 3 mm bleed
print-marks = Crop marks
print-from = From page
print-to = To page
print-print = Print…
print-given = The PDF opens in your default program. Print it from there.
print-presets = Saved settings
print-preset-keep = Save settings
print-preset-name = Name of the settings
print-preset-save = Save
print-house = Look of prints
print-house-short = Look
print-house-text = Colour, typeface and logo are the same on all prints of this file. Margins apply to programmes and lists, density to the programme alone.
print-house-name = Name of the organisation
print-accent = Accent colour
print-typeface = Typeface
print-typeface-source = Source Serif and Source Sans
print-typeface-alegreya = Alegreya
print-typeface-lato = Lato
print-density = Density
print-density-airy = Airy
print-density-dense = Dense
print-margins = Margins
print-margins-narrow = Narrow
print-margins-usual = Usual
print-margins-wide = Wide
print-paper-extras = Additions to prints
print-paper-extras-short = Additions
print-event-logo = Logo of the event
print-event-logo-pick = Choose the event’s logo…
print-welcome-words = Word of welcome
print-welcome-words-en = Word of welcome in English
print-plan-pages = Plans and maps
print-plan-none = Add a plan of the building or a map. Each picture gets a page of its own in the programme.
print-plan-add = Add a plan…
print-plan-new = Plan
print-plan-title = Title of the plan
print-plan-title-en = Title in English
print-signer = Signature { $number }
print-plan-up = Move up: { $title }
print-plan-delete = Delete: { $title }
print-preset-kept = Saved the settings “{ $name }”.
print-preset-deleted = Deleted the settings “{ $name }”.
print-preset-delete = Delete the settings “{ $name }”
print-cut-short = A text was too long and was cut: “{ $text }”.
print-unknown-placeholder = Unknown field in the wording: “{ $placeholder }”.
print-no-address = { $count ->
    [one] { $count } letter has no address, to { $text }. Type it into the form of the organisation or the invoice data.
   *[other] { $count } letters have no address, the first to { $text }. Type it into the form of the organisation or the invoice data.
}
print-left-out = { $count ->
    [one] { $count } piece has no room for the sender, the office or the organisation: { $text }. Choose a larger size.
   *[other] { $count } pieces have no room for the sender, the office or the organisation, the first: { $text }. Choose a larger size.
}
print-not-speaking = { $count ->
    [one] { $count } person gets no speaker’s certificate, having no role in any session: { $text }.
   *[other] { $count } people get no speaker’s certificate, having no role in any session, the first: { $text }.
}
print-not-printed = { $count ->
    [one] { $count } address did not fit and was not printed: { $text }. Shorten it or choose a larger size.
   *[other] { $count } addresses did not fit and were not printed, the first: { $text }. Shorten them or choose a larger size.
}
print-column-left-out = The column “{ $column }” has no room beside a place to sign. Choose larger paper or fewer columns.
print-nameless = The wording of the certificate does not say who it is for. Add the field {"{"}name{"}"}.
print-badges-noted =
    { $count ->
        [one] Noted { $count } printed badge.
       *[other] Noted { $count } printed badges.
    }
print-signature = Add a picture of the signature…
print-signature-other = Another picture…
print-signature-remove = Remove the picture of the signature: { $name }
print-gathering = Sheets folded together
print-gathering-all = All, one booklet
print-gathering-sheets = { $count ->
    [one] One by one
   *[other] { $count } sheets each
}
print-thickness = Weight of paper
print-thickness-0 = Pages not shifted
print-thickness-10 = Usual, 80 g/m²
print-thickness-15 = Heavier, 120 g/m²
print-thickness-20 = Heavy, 160 g/m²
print-thickness-25 = Card, 200 g/m²
print-imprint = Imprint
print-imprint-hint = Such as editors, typesetting, print run, publisher. Version and date of the programme are added by themselves.
