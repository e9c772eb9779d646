//! A person is erased. In the back room: rewriting the backups takes its time, and no caller waits for it.

use tauri::{Emitter, Manager};
use tauri_plugin_dialog::DialogExt;
use tokio::sync::oneshot;
use vaihde_contract::wire::civil::Moment;
use vaihde_contract::wire::erase as wire;
use vaihde_contract::wire::event::{Progress, Stage};
use vaihde_contract::{Failure, FileProblem};
use vaihde_domain::PersonId;
use vaihde_domain::civil;
use vaihde_domain::erasure::{Left, MentionField, NotRewritten, Removed};
use vaihde_domain::record::RecordId;
use vaihde_switchboard::{NamedMention, ToldCertificate, Version};

use crate::file::write_whole;
use crate::window::desk::{Desk, LABEL};
use crate::window::failure::{told, unforeseen};

pub(crate) async fn erasure_form(desk: &Desk, asked: wire::ErasureOf) -> Result<wire::ErasureForm, Failure> {
    desk.back
        .ask(move |seat| {
            let admin = seat.switchboard()?.admin().map_err(told)?;
            let erasing = admin.erasing(PersonId(asked.person)).map_err(told)?;
            Ok(wire::ErasureForm {
                seen: erasing.seen.number(),
                name: erasing.name,
                removed: counts(erasing.removed),
                mentions: erasing.mentions.into_iter().filter_map(mention).collect(),
                backups: erasing.backups,
            })
        })
        .await
}

pub(crate) async fn erase_person(
    desk: &Desk,
    asked: wire::ErasePerson,
) -> Result<wire::ErasureCertificate, Failure> {
    let app = desk.app().clone();
    let erased = desk
        .back
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            let mut hear = |progress: vaihde_switchboard::Progress| {
                let small = |count| u32::try_from(count).unwrap_or(u32::MAX);
                let progress = Progress {
                    stage: Stage::BackingUp,
                    done: small(progress.done),
                    total: small(progress.total),
                };
                // A window that is just closing needs to know nothing.
                let _ = app.emit_to(LABEL, "erase-progress", progress);
            };
            let (person, seen) = (PersonId(asked.person), Version::from_number(asked.seen));
            let certificate = admin.erase_person(person, seen, &mut hear).map_err(told)?;
            Ok(shown(admin.told(certificate).map_err(told)?))
        })
        .await;
    // What was refused half way may have rewritten backups, which nobody sees; the directory is as it was.
    if erased.is_ok() {
        desk.tell_changed();
    }
    erased
}

/// Writes the certificate where the system's dialog says; nothing where that was closed.
pub(crate) async fn save_certificate(
    desk: &Desk,
    asked: wire::SaveCertificate,
) -> Result<wire::SavedCertificate, Failure> {
    let (chosen, choice) = oneshot::channel();
    let name = format!("{}.txt", asked.name);
    let mut dialog = desk.app().dialog().file().add_filter("TXT", &["txt"]).set_file_name(name);
    if let Some(window) = desk.app().get_webview_window(LABEL) {
        dialog = dialog.set_parent(&window);
    }
    dialog.save_file(move |file| {
        // A window that was closed meanwhile has nothing to be told.
        let _ = chosen.send(file);
    });
    let file = choice.await.map_err(|_| unforeseen("the file dialog went away without an answer"))?;
    let Some(path) = file.and_then(|file| file.into_path().ok()) else {
        return Ok(wire::SavedCertificate { path: None });
    };
    let file = path.display().to_string();
    write_whole(&path, asked.text.as_bytes()).map_err(|_| Failure::File {
        file: file.clone(),
        problem: FileProblem::CannotOpen { missing: false },
    })?;
    Ok(wire::SavedCertificate { path: Some(file) })
}

fn shown(told: ToldCertificate) -> wire::ErasureCertificate {
    let certificate = told.certificate;
    wire::ErasureCertificate {
        person: certificate.person.0,
        at: Moment(civil::Moment::Time(told.at)),
        by: told.by,
        removed: counts(certificate.removed),
        backups: certificate.backups,
        left: certificate.left.into_iter().map(left).collect(),
        mentions: certificate.mentions,
    }
}

fn counts(removed: Removed) -> wire::ErasureCounts {
    wire::ErasureCounts {
        people: removed.people,
        assignments: removed.assignments,
        deputies: removed.deputies,
        absences: removed.absences,
        covers: removed.covers,
        referrals: removed.referrals,
        planned: removed.planned,
        notices: removed.notices,
        suggestions: removed.suggestions,
        searches: removed.searches,
        reveals: removed.reveals,
        counts: removed.counts,
        history: removed.history,
    }
}

fn left(left: Left) -> wire::ErasureLeft {
    match left {
        Left::Backup { file, because } => wire::ErasureLeft::Backup {
            file,
            because: match because {
                NotRewritten::Damaged => wire::NotRewritten::Damaged,
                NotRewritten::Newer => wire::NotRewritten::Newer,
                NotRewritten::NoAccess => wire::NotRewritten::NoAccess,
            },
        },
        Left::SetAside { file } => wire::ErasureLeft::SetAside { file },
        Left::Log => wire::ErasureLeft::Log,
    }
}

fn mention(mention: NamedMention) -> Option<wire::ErasureMention> {
    use wire::ErasureMentionKind as Kind;
    let (kind, id) = match mention.record {
        RecordId::Company(id) => (Kind::Company, id.0),
        RecordId::Department(id) => (Kind::Department, id.0),
        RecordId::Role(id) => (Kind::Role, id.0),
        RecordId::Person(id) => (Kind::Person, id.0),
        RecordId::Referral(id) => (Kind::Referral, id.0),
        RecordId::Notice(id) => (Kind::Notice, id.0),
        // These have no texts, or go with the person.
        RecordId::Assignment(_)
        | RecordId::Deputy(_)
        | RecordId::Absence(_)
        | RecordId::Planned(_)
        | RecordId::Suggestion(_) => return None,
    };
    Some(wire::ErasureMention { kind, id, name: mention.name, field: field(mention.field) })
}

fn field(field: MentionField) -> wire::ErasureMentionField {
    use wire::ErasureMentionField as Told;
    match field {
        MentionField::Name => Told::Name,
        MentionField::Greeting => Told::Greeting,
        MentionField::Sentences => Told::Sentences,
        MentionField::Instruction => Told::Instruction,
        MentionField::Link => Told::Link,
        MentionField::Numbers => Told::Numbers,
        MentionField::Title => Told::Title,
        MentionField::Email => Told::Email,
        MentionField::Keywords => Told::Keywords,
        MentionField::Say => Told::Say,
        MentionField::Words => Told::Words,
        MentionField::Forward => Told::Forward,
        MentionField::Listing => Told::Listing,
    }
}
