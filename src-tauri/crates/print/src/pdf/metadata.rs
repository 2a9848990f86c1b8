//! What a document says about itself.

use chrono::NaiveDate;
use lopdf::{Object, Stream, dictionary};

use super::{colour, text};
use crate::{PrintError, layout::Document};

const PRODUCER: &str = concat!("Obrady ", env!("CARGO_PKG_VERSION"));

/// Writes title, author, language, dates and the standards that it keeps to.
pub fn write(
    out: &mut lopdf::Document,
    document: &Document,
    date: NaiveDate,
) -> Result<(), PrintError> {
    let mut xmp = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp(document, date).into_bytes(),
    );
    // Programs that look for metadata without knowing PDF must find it.
    xmp.allows_compression = false;
    let xmp = out.add_object(xmp);
    let profile = out.add_object(Stream::new(dictionary! { "N" => 3 }, colour::srgb()));
    let intent = out.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    });
    let stamp = Object::string_literal(format!("D:{}000000Z", date.format("%Y%m%d")));
    let mut info = dictionary! {
        "Title" => text(&document.title),
        "Creator" => Object::string_literal(PRODUCER),
        "Producer" => Object::string_literal(PRODUCER),
        "CreationDate" => stamp.clone(),
        "ModDate" => stamp,
    };
    if !document.author.is_empty() {
        info.set("Author", text(&document.author));
    }
    let place = out.trailer.get(b"Info")?.as_reference()?;
    out.set_object(place, info);

    let catalogue = out.catalog_mut()?;
    catalogue.set("Lang", Object::string_literal(document.language));
    catalogue.set("Metadata", xmp);
    catalogue.set("OutputIntents", vec![Object::Reference(intent)]);
    catalogue.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalogue.remove(b"PageLayout");
    Ok(())
}

fn xmp(document: &Document, date: NaiveDate) -> String {
    let title = xml(&document.title);
    let language = document.language;
    let stamp = date.format("%Y-%m-%dT00:00:00Z");
    let author = if document.author.is_empty() {
        String::new()
    } else {
        let author = xml(&document.author);
        format!("<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>")
    };
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{author}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool><xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>{UA_SCHEMA}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{feff}',
    )
}

/// PDF/A wants every schema that it does not know described.
const UA_SCHEMA: &str = r#"
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"#;

/// `text` as content of an XML element, without the characters that XML 1.0 does not know.
fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}
