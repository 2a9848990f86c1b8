# The timetable poster.

poster-file = { $event } – poster
# At the foot of a poster: the sessions of its day that have no hour yet.
poster-without-hour = Time to be announced: { $titles }
# At the foot of the last poster: the sessions that have neither a day nor an hour.
poster-without-day = To be scheduled: { $titles }
# Beside a piece of a poster to be glued together: which one it is.
poster-tile = row { $row } of { $rows }, column { $column } of { $columns }
