# Changes in the history and on the undo and redo buttons.
# $subject: the name of the thing (empty where there are several), $count: how many.
op-event-add = Added event “{ $subject }”
op-event-edit = Edited event “{ $subject }”
op-event-delete = Deleted event “{ $subject }”
op-organisations-edit = Edited organisers and partners
op-session-add = Added session “{ $subject }”
op-session-edit = Edited session “{ $subject }”
op-session-move =
    { $count ->
        [one] Moved session “{ $subject }”
       *[other] Moved { $count } sessions
    }
op-session-unschedule =
    { $count ->
        [one] Unscheduled session “{ $subject }”
       *[other] Unscheduled { $count } sessions
    }
op-session-shift = Shifted “{ $subject }” and what follows
op-gaps-close =
    { $count ->
        [one] Closed gaps: moved { $count } session
       *[other] Closed gaps: moved { $count } sessions
    }
op-session-swap = Swapped: { $subject }
op-session-copy =
    { $count ->
        [one] Copied session “{ $subject }”
       *[other] Copied { $count } sessions
    }
op-session-lock =
    { $count ->
        [one] Locked session “{ $subject }”
       *[other] Locked { $count } sessions
    }
op-session-unlock =
    { $count ->
        [one] Unlocked session “{ $subject }”
       *[other] Unlocked { $count } sessions
    }
op-session-delete =
    { $count ->
        [one] Deleted session “{ $subject }”
       *[other] Deleted { $count } sessions
    }
op-room-add = Added room “{ $subject }”
op-room-edit = Edited room “{ $subject }”
op-room-delete = Deleted room “{ $subject }”
op-room-order = Reordered rooms
op-track-add = Added track “{ $subject }”
op-track-edit = Edited track “{ $subject }”
op-track-delete = Deleted track “{ $subject }”
op-person-add = Added person “{ $subject }”
op-person-edit = Edited person “{ $subject }”
op-person-delete =
    { $count ->
        [one] Deleted person “{ $subject }”
       *[other] Deleted { $count } people
    }
op-registration-add = Added registration “{ $subject }”
op-registration-edit = Edited registration “{ $subject }”
op-registration-state =
    { $count ->
        [one] Set the state of registration “{ $subject }”
       *[other] Set the state of { $count } registrations
    }
op-registration-delete =
    { $count ->
        [one] Deleted registration “{ $subject }”
       *[other] Deleted { $count } registrations
    }
op-announcement-import = Read in announcement “{ $subject }”
op-registration-import =
    { $count ->
        [one] Read in { $count } registration from a table
       *[other] Read in { $count } registrations from a table
    }
op-programme-import = Read in programme “{ $subject }”
op-people-import =
    { $count ->
        [one] Read in { $count } person from a table
       *[other] Read in { $count } people from a table
    }
op-archive-import = Read in archive “{ $subject }”
