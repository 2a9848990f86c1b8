//! What registering adds: categories, fields, tags, layouts, saved filters.

use obrady_app::{
    Desk, Result, categories,
    domain::{Audience, Condition, EventId, FieldKind, Filter, ListColumn, ListDefinition, Test},
    fields, filters, layouts,
    registrations::{self, RegistrationQuery},
};

use super::{Doing, What, one};

impl Doing {
    pub(super) fn form(&self, desk: &mut Desk, event: EventId) -> Option<Result<()>> {
        let [first, second] = &self.words;
        let rows = registrations::sorted(desk, event, &RegistrationQuery::default()).unwrap();
        let registered: Vec<_> = rows.iter().map(|row| row.id).collect();
        let there = categories::list(desk, event).unwrap();
        let ids: Vec<_> = there.iter().map(|one| one.id).collect();
        let category = one(&ids, self.which[1]);
        let asked = fields::list(desk, event).unwrap();
        let field_ids: Vec<_> = asked.iter().map(|one| one.id).collect();
        let field = one(&field_ids, self.which[1]);
        Some(match self.what {
            What::SetCategory => registrations::set_category(desk, &registered, category),
            What::AddTag => registrations::add_tag(desk, &registered, first),
            What::RemoveTag => registrations::remove_tag(desk, &registered, first),
            What::AddCategory => categories::add(desk, event, first).map(drop),
            What::SaveCategory => {
                let mut category = there.into_iter().find(|one| Some(one.id) == category)?;
                category.name.clone_from(first);
                category.places = Some(self.number.into());
                categories::save(desk, category)
            }
            What::OrderCategories => categories::order(desk, event, &[category?]),
            What::DeleteCategory => categories::delete(desk, category?),
            What::AddField => {
                let kind = FieldKind::ALL[usize::from(self.number % 7)];
                fields::add(desk, event, first, kind).map(drop)
            }
            What::SaveField => {
                let mut field = asked.into_iter().find(|one| Some(one.id) == field)?;
                field.name.clone_from(first);
                field.wordings.push(second.clone());
                field.choices.push(second.clone());
                fields::save(desk, field)
            }
            What::OrderFields => fields::order(desk, event, &[field?]),
            _ => fields::delete(desk, field?),
        })
    }

    pub(super) fn lists(&self, desk: &mut Desk, event: EventId) -> Option<Result<()>> {
        let [first, second] = &self.words;
        let filter = Filter {
            words: second.clone(),
            conditions: vec![Condition {
                column: ListColumn::Answer(first.clone()),
                test: Test::OneOf(vec![second.clone()]),
                or: false,
            }],
        };
        let list = ListDefinition {
            columns: vec![ListColumn::Name, ListColumn::Answer(second.clone())],
            filter: filter.clone(),
            ..ListDefinition::default()
        };
        let there = layouts::list(desk).unwrap();
        let ids: Vec<_> = there.iter().map(|one| one.id).collect();
        let layout = one(&ids, self.which[1]);
        let saved = filters::list(desk, event).unwrap();
        let saved_ids: Vec<_> = saved.iter().map(|one| one.id).collect();
        let chosen = one(&saved_ids, self.which[1]);
        Some(match self.what {
            What::AddLayout => layouts::add(desk, first, Audience::Public, list).map(drop),
            What::SaveLayout => {
                let mut layout = there.into_iter().find(|one| Some(one.id) == layout)?;
                layout.name.clone_from(first);
                layout.list = list;
                layouts::save(desk, layout)
            }
            What::OrderLayouts => layouts::order(desk, &[layout?]),
            What::DeleteLayout => layouts::delete(desk, layout?),
            What::AddFilter => filters::add(desk, event, first, filter).map(drop),
            What::SaveFilter => {
                let mut saved = saved.into_iter().find(|one| Some(one.id) == chosen)?;
                saved.name.clone_from(first);
                saved.filter = filter;
                filters::save(desk, saved)
            }
            What::OrderFilters => filters::order(desk, event, &[chosen?]),
            _ => filters::delete(desk, chosen?),
        })
    }
}
