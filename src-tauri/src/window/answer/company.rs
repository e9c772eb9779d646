//! The form of a company. In the back room: saving it reads the whole directory, and no caller waits for that.

use vaihde_contract::Failure;
use vaihde_contract::wire::company::{CompanyDraft, CompanyForm, CompanyFormOf, SaveCompany, SentenceDraft};
use vaihde_contract::wire::person::Saved;
use vaihde_domain::{CompanyId, company_form};
use vaihde_switchboard::Version;

use super::form::{hours, hours_draft, placeholders, saved, small};
use crate::window::desk::Desk;
use crate::window::failure::told;

pub(crate) async fn company_form(desk: &Desk, asked: CompanyFormOf) -> Result<CompanyForm, Failure> {
    let company = asked.company.map(CompanyId);
    desk.back
        .ask(move |seat| {
            let form = seat.switchboard()?.admin().map_err(told)?.company_form(company).map_err(told)?;
            Ok(CompanyForm {
                draft: shown(form.draft),
                seen: form.seen.number(),
                placeholders: placeholders(),
                zones: company_form::zones().map(str::to_owned).collect(),
                short: small(company_form::SHORT),
                most_links: small(company_form::MOST_LINKS),
            })
        })
        .await
}

pub(crate) async fn save_company(desk: &Desk, asked: SaveCompany) -> Result<Saved, Failure> {
    let draft = read(asked.draft)?;
    let seen = Version::from_number(asked.seen);
    let done = desk
        .back
        .ask(move |seat| seat.switchboard()?.admin().map_err(told)?.save_company(&draft, seen).map_err(told))
        .await?;
    desk.tell_changed();
    Ok(saved(done.id.0, done.done))
}

fn shown(draft: company_form::CompanyDraft) -> CompanyDraft {
    let sentences = draft.sentences.into_iter();
    CompanyDraft {
        id: draft.id.map(|id| id.0),
        name: draft.name,
        greeting: draft.greeting.into(),
        sentences: sentences
            .map(|(situation, say)| SentenceDraft { situation: situation.into(), say: say.into() })
            .collect(),
        hours: hours(&draft.hours),
        zone: draft.zone,
        region: draft.region,
        language: draft.language.into(),
        fallback: draft.fallback,
        rule: draft.rule.into(),
        instruction: draft.instruction,
        short_instruction: draft.short_instruction,
        called: draft.called,
        links: draft.links.into_iter().map(Into::into).collect(),
    }
}

fn read(draft: CompanyDraft) -> Result<company_form::CompanyDraft, Failure> {
    let sentences = draft.sentences.into_iter();
    Ok(company_form::CompanyDraft {
        id: draft.id.map(CompanyId),
        name: draft.name,
        greeting: draft.greeting.into(),
        sentences: sentences.map(|sentence| (sentence.situation.into(), sentence.say.into())).collect(),
        hours: hours_draft(&draft.hours)?,
        zone: draft.zone,
        region: draft.region,
        language: draft.language.into(),
        fallback: draft.fallback,
        rule: draft.rule.into(),
        instruction: draft.instruction,
        short_instruction: draft.short_instruction,
        called: draft.called,
        links: draft.links.into_iter().map(Into::into).collect(),
    })
}
