//! The desk as a whole: opening, users, settings, undo.

use vaihde_contract::Failure;
use vaihde_contract::wire::civil::Moment;
use vaihde_contract::wire::desk::{
    CompanyLine, DeskState, GiveRights, LastChange, NewUser, Nothing, Rights, Settings, SitDown, Undo,
    Undone, User,
};
use vaihde_domain::{OperationId, UserId, civil, language, user};
use vaihde_switchboard::{Switchboard, UndoOutcome};

use super::form::small;
use crate::window::closing;
use crate::window::desk::Desk;
use crate::window::failure::{told, unforeseen};
use crate::window::seat::Seat;

/// The one setting that holds all of a user's choices, as JSON: they are read and kept together.
const SETTINGS: &str = "window";

pub(crate) async fn desk_state(desk: &Desk, _: Nothing) -> Result<DeskState, Failure> {
    let state = desk.front.ask(state).await?;
    desk.front.set_going(Seat::get_ready);
    Ok(state)
}

pub(crate) async fn keep_settings(desk: &Desk, asked: Settings) -> Result<Nothing, Failure> {
    desk.back
        .ask(move |seat| {
            let text = serde_json::to_string(&asked).map_err(|fault| unforeseen(&fault.to_string()))?;
            let switchboard = seat.switchboard()?;
            switchboard.keep_setting(SETTINGS, &text).map_err(told)?;
            // What the program itself goes by is kept under a name of its own.
            switchboard.keep_confirm_months(asked.confirm_months).map_err(told)?;
            Ok(Nothing {})
        })
        .await
}

pub(crate) async fn hold_window(desk: &Desk, asked: Nothing) -> Result<Nothing, Failure> {
    desk.hold.take();
    Ok(asked)
}

pub(crate) async fn close_window(desk: &Desk, asked: Nothing) -> Result<Nothing, Failure> {
    closing::close(desk.app()).map_err(|fault| unforeseen(&fault.to_string()))?;
    Ok(asked)
}

pub(crate) async fn sit_down(desk: &Desk, asked: SitDown) -> Result<DeskState, Failure> {
    let user = UserId(asked.user);
    let state = desk
        .front
        .ask(move |seat| {
            seat.sit_down(user)?;
            state(seat)
        })
        .await?;
    // Whatever was planned for one user is not another's to carry out.
    desk.cancel_import();
    desk.back
        .ask(move |seat| {
            seat.plan = None;
            seat.sit_down(user)
        })
        .await?;
    desk.quiet.ask(move |seat| seat.sit_down(user)).await?;
    Ok(state)
}

pub(crate) async fn add_user(desk: &Desk, asked: NewUser) -> Result<DeskState, Failure> {
    desk.back
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            admin.add_user(&asked.account, known(asked.rights)).map_err(told)
        })
        .await?;
    desk.front.ask(state).await
}

pub(crate) async fn give_rights(desk: &Desk, asked: GiveRights) -> Result<DeskState, Failure> {
    let user = UserId(asked.user);
    desk.back
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            admin.give_rights(user, known(asked.rights)).map_err(told)
        })
        .await?;
    // Whoever sits here sits down anew, so that their own rights hold at once.
    let state = desk
        .front
        .ask(move |seat| {
            let sitting = seat.switchboard()?.user().id;
            seat.sit_down(sitting)?;
            state(seat)
        })
        .await?;
    let sitting = UserId(state.user.id);
    desk.back.ask(move |seat| seat.sit_down(sitting)).await?;
    desk.quiet.ask(move |seat| seat.sit_down(sitting)).await?;
    Ok(state)
}

pub(crate) async fn open_demo(desk: &Desk, _: Nothing) -> Result<DeskState, Failure> {
    desk.back.ask(|seat| seat.switchboard()?.admin().map_err(told)?.open_demo().map_err(told)).await?;
    desk_state(desk, Nothing {}).await
}

pub(crate) async fn undo(desk: &Desk, asked: Undo) -> Result<Undone, Failure> {
    let undone = desk
        .back
        .ask(move |seat| {
            let switchboard = seat.switchboard()?;
            let operation = OperationId(asked.operation);
            let act = switchboard.act_of(operation).map_err(told)?;
            Ok(match switchboard.undo(operation).map_err(told)? {
                UndoOutcome::Done(_) => Undone::Undone { act: act.into() },
                UndoOutcome::Already => Undone::Already,
                UndoOutcome::Forgotten => Undone::Forgotten,
                UndoOutcome::ChangedSince(_) | UndoOutcome::StillReferredTo => Undone::ChangedSince,
            })
        })
        .await?;
    desk.tell_changed();
    Ok(undone)
}

fn state(seat: &mut Seat) -> Result<DeskState, Failure> {
    let place = seat.place().clone();
    let switchboard = seat.switchboard()?;
    // Before anything is read, so that no change falls between the reading and the watching.
    switchboard.watch().map_err(told)?;
    let settings = settings(switchboard)?;
    let companies = switchboard.company_lines().map_err(told)?;
    let mut companies: Vec<CompanyLine> = companies
        .into_iter()
        .map(|line| CompanyLine {
            id: line.company.id.0,
            name: line.company.name,
            greeting: line.company.greeting.into(),
            language: line.company.language.into(),
            open: line.open,
            instruction: line.company.instruction,
            short_instruction: line.company.short_instruction,
            rule: line.company.rule.into(),
            called: line.company.called.into_iter().map(|number| number.written).collect(),
            links: line.company.links.into_iter().map(Into::into).collect(),
        })
        .collect();
    companies.sort_by_key(|company| company.name.to_lowercase());
    let totals = switchboard.totals().map_err(told)?;
    let last_change = switchboard.last_change().map_err(told)?;
    let answers_to_see = switchboard.answers_to_see().map_err(told)?;
    let waiting =
        if switchboard.user().rights.admin { switchboard.waiting_suggestions().map_err(told)? } else { 0 };
    let state = DeskState {
        user: shown(switchboard.user()),
        users: switchboard.users().map_err(told)?.iter().map(shown).collect(),
        companies,
        people: totals.people,
        settings,
        moment: Moment(civil::Moment::Time(switchboard.local_moment().map_err(told)?)),
        another_moment: place.moment.is_some(),
        folder: place.folder.display().to_string(),
        warnings: Vec::new(),
        last_change: last_change.map(|past| LastChange { operation: past.id.0, act: past.act.into() }),
        answers_to_see: small(answers_to_see),
        suggestions_waiting: small(waiting),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    Ok(DeskState { warnings: seat.warnings(), ..state })
}

/// What the user has chosen. What an older or newer program kept is read as far as it is understood.
fn settings(switchboard: &Switchboard) -> Result<Settings, Failure> {
    let kept = switchboard.settings().map_err(told)?;
    let chosen: Settings =
        kept.get(SETTINGS).and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    Ok(Settings { confirm_months: switchboard.confirm_months().map_err(told)?, ..chosen })
}

/// When a half day splits for this user.
pub(super) fn half_day_at(switchboard: &Switchboard) -> Result<chrono::NaiveTime, Failure> {
    Ok(settings(switchboard)?.half_day_at.0)
}

/// The language of the window; Finnish where the system's is used, which only the page knows.
pub(super) fn window_language(switchboard: &Switchboard) -> Result<language::Language, Failure> {
    Ok(settings(switchboard)?.language.map_or(language::Language::Finnish, Into::into))
}

/// Whether this user lets the system's phone app dial.
pub(super) fn hands_over_calls(switchboard: &Switchboard) -> Result<bool, Failure> {
    Ok(settings(switchboard)?.hand_over_calls)
}

fn shown(user: &user::User) -> User {
    let user::Rights { operator, hr, admin } = user.rights;
    User { id: user.id.0, account: user.account.clone(), rights: Rights { operator, hr, admin } }
}

fn known(rights: Rights) -> user::Rights {
    user::Rights { operator: rights.operator, hr: rights.hr, admin: rights.admin }
}
