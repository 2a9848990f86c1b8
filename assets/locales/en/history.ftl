# History of changes
history-none = Nothing was changed yet
history-none-text = Every change of the file comes here, and each can be undone, even after the program was closed.
history-more = Show earlier ones
