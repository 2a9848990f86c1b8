# What the readers of foreign formats have to say; the codes are in interchange/src/notice.rs.

notice-bad-date = “{ $value }” is no date that could be understood. It was left out.
notice-bad-time = “{ $value }” is no hour that could be understood. It was left out.
notice-bad-length = “{ $value }” is no length that could be understood. It was left out.
notice-long-length = “{ $value }” is longer than a day. It was taken as it is.
notice-date-from-list = There is no date. The day that this item stands under was taken: { $taken }.
notice-far-date = “{ $value }” can’t be a day of this event. It was left out.
notice-room-differs = The item says room “{ $value }” but stands under “{ $taken }”. The latter was taken.
notice-key-twice = Another item has the key “{ $value }” already. This one was taken without it.
notice-key-malformed = The key “{ $value }” is not as the format asks. It was taken as it is.
notice-person-without-name = A person without a name was left out.
notice-title-missing = The item has no title.
notice-language-unknown = The language “{ $value }” is unknown. It was left out.
notice-zone-unknown = The time zone “{ $value }” is unknown. { $taken } was taken.
notice-zone-left-out = The time zone “{ $value }” is unknown or does not fit the hours. They were taken as they stand.
notice-zone-missing = The file does not say in which time zone the event’s hours are. { $taken } was taken.
notice-word-unknown = “{ $value }” is unknown here. “{ $taken }” was taken.
notice-rule-not-followed = Repetitions by the rule “{ $value }” are not read. Only the first time was taken.
notice-not-read = Left out: { $value }.
notice-cell-not-understood = “{ $value }” could not be understood. It was kept in the note.
notice-text-cut = The text has { $value } characters and was cut.
notice-broken = The file is damaged or ends here. What comes before was read.
