//! Referrals as admins keep them. In the back room: no caller waits for it.

use vaihde_contract::Failure;
use vaihde_contract::wire::civil::Day;
use vaihde_contract::wire::desk::Nothing;
use vaihde_contract::wire::person::Saved;
use vaihde_contract::wire::referral as wire;
use vaihde_domain::referral::{ContactShowing, ReferralAbout, Told};
use vaihde_domain::referral_form::{self as known, ReferralKind};
use vaihde_domain::{CompanyId, ReferralId};
use vaihde_switchboard::{Done, ListedReferral, SentTo, Version};

use super::form::{choice, contact_read, contact_shown, forward_read, forward_shown, saved};
use crate::window::desk::Desk;
use crate::window::failure::told;

pub(crate) async fn referrals(desk: &Desk, _: Nothing) -> Result<wire::Referrals, Failure> {
    desk.back
        .ask(|seat| {
            let list = seat.switchboard()?.admin().map_err(told)?.referrals().map_err(told)?;
            Ok(wire::Referrals {
                referrals: list.referrals.into_iter().map(row).collect(),
                seen: list.seen.number(),
            })
        })
        .await
}

pub(crate) async fn referral_form(
    desk: &Desk,
    asked: wire::ReferralFormOf,
) -> Result<wire::ReferralForm, Failure> {
    let (referral, company) = (asked.referral.map(ReferralId), asked.company.map(CompanyId));
    desk.back
        .ask(move |seat| {
            let form =
                seat.switchboard()?.admin().map_err(told)?.referral_form(referral, company).map_err(told)?;
            let templates = ReferralKind::ALL.map(|kind| wire::ReferralTemplate {
                kind: kind_shown(kind),
                say: known::template(kind).into(),
            });
            Ok(wire::ReferralForm {
                draft: shown(form.draft),
                seen: form.seen.number(),
                companies: form.companies.into_iter().map(|of| choice(of, |id| id.0)).collect(),
                roles: form.roles.into_iter().map(|of| choice(of, |id| id.0)).collect(),
                people: form.people.into_iter().map(|of| choice(of, |id| id.0)).collect(),
                templates: templates.into(),
            })
        })
        .await
}

pub(crate) async fn save_referral(desk: &Desk, asked: wire::SaveReferral) -> Result<Saved, Failure> {
    let (draft, seen) = (read(asked.draft), Version::from_number(asked.seen));
    let done = desk
        .back
        .ask(move |seat| seat.switchboard()?.admin().map_err(told)?.save_referral(&draft, seen).map_err(told))
        .await?;
    desk.tell_changed();
    Ok(saved(done.id.0, done.done))
}

pub(crate) async fn remove_referral(
    desk: &Desk,
    asked: wire::ThisReferral,
) -> Result<wire::ReferralsDone, Failure> {
    let (id, seen) = (ReferralId(asked.id), Version::from_number(asked.seen));
    let removed = desk
        .back
        .ask(move |seat| seat.switchboard()?.admin().map_err(told)?.remove_referral(id, seen).map_err(told))
        .await?;
    desk.tell_changed();
    Ok(done(Some(removed)))
}

pub(crate) async fn renew_referrals(
    desk: &Desk,
    asked: wire::TheseReferrals,
) -> Result<wire::ReferralsDone, Failure> {
    let ids: Vec<ReferralId> = asked.ids.into_iter().map(ReferralId).collect();
    let seen = Version::from_number(asked.seen);
    let renewed = desk
        .back
        .ask(move |seat| seat.switchboard()?.admin().map_err(told)?.renew_referrals(&ids, seen).map_err(told))
        .await?;
    desk.tell_changed();
    Ok(done(renewed))
}

pub(crate) async fn ask_correction(
    desk: &Desk,
    asked: wire::ThisReferral,
) -> Result<wire::ReferralsDone, Failure> {
    let (id, seen) = (ReferralId(asked.id), Version::from_number(asked.seen));
    let noted = desk
        .back
        .ask(move |seat| seat.switchboard()?.admin().map_err(told)?.ask_correction(id, seen).map_err(told))
        .await?;
    desk.tell_changed();
    Ok(done(noted))
}

fn done(done: Option<Done>) -> wire::ReferralsDone {
    wire::ReferralsDone { operation: done.map(|done| done.operation.0) }
}

fn row(listed: ListedReferral) -> wire::ReferralRow {
    let ListedReferral { referral, headline, company, sent_to, showing, asked, proposed } = listed;
    wire::ReferralRow {
        id: referral.id.0,
        about: match referral.about {
            ReferralAbout::Leaver(_) => wire::ReferralAbout::Leaver,
            ReferralAbout::NeverHere => wire::ReferralAbout::NeverHere,
            ReferralAbout::Elsewhere => wire::ReferralAbout::Elsewhere,
            ReferralAbout::Question => wire::ReferralAbout::Question,
        },
        person: referral.person().map(|person| person.0),
        words: referral.names.into_iter().filter(|name| *name != headline).collect(),
        headline,
        company: referral.company.0,
        company_name: company,
        sent_to: sent_to.map(destination),
        told: match showing.told {
            Told::NotYet => wire::ReferralTold::NotYet,
            Told::Now => wire::ReferralTold::Now,
            Told::Over => wire::ReferralTold::Over,
        },
        from: referral.from.map(Day),
        to: referral.to.map(Day),
        contact: match showing.contact {
            ContactShowing::None => wire::ContactShowing::None,
            ContactShowing::Hidden { until } => wire::ContactShowing::Hidden { until: Day(until) },
            ContactShowing::Expired => wire::ContactShowing::Expired,
        },
        asked: u32::try_from(asked).unwrap_or(u32::MAX),
        proposed,
        listing: referral.listing.map(|listing| wire::WrongListing {
            source: listing.source,
            correction_asked_on: listing.correction_asked_on.map(Day),
        }),
    }
}

fn destination(sent_to: SentTo) -> wire::SentTo {
    let (to, name) = match sent_to {
        SentTo::Person(name) => (wire::SentToKind::Person, name),
        SentTo::Role(name) => (wire::SentToKind::Role, name),
        SentTo::Company(name) => (wire::SentToKind::Company, name),
        SentTo::Number(number) => (wire::SentToKind::Number, number),
        SentTo::Address(address) => (wire::SentToKind::Address, address),
        SentTo::Page(page) => (wire::SentToKind::Page, page),
    };
    wire::SentTo { to, name }
}

fn kind_shown(kind: ReferralKind) -> wire::ReferralKind {
    match kind {
        ReferralKind::NeverHere => wire::ReferralKind::NeverHere,
        ReferralKind::Elsewhere => wire::ReferralKind::Elsewhere,
        ReferralKind::Question => wire::ReferralKind::Question,
    }
}

fn kind_read(kind: wire::ReferralKind) -> ReferralKind {
    match kind {
        wire::ReferralKind::NeverHere => ReferralKind::NeverHere,
        wire::ReferralKind::Elsewhere => ReferralKind::Elsewhere,
        wire::ReferralKind::Question => ReferralKind::Question,
    }
}

fn shown(draft: known::ReferralDraft) -> wire::ReferralDraft {
    wire::ReferralDraft {
        id: draft.id.map(|id| id.0),
        company: draft.company.0,
        kind: kind_shown(draft.kind),
        names: draft.names,
        say: draft.say.into(),
        forward: draft.forward.map(forward_shown),
        contact: draft.contact.map(contact_shown),
        from: draft.from.map(Day),
        to: draft.to.map(Day),
        listing: wire::WrongListing {
            source: draft.listing.source,
            correction_asked_on: draft.listing.correction_asked_on.map(Day),
        },
    }
}

fn read(draft: wire::ReferralDraft) -> known::ReferralDraft {
    known::ReferralDraft {
        id: draft.id.map(ReferralId),
        company: CompanyId(draft.company),
        kind: kind_read(draft.kind),
        names: draft.names,
        say: draft.say.into(),
        forward: draft.forward.map(forward_read),
        contact: draft.contact.map(contact_read),
        from: draft.from.map(|day| day.0),
        to: draft.to.map(|day| day.0),
        listing: known::ListingDraft {
            source: draft.listing.source,
            correction_asked_on: draft.listing.correction_asked_on.map(|day| day.0),
        },
    }
}
