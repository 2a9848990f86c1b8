# Import: an announcement becomes an event
screen-import = Import
action-import = Import an announcement…

import-title = Paste an announcement, get a programme
import-lead = Obrady reads the name of the event, its days, sessions, hours and people from the text. You check and correct everything before anything is saved.
import-text = Text of the announcement or programme
import-placeholder = Click here and paste the text (Ctrl+V)
import-files = Instead of pasting, choose a file or drop it onto the window: an announcement (.docx, .txt, .html), a programme (schedule.xml, .json, .ics), a sheet of sessions or people (.xlsx, .ods, .csv), address cards (.vcf) or an archive.
import-read = Read the text
import-example = Try an example
import-reading = Reading…

# Checking the proposal
import-review = Check the proposal
import-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
import-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
import-back = Change the text
import-into = Where to save
import-into-new = New event
import-into-event = To: { $title }
import-into-note = The sessions and organisations will join “{ $title }”. Its name, dates and description stay as they are.
import-take-new = Create the event
import-take-into = Add to the event
import-taken-new = Created “{ $title }”
import-taken-into = { $count ->
    [one] Added { $count } session to “{ $title }”
   *[other] Added { $count } sessions to “{ $title }”
}
import-discard-title = Discard your corrections?
import-discard-text = You have corrected this proposal. If you discard it, the corrections are gone.
import-discard-yes = Discard corrections
import-discard-no = Back to the proposal

import-source = Source text
import-source-found = read
import-source-left = not used
import-source-help = Click underlined words to go to their field. Select any words to use them.
import-source-keys = Arrow keys select word after word, Shift with arrows extends the selection, Enter opens the list of uses.
import-selected = Selected: { $words }
import-proposal = Proposal

import-use = Use as…
import-use-show = Show the field of these words
import-use-event-title = Name of the event
import-use-event-venue = Venue of the event
import-use-event-description = Description of the event
import-use-new-session = New session
import-use-session-title = Title of “{ $session }”
import-use-session-hours = Hours of “{ $session }”
import-use-session-day = Day of “{ $session }”
import-use-session-room = Room of “{ $session }”
import-use-session-person = Person in “{ $session }”
import-use-session-description = Description of “{ $session }”

import-problems = { $count ->
    [one] { $count } thing to check
   *[other] { $count } things to check
}
import-problem-settle = Checked
import-problem-settle-what = Checked: { $what }

import-event = Event
import-fact-title = Name of the event
import-fact-subtitle = Subtitle
import-fact-dates = Dates
import-fact-starts-on = First day
import-fact-ends-on = Last day
import-fact-attendance = Form
import-fact-venue = Venue
import-fact-website = Website
import-fact-registration-url = Registration
import-fact-published-on = Published on
import-fact-description = Description
import-title-missing = Enter the name of the event.

import-organisations = Organisations
import-organisation = Name of the organisation
import-organisation-kind = Role of the organisation
import-organisation-add = Add an organisation
import-organisation-remove = Remove organisation: { $name }

import-programme = Sessions
import-no-day = Without a day
import-session-add = Add a session
import-session-no-hour = no hour
import-session-morning = in the morning
import-session-afternoon = in the afternoon
import-session-evening = in the evening
import-session-title-missing = Session without a title
import-session-day-missing = day unknown
import-session-room-missing = room
import-session-adding = Add to session: { $title }
import-session-describe = Add a description
import-session-merge-none = Merge into the one before
import-session-more = More: { $title }
import-session-merge = Merge into the one before: “{ $title }”
import-session-into-block = Put into block “{ $title }”
import-session-out-of-block = Take out of the block
import-session-after = Add a session below
import-session-remove = Leave this session out
import-session-remove-what = Leave out session: { $title }

import-person-add = Add a person
import-person-kind = Role
import-person-remove = Remove person: { $name }

import-left = Words not used
import-left-text = Nothing came of these words. If they matter, use them; otherwise leave them – they stay in the text only.
import-left-show = Show in the text: { $words }
import-left-none = Every word of the text went into the proposal.
import-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}

drop-here = Drop the file to read it
drop-here-text = An announcement (.docx, .txt, .html), a programme (.xml, .json, .ics), a sheet (.xlsx, .ods, .csv), address cards (.vcf), an archive or an Obrady file (.obrady)

# An example to try; made up.
import-example-text =
    Small Towns Forum 2027 – Water, Green, People

    The Riverside Association of Municipalities invites mayors and their staff to two days on how small towns cope with drought and downpours. The forum takes place on 20–21 May 2027 in Millbrook, at the Town Hall.

    20 May 2027 (Thursday)

    9:00 – 10:00 Registration
    10:00 – 10:30 Opening
    Host: Catherine Fox – President of the Riverside Association
    10:30 – 12:00 Panel “The Town as a Sponge”, Concert Hall
    How to keep the rain where it fell: rain gardens, ponds, parks. The panel tells what worked, what cost more than it should, and what nobody would do twice.
    Moderator: Dr Paul Hartley
    Panellists:
    • Anne Crow – Mayor of Millbrook
    • Thomas Meadow – Mayor of Ashford
    • Dr Eve Pike, Riverside University
    12:00 – 13:00 Lunch
    13:00 – 14:30 Workshop “A Budget for Green”, room 2
    Speaker: Martha Sedge

    21 May 2027 (Friday)

    9:30 – 11:00 Debate “Whose Park Is It?”, Concert Hall
    11:15 – 11:45 Mini-panel “Trees on Record”
    12:00 Closing

    A walk through the parks follows on the afternoon of the first day.

    Organiser: Riverside Association of Municipalities
    Partner: Good Water Foundation
    Registration: https://small-towns-forum.example/register
    Published: 12 April 2027
