# Registrations in numbers: in the window, on paper, on the command line
screen-numbers = Summary
numbers-title = Summary of registrations
numbers-print = Print…
numbers-none = Registrations in numbers will be here
numbers-none-text = Once the first registrations come in, charts appear: how many come day by day, where people are from, how many places are left.
numbers-none-open = Go to registrations
numbers-counting = Counting registrations…
numbers-figures = The main numbers

numbers-figure-standing = Registrations, not cancelled
numbers-figure-confirmed = Confirmed
numbers-figure-pending = Pending
numbers-figure-waiting = On the waiting list

numbers-time = Registrations over time
numbers-time-sum = Altogether
numbers-time-step-day = Each day
numbers-time-step-week = Each week
numbers-time-step-month = Each month
numbers-time-step-year = Each year
numbers-time-when-day = Day
numbers-time-when-week = Week
numbers-time-when-month = Month
numbers-time-when-year = Year
numbers-time-count = New
numbers-time-text = { $count ->
    [one] { $from } to { $to }: { $count } registration
   *[other] { $from } to { $to }: { $count } registrations
}
numbers-time-most = Most, { $count }, came { $when }
numbers-time-undated = { $count ->
    [one] { $count } registration has no date
   *[other] { $count } registrations have no date
}
numbers-time-none = Once registrations have dates, you will see how many come in day by day.
numbers-soon = Also to be seen here
numbers-table = Show as a table

numbers-states = Status
numbers-attendance = Attendance
numbers-kinds = Kind of organisation
numbers-kinds-without = without organisation
numbers-kinds-none = Once participants name organisations, you will see how many are from gminas, powiats, universities and companies.
numbers-voivodeships = Voivodeship
numbers-voivodeships-unknown = unknown
numbers-voivodeships-none = Once the participants’ organisations are known in the register of gminas and powiats, you will see which voivodeships they are from.
numbers-categories = Category
numbers-categories-without = without category
numbers-categories-none = Once the event has categories of participants, you will see how many registrations each has.
numbers-limits = Places taken
numbers-limits-none = Once you say how many places the event or a category has, you will see how many are left.
numbers-sessions = Sign-ups for sessions
numbers-sessions-none = Once people sign up for sessions, you will see how full they are.
numbers-presence = Presence
numbers-presence-none = Once you check people in, you will see how many are there.
numbers-presence-came = Came, of those expected
numbers-presence-besides = { $count ->
    [one] Besides, { $count } person came without a confirmed place on site
   *[other] Besides, { $count } people came without a confirmed place on site
}

numbers-column-what = What
numbers-column-count = Number
numbers-column-share = Share
numbers-column-taken = Taken
numbers-filled = { $taken } of { $places }
numbers-filled-over = { $taken } of { $places }, { $over } too many
numbers-full = full
numbers-waiting = { $count ->
    [one] { $count } waits
   *[other] { $count } wait
}
numbers-show = Show registrations: { $what }
numbers-more = Show { $count } more
numbers-fewer = Show fewer
numbers-open = All numbers

print-numbers = Summary
print-numbers-text = Registrations in numbers and charts, on one page
numbers-file-name = Summary of registrations

paper-numbers = Summary of registrations
paper-file-numbers = { $event } – summary of registrations
paper-numbers-left = and { $count } more
paper-numbers-count = { $count }
paper-numbers-taken = { $taken } of { $places }
paper-numbers-present = Present, of { $expected } expected
paper-numbers-waits = { $value }, { $count } waiting

cli-column-group = By
cli-column-count = Number
cli-column-free-of = Places
cli-column-waits = Waiting
cli-numbers-all = all
cli-numbers-standing = not cancelled
