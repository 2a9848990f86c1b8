# Words on small prints: badges, signs, cards, certificates.

paper-nothing = There is nothing to print here yet.
paper-file-badges = { $event } – badges
# What a screen reader says about a QR code.
paper-code = QR code: { $code }
paper-own-programme = My programme
paper-glance = Programme at a glance
# Last line of a programme of which not all found room.
paper-more-sessions = { $count ->
    [one] … and { $count } more
   *[other] … and { $count } more
}
