//! What was done, and taking it back.

use obrady_app::{Change, Desk, Op, Step, history as journal};
use serde::Serialize;

use crate::{
    arguments::Request, console::Outcome, failure::Failure, rows::ChangeItem, table::table, wording,
};

/// Takes the newest standing change back.
pub fn undo(desk: &mut Desk, request: &Request) -> Result<Outcome, Failure> {
    let words = request.words;
    let done = desk.undo()?;
    Ok(stepped(request, done, |what| words.cli_undone(what), words.cli_nothing_to_undo()))
}

/// Does again what was taken back last.
pub fn redo(desk: &mut Desk, request: &Request) -> Result<Outcome, Failure> {
    let words = request.words;
    let done = desk.redo()?;
    Ok(stepped(request, done, |what| words.cli_redone(what), words.cli_nothing_to_redo()))
}

#[derive(Serialize)]
struct OpItem {
    kind: String,
    subject: String,
    amount: u32,
    text: String,
}

fn stepped(
    request: &Request,
    done: Option<Op>,
    say: impl Fn(String) -> String,
    nothing: String,
) -> Outcome {
    let item = done.map(|op| OpItem {
        kind: wording::code(op.kind),
        text: wording::op(request.words, &op),
        subject: op.subject,
        amount: op.amount,
    });
    match item {
        item if request.json => Outcome::json(&item.into_iter().collect::<Vec<_>>()),
        Some(item) => Outcome::text(say(item.text)),
        None => Outcome::text(nothing),
    }
}

/// Lists the latest changes, newest first.
pub fn list(desk: &Desk, request: &Request, limit: u32) -> Result<Outcome, Failure> {
    shown(request, &journal::list(desk, limit)?)
}

/// Changes as a list.
pub fn shown(request: &Request, changes: &[Change]) -> Result<Outcome, Failure> {
    let words = request.words;
    Ok(crate::lists::shown(
        request,
        changes,
        |change| ChangeItem::new(change, words),
        || {
            let headings =
                [words.cli_column_when(), words.cli_column_who(), words.cli_column_change()];
            let rows = changes.iter().map(|change| {
                let what = wording::op(words, &change.op);
                let what = match change.step {
                    Step::Do => what,
                    Step::Undo => words.cli_undone(what),
                    Step::Redo => words.cli_redone(what),
                };
                vec![wording::local(words, change.at), change.actor.0.clone(), what]
            });
            table(&headings, &rows.collect::<Vec<_>>())
        },
    ))
}
