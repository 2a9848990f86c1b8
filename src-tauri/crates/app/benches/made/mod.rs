//! Programmes that nobody held, of any size.

/// A schedule.xml of so many sessions, eighty a day in ten rooms, each with a description of about a
/// thousand characters; everybody speaks twice.
pub fn schedule(count: usize) -> String {
    let mut text = String::from(
        "<schedule><conference><title>Made</title><acronym>made</acronym>\
         <start>2027-01-01</start><end>2027-12-31</end>\
         <time_zone_name>Europe/Warsaw</time_zone_name></conference>\n",
    );
    let people = count.div_ceil(2);
    // Eighty sessions a day in ten rooms.
    for (day, sessions) in (0..count).collect::<Vec<_>>().chunks(80).enumerate() {
        let date = chrono::NaiveDate::from_yo_opt(2027, day as u32 + 1).expect("a day of 2027");
        text.push_str(&format!("<day date=\"{date}\" index=\"{}\">", day + 1));
        for room in 0..10 {
            text.push_str(&format!("<room name=\"Sala {room}\">"));
            for number in sessions.iter().filter(|number| *number % 10 == room) {
                let hour = 9 + number % 80 / 10;
                text.push_str(&format!(
                    "<event id=\"{}\" guid=\"00000000-0000-4000-8000-{number:012}\">\
                     <date>{date}T{hour:02}:00:00+02:00</date><start>{hour:02}:00</start>\
                     <duration>00:45</duration><title>Sesja {number}</title>\
                     <track>Nurt {}</track><language>pl</language>\
                     <description>{}</description><persons><person id=\"{}\">Anna Nowak {}</person>\
                     </persons></event>\n",
                    number + 1,
                    number % 7,
                    "O tym, co w mieście i gminie zmienia codzienność. ".repeat(20),
                    number % people + 1,
                    number % people,
                ));
            }
            text.push_str("</room>");
        }
        text.push_str("</day>\n");
    }
    text + "</schedule>"
}
