//! People and organisations, and how they appear.

use obrady_app::{
    Desk, Result, appearances,
    domain::{Appearance, EventId, OrganisationKind},
    duplicates,
    merging::{self, OrganisationField, PersonField},
    organisations::{self, OrganisationFacts},
    people::{self, PersonForm},
};

use super::{Doing, What, one};
use crate::fixture::*;

impl Doing {
    pub(super) fn people(&self, desk: &mut Desk) -> Option<Result<()>> {
        let [given, family] = &self.words;
        let rows = people::page(desk, "", 0, u32::MAX).unwrap().rows;
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let chosen = one(&ids, self.which[1]);
        let mut form =
            PersonForm { affiliations: vec![office(given, family)], ..person_form(given, family) };
        Some(match self.what {
            What::AddPerson => people::add(desk, &form).map(drop),
            What::SavePerson => {
                let known = people::get(desk, chosen?).unwrap().form;
                form.affiliations.extend(known.affiliations);
                people::save(desk, chosen?, &form)
            }
            What::MergePeople => {
                let other = one(&ids, self.which[2])?;
                let choices = [(PersonField::Email, other), (PersonField::Given, chosen?)].into();
                merging::merge_people(desk, chosen?, &[other], &choices).map(drop)
            }
            What::TellApart => {
                duplicates::tell_people_apart(desk, &[chosen?, one(&ids, self.which[2])?])
            }
            _ => people::delete(desk, &[chosen?]),
        })
    }

    pub(super) fn organisations(&self, desk: &mut Desk) -> Option<Result<()>> {
        let rows = organisations::page(desk, "", 0, u32::MAX).unwrap().rows;
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let chosen = one(&ids, self.which[1])?;
        Some(match self.what {
            What::EditOrganisation => {
                let facts = organisations::get(desk, chosen).unwrap().facts;
                let kind = OrganisationKind::ALL[usize::from(self.number % 9)];
                let name = self.words[0].clone();
                organisations::edit(desk, chosen, OrganisationFacts { kind, name, ..facts })
            }
            What::MergeOrganisations => {
                let other = one(&ids, self.which[2])?;
                let choices = [(OrganisationField::Name, other)].into();
                merging::merge_organisations(desk, chosen, &[other], &choices).map(drop)
            }
            _ => organisations::delete(desk, &[chosen]),
        })
    }

    pub(super) fn appear(&self, desk: &mut Desk, event: EventId) -> Option<Result<()>> {
        let rows = people::page(desk, "", 0, u32::MAX).unwrap().rows;
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let person = one(&ids, self.which[1])?;
        let offices = people::get(desk, person).unwrap().form.affiliations;
        let affiliation = offices.last().and_then(|line| line.id);
        let cancelled = self.number.is_multiple_of(2);
        Some(appearances::save(desk, &Appearance { event, person, affiliation, cancelled }))
    }
}
