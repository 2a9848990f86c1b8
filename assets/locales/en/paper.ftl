# Words on paper: the programme, the participant list.

paper-contents = Contents
paper-index = Index of people
paper-about = About
paper-programme = Programme
paper-empty = The programme is being prepared.
# Above the date of a day: “Day 1”.
paper-day = Day { $number }
# Heading of the sessions that have no day yet.
paper-unscheduled = To be scheduled
# In place of the hour, in a narrow column.
paper-hour-unknown = time to be announced
# In place of the hour where only the length is known.
paper-length = ca. { $minutes } min
paper-untitled = Untitled
# What a screen reader says about a link in the contents and the index.
paper-link-page = { $title }, page { $page }
# Last line of the programme; the date is “5 June 2021”.
paper-imprint = As of { $date } · Prepared with Obrady
paper-file-programme = { $event } – programme

paper-on-site = on site
paper-online = online
paper-hybrid = on site and online
paper-registration-at = Registration

paper-organisers = { $count ->
    [one] Organiser
   *[other] Organisers
}
paper-co-organisers = { $count ->
    [one] Co-organiser
   *[other] Co-organisers
}
paper-partners = { $count ->
    [one] Partner
   *[other] Partners
}
paper-patrons = Under the patronage of
paper-media-patrons = { $count ->
    [one] Media patron
   *[other] Media patrons
}

paper-kind-panel = panel
paper-kind-mini-panel = mini-panel
paper-kind-lecture = lecture
paper-kind-workshop = workshop
paper-kind-debate = debate
paper-kind-plenary = plenary
paper-kind-ceremony = ceremony
paper-kind-break = break
paper-kind-registration = registration
paper-kind-social = social
paper-kind-other = session

paper-role-moderator = Moderation
paper-role-panellist = Panel
paper-role-speaker = { $count ->
    [one] Speaker
   *[other] Speakers
}
paper-role-workshop = Led by
paper-role-leading = Workshop leader
paper-role-host = { $count ->
    [one] Host
   *[other] Hosts
}
paper-role-interpreter = Interpreting
paper-session-organisers = Organised by
paper-session-co-organisers = Together with
paper-session-partners = { $count ->
    [one] Partner
   *[other] Partners
}

# Title of the page that welcomes.
paper-welcome = Welcome
# The day in one table: rooms and hours.
paper-glance = At a glance
paper-glance-hour = Time
# Heading of the column with what is in none of the rooms.
paper-glance-elsewhere = elsewhere
# On a further page of the same table.
paper-glance-continued = { $title } (continued)
paper-people = People
paper-supporters = Organisers and partners
paper-plans = Plans
paper-notes = Notes
paper-imprint-heading = About this programme
# What a screen reader says about pictures.
paper-portrait-of = Photograph: { $name }
paper-logo-of = Logo: { $name }
paper-plan-of = Plan: { $title }
paper-code-of = QR code with the address { $address }
# Below the QR code.
paper-code-leads = The latest programme
# The version of the programme: Version “for print”.
paper-version = Version “{ $name }”

paper-participants = Participants
paper-file-participants = { $event } – participants
paper-column-number = No.
paper-column-name = Name
paper-column-office = Position
paper-column-organisation = Organisation
paper-column-attendance = Attendance
paper-column-state = Status
paper-total = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
paper-no-participants = There are no registrations yet.
paper-printed-on = As of { $date }
paper-page-of = page { $page } of { $pages }
