# What to look at in an announcement that was read.

problem-no-title = Nothing in the text looks like the name of the event. Enter it.
problem-no-date = The text has no date of the event.
problem-no-sessions = The text has no item of a programme.
problem-year-guessed = The text gives no year. { $year } was taken.
problem-weekday-mismatch = The weekday ({ $weekday }) does not go with the date { $date }. The date was taken.
problem-day-guessed = The text does not tell the days of the programme apart. A new day was taken to begin where the hours start anew.
problem-end-before-start = A session ends before it starts: { $hours }. Its end was left unknown.
problem-session-without-title = The session at { $start } has no title.
problem-declined-name = “{ $name }” is declined in the text. Add the person in the nominative if they take part.
problem-declined-text = “{ $text }” may be declined. Check how it reads.
