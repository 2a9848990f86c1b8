//! Named layouts of lists, and those with which a file begins.

use obrady_domain::{Audience, EventId, Layout, LayoutId, ListColumn, ListDefinition};
use obrady_store::{Op, OpKind, Tx, layouts as stored};
use obrady_words::{Language, Words};
use uuid::Uuid;

use super::ListOutput;
use crate::{Desk, Result, clock, events::named, fields, rooms::after};

/// Every layout, in their order. A file that has none offers the usual ones in the words of
/// `language`; they are written only when somebody changes one, so that looking changes no file.
///
/// # Errors
/// Only where the file fails.
pub fn layouts(desk: &Desk, language: Language) -> Result<Vec<Layout>> {
    let there = desk.read(stored::all)?;
    Ok(if there.is_empty() { usual(Words::new(language)) } else { there })
}

/// Keeps a list under a name: in place of the layout `id`, or after the others.
///
/// # Errors
/// [`ErrorCode::NameMissing`](crate::ErrorCode::NameMissing);
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where the layout was deleted meanwhile.
pub fn keep_layout(
    desk: &mut Desk,
    language: Language,
    id: Option<LayoutId>,
    name: &str,
    audience: Audience,
    list: ListDefinition,
) -> Result<LayoutId> {
    let name = named(name)?.to_owned();
    let kind = if id.is_some() { OpKind::LayoutEdit } else { OpKind::LayoutAdd };
    desk.change(Op::on(kind, &name), |tx| {
        begin(tx, language)?;
        let position = match id {
            Some(id) => stored::get(tx, id)?.position,
            None => after(stored::all(tx)?.iter().map(|one| one.position)),
        };
        let id = id.unwrap_or_else(|| LayoutId(clock::id()));
        stored::put(tx, &Layout { id, name, audience, list, position })?;
        Ok(id)
    })
}

/// Deletes a layout. After the last one, the usual ones are offered again.
///
/// # Errors
/// [`ErrorCode::Gone`](crate::ErrorCode::Gone) where there is none.
pub fn delete_layout(desk: &mut Desk, language: Language, id: LayoutId) -> Result<()> {
    let there = layouts(desk, language)?.into_iter().find(|one| one.id == id);
    let name = there.map(|one| one.name).unwrap_or_default();
    desk.change(Op::on(OpKind::LayoutDelete, name), |tx| {
        begin(tx, language)?;
        Ok(stored::delete(tx, id)?)
    })
}

/// Writes the usual layouts into a file that has none.
fn begin(tx: &Tx<'_>, language: Language) -> Result<()> {
    if stored::all(tx)?.is_empty() {
        for layout in usual(Words::new(language)) {
            stored::put(tx, &layout)?;
        }
    }
    Ok(())
}

/// All that is known of registrations of any event.
const WHOLE: [ListColumn; 19] = [
    ListColumn::Number,
    ListColumn::Family,
    ListColumn::Given,
    ListColumn::Title,
    ListColumn::Office,
    ListColumn::Organisation,
    ListColumn::Email,
    ListColumn::Phone,
    ListColumn::Attendance,
    ListColumn::State,
    ListColumn::Category,
    ListColumn::SignUps,
    ListColumn::Diet,
    ListColumn::Accessibility,
    ListColumn::Interpreter,
    ListColumn::RegisteredAt,
    ListColumn::Code,
    ListColumn::Tags,
    ListColumn::Note,
];

/// The list that is written where nobody says which: all that is known, with the answers to every
/// question of the event; as pages, what fits on one.
///
/// # Errors
/// Only where the file fails.
pub fn plain(desk: &Desk, event: EventId, output: ListOutput) -> Result<ListDefinition> {
    use ListColumn::{Attendance, Name, Number, Office, Organisation, State};
    let columns = if output == ListOutput::Pdf {
        vec![Number, Name, Office, Organisation, Attendance, State]
    } else {
        let asked = fields::list(desk, event)?;
        let answers = asked.into_iter().map(|one| ListColumn::Answer(one.name));
        WHOLE.into_iter().chain(answers).collect()
    };
    Ok(ListDefinition { columns, ..ListDefinition::default() })
}

/// What most offices need. Their ids are the same in every file.
fn usual(words: Words) -> Vec<Layout> {
    use ListColumn::{
        Accessibility, Code, Diet, Email, Interpreter, Name, Number, Office, Organisation,
    };
    let whole = WHOLE.into_iter().filter(|one| *one != Code).collect();
    let lists = [
        (words.list_usual_whole(), Audience::Internal, whole),
        (
            words.list_usual_venue(),
            Audience::Venue,
            vec![Number, Name, Organisation, Diet, Accessibility, Interpreter],
        ),
        (words.list_usual_public(), Audience::Public, vec![Number, Name, Office, Organisation]),
        (words.list_usual_addresses(), Audience::Internal, vec![Name, Organisation, Email]),
    ];
    (0..)
        .zip(lists)
        .map(|(position, (name, audience, columns))| Layout {
            id: LayoutId(Uuid::from_u128(0x0b2a_d000_0000_7000_8000_0000_0000_0001 + position)),
            name,
            audience,
            list: ListDefinition { columns, ..ListDefinition::default() },
            position: u32::try_from(position).unwrap_or_default(),
        })
        .collect()
}
