# Words on small prints: badges, signs, cards, certificates.

paper-nothing = There is nothing to print here yet.
paper-file-badges = { $event } – badges
# What a screen reader says about a QR code.
paper-code = QR code: { $code }
paper-own-programme = My programme
sheet-glance = Programme at a glance
# Last line of a programme of which not all found room.
paper-more-sessions = { $count ->
    [one] … and { $count } more
   *[other] … and { $count } more
}

paper-file-table-tents = { $event } – table tents
paper-file-door-signs = { $event } – door signs
# On the sign of a room in which nothing is on that day.
paper-room-free = There are no sessions in this room on this day.
paper-file-session-cards = { $event } – session cards
# Above the lines on a moderator’s card.
sheet-notes = Notes
paper-file-personal-programmes = { $event } – personal programmes
# Above the name of a person.
paper-programme-of = Personal programme
paper-no-own-sessions = There are no sessions here yet.
# Heading of telephones and addresses of the office.
paper-contacts = Contact the office
paper-file-envelopes = { $event } – envelopes
paper-file-labels = { $event } – address labels

paper-file-certificates = { $event } – certificates
paper-certificate-date = { $date }
paper-certificate = Certificate
# Each line is a paragraph; one with nothing but a variable stands out, an empty one vanishes.
paper-certificate-participant =
    { $name }
    { $organisation }
    took part in
    { $event }
    { $dates } · { $place }
    In the programme: { $sessions }
    Duration: { $hours }
paper-certificate-speaker =
    { $name }
    { $organisation }
    With our thanks for speaking at
    { $event }
    { $dates } · { $place }
    { $role }: { $sessions }
    Duration: { $hours }
paper-certificate-number = No. { $number }
# What a screen reader says about a signature in a picture.
paper-signature-of = Signature of { $name }

paper-file-sign-in = { $event } – sign-in sheet
paper-sign-in = Sign-in sheet
paper-signature = Signature
paper-column-category = Category
paper-column-code = Code
