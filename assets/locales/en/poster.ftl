# The timetable poster.

poster-file = { $event } – poster
# At the foot of a poster: the sessions of its day that have no hour yet.
poster-without-hour = Time to be announced: { $titles }
# At the foot of the last poster: the sessions that have neither a day nor an hour.
poster-without-day = To be scheduled: { $titles }
