# The form, categories and places of an event; waiting lists; sign-ups for sessions.

screen-registration-form = Form and places
registration-form-open = Form and places
registration-form-back = Back to registrations

places-head = Places
places-about = Whoever registers over the limit goes onto the waiting list. An empty field means no limit.
places-on-site = Places on site
places-online = Places online
places-until-day = Registration until
places-until-time = at
places-until-hint = After that only the staff can add registrations.
places-moving-up = When a place becomes free
places-moving-up-asking = Ask before moving up
places-moving-up-itself = Move up at once
places-moving-up-asking-hint = Obrady tells you that a place is free; one click gives it to the first on the list.
places-moving-up-itself-hint = The first on the waiting list gets the place at once. Undo takes back both changes together.
places-filled-on-site = On site
places-filled-online = Online
places-taken-of = { $taken } of { $places } taken
places-taken = { $taken } taken
places-waiting = { $count ->
    [one] { $count } person waiting
   *[other] { $count } people waiting
}
places-over = { $count } over the limit
places-over-on-site = Over the limit of places on site: { $count }
places-over-online = Over the limit of places online: { $count }
places-over-category = Over the limit of “{ $name }”: { $count }
places-over-in = { $over } (session “{ $title }”)

places-free = { $count ->
    [one] { $count } place is free
   *[other] { $count } places are free
}
places-free-in = { $count ->
    [one] { $count } place is free in session “{ $title }”
   *[other] { $count } places are free in session “{ $title }”
}
places-next = Next on the waiting list: { $names }
places-next-more = Next on the waiting list: { $names } and { $count ->
    [one] { $count } more
   *[other] { $count } more
}
places-move-up = Move up from the waiting list
places-moved-up = From the waiting list: { $names }
places-moved-up-in = { $name } (session “{ $title }”)
places-moved-more = and { $count ->
    [one] { $count } more
   *[other] { $count } more
}
places-full = No place is left ({ $filled }). The registration will go onto the waiting list.
places-late = Registration closed { $when }. The staff can still add people.
places-waits = { $name }: on the waiting list, because all places are taken
places-confirm-anyway = Confirm anyway
places-confirmed-anyway = Confirmed over the limit: { $name }

categories-head = Categories of participants
categories-about = Such as member, speaker, press. Each can have a limit of its own.
category-add = Add category
category-name = Name of the category
category-name-en = Name in English
category-places = Limit
category-places-of = Limit of places: { $name }
category-colour-of = Colour of category: { $name }
category-delete-of = Delete category: { $name }
category-up-of = Move up: { $name }
category-down-of = Move down: { $name }
category-none = No category
category-people = { $count ->
    [one] { $count } registration
   *[other] { $count } registrations
}
category-deleted-used = { $count ->
    [one] Deleted “{ $name }”; { $count } registration has no category now
   *[other] Deleted “{ $name }”; { $count } registrations have no category now
}

questions-head = Questions of the form
questions-about = What you ask beside name, contact and organisation. Answers are typed in the registration; unknown columns of imports come here too.
question-add = Add question
question-name = Question
question-kind = Kind of answer
question-kind-text = text
question-kind-number = number
question-kind-date = date
question-kind-choice = one of a list
question-kind-several = several of a list
question-kind-yes-no = yes or no
question-kind-consent = consent
question-choices = Answers to choose from
question-choices-hint = Each on a line of its own.
question-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
question-delete-of = Delete question: { $name }
question-up-of = Move up: { $name }
question-down-of = Move down: { $name }
question-deleted-used = { $count ->
    [one] Deleted “{ $name }”; { $count } answer is hidden
   *[other] Deleted “{ $name }”; { $count } answers are hidden
}
question-publishes = Allows the participant’s data in public lists
question-wording = Wording of the consent
question-wording-none = There is no wording yet.
question-wording-version = Version { $version }
question-wording-current = in use
question-wording-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
question-wording-new = Change the wording
question-wording-first = Write the wording
question-wording-new-label = New wording of the consent
question-wording-new-hint = Those who have answered keep the wording that they read.
question-wording-save = Save as version { $version }
question-wording-earlier = Earlier versions

registration-code = Code
registration-source = Source
source-phone = telephone
source-email = e-mail
source-in-person = in person
source-door = at the door
registration-category = Category
registration-tags = Tags
registration-tag-add = Add tag
registration-tag-new = New tag: { $name }
registration-tag-remove = Remove tag: { $name }
registration-needs = Needs
registration-diet = Diet
registration-accessibility = Accessibility
registration-interpreter = Interpreter
registration-diet-example = e.g. vegan, no nuts
registration-accessibility-example = e.g. wheelchair, hearing loop
registration-interpreter-example = e.g. sign language, English
registration-invoice = Invoice
registration-invoice-name = Buyer
registration-invoice-nip = Tax number (NIP)
registration-invoice-address = Address
fault-nip-letters = A Polish tax number consists of digits only. Correct it or leave the field empty.
fault-nip-length = A Polish tax number has 10 digits. Is one missing?
fault-nip-checksum = This tax number is wrong: its last digit does not fit the others. Check that it was copied correctly.
fault-number = Type a number, such as 12 or 1.5
answer-none = No answer
answer-other = The answer came in another form; it stays so until you change it.
answer-consent-version = Answered version { $version } of this wording
answer-consent-earlier = The answer is to an earlier wording (version { $version } of { $count }).
answer-consent-unknown = It is not known which wording was read.
registration-form-edit = Change the questions

sign-ups-head = Sign-ups for sessions
sign-up-places = { $free } of { $places } free
sign-up-places-online = online { $free } of { $places } free
sign-up-unlimited = no limit
sign-up-full = no place left
sign-up-full-online = online no place left
sign-up-closed = closed { $when }
sign-up-waiting-list = waiting list
sign-up-pending = pending
sign-up-give = Give a place
sign-up-give-of = Give a place though none is left: { $title }
sign-up-waits = Waiting list of session “{ $title }”: all places are taken
sign-up-hint-waiting = Sign-ups count once the registration has a place at the event.

quick-added = Added: { $name } ({ $state }). You can type the next person.
quick-add-close = Add and close
quick-there = { $name } is registered already ({ $state })
quick-there-more = { $name }, { $organisation }: registered already ({ $state })
session-sign-up-until = Sign-up until
