//! Named layouts of lists, and those with which a file begins.

use obrady_domain::{Audience, Layout, LayoutId, ListColumn, ListDefinition};
use obrady_store::{Op, OpKind, Tx, layouts as stored};
use obrady_words::{Language, Words};
use uuid::Uuid;

use crate::{Desk, Result, clock, events::named, rooms::after};

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

/// What most offices need. Their ids are the same in every file.
fn usual(words: Words) -> Vec<Layout> {
    use ListColumn::{
        Accessibility, Attendance, Category, Diet, Email, Family, Given, Interpreter, Name, Note,
        Number, Office, Organisation, Phone, RegisteredAt, SignUps, State, Tags, Title,
    };
    let whole = vec![
        Number,
        Family,
        Given,
        Title,
        Office,
        Organisation,
        Email,
        Phone,
        State,
        Attendance,
        Category,
        SignUps,
        Diet,
        Accessibility,
        Interpreter,
        RegisteredAt,
        Tags,
        Note,
    ];
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
