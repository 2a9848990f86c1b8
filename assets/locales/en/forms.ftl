# What the columns of a table of registrations mean.

column-office-and-organisation = Position and organisation
column-buyer-email = E-mail of the buyer
column-form-id = Number in the form
column-registered-time = Time of registration
column-diet = Diet
column-accessibility = Accessibility
column-interpreter = Interpreter
column-invoice-name = Invoice to
column-invoice-nip = Tax number (NIP)
column-invoice-address = Invoice address
column-sessions = Sessions chosen
column-consent = Consent
known-form-pretix = pretix
known-form-pretix-orders = orders of pretix (a row is a whole order, not a ticket)
known-form-indico = Indico
known-form-google-forms = Google Forms
known-form-microsoft-forms = Microsoft Forms
known-form-lime-survey = LimeSurvey
known-form-obrady = a list saved by Obrady
field-kind-text = text
field-kind-number = number
field-kind-date = date
field-kind-choice = one of several
field-kind-several = any of several
field-kind-yes-no = yes or no
field-kind-consent = consent
waiting-rows-title = Rows to be mended
# The reader knows this heading and passes over the column when the mended table comes back.
waiting-rows-problems = To be mended
