//! Categories, fields, layouts and filters of registrations.

use obrady_app::{
    ErrorCode, archives, categories,
    domain::{
        Answer, Audience, Category, CheckIn, CheckInId, Condition, EventId, Field, FieldKind,
        FieldNumber, Filter, Invoice, Layout, ListColumn, ListDefinition, MovingUp, Needs,
        RegistrationId, Reply, SavedFilter, TableSource, TableSourceId, TableSourceRow, Test,
    },
    editions, events, fields, filters,
    interchange::archive::{self, Archive, ArchivedTable},
    layouts, merging,
    registrations::{self, RegistrationForm, RegistrationQuery},
};
use uuid::Uuid;

use crate::fixture::*;

fn reply(question: &str, text: &str) -> Reply {
    Reply { question: question.into(), text: text.into() }
}

fn add(place: &mut Place, event: EventId, family: &str, answers: Vec<Reply>) -> RegistrationId {
    let form = RegistrationForm { answers, ..registration_form("Zofia", family) };
    registrations::add(&mut place.desk, event, &form).unwrap()
}

#[test]
fn categories_are_added_edited_ordered_and_deleted() {
    let (mut place, event) = Place::with_event();
    let desk = &mut place.desk;
    let ids = ["A", "B", "C"].map(|name| categories::add(desk, event, name).unwrap());
    categories::order(desk, event, &[ids[2], ids[0]]).unwrap();
    let there = categories::list(desk, event).unwrap();
    let names: Vec<&str> = there.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["C", "A", "B"], "those not named come after");
    let press = Category { places: Some(12), name: "Prasa".into(), ..there[0].clone() };
    categories::save(desk, &press).unwrap();
    let id = add(&mut place, event, "Źrebiec", Vec::new());
    registrations::set_category(&mut place.desk, &[id], Some(press.id)).unwrap();
    assert_eq!(place.registrations(event)[0].category_name, "Prasa");
    categories::delete(&mut place.desk, press.id).unwrap();
    assert_eq!(place.registrations(event)[0].category, None, "it stays without one");
    place.desk.undo().unwrap();
    assert_eq!(place.registrations(event)[0].category, Some(press.id));
    refused(&mut place.desk, ErrorCode::NameMissing, |desk| categories::add(desk, event, " "));
    categories::delete(&mut place.desk, ids[0]).unwrap();
    refused(&mut place.desk, ErrorCode::Gone, |desk| {
        registrations::set_category(desk, &[id], Some(ids[0]))
    });
}

#[test]
fn questions_become_fields_and_answers_follow_them() {
    let (mut place, event) = Place::with_event();
    let id =
        add(&mut place, event, "Źrebiec", vec![reply("Obiad?", "tak"), reply("OBIAD?", "nie")]);
    let asked = fields::list(&place.desk, event).unwrap();
    assert_eq!(asked.len(), 1, "a question is one, however it is written");
    let row = |place: &Place| registrations::get(&place.desk, id).unwrap();
    assert_eq!(row(&place).answers, [reply("Obiad?", "tak; nie")], "and no answer is lost");

    let field = Field { name: "Czy obiad?".into(), ..asked[0].clone() };
    fields::save(&mut place.desk, &field).unwrap();
    assert_eq!(row(&place).answers, [reply("Czy obiad?", "tak; nie")]);
    fields::delete(&mut place.desk, field.id).unwrap();
    assert_eq!(row(&place).answers, []);
    let form = registration_form("Zofia", "Źrebiec-Nowa");
    registrations::save(&mut place.desk, id, &form).unwrap();
    let again = fields::add(&mut place.desk, event, "Nocleg?", FieldKind::YesNo).unwrap();
    let numbers: Vec<FieldNumber> =
        fields::list(&place.desk, event).unwrap().iter().map(|one| one.number).collect();
    assert_eq!(numbers, [FieldNumber(2)], "a number is never given again");
    fields::delete(&mut place.desk, again).unwrap();
    for _ in 0..4 {
        place.desk.undo().unwrap();
    }
    assert_eq!(row(&place).answers, [reply("Czy obiad?", "tak; nie")], "they were out of sight");
}

#[test]
fn a_consent_remembers_what_was_read() {
    let (mut place, event) = Place::with_event();
    let id = fields::add(&mut place.desk, event, "Zgoda", FieldKind::Consent).unwrap();
    let first = fields::list(&place.desk, event).unwrap().remove(0);
    let worded = |wordings: &[&str]| Field {
        wordings: wordings.iter().map(|one| (*one).to_owned()).collect(),
        ..first.clone()
    };
    fields::save(&mut place.desk, worded(&["Zgadzam się."])).unwrap();
    let zofia = add(&mut place, event, "Źrebiec", vec![reply("Zgoda", "tak")]);
    fields::save(&mut place.desk, worded(&["Zgadzam się na listę."])).unwrap();
    let kept = fields::list(&place.desk, event).unwrap().remove(0);
    assert_eq!(kept.wordings, ["Zgadzam się.", "Zgadzam się na listę."], "none is replaced");
    let later = add(&mut place, event, "Łoś", vec![reply("Zgoda", "tak")]);
    let form = RegistrationForm {
        answers: vec![reply("Zgoda", "tak")],
        ..registration_form("Zofia", "Źrebiec")
    };
    registrations::save(&mut place.desk, zofia, &form).unwrap();
    let made = archives::make(&place.desk, Some(event)).unwrap();
    let answer = |of: RegistrationId| -> Answer {
        let all = &made.events[0].registrations;
        all.iter().find(|one| one.id == of).unwrap().answers[0].clone()
    };
    assert_eq!(answer(zofia).wording, Some(1), "she read the first");
    assert_eq!(answer(later).wording, Some(2));
    assert_eq!(kept.id, id);
}

#[test]
fn layouts_and_filters_are_kept_in_order() {
    let (mut place, event) = Place::with_event();
    let desk = &mut place.desk;
    let list = ListDefinition { columns: vec![ListColumn::Name], ..ListDefinition::default() };
    let ids =
        ["A", "B"].map(|name| layouts::add(desk, name, Audience::Internal, list.clone()).unwrap());
    layouts::order(desk, &[ids[1]]).unwrap();
    let there = layouts::list(desk).unwrap();
    assert_eq!((there[0].id, there[1].id), (ids[1], ids[0]));
    let door = Layout { audience: Audience::Venue, name: "Wejście".into(), ..there[0].clone() };
    layouts::save(desk, &door).unwrap();
    assert_eq!(layouts::list(desk).unwrap()[0], door);
    layouts::delete(desk, ids[0]).unwrap();
    assert_eq!(layouts::list(desk).unwrap().len(), 1);
    refused(desk, ErrorCode::Gone, |desk| layouts::delete(desk, ids[0]));

    let filter = Filter::parse("state=confirmed").unwrap();
    let ids = ["A", "B"].map(|name| filters::add(desk, event, name, filter.clone()).unwrap());
    filters::order(desk, event, &[ids[1]]).unwrap();
    let there = filters::list(desk, event).unwrap();
    assert_eq!((there[0].id, there[1].id), (ids[1], ids[0]));
    let other = SavedFilter { filter: Filter::parse("email=").unwrap(), ..there[0].clone() };
    filters::save(desk, &other).unwrap();
    assert_eq!(filters::list(desk, event).unwrap()[0], other);
    filters::delete(desk, ids[0]).unwrap();
    assert_eq!(filters::list(desk, event).unwrap(), [other]);
}

#[test]
fn a_filter_finds_who_fits() {
    let (mut place, event) = Place::with_event();
    let zofia = add(&mut place, event, "Źrebiec", vec![reply("Jakie miasto?", "Łódź")]);
    add(&mut place, event, "Łoś", vec![reply("Jakie miasto?", "Gdynia")]);
    registrations::add_tag(&mut place.desk, &[zofia], " lista  A ").unwrap();
    registrations::add_tag(&mut place.desk, &[zofia], "lista A").unwrap();
    assert_eq!(registrations::get(&place.desk, zofia).unwrap().tags, ["lista A"], "once");
    for (text, count) in [
        ("", 2),
        ("\"Jakie miasto?\"~lodz", 1),
        ("tags=\"LISTA A\"", 1),
        ("tags=", 1),
        ("state=confirmed", 2),
        ("state=pending,cancelled", 0),
        ("zrebiec", 1),
        ("gdynia state=confirmed", 1),
        ("organisation~zielona phone=", 2),
        ("registered>=2020-01-01", 2),
        ("status=potwierdzone", 2),
        ("Status=Oczekuje,\"lista rezerwowa\"", 0),
        ("state=Confirmed attendance=stacjonarnie", 2),
        ("\"Data zgłoszenia\">=2020-01-01", 2),
        ("Instytucja~zielona family!~łoś", 1),
        ("family=Łoś | tags=\"lista a\"", 2),
        ("family=Nikt | tags=\"lista a\"", 1),
    ] {
        let filter = filters::typed(&place.desk, event, text).unwrap();
        let query = RegistrationQuery { filter, limit: 9, ..RegistrationQuery::default() };
        let page = registrations::page(&mut place.desk, event, &query).unwrap();
        assert_eq!(page.total, count, "{text}");
    }
    registrations::remove_tag(&mut place.desk, &[zofia], "lista A").unwrap();
    assert!(registrations::get(&place.desk, zofia).unwrap().tags.is_empty());
    for (text, code) in [
        ("state=\"x", ErrorCode::FilterUnfit),
        ("stat=confirmed", ErrorCode::FilterQuestion),
        ("state=konfirmed", ErrorCode::FilterValue),
        ("attendance=confirmed,", ErrorCode::FilterValue),
    ] {
        refused(&mut place.desk, code, |desk| filters::typed(desk, event, text));
    }
    refused(&mut place.desk, ErrorCode::NameMissing, |desk| {
        registrations::add_tag(desk, &[zofia], "\n")
    });
}

/// A file with everything that registering adds to an event, as an archive.
fn registered() -> (Place, EventId, Archive) {
    let (mut place, event) = Place::with_event();
    let desk = &mut place.desk;
    let facts = obrady_app::domain::Event {
        places_on_site: Some(30),
        places_online: Some(0),
        registers_until: "2021-06-01T12:00:00".parse().ok(),
        moving_up: MovingUp::Itself,
        ..events::programme(desk, event).unwrap().programme.event
    };
    events::save(desk, &facts).unwrap();
    let category = categories::add(desk, event, "Prasa").unwrap();
    let filter = Filter {
        words: "łódź".into(),
        conditions: vec![Condition {
            column: ListColumn::Answer("Obiad?".into()),
            test: Test::IsNotEmpty,
            or: false,
        }],
    };
    filters::add(desk, event, "Obiady", filter).unwrap();
    layouts::add(desk, "Na drzwi", Audience::Venue, ListDefinition::default()).unwrap();
    let form = RegistrationForm {
        category: Some(category),
        tags: vec!["VIP".into()],
        needs: Needs { diet: "wegańska".into(), ..Needs::default() },
        invoice: Invoice { nip: "5260250274".into(), ..Invoice::default() },
        answers: vec![reply("Obiad?", "tak"), reply("Usunięte?", "tak")],
        ..registration_form("Zofia", "Źrebiec")
    };
    let registration = registrations::add(desk, event, &form).unwrap();
    let gone = fields::list(desk, event).unwrap()[1].id;
    fields::delete(desk, gone).unwrap();
    let mut made = archives::make(desk, None).unwrap();
    let moment = "2021-06-07T09:00:00".parse().unwrap();
    made.events[0].check_ins = vec![CheckIn {
        id: CheckInId(Uuid::from_u128(1)),
        registration,
        session: None,
        at: moment,
        desk: "A".into(),
        despite: None,
    }];
    made.events[0].table_sources = vec![ArchivedTable {
        source: TableSource {
            id: TableSourceId(Uuid::from_u128(2)),
            event,
            name: "zgłoszenia.xlsx".into(),
            headings: vec!["Imię".into()],
            choices: "{}".into(),
            taken_at: moment,
        },
        rows: vec![TableSourceRow {
            registration: Some(registration),
            key: "1".into(),
            cells: vec!["Zofia".into()],
            raw: vec!["ZOFIA".into()],
        }],
    }];
    (place, event, made)
}

#[test]
fn all_of_registering_comes_into_an_empty_file_without_loss() {
    let (_, _, made) = registered();
    let one = &made.events[0];
    assert_eq!(one.registrations[0].answers.len(), 1, "answers to no question stay behind");
    let there = [one.categories.len(), one.fields.len(), one.filters.len(), made.layouts.len()];
    assert_eq!(there, [1; 4], "the test has something to show");
    let read = archive::read(archive::write(&made).as_bytes()).unwrap();
    let mut empty = Place::new();
    archives::take(&mut empty.desk, &read, &mut |_, _| true).unwrap();
    let again = Archive { made_at: made.made_at, ..archives::make(&empty.desk, None).unwrap() };
    assert_eq!(again, made);
}

#[test]
fn beside_its_original_a_copy_has_its_own() {
    let (mut place, event, made) = registered();
    let copy = archives::take(&mut place.desk, &made, &mut |_, _| true).unwrap()[0];
    let [own, copied] =
        [event, copy].map(|event| categories::list(&place.desk, event).unwrap().remove(0));
    assert_ne!(own.id, copied.id);
    let row = place.registrations(copy).remove(0);
    assert_eq!(row.category, Some(copied.id));
    assert!(row.checked_in_at.is_some(), "who came in came into the copy");
    assert_eq!(row.answers, [reply("Obiad?", "tak")]);
    assert_eq!(layouts::list(&place.desk).unwrap().len(), 1, "layouts are the file's");
    let again = archives::make(&place.desk, Some(copy)).unwrap();
    let source = &again.events[0].table_sources[0];
    assert_eq!(source.rows[0].registration, Some(row.id), "it updates the copy's registration");
}

#[test]
fn the_next_edition_asks_the_same_of_nobody() {
    let (mut place, event, _) = registered();
    let first = "2022-06-06".parse().unwrap();
    let next = editions::copy_event(&mut place.desk, event, "Kongres 2022", first).unwrap();
    assert!(place.registrations(next).is_empty());
    let facts = place.event(next);
    assert_eq!((facts.places_on_site, facts.moving_up), (Some(30), MovingUp::Itself));
    assert_eq!(facts.registers_until, "2022-05-31T12:00:00".parse().ok(), "as long before");
    let names = |event| -> Vec<String> {
        let categories = categories::list(&place.desk, event).unwrap();
        let fields = fields::list(&place.desk, event).unwrap();
        let filters = filters::list(&place.desk, event).unwrap();
        let names = categories.into_iter().map(|one| one.name);
        let names = names.chain(fields.into_iter().map(|one| one.name));
        names.chain(filters.into_iter().map(|one| one.name)).collect()
    };
    assert_eq!(names(next), names(event));
}

#[test]
fn of_two_registrations_of_one_person_nothing_is_lost() {
    let (mut place, event) = Place::with_event();
    let full = |email: &str, diet: &str, tag: &str| RegistrationForm {
        email: email.into(),
        tags: vec![tag.into()],
        needs: Needs { diet: diet.into(), ..Needs::default() },
        answers: vec![reply("Obiad?", diet)],
        ..registration_form("Zofia", "Źrebiec")
    };
    registrations::add(&mut place.desk, event, &full("a@a.example", "", "A")).unwrap();
    registrations::add(&mut place.desk, event, &full("b@b.example", "wegańska", "B")).unwrap();
    let people: Vec<_> = place.people().iter().map(|row| row.id).collect();
    assert_eq!(people.len(), 2, "the test has two of them");
    merging::merge_people(&mut place.desk, people[0], &people[1..], &[].into()).unwrap();
    let rows = place.registrations(event);
    assert_eq!(rows.len(), 1);
    let mut tags = rows[0].tags.clone();
    tags.sort();
    assert_eq!((tags, &*rows[0].needs.diet), (vec!["A".into(), "B".into()], "wegańska"));
    assert_eq!(rows[0].answers, [reply("Obiad?", "wegańska")]);
}
