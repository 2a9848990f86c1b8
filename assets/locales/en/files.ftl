# Files: kinds in dialogs and proposed names
file-kind-obrady = Obrady file
file-kind-table = Table of registrations (Excel, CSV)
file-kind-source = Programmes, announcements, tables, archives
file-kind-written = .{ $ending } file
file-kind-xlsx = Excel workbook
file-kind-csv = CSV table
file-kind-pdf = PDF document
new-file-name = Our events.obrady
copy-file-name = Obrady – copy.obrady
archive-file-name = Obrady – archive.json
programme-file-name = Programme
participants-file-name = List of participants
no-display =
    Obrady can’t open its window: there is no display.
    Start it in a graphical session, or use the command “obrady”.

# Registrations: words shared by screen, sheets and paper
attendance-on-site = on site
attendance-online = online
attendance-hybrid = hybrid
registration-pending = pending
registration-confirmed = confirmed
registration-waiting-list = waiting list
registration-cancelled = cancelled

# Headings of the list of participants
column-number = No.
column-family = Family name
column-given = Given name
column-title = Title
column-office = Position
column-organisation = Organisation
column-email = E-mail
column-phone = Phone
column-attendance = Attendance
column-state = Status
column-registered-at = Registered
column-note = Notes
file-kind-picture = Pictures
print-file-sign-in = Sign-in sheet
print-file-badges = Badges
print-file-certificates = Certificates
print-file-table-tents = Table tents
print-file-door-signs = Door signs
print-file-session-cards = Session cards
print-file-personal-programmes = Personal programmes
print-file-envelopes = Envelopes
print-file-labels = Address labels
print-file-poster = Poster
