# Sessions: list and form
session-kind-panel = Panel
session-kind-mini-panel = Mini-panel
session-kind-lecture = Lecture
session-kind-workshop = Workshop
session-kind-debate = Debate
session-kind-plenary = Plenary
session-kind-ceremony = Ceremony
session-kind-break = Break
session-kind-registration = Registration
session-kind-social = Social event
session-kind-other = Other

session-state-idea = Idea
session-state-proposed = Proposed
session-state-confirmed = Confirmed
session-state-ready = Ready
session-state-cancelled = Cancelled

role-moderator = Moderator
role-panellist = Panellist
role-speaker = Speaker
role-host = Host
role-interpreter = Interpreter
role-reserve = Reserve

session-start = Start
session-end = End
session-day = Day
session-room = Room
