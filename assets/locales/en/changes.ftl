# Changes in the history and on the undo and redo buttons.
# $subject: the name of the thing (empty where there are several), $count: how many.
op-event-add = Added event “{ $subject }”
op-event-copy = Made the next edition: “{ $subject }”
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
op-registration-attendance =
    { $count ->
        [one] Changed the form of attendance: { $subject }
       *[other] Changed the form of attendance of { $count } people
    }
op-registration-category =
    { $count ->
        [one] Changed the category of registration “{ $subject }”
       *[other] Changed the category of { $count } registrations
    }
op-registration-tag =
    { $count ->
        [one] Changed the tags of registration “{ $subject }”
       *[other] Changed the tags of { $count } registrations
    }
op-registration-needs = Changed what a participant needs: { $subject }
op-registration-move-up =
    { $count ->
        [one] Moved up from the waiting list: { $subject }
       *[other] Moved up from the waiting list: { $count } registrations
    }
op-category-add = Added category “{ $subject }”
op-category-edit = Changed category “{ $subject }”
op-category-order = Changed the order of categories
op-category-delete = Deleted category “{ $subject }”
op-field-add = Added field “{ $subject }” to the form
op-field-edit = Changed field “{ $subject }” of the form
op-field-order = Changed the order of the form’s fields
op-field-delete = Deleted field “{ $subject }” of the form
op-layout-add = Added list layout “{ $subject }”
op-layout-edit = Changed list layout “{ $subject }”
op-layout-order = Changed the order of list layouts
op-layout-delete = Deleted list layout “{ $subject }”
op-filter-add = Saved filter “{ $subject }”
op-filter-edit = Changed saved filter “{ $subject }”
op-filter-order = Changed the order of saved filters
op-filter-delete = Deleted saved filter “{ $subject }”
op-house-edit = Changed the look of prints
op-paper-edit = Changed what goes with the prints: { $subject }
op-plan-add = Added plan “{ $subject }”
op-plan-edit = Changed plan “{ $subject }”
op-plan-order = Changed the order of plans
op-plan-delete = Deleted plan “{ $subject }”
op-preset-save = Saved print settings “{ $subject }”
op-preset-delete = Deleted print settings “{ $subject }”
op-badge-print =
    { $count ->
        [one] Printed a badge: { $subject }
       *[other] Printed { $count } badges
    }
op-badge-forget =
    { $count ->
        [one] Badge to be printed again: { $subject }
       *[other] { $count } badges to be printed again
    }
op-check-in = Checked in: { $subject }
op-walk-in = Registered at the door and checked in: { $subject }
op-check-in-undo = Took a check-in back: { $subject }
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
op-clash-accept = Accepted a clash: { $subject }
op-clash-withdraw = No longer accepted a clash: { $subject }
op-availability-edit = Changed availability: { $subject }
op-version-add = Version “{ $subject }” made
op-version-edit = Version “{ $subject }” described anew
op-version-publish = Version “{ $subject }” published
op-version-withdraw = Version “{ $subject }” withdrawn
op-version-delete = Version “{ $subject }” deleted
op-history-back =
    { $count ->
        [one] Back to an earlier state: { $count } change taken back
       *[other] Back to an earlier state: { $count } changes taken back
    }
op-person-merge =
    { $count ->
        [one] Merged the records of “{ $subject }”
       *[other] Merged { $count } records of “{ $subject }”
    }
op-person-distinct = Marked as different people: { $subject }
op-person-picture = Changed the picture of “{ $subject }”
op-person-appearance = Changed how “{ $subject }” takes part
op-organisation-add = Added organisation “{ $subject }”
op-organisation-edit = Changed organisation “{ $subject }”
op-organisation-delete =
    { $count ->
        [one] Deleted organisation “{ $subject }”
       *[other] Deleted { $count } organisations
    }
op-organisation-merge =
    { $count ->
        [one] Merged the records of organisation “{ $subject }”
       *[other] Merged { $count } records of organisation “{ $subject }”
    }
op-organisation-distinct = Marked as different organisations: { $subject }
op-organisation-logo = Changed the logo of organisation “{ $subject }”
op-sign-up-add = Signed up for a session: { $subject }
op-sign-up-withdraw = Signed off from a session: { $subject }
