# Words that more than one screen uses.

app-name = Obrady
add = Add
apply = Apply
back = Back
cancel = Cancel
change = Change
choose = Choose
choose-file = Choose a file…
clear = Clear
close = Close
copy = Copy
delete = Delete
done = Done
edit = Edit
help = Help
more-facts = More
next = Next
no = No
none = None
open = Open…
print = Print…
redo = Redo
save = Save
save-as = Save as…
search = Search
select-all = Select all
settings = Settings
show = Show
undo = Undo
unknown = Unknown
yes = Yes

minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
