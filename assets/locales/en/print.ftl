# Print: choice and preview
screen-print = Print
action-print = Print…
print-product = What to print
print-programme = Programme
print-programme-text = Cover, days, sessions, people, contents
print-participants = List of participants
print-participants-text = By name, with organisation and state
print-paper = Paper
print-paper-a4 = A4
print-paper-a5 = A5
print-language = Language
print-language-pl = Polski
print-language-en = English
print-state = Who is listed
print-state-all = All but the cancelled
print-descriptions = Descriptions of sessions
print-index = Index of people
print-options = Contents
print-save = Save PDF…
print-saved = Saved: { $name }
saved-open = Open
saved-open-folder = Open folder

print-preview = Print preview
print-page = Page { $page } of { $pages }
print-page-number = Page number
print-of = of { $pages }
print-before = Previous page
print-after = Next page
print-spread = Preview layout
print-spread-single = Single page
print-spread-double = Two pages
print-zoom = Zoom
print-zoom-out = Zoom the preview out
print-zoom-in = Zoom the preview in
print-zoom-width = Fit width
print-zoom-page = Fit page
print-zoom-percent = { $percent } %
print-busy = Preparing the pages…
print-ready = { $count ->
    [one] Ready: { $count } page
   *[other] Ready: { $count } pages
}
print-failed = The print could not be prepared
print-warnings = { $count ->
    [one] { $count } letter has no typeface
   *[other] { $count } letters have no typeface
}
print-missing-letter = Instead of “{ $letter }” in “{ $text }” an empty box will be printed. Replace the letter.
